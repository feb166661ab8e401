using Catalogue.Web.DesignSystem.Tag;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.TagList;

internal static class TagListGenerator
{
    public static TagBuilder Generate(TagListOptions options) => Element("ul", "fr-tags-group")
        .With("aria-label", options.Label)
        .AddAll(options.Tags.Select(tag => Element("li").Add(
            TagGenerator.Generate(new TagOptions { Text = tag.Text, Href = tag.Href }))));
}
