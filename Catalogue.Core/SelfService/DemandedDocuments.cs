using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// Which documents a partner owes (A23): those that the specifications of its offers demand, published or in preparation, and those
/// of the offers that it declared it would make.
/// </summary>
public sealed class DemandedDocuments(RegistryContext registry)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>The documents of a partner, in the order in which specifications ask for them.</summary>
    public async Task<IReadOnlyList<DemandedDocument>> ReadAsync(Partner partner, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var today = ParisCalendar.DayOf(now);
        var demands = new List<(Criterion Criterion, string? Offer)>();
        foreach (var offer in await OffersOfAsync(partner.Id, cancellation)) demands.AddRange(await DemandsOfAsync(offer, partner, today, cancellation));
        demands.AddRange(await DeclaredAsync(partner.Id, today, cancellation));
        var sent = await registry.PartnerDocuments.AsNoTracking()
            .Where(document => document.PartnerId == partner.Id && document.Status != DocumentStatus.Retired)
            .ToListAsync(cancellation);
        return
        [
            .. demands.GroupBy(demand => demand.Criterion.Key).Select(asked => new DemandedDocument
            {
                Criterion = asked.First().Criterion,
                ValidUntil = partner.Sheet.GetValueOrDefault(asked.Key)?.ValidUntil,
                Latest = sent.Where(document => document.Criterion == asked.Key).MaxBy(document => document.UploadedAt),
                OffersThatDependOnIt = [.. asked.Select(demand => demand.Offer).OfType<string>().Distinct()],
            }),
        ];
    }

    private Task<List<Offer>> OffersOfAsync(Guid partnerId, CancellationToken cancellation) => registry.Offers.AsNoTracking()
        .Include(offer => offer.Versions)
        .Where(offer => offer.PartnerId == partnerId && offer.Status != OfferStatus.Discarded && offer.Status != OfferStatus.Withdrawn)
        .OrderBy(offer => offer.Reference)
        .ToListAsync(cancellation);

    /// <summary>What a published version depends on, by what it satisfied; what its draft will need, by what is in force.</summary>
    private async Task<IEnumerable<(Criterion, string?)>> DemandsOfAsync(
        Offer offer, Partner partner, DateOnly today, CancellationToken cancellation)
    {
        var published = offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion);
        var content = published?.Content ?? offer.Draft;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, content, cancellation);
        var gate = published is null ? OfferGates.On(today, specifications) : OfferGates.Of(published, specifications);
        if (gate is null) return [];
        var depends = published is not null && offer.Status == OfferStatus.Published;
        return OwedBy(gate, content, partner.Sheet).Select(criterion => (criterion, depends ? offer.Reference : null));
    }

    /// <summary>Those that the sections of the partner demand without condition, of the specifications it declared.</summary>
    private async Task<IEnumerable<(Criterion, string?)>> DeclaredAsync(Guid partnerId, DateOnly today, CancellationToken cancellation)
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
        return
            from specification in specifications
            where specification.VersionOn(today) is not null
            from criterion in OwedBy(specification.VersionOn(today)!.Content, new Dictionary<string, Answer>(), new Dictionary<string, Answer>())
            select (criterion, (string?)null);
    }

    private static IEnumerable<Criterion> OwedBy(PublicationGate gate, OfferContent content, IReadOnlyDictionary<string, Answer> sheet) =>
        OwedBy(gate.Specification.Content, sheet, content.Answers).Concat(content.Parts
            .Where(part => gate.Parts.ContainsKey(part.Specification))
            .SelectMany(part => OwedBy(gate.Parts[part.Specification].Content, sheet, PublicationGate.WholeAnswers(content, part))));

    private static IEnumerable<Criterion> OwedBy(
        SpecificationContent asked, IReadOnlyDictionary<string, Answer> sheet, IReadOnlyDictionary<string, Answer> given)
    {
        var answers = asked.AnswersOf(sheet, given);
        return asked.Sections
            .Where(section => section.BelongsTo == SectionOwner.Partner && section.AppliesTo(answers))
            .SelectMany(section => section.Criteria)
            .Where(criterion => criterion is { Type: CriterionType.Document, IsRequired: true, IsBlocking: true });
    }
}
