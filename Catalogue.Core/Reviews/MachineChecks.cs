using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>
/// The registry's own check of published offers (A10): whether each still passes the gate, its documents are valid, its links are
/// addresses, and its partner said lately that it is accurate. It decides nothing.
/// </summary>
public sealed class MachineChecks(RegistryContext registry, RegistryWriter writer)
{
    private const int BatchSize = 100;

    /// <summary>Checks everything the catalogue shows, some offers at a time: other writers are not kept waiting.</summary>
    /// <returns>How many offers were checked.</returns>
    public async Task<int> RunAsync(ActionContext context, CancellationToken cancellation = default)
    {
        var shown = await registry.Offers.ShownAt(context.Instant).Where(offer => offer.Status == OfferStatus.Published)
            .OrderBy(offer => offer.Reference).Select(offer => offer.Reference).ToListAsync(cancellation);
        foreach (var batch in shown.Chunk(BatchSize))
        {
            registry.ChangeTracker.Clear();
            await writer.ActAsync(async () =>
            {
                await CheckAsync(batch, context, cancellation);
                return Result.Done;
            }, cancellation);
        }

        return shown.Count;
    }

    /// <summary>Checks some offers, in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    internal async Task CheckAsync(IReadOnlyCollection<string> references, ActionContext context, CancellationToken cancellation)
    {
        var before = await registry.MachineChecks.Where(check => references.Contains(check.OfferReference))
            .ToDictionaryAsync(check => check.OfferReference, cancellation);
        foreach (var one in await FindAsync(references, context.Instant, cancellation))
        {
            if (!before.TryGetValue(one.Reference, out var check)) registry.Add(check = new MachineCheck(one.Reference));
            if (check.Keep(one.Version, one.Findings, context.Instant))
                writer.Record(context, new OfferMachineChecked(one.Reference, one.Version, one.Findings.Count));
        }
    }

    /// <summary>What there is to find of one offer now; null when it was never published. Keeps nothing.</summary>
    internal async Task<FoundByMachine?> FindAsync(string reference, DateTimeOffset now, CancellationToken cancellation) =>
        (await FindAsync([reference], now, cancellation)).FirstOrDefault();

    private async Task<List<FoundByMachine>> FindAsync(IReadOnlyCollection<string> references, DateTimeOffset now, CancellationToken cancellation)
    {
        var gates = new OfferGates(registry);
        var rows = await (
            from row in registry.Offers.AsNoTracking().Where(offer => references.Contains(offer.Reference)).WithCurrentVersion(registry)
            join partner in registry.Partners on row.Offer.PartnerId equals partner.Id
            join right in registry.Rights on row.Offer.RightId equals right.Id
            join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
            orderby row.Offer.Reference
            select new { row.Offer, row.Version, Partner = partner, Programme = programme }).ToListAsync(cancellation);
        var found = new List<FoundByMachine>();
        foreach (var row in rows)
        {
            var specifications = await gates.FindSpecificationsAsync(row.Offer.SpecificationReference, row.Version.Content, cancellation);
            var gate = GateOf(row.Offer, row.Version, specifications, ParisCalendar.DayOf(now));
            found.Add(new(row.Offer.Reference, row.Version.Number, [.. Findings(row.Offer, row.Version.Content, gate, row.Partner, row.Programme, ParisCalendar.DayOf(now))]));
        }

        return found;
    }

    /// <summary>What an offer is checked against: the specification of the day, or the one it satisfied while it has time to comply (A6).</summary>
    internal static PublicationGate GateOf(
        Offer offer, OfferVersion version, IReadOnlyList<Specifications.Specification> specifications, DateOnly today) =>
        (offer.ComplyBy is null ? OfferGates.On(today, specifications) : null) ?? OfferGates.Of(version, specifications);

    private static IEnumerable<MachineFinding> Findings(
        Offer offer, OfferContent content, PublicationGate gate, Partner partner, Programme programme, DateOnly today)
    {
        foreach (var finding in gate.Run(content, partner.Sheet, today).Where(finding => finding.IsBlocking))
            yield return new(finding.Place, finding.Field, finding.Rank, finding.Sentence);
        var next = ReviewSchedule.DueOn(today, programme);
        foreach (var document in gate.OwedDocuments(content, partner.Sheet).DistinctBy(document => document.Criterion.Key))
        {
            if (document.ValidUntil is not { } last || last < today || last >= next) continue;
            yield return new(OfferPlace.Answers, document.Criterion.Key, null, $"{document.Criterion.Label} : le document n’est valable que jusqu’au {FrenchDate.InFull(last)}.")
            {
                LapsesOn = last,
            };
        }

        if (OfferConfirmation.Of(offer, programme) is { } confirmation && confirmation.IsLateOn(today))
            yield return new(OfferPlace.Texts, "", null, $"L’entreprise n’a pas redit depuis le {FrenchDate.InFull(confirmation.LastDay)} que l’offre est exacte.");
    }
}

/// <summary>What the machine finds of an offer.</summary>
/// <param name="Reference">The offer.</param>
/// <param name="Version">The version it looked at.</param>
/// <param name="Findings">What it found.</param>
internal sealed record FoundByMachine(string Reference, int Version, IReadOnlyList<MachineFinding> Findings);
