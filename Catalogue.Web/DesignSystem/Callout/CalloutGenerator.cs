using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Callout;

internal static class CalloutGenerator
{
    public static TagBuilder Generate(CalloutOptions options)
    {
        var titleId = $"t-{options.Id}";
        return Element("section", "fr-callout")
            .With("id", options.Id)
            .With("aria-labelledby", titleId)
            .Add(Element($"h{options.HeadingLevel}", "fr-callout__title").With("id", titleId).Text(options.Title))
            .Add(Element("div").Add(options.Content));
    }
}
