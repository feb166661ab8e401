using Catalogue.Core.Directories;
using Catalogue.Core.Geography;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Maps;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Partners;

/// <summary>The directory of partners: by name, by place, by what they show, by the state of their label (A9).</summary>
internal sealed class IndexModel(PartnerDirectory directory, CommuneDirectory communes, TimeProvider clock) : PageModel
{
    private const int NearestCount = 3;

    /// <summary>Wider than any distance on Earth.</summary>
    private const double AnywhereKm = 20_100;

    public PartnerQuery Query { get; private set; } = new();

    public PlaceReading Place { get; private set; } = null!;

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public DirectoryAnswer Found { get; private set; } = null!;

    public IReadOnlyList<PartnerView> Partners { get; private set; } = [];

    /// <summary>The nearest however far, when there is nobody.</summary>
    public IReadOnlyList<PartnerView> Nearest { get; private set; } = [];

    public IReadOnlyList<LooserChoice> Looser { get; private set; } = [];

    public PartnerFilters Filters { get; private set; } = null!;

    public MapPlan? Map { get; private set; }

    /// <summary>The legal day the list is true of.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>« Partenaires près du Puy-en-Velay ».</summary>
    public string Title
    {
        get
        {
            var who = Query.Name.Length == 0 ? "Partenaires" : $"Partenaires «\u00a0{Query.Name}\u00a0»";
            return Place.Commune is null ? who : $"{who} près {Place.OfName}";
        }
    }

    /// <summary>« 12 partenaires ».</summary>
    public string Count => Found.Total == 0 ? "Aucun partenaire" : French.Count(Found.PartnerCount, "partenaire");

    /// <summary>« ont le label aujourd’hui, à moins de 30 km »; of a name that nobody bears, that alone.</summary>
    public string Clause =>
        IsNameUnknown ? "ne porte ce nom"
        : (Query.Name.Length > 0 && Found.Total == 0 ? "de ce nom " : "")
            + LabelWords.Clause(Query.Label, Found.PartnerCount)
            + (Place.Commune is null ? "" : $", à moins de {Query.RadiusKm}\u00a0km");

    /// <summary>Whether no partner bears the name, whatever its place and its label.</summary>
    public bool IsNameUnknown { get; private set; }

    /// <summary>The one address of this list for machines: what was asked, without the order and the refinements in which it was.</summary>
    public string Canonical => new PartnerQuery { Name = Query.Name, Place = Place.Label, Page = Query.Page }.Address;

    /// <summary>Whether search engines should know this page: neither filtered, nor empty, nor the one for paper.</summary>
    public bool IsIndexed => Query is { FilterCount: 0, ForPaper: false } && Found.Total > 0;

    public AppliedFilters AppliedFilters => new([.. Filters.Applied()], Query.WithoutFilters().Address);

    public PlaceNotes PlaceNotes => new(
        Place, Query.Place, "voici les partenaires de toute la France", label => (Query with { Place = label, Page = 1 }).Address);

    public SortForm SortForm => new(
        PartnerLinks.All,
        [.. (Query with { Sort = default, Page = 1 }).Pairs()],
        PartnerWords.Sort,
        [
            .. PartnerWords.Sorts.Select(pair => new SelectChoice(
                pair.Key, pair.Value == DirectorySort.Name ? "Nom" : "Distance", pair.Value == Query.Sort)),
        ]);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Today = ParisCalendar.DayOf(now);
        (Query, Notices) = PartnerQueryReader.Read(Request.Query);
        Place = PlaceReading.Of(Query.Place, communes);
        var listing = await directory.ReadAsync(now, cancellation);
        Found = listing.Find(Query.Around(Place.Commune));
        if (Query.Page > Found.PageCount)
        {
            Notices = [.. Notices, Paging.BeyondLast(Found.PageCount)];
            Query = Query with { Page = Found.Page };
        }

        IsNameUnknown = Found.Total == 0 && Query.Name.Length > 0
            && PartnerWords.Labels.All(label => listing.Find(new DirectoryQuery { Name = Query.Name, State = label.Value }).Total == 0);
        Filters = new PartnerFilters(Query, listing, Found.Facets);
        Partners = ViewsOf(Found);
        Map = Query.ForPaper ? null : ListMap.Of([.. Partners.Select(view => view.Pin).OfType<MapPin>()], "partenaire", Place.Commune, Query.RadiusKm, communes);
        Looser = Filters.Looser(query => listing.Find(query.Around(PlaceOf(query))).PartnerCount, Found.PartnerCount);
        if (Found.Total == 0 && Place.Commune is { } commune)
        {
            var anywhere = Query.WithoutFilters().Around(commune) with
            {
                Near = new DirectoryPlace(commune.Position, AnywhereKm),
                Sort = DirectorySort.Distance,
            };
            Nearest = [.. ViewsOf(listing.Find(anywhere)).Take(NearestCount)];
        }
    }

    /// <summary>A looser query keeps the place or leaves it.</summary>
    private Commune? PlaceOf(PartnerQuery query) => query.Place.Length == 0 ? null : Place.Commune;

    private IReadOnlyList<PartnerView> ViewsOf(DirectoryAnswer answer) =>
    [
        .. answer.Hits.Select((hit, rank) =>
            PartnerView.Of(hit, answer.FirstNumber + rank, Place.Commune, Filters.HasSeveralProgrammes, Today)),
    ];
}
