using Catalogue.Core.Content;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Pages.News;
using Catalogue.Web.Pages.Specifications;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Catalogue.Web.Pages.About;

/// <summary>The plan of the site, made of the pages that exist: those that say they belong to it, then texts and what is published.</summary>
internal sealed class PlanModel(EndpointDataSource endpoints, SiteContent content, PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    /// <summary>The pages of each part, in order.</summary>
    public IReadOnlyList<(PlanPart Part, IReadOnlyList<PlannedPage> Pages)> Parts { get; private set; } = [];

    /// <summary>The pages that stand below another one, by the address of that one.</summary>
    public ILookup<string, PlannedPage> Below { get; private set; } = Array.Empty<PlannedPage>().ToLookup(page => page.Address);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var specifications = await catalogue.ListSpecificationsAsync(cancellation);
        var pages = Declared()
            .Concat(content.Pages.Select(page => new PlannedPage(PartOf(page), page.Title, SiteLinks.Article(page.Slug))))
            .Concat(content.NewsOn(ParisCalendar.DayOf(clock.GetUtcNow())).Select(news =>
                new PlannedPage(PlanPart.News, news.Title, NewsLinks.One(news.Slug))));
        Parts = [.. pages.GroupBy(page => page.Part).OrderBy(part => part.Key).Select(part => (part.Key, (IReadOnlyList<PlannedPage>)[.. part]))];
        Below = specifications.ToLookup(
            _ => SpecificationLinks.All,
            specification => new PlannedPage(PlanPart.Label, specification.Name, SpecificationLinks.One(specification.Reference)));
    }

    public static string TitleOf(PlanPart part) => part switch
    {
        PlanPart.Catalogue => "Le catalogue",
        PlanPart.Label => "Le label",
        PlanPart.News => "Les actualités",
        _ => "Le site",
    };

    private static PlanPart PartOf(Article page) => page.Subject == ArticleSubject.Label ? PlanPart.Label : PlanPart.Site;

    private IEnumerable<PlannedPage> Declared() =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let place = endpoint.Metadata.GetMetadata<InPlanAttribute>()
        where place is not null
        let address = AddressOf(endpoint.RoutePattern)
        orderby address.Length
        select new PlannedPage(place.Part, place.Title, address);

    /// <summary>The address of a page without its parameters, which in the plan are all left out.</summary>
    private static string AddressOf(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.SelectMany(segment => segment.Parts.OfType<RoutePatternLiteralPart>()).Select(part => part.Content));
}

/// <param name="Part">Where in the plan.</param>
/// <param name="Title">What it is called there.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PlannedPage(PlanPart Part, string Title, string Address);
