using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Callout;

/// <summary>A part that stands out in the flow of a page (<em>mise en avant</em>).</summary>
internal sealed record CalloutOptions
{
    /// <summary>Identifier, unique in the page; its title's derives from it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IHtmlContent Content { get; init; }

    /// <summary>Level of the title's heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 2;
}
