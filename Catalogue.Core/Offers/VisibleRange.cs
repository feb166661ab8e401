namespace Catalogue.Core.Offers;

/// <summary>
/// When something may be shown: from an instant, included, until another, excluded. Nothing else decides what the public
/// sees (A9); the end is written as soon as it is known, so no job has to run for something to disappear.
/// </summary>
public readonly record struct VisibleRange(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Never visible.</summary>
    public static VisibleRange Never { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public bool IsEmpty => From >= Until;

    public bool Contains(DateTimeOffset instant) => From <= instant && instant < Until;
}
