using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Search.Judged;

/// <summary>Puts judged queries to the demonstration catalogue as the site does, and marks the answers.</summary>
internal sealed class JudgedSearch
{
    private const double RadiusKm = 30;
    private const int Page = 10;

    private readonly OfferIndex index;
    private readonly CommuneDirectory communes;
    private readonly IReadOnlyDictionary<string, CatalogueEntry> shown;

    private JudgedSearch(OfferIndex index, CommuneDirectory communes, IReadOnlyDictionary<string, CatalogueEntry> shown) =>
        (this.index, this.communes, this.shown) = (index, communes, shown);

    public static Task<JudgedSearch> OverAsync(RegistryFixture registry) => registry.InScopeAsync(async services =>
    {
        var catalogue = services.GetRequiredService<CatalogueIndex>();
        await catalogue.LoadAsync();
        var references = await services.GetRequiredService<RegistryContext>().Offers.Select(offer => offer.Reference).ToListAsync();
        var entries = await services.GetRequiredService<PublicCatalogue>().ListAsync(references, DemoRegistryFile.Today);
        return new JudgedSearch(
            catalogue.Offers,
            services.GetRequiredService<CommuneDirectory>(),
            entries.ToDictionary(entry => $"{entry.Partner.Slug}/{entry.Offer.Slug}"));
    });

    public IReadOnlyList<JudgedResult> Run(IEnumerable<JudgedQuery> queries) => [.. queries.Select(Run)];

    private JudgedResult Run(JudgedQuery query)
    {
        var commune = PlaceOf(query);
        var relevant = RelevantTo(query, commune);
        var found = index.Search(new SearchRequest
        {
            Text = query.Text,
            Near = commune is null ? null : new SearchPlace(commune.Position, RadiusKm, commune.Department),
            IncludeTravelling = commune is not null,
            Take = Page,
            Now = DemoRegistryFile.Today,
        });
        return new JudgedResult(query, [.. found.Hits.Select(hit => hit.Id)], relevant, found);
    }

    private Commune? PlaceOf(JudgedQuery query)
    {
        if (query.Place is null) return null;
        return communes.Find(query.Place, 1) is [var match] ? match.Commune : throw new InvalidDataException($"{query.Id}: the place « {query.Place} » is unknown.");
    }

    /// <exception cref="InvalidDataException">An answer is not shown, or a query says in no way what answers it.</exception>
    private HashSet<string> RelevantTo(JudgedQuery query, Commune? commune)
    {
        var relevant = query.Answers
            .Select(key => shown.TryGetValue(key, out var entry) ? entry : throw new InvalidDataException($"{query.Id}: nothing is shown under « {key} »."))
            .Concat(shown.Values.Where(entry => query.Rule.Any(rule => Meets(entry, rule, commune))))
            .Select(entry => entry.Offer.Reference)
            .ToHashSet();
        if (relevant.Count == 0 != query.None) throw new InvalidDataException($"{query.Id}: either answers or « none ».");
        return relevant;
    }

    private static bool Meets(CatalogueEntry entry, JudgedRule rule, Commune? commune) =>
        (rule.Specification is null || rule.Specification == entry.Offer.SpecificationReference)
        && (rule.Family is null || rule.Family == entry.Offer.Family)
        && (rule.Kind is null || Enum.Parse<OfferKind>(rule.Kind, ignoreCase: true) == entry.Offer.Kind)
        && (rule.Service is null || Provision(entry, rule.Service) >= (rule.Provision == "own" ? CapabilityProvision.Own : CapabilityProvision.ThirdParty))
        && (!rule.Near || IsNear(entry.Outlet.Details, commune!));

    private static CapabilityProvision Provision(CatalogueEntry entry, string service) =>
        entry.Content.Answers.GetValueOrDefault(service)?.Capability?.Provision ?? CapabilityProvision.None;

    private static bool IsNear(OutletDetails outlet, Commune commune) =>
        outlet.Position.DistanceKm(commune.Position) <= RadiusKm
        || outlet.Areas.Any(area =>
            area.Kind != ServiceAreaKind.RemoteEverywhere && area.Covers(outlet.Position, commune.Position, commune.Department));
}

/// <param name="Query">What was asked.</param>
/// <param name="Page">References of the first ten answers, in order.</param>
/// <param name="Relevant">References of the right ones.</param>
/// <param name="Found">All that the search told.</param>
internal sealed record JudgedResult(JudgedQuery Query, IReadOnlyList<string> Page, IReadOnlySet<string> Relevant, SearchAnswer Found)
{
    /// <summary>The share of what could stand on the first page that does.</summary>
    public double Recall => (double)Page.Count(Relevant.Contains) / Math.Min(10, Relevant.Count);

    /// <summary>One over the rank of the first right answer; 0 when none is on the first page.</summary>
    public double ReciprocalRank => Page.Select((id, rank) => (id, rank)).Where(hit => Relevant.Contains(hit.id)).Select(hit => 1.0 / (hit.rank + 1)).FirstOrDefault();
}
