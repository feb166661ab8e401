using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// Which documents a partner owes (A23): those that the specifications of its offers demand, of the company or of the offer itself,
/// published or in preparation, and those of the offers that it declared it would make.
/// </summary>
public sealed class DemandedDocuments(RegistryContext registry)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>The documents of a partner, in the order in which specifications ask for them.</summary>
    public async Task<IReadOnlyList<DemandedDocument>> ReadAsync(Partner partner, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var today = ParisCalendar.DayOf(now);
        var demands = new List<Demand>();
        foreach (var offer in await OffersOfAsync(partner.Id, cancellation)) demands.AddRange(await DemandsOfAsync(offer, partner, today, cancellation));
        demands.AddRange(await DeclaredAsync(partner.Id, today, cancellation));
        var latest = await LatestAsync(partner.Id, cancellation);
        return
        [
            .. demands.GroupBy(demand => demand.Document.Criterion.Key).Select(asked => new DemandedDocument
            {
                Criterion = asked.First().Document.Criterion,
                ValidUntil = partner.Sheet.GetValueOrDefault(asked.Key)?.ValidUntil ?? asked.Min(demand => demand.Document.ValidUntil),
                Latest = latest.GetValueOrDefault(asked.Key),
                Offers = [.. asked.Where(demand => demand.Document.Owner == SectionOwner.Offer).Select(demand => demand.Offer).OfType<DemandingOffer>().Distinct()],
                OffersThatDependOnIt = [.. asked.Where(demand => demand.Depends).Select(demand => demand.Offer!.Reference).Distinct()],
            }),
        ];
    }

    /// <summary>What a partner sent last for each criterion, by its key; what no longer counts left out.</summary>
    public async Task<IReadOnlyDictionary<string, PartnerDocument>> LatestAsync(Guid partnerId, CancellationToken cancellation = default)
    {
        var sent = await registry.PartnerDocuments.AsNoTracking()
            .Where(document => document.PartnerId == partnerId && document.Status != DocumentStatus.Retired)
            .ToListAsync(cancellation);
        return sent.GroupBy(document => document.Criterion)
            .ToDictionary(same => same.Key, same => same.MaxBy(document => document.UploadedAt)!, StringComparer.Ordinal);
    }

    private Task<List<Offer>> OffersOfAsync(Guid partnerId, CancellationToken cancellation) => registry.Offers.AsNoTracking()
        .Include(offer => offer.Versions)
        .Where(offer => offer.PartnerId == partnerId && offer.Status != OfferStatus.Discarded && offer.Status != OfferStatus.Withdrawn)
        .OrderBy(offer => offer.Reference)
        .ToListAsync(cancellation);

    /// <summary>What a published version depends on, by what it satisfied; what its draft will need, by what is in force.</summary>
    private async Task<IEnumerable<Demand>> DemandsOfAsync(Offer offer, Partner partner, DateOnly today, CancellationToken cancellation)
    {
        var who = new DemandingOffer(offer.Reference, offer.Draft.Title);
        var demands = new List<Demand>();
        if (offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion) is { } published)
        {
            var satisfied = OfferGates.Of(published, await SpecificationsOfAsync(offer, published.Content, cancellation));
            demands.AddRange(satisfied.OwedDocuments(published.Content, partner.Sheet)
                .Select(document => new Demand(document) { Offer = who, Depends = offer.Status == OfferStatus.Published }));
        }

        if (OfferGates.On(today, await SpecificationsOfAsync(offer, offer.Draft, cancellation)) is { } gate)
            demands.AddRange(gate.OwedDocuments(offer.Draft, partner.Sheet).Select(document => new Demand(document) { Offer = who }));
        return demands;
    }

    private Task<IReadOnlyList<Specification>> SpecificationsOfAsync(Offer offer, OfferContent content, CancellationToken cancellation) =>
        _gates.FindSpecificationsAsync(offer.SpecificationReference, content, cancellation);

    /// <summary>Those that the sections of the partner demand without condition, of the specifications it declared.</summary>
    private async Task<IEnumerable<Demand>> DeclaredAsync(Guid partnerId, DateOnly today, CancellationToken cancellation)
    {
        var declared = await registry.JoinRequests.AsNoTracking()
            .Where(request => request.PartnerId == partnerId)
            .OrderByDescending(request => request.StatusSince)
            .Select(request => request.Declaration)
            .FirstOrDefaultAsync(cancellation);
        if (declared is null) return [];
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .Where(specification => declared.Specifications.Contains(specification.Reference))
            .OrderBy(specification => specification.Reference)
            .ToListAsync(cancellation);
        return specifications.Select(specification => specification.VersionOn(today)).OfType<SpecificationVersion>()
            .SelectMany(version => OwedDocument.Of(version.Content, new Dictionary<string, Answer>(), new Dictionary<string, Answer>()))
            .Where(document => document.Owner == SectionOwner.Partner)
            .Select(document => new Demand(document));
    }

    /// <param name="Document">What is owed.</param>
    private sealed record Demand(OwedDocument Document)
    {
        /// <summary>The offer that is under it; null for what was only declared.</summary>
        public DemandingOffer? Offer { get; init; }

        /// <summary>Whether the offer is in the catalogue, or kept out of it, by the document.</summary>
        public bool Depends { get; init; }
    }
}
