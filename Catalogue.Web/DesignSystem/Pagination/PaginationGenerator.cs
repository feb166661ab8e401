using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Pagination;

internal static class PaginationGenerator
{
    /// <summary>How many pages are named on each side of the current one.</summary>
    private const int Neighbours = 2;

    public static TagBuilder Generate(PaginationOptions options) => Element("nav", "fr-pagination")
        .With("aria-label", options.Label)
        .Add(Element("ul", "fr-pagination__list")
            .Add(Step(options, options.Page - 1, "Page précédente", "fr-pagination__link--prev"))
            .AddAll(Numbers(options))
            .Add(Step(options, options.Page + 1, "Page suivante", "fr-pagination__link--next")));

    /// <summary>The first page, the last, and those around the current one; a gap is an ellipsis.</summary>
    private static IEnumerable<IHtmlContent> Numbers(PaginationOptions options)
    {
        var previous = 0;
        for (var page = 1; page <= options.PageCount; page++)
        {
            var isShown = page == 1 || page == options.PageCount || Math.Abs(page - options.Page) <= Neighbours;
            if (!isShown) continue;
            if (page - previous > 1) yield return Element("li").Add(Element("span", "fr-pagination__link").Text("…"));
            yield return Number(options, page);
            previous = page;
        }
    }

    private static TagBuilder Number(PaginationOptions options, int page)
    {
        var isCurrent = page == options.Page;
        return Element("li").Add(Element("a", "fr-pagination__link")
            .With("href", isCurrent ? null : options.Address(page))
            .With("aria-current", isCurrent ? "page" : null)
            .With("title", $"Page {page}")
            .Text(page.ToString(CultureInfo.CurrentCulture)));
    }

    private static TagBuilder? Step(PaginationOptions options, int page, string text, string direction) =>
        page < 1 || page > options.PageCount
            ? null
            : Element("li").Add(Element("a", $"fr-pagination__link {direction} fr-pagination__link--lg-label")
                .With("href", options.Address(page))
                .Text(text));
}
