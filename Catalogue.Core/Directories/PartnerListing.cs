using System.Globalization;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Directories;

/// <summary>
/// The directory as it stands at an instant: it can be asked any number of things without reading the registry again.
/// </summary>
public sealed class PartnerListing
{
    /// <summary>As a printed directory sorts: neither case nor accents count before letters do.</summary>
    private static readonly StringComparer Alphabetical = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    private readonly IReadOnlyList<(ListedPartner Listed, string[] Words)> _lines;

    internal PartnerListing(IReadOnlyList<ListedPartner> lines)
    {
        All =
        [
            .. lines.OrderBy(line => line.Company.Name, Alphabetical)
                .ThenBy(line => line.Slug, StringComparer.Ordinal)
                .ThenBy(line => line.Programme.Name, Alphabetical),
        ];
        _lines = [.. All.Select(line => (line, WordsOf(line.Company.Name)))];
    }

    /// <summary>Every line, by name.</summary>
    public IReadOnlyList<ListedPartner> All { get; }

    /// <summary>Every category of centre that somebody shows, by name.</summary>
    public IReadOnlyList<CentreCategory> Categories =>
        [.. All.SelectMany(line => line.Categories).Distinct().OrderBy(category => category.Name, Alphabetical)];

    /// <summary>What the directory holds for a query.</summary>
    public DirectoryAnswer Find(DirectoryQuery query)
    {
        var words = WordsOf(query.Name);
        var candidates = _lines.Where(line => HasWords(line.Words, words)).Select(line => Candidate.Of(line.Listed, query)).ToList();
        var found = candidates.Where(candidate => candidate.Missed == Filters.None).ToList();
        var pageCount = Math.Max(1, (found.Count + query.PageSize - 1) / query.PageSize);
        var page = Math.Clamp(query.Page, 1, pageCount);
        var skipped = (page - 1) * query.PageSize;
        var sorted = query.Sort == DirectorySort.Distance ? found.OrderBy(candidate => candidate.DistanceKm) : found.AsEnumerable();
        return new DirectoryAnswer
        {
            Total = found.Count,
            PartnerCount = found.Select(candidate => candidate.Listed.PartnerId).Distinct().Count(),
            Page = page,
            PageCount = pageCount,
            FirstNumber = skipped + 1,
            Hits =
            [
                .. sorted.Skip(skipped).Take(query.PageSize)
                    .Select(candidate => new DirectoryHit(candidate.Listed, candidate.Outlet, candidate.DistanceKm)),
            ],
            Facets = FacetsOf(candidates, query),
        };
    }

    private static DirectoryFacets FacetsOf(List<Candidate> candidates, DirectoryQuery query)
    {
        var places = Releasing(Filters.Place).ToList();
        var radii = query.Near is { } near ? DirectoryFacets.RadiiKm.Append((int)near.RadiusKm).Distinct() : [];
        return new DirectoryFacets
        {
            Radii = radii
                .Select(km => (km, count: places.Count(candidate => candidate.DistanceKm <= km)))
                .Where(pair => pair.count > 0)
                .ToDictionary(pair => pair.km, pair => pair.count),
            Families = Counted(Releasing(Filters.Family).SelectMany(candidate => candidate.Listed.Families)),
            Categories = Counted(Releasing(Filters.Category)
                .SelectMany(candidate => candidate.Listed.Categories.Select(category => category.Reference))),
            Programmes = Counted(Releasing(Filters.Programme).Select(candidate => candidate.Listed.Programme.Reference)),
            States = Counted(Releasing(Filters.State).Select(candidate => candidate.Listed.Label.State)),
        };

        IEnumerable<Candidate> Releasing(Filters filter) => candidates.Where(candidate => (candidate.Missed & ~filter) == Filters.None);
    }

    private static Dictionary<T, int> Counted<T>(IEnumerable<T> values)
        where T : notnull => values.CountBy(value => value).ToDictionary();

    private static string[] WordsOf(string text) => FrenchFolding.FoldWords(text, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasWords(string[] name, string[] asked) =>
        Array.TrueForAll(asked, word => Array.Exists(name, whole => whole.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Which filters a line does not pass.</summary>
    [Flags]
    private enum Filters
    {
        None = 0,
        Place = 1,
        Family = 2,
        Category = 4,
        Programme = 8,
        State = 16,
    }

    private readonly record struct Candidate(ListedPartner Listed, OutletDetails? Outlet, double? DistanceKm, Filters Missed)
    {
        public static Candidate Of(ListedPartner listed, DirectoryQuery query)
        {
            var (outlet, km) = Nearest(listed, query.Near);
            var missed = Filters.None;
            if (query.Near is { } near && !(km <= near.RadiusKm)) missed |= Filters.Place;
            if (query.Family is { } family && !listed.Families.Contains(family)) missed |= Filters.Family;
            if (query.Category is { } asked && !listed.Categories.Any(category => category.Reference == asked)) missed |= Filters.Category;
            if (query.Programme is { } programme && listed.Programme.Reference != programme) missed |= Filters.Programme;
            if (listed.Label.State != query.State) missed |= Filters.State;
            return new Candidate(listed, outlet, km, missed);
        }

        private static (OutletDetails? Outlet, double? Km) Nearest(ListedPartner listed, DirectoryPlace? place)
        {
            if (place is null || listed.Outlets.Count == 0) return (listed.Outlets.FirstOrDefault(), null);
            var (outlet, km) = listed.Outlets.Select(outlet => (outlet, km: outlet.Position.DistanceKm(place.Centre))).MinBy(pair => pair.km);
            return (outlet, km);
        }
    }
}
