using Catalogue.Web.DesignSystem.Button;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>The button that keeps an offer in the visitor's own list, or drops it: a form, no script.</summary>
[HtmlTargetElement("keep-offer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeepTagHelper : TagHelper
{
    /// <summary>Reference of the offer.</summary>
    public string Reference { get; set; } = "";

    /// <summary>Its title, for those who hear the button apart from what surrounds it.</summary>
    public string OfferTitle { get; set; } = "";

    /// <summary>Where on the page to come back to: an identifier; its top without one.</summary>
    public string? Anchor { get; set; }

    /// <summary>A small button, in lists.</summary>
    public bool Small { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var isKept = ShortlistCookie.Read(request).Contains(Reference);
        var back = ShortlistLinks.Here(request) + (Anchor is null ? "" : $"#{Anchor}");
        output.ReplaceWith(Element("form", "keep").With("method", "post").With("action", isKept ? ShortlistLinks.Drop : ShortlistLinks.Keep)
            .Add(Hidden("offre", Reference))
            .Add(Hidden("retour", back))
            .Add(ButtonGenerator.Generate(new ButtonOptions
            {
                Content = Element("span").Text(isKept ? "Retirer de ma sélection" : "Garder").Add(SpokenOnly($" : {OfferTitle}")),
                Kind = isKept ? ButtonKind.Tertiary : ButtonKind.Secondary,
                Small = Small,
                Icon = isKept ? "bookmark-fill" : "bookmark-line",
            })));
    }
}
