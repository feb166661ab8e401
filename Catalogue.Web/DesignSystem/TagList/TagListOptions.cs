namespace Catalogue.Web.DesignSystem.TagList;

/// <summary>The filters that are applied, each of which can be removed.</summary>
internal sealed record TagListOptions
{
    /// <summary>What they are, for screen readers.</summary>
    public required string Label { get; init; }

    public required IReadOnlyList<RemovableTag> Tags { get; init; }
}

/// <summary>A filter that is applied.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">The address of the list without it.</param>
public sealed record RemovableTag(string Text, string Href);
