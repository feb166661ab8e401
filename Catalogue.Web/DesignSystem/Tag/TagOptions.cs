namespace Catalogue.Web.DesignSystem.Tag;

/// <summary>A filter that is applied; following it removes the filter.</summary>
internal sealed record TagOptions
{
    public required string Text { get; init; }

    /// <summary>The address of the list without this filter.</summary>
    public required string Href { get; init; }
}
