using Catalogue.Web.DesignSystem.Theming;
using Catalogue.Web.Discovery.StructuredData;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Discovery;

/// <summary>The part of a page's head that machines read: title, description, canonical address, cards to share, structured data.</summary>
[HtmlTargetElement("page-head", Attributes = "theme")]
public sealed class PageHeadTagHelper(SiteAddress address) : TagHelper
{
    /// <summary>Whose site the page looks like: its name ends the title, its tagline describes a page that does not.</summary>
    public SiteTheme Theme { get; set; } = SiteTheme.State;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var head = http.Head();
        var title = $"{ViewContext.ViewData["Title"]}";
        var description = ViewContext.ViewData["Description"] as string ?? Theme.Tagline;
        var isIndexed = head.IsIndexed
            && http.Response.StatusCode < StatusCodes.Status400BadRequest
            && http.GetEndpoint()?.Metadata.GetMetadata<NotIndexed>() is null;

        output.TagName = null;
        Add(output, Element("title").Text($"{title} | {Theme.ServiceName}"));
        Add(output, Meta("name", "description", description));
        if (!isIndexed)
        {
            Add(output, Meta("name", "robots", "noindex"));
            return;
        }

        var canonical = address.Find(http.Request, head.Canonical ?? PathOf(http.Request));
        if (canonical is not null) Add(output, Element("link").Void().With("rel", "canonical").With("href", canonical));
        Add(output, Meta("property", "og:type", "website"));
        Add(output, Meta("property", "og:locale", "fr_FR"));
        Add(output, Meta("property", "og:site_name", Theme.ServiceName));
        Add(output, Meta("property", "og:title", title));
        Add(output, Meta("property", "og:description", description));
        if (canonical is not null) Add(output, Meta("property", "og:url", canonical));
        if (head.Things.Count > 0)
            output.Content.AppendHtml($"<script type=\"application/ld+json\">{Graph.Write(head.Things)}</script>\n");
    }

    /// <summary>One address a page: letter case and a last slash make no other.</summary>
    private static string PathOf(HttpRequest request)
    {
        var path = request.Path.ToUriComponent().TrimEnd('/');
#pragma warning disable CA1308 // The site's addresses are written in lower case; this is not a comparison.
        return path.Length == 0 ? "/" : path.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static TagBuilder Meta(string kind, string name, string content) =>
        Element("meta").Void().With(kind, name).With("content", content);

    private static void Add(TagHelperOutput output, TagBuilder element)
    {
        output.Content.AppendHtml(element);
        output.Content.AppendHtml("\n  ");
    }
}
