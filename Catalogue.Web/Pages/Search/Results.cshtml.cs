using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Maps;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Search;

/// <summary>The answers to a need near a place (A24).</summary>
[NeedsIndex]
internal sealed class ResultsModel(
    CatalogueSearch search,
    CatalogueIndex index,
    PublicCatalogue catalogue,
    ServiceNames services,
    CommuneDirectory communes,
    SiteFacts facts,
    TimeProvider clock) : PageModel
{
    private const int NearestCount = 3;

    /// <summary>The last day of the operation, once it is over and nothing is shown any more; null otherwise.</summary>
    public DateOnly? EndedOn => Found.Total == 0 ? facts.EndedOn(clock) : null;

    public CatalogueQuery Query { get; private set; } = new();

    public PlaceReading Place { get; private set; } = null!;

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public SearchAnswer Found { get; private set; } = null!;

    public IReadOnlyList<AnswerView> Answers { get; private set; } = [];

    /// <summary>
    /// The answers in the groups the list shows: those near, those that come from farther away, those that only work remotely.
    /// One group where the order mixes them: each line then says it.
    /// </summary>
    public IEnumerable<(string? Title, IEnumerable<AnswerView> Answers)> Groups =>
        Query.MixesReaches || Answers.All(answer => answer.Reach == SearchReach.Near)
            ? [(null, Answers)]
            : Answers.GroupBy(answer => answer.Reach).Select(group => (GroupTitle(group.Key), group.AsEnumerable()));

    /// <summary>The nearest answers however far, when there are none.</summary>
    public IReadOnlyList<AnswerView> Nearest { get; private set; } = [];

    public IReadOnlyList<LooserChoice> Loosened { get; private set; } = [];

    public FiltersView Filters { get; private set; } = null!;

    public MapPlan? Map { get; private set; }

    public ResultsHeading Heading { get; private set; } = null!;

    public int PageCount => Paging.Count(Found.Total, CatalogueCounts.PageSize);

    /// <summary>
    /// The one address of these answers for machines: what was asked, without the order and the refinements in which it was.
    /// </summary>
    public string Canonical => new CatalogueQuery { Need = Query.Need, Place = Place.Label, Kind = Query.Kind, Page = Query.Page }.Address;

    /// <summary>
    /// Whether search engines should know this page: not one of the countless combinations of filters, nor one that answers
    /// beside what was asked.
    /// </summary>
    public bool IsIndexed => Query.FilterCount == 0 && Found is { Total: > 0, IsPartial: false };

    public AppliedFilters AppliedFilters => new([.. Filters.Applied()], Query.WithoutFilters().Address);

    public PlaceNotes PlaceNotes => new(
        Place, Query.Place, "voici les réponses de toute la France", label => (Query with { Place = label, Page = 1 }).Address);

    public SortForm SortForm => ResultsForms.Sort(Query, Place);

    public SearchFormModel Form => ResultsForms.Search(Query, Place);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        (Query, Notices) = CatalogueQueryReader.Read(Request.Query);
        var serviceNames = await services.ReadAsync(catalogue, cancellation);
        LeaveOutUnknown(serviceNames);
        Place = PlaceReading.Of(Query.Place, communes);
        var answer = await SearchAsync(now, cancellation);
        Found = answer.Found;

        var context = new SearchedFor(Query, Place.Commune, ParisCalendar.DayOf(now));
        Answers = [.. answer.Hits.Select((hit, rank) => AnswerView.Of(hit, NumberOf(rank), Found.Terms, context))];
        Heading = new ResultsHeading(Query, Place, Found);
        Map = ResultsMap.Of(Answers, context, communes);
        Filters = new FiltersView(Query, Found, serviceNames);
        Loosened = CatalogueCounts.Loosened(index.Offers, Query, Place.Commune, Found, now);
        if (Found.Total == 0) Nearest = await NearestAsync(context, now, cancellation);
        return Page();
    }

    /// <summary>A well-formed code may name nothing: asked for, it would find nothing and not say why.</summary>
    private void LeaveOutUnknown(IReadOnlyDictionary<string, string> serviceNames)
    {
        if (Query.Family is { } family && !EntryWords.IsFamily(family))
        {
            Query = Query with { Family = null };
            Notices = [.. Notices, CatalogueQueryReader.UnknownFamily];
        }

        if (Query.Services.All(serviceNames.ContainsKey)) return;
        Query = Query with { Services = [.. Query.Services.Where(serviceNames.ContainsKey)] };
        Notices = [.. Notices, CatalogueQueryReader.UnknownService];
    }

    /// <summary>The page asked, or the last one where there are fewer.</summary>
    private async Task<CatalogueAnswer> SearchAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var answer = await search.SearchAsync(CatalogueCounts.RequestOf(Query, Place.Commune, now), cancellation);
        Found = answer.Found;
        if (Query.Page <= PageCount) return answer;
        Notices = [.. Notices, Paging.BeyondLast(PageCount)];
        Query = Query with { Page = PageCount };
        return await search.SearchAsync(CatalogueCounts.RequestOf(Query, Place.Commune, now), cancellation);
    }

    private async Task<IReadOnlyList<AnswerView>> NearestAsync(SearchedFor context, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Place.Commune is null) return [];
        var needAlone = CatalogueCounts.RequestOf(Query.WithoutFilters(), Place.Commune, now);
        var nearest = await search.NearestAsync(needAlone, NearestCount, cancellation);
        // Words that nobody uses are no reason to send somebody away: the nearest centres can be asked.
        if (nearest.Hits.Count == 0)
            nearest = await search.NearestAsync(needAlone with { Text = "", Kind = OfferKind.Centre }, NearestCount, cancellation);
        return [.. nearest.Hits.Select((hit, rank) => AnswerView.Of(hit, rank + 1, nearest.Found.Terms, context))];
    }

    private int NumberOf(int rank) => (Query.Page - 1) * CatalogueCounts.PageSize + rank + 1;

    private static string? GroupTitle(SearchReach reach) => reach switch
    {
        SearchReach.Comes => "Plus loin, mais viennent jusqu’à vous",
        SearchReach.Remote => "À distance, par téléphone et par Internet",
        _ => null,
    };
}
