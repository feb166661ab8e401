using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Search;

/// <summary>
/// The rules of a search without words, written the plainest way: filter everything, count everything again for each
/// facet. Slow, and there to be obviously right.
/// </summary>
internal static class NaiveSearch
{
    public static IReadOnlyList<SearchDocument> Answers(IEnumerable<SearchDocument> documents, SearchRequest request) =>
        [.. documents.Where(document => IsAnswer(document, request))];

    public static bool IsWithinRadius(SearchDocument document, SearchRequest request) =>
        request.Near is not { } near || document.Position.DistanceKm(near.Position) <= near.RadiusKm;

    /// <summary>How an answer serves the place.</summary>
    public static SearchReach Reach(SearchDocument document, SearchRequest request)
    {
        if (IsWithinRadius(document, request)) return SearchReach.Near;
        return Comes(document, request.Near!) ? SearchReach.Comes : SearchReach.Remote;
    }

    private static WorkModes ModesAt(SearchDocument document, SearchRequest request) =>
        request.Near is not { } near || Comes(document, near) ? document.Modes : document.Modes & ~WorkModes.OnSite;

    private static bool Comes(SearchDocument document, SearchPlace near) => document.Areas.Any(area =>
        area.Kind != ServiceAreaKind.RemoteEverywhere && area.Covers(document.Position, near.Position, near.Department));

    public static Dictionary<OfferKind, int> Kinds(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Facet(Enum.GetValues<OfferKind>(), documents, request with { Kind = null }, (document, kind) => document.Kind == kind);

    public static Dictionary<string, int> Families(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Facet(documents.Select(document => document.Family).Distinct(), documents, request with { Family = null },
            (document, family) => document.Family == family);

    public static Dictionary<string, int> Services(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Facet(documents.SelectMany(document => document.Services).Distinct(), documents, request,
            (document, service) => document.Services.Contains(service));

    public static Dictionary<WorkModes, int> Modes(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Facet([WorkModes.OnSite, WorkModes.Remote, WorkModes.Workshop], documents, request with { Modes = WorkModes.None },
            (document, mode) => ModesAt(document, request).HasFlag(mode));

    public static Dictionary<long, int> PriceCeilings(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Facet(SearchFacets.PriceCeilingsCents, documents, request with { MaxPriceCents = null },
            (document, ceiling) => document.PriceFromCents <= ceiling);

    public static int Financing(IReadOnlyList<SearchDocument> documents, SearchRequest request) =>
        Answers(documents, request with { FinancingOnly = true }).Count;

    private static bool IsAnswer(SearchDocument document, SearchRequest request) =>
        document.Visible.Contains(request.Now)
        && IsInReach(document, request)
        && (request.Kind is null || document.Kind == request.Kind)
        && (request.Family is null || document.Family == request.Family)
        && request.Services.All(document.Services.Contains)
        && (request.Modes == WorkModes.None || (ModesAt(document, request) & request.Modes) != WorkModes.None)
        && (request.MaxPriceCents is null || document.PriceFromCents <= request.MaxPriceCents)
        && (!request.FinancingOnly || document.HasFinancing);

    private static bool IsInReach(SearchDocument document, SearchRequest request) =>
        IsWithinRadius(document, request)
        || (request.IncludeTravelling
            && document.Areas.Any(area => area.Covers(document.Position, request.Near!.Position, request.Near.Department)));

    private static Dictionary<T, int> Facet<T>(
        IEnumerable<T> values, IReadOnlyList<SearchDocument> documents, SearchRequest released, Func<SearchDocument, T, bool> has)
        where T : notnull
    {
        var answers = Answers(documents, released);
        return values.ToDictionary(value => value, value => answers.Count(document => has(document, value)))
            .Where(pair => pair.Value > 0).ToDictionary();
    }
}
