using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Tag;

internal static class TagGenerator
{
    public static TagBuilder Generate(TagOptions options) => Element("a", "fr-tag fr-tag--sm fr-tag--dismiss")
        .With("href", options.Href)
        .Text(options.Text)
        .Add(SpokenOnly(", retirer ce filtre"));
}
