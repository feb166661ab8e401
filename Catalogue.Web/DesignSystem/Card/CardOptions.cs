using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Card;

/// <summary>One thing among several of its kind, which has a page of its own.</summary>
internal sealed record CardOptions
{
    public required string Title { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Href { get; init; }

    public required IHtmlContent Content { get; init; }

    /// <summary>What sort of thing it is, above the title; null shows none.</summary>
    public string? Kind { get; init; }

    /// <summary>Level of the title's heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 3;
}
