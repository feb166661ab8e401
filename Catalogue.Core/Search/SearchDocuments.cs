using System.Runtime.CompilerServices;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Search;

/// <summary>Turns what the registry publishes into the documents of the index.</summary>
public sealed class SearchDocuments(RegistryContext registry)
{
    /// <summary>
    /// The documents of these offers, or of all when null. Drafts have none; what is no longer shown still has one, which
    /// its visible range keeps from being found. One is made at a time: an offer is many times as large as its document.
    /// </summary>
    public async IAsyncEnumerable<SearchDocument> ReadAsync(
        IReadOnlyCollection<string>? references = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var specifications = (await registry.Specifications.AsNoTracking().Include(s => s.Versions).ToListAsync(cancellation))
            .ToDictionary(specification => specification.Reference);
        var common = CommonCriteria(specifications.Values);

        var offers = registry.Offers.AsNoTracking();
        if (references is not null) offers = offers.Where(offer => references.Contains(offer.Reference));
        var origins = await OriginsAsync(offers, cancellation);
        var rows =
            from offer in offers.Select(PublicOffer.Reading)
            join version in registry.OfferVersions
                on new { offer.Reference, Number = offer.CurrentVersion }
                equals new { Reference = version.OfferReference, version.Number }
            select new { Offer = offer, Version = version };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Of(row.Offer, row.Version, origins[row.Offer.OutletId], specifications[row.Offer.SpecificationReference], common);
    }

    /// <summary>Where offers come from, by outlet: read once for all the offers of each.</summary>
    private async Task<Dictionary<Guid, Origin>> OriginsAsync(IQueryable<Offer> offers, CancellationToken cancellation) =>
        await (
            from outlet in registry.Outlets
            join partner in registry.Partners on outlet.PartnerId equals partner.Id
            where offers.Any(offer => offer.OutletId == outlet.Id)
            select new { outlet.Id, partner.Company, outlet.Details })
        .ToDictionaryAsync(outlet => outlet.Id, outlet => new Origin(outlet.Company.Name, outlet.Details), cancellation);

    /// <summary>The criteria that most specifications ask: their answers say nothing of what an offer is.</summary>
    private static HashSet<string> CommonCriteria(Dictionary<string, Specification>.ValueCollection specifications) =>
        specifications
            .SelectMany(specification => specification.Versions.SelectMany(version => version.Content.Criteria).Select(criterion => criterion.Key).Distinct())
            .CountBy(key => key, StringComparer.Ordinal)
            .Where(count => count.Value > specifications.Count / 2)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static SearchDocument Of(
        PublicOffer offer, OfferVersion version, Origin origin, Specification specification, HashSet<string> common)
    {
        var (content, asked) = (version.Content, specification.Numbered(version.SpecificationVersion).Content);
        var services = asked.Criteria
            .Where(criterion => content.Answers.GetValueOrDefault(criterion.Key)?.Capability is { Provision: not CapabilityProvision.None })
            .ToList();
        return new SearchDocument
        {
            Id = offer.Reference,
            Kind = offer.Kind,
            Family = offer.Family,
            Title = content.Title,
            // What it is, in the fewest words: partners' titles seldom say it.
            Summary = $"{specification.ShortName}\n{specification.Name}\n{content.Promise}",
            Body = string.Join('\n', Words(content, asked, common)
                .Concat(services.Select(service => service.Label))
                .Append(origin.Company)
                .Append(origin.Outlet.Commune)
                .Append(Departments.Find(origin.Outlet.Department)?.Name)),
            Services = [.. services.Select(service => service.Key)],
            Position = origin.Outlet.Position,
            Areas = content.AreasAmong(origin.Outlet.Areas),
            Modes = content.Modes,
            PriceFromCents = content.Prices.From?.Least.Cents,
            HasFinancing = HasFinancing(content),
            Visible = offer.Standing.Visible,
            FirstPublished = offer.FirstPublishedAt ?? version.PublishedAt,
        };
    }

    private static IEnumerable<string> Words(OfferContent content, SpecificationContent specification, HashSet<string> common) =>
        [
            content.Plain.What, content.Plain.Why, content.Plain.When,
            .. content.Included,
            .. content.Prices.Lines.Select(line => line.Label),
            .. content.Parts.Select(part => part.Label),
            // Whom it was made for: « Une fleuriste d’Orbec ».
            content.Example.Title,
            .. content.Answers.Where(answer => !common.Contains(answer.Key)).SelectMany(answer => (answer.Value.Choices ?? [])
                .Select(choice => specification.Find(answer.Key)?.OptionLabel(choice) ?? choice)),
        ];

    private static bool HasFinancing(OfferContent content) =>
        FinancingCriteria.Any(key => content.Answers.GetValueOrDefault(key) is { } answer
            && (answer.YesNo == true || answer.Capability is { Provision: not CapabilityProvision.None }));

    /// <summary>The criteria that ask for a financing formula (A26), whatever the specification.</summary>
    private static readonly string[] FinancingCriteria = ["location_evolutive", "FIN-01"];

    /// <param name="Company">Name of the company that makes an offer.</param>
    /// <param name="Outlet">The place it is made from.</param>
    private sealed record Origin(string Company, OutletDetails Outlet);
}
