using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Notice;

/// <summary>A line about the whole site, above everything (<em>bandeau</em>).</summary>
internal sealed record NoticeOptions
{
    public required IHtmlContent Content { get; init; }
}
