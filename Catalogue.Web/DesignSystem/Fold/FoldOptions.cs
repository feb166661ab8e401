using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Fold;

/// <summary>A part of the page that opens on its title, with the browser's own means.</summary>
internal sealed record FoldOptions
{
    public required string Title { get; init; }

    public required IHtmlContent Content { get; init; }

    /// <summary>A few words at the right of the title that sum up what is inside: « 7 sur 7 ».</summary>
    public string? State { get; init; }

    public bool Open { get; init; }
}
