using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// What a company keeps up of itself (A5): each act is a transaction of its own, and reaches the public pages that show it. All are
/// refused with <see cref="CompanyClosed"/> for one that is not of the operation.
/// </summary>
public sealed class CompanyService(RegistryContext registry, RegistryWriter writer, PartnerService partners, OfferService offers)
{
    /// <summary>Outlets of a company at most.</summary>
    public const int MostOutlets = 500;

    private readonly OfferGates _gates = new(registry);

    /// <summary>Changes what the company says of itself; its number and its name are the ministry's to change.</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="write">What it says, from what it said.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task<Result> DescribeAsync(
        Guid partnerId, Func<CompanySheet, CompanySheet> write, ActionContext context, CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            async partner =>
            {
                var company = write(partner.Company) with { Name = partner.Company.Name };
                if (partners.Describe(partner, company, context)) await offers.TouchAsync(offer => offer.PartnerId == partner.Id, cancellation);
                return Result.Done;
            },
            cancellation);

    /// <summary>Adds a place from which the company works.</summary>
    /// <returns>Refused with <see cref="TooManyOutlets"/>.</returns>
    public Task<Result> AddOutletAsync(Guid partnerId, OutletDetails details, ActionContext context, CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            partner =>
            {
                if (partner.Outlets.Count >= MostOutlets) return Task.FromResult<Result>(new TooManyOutlets());
                partners.AddOutlet(partner, details, context);
                return Task.FromResult(Result.Done);
            },
            cancellation);

    /// <summary>Changes a place: the offers that stand on it are found and shown from there.</summary>
    /// <returns>Refused with <see cref="OutletGone"/>.</returns>
    public Task<Result> ChangeOutletAsync(
        Guid partnerId, Guid outletId, OutletDetails details, ActionContext context, CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            async partner =>
            {
                if (partner.Outlets.FirstOrDefault(outlet => outlet.Id == outletId) is not { } outlet) return new OutletGone();
                if (partners.ChangeOutlet(outlet, details, context))
                    await offers.TouchAsync(offer => offer.OutletId == outletId, cancellation);
                return Result.Done;
            },
            cancellation);

    /// <summary>Removes a place on which nothing stands.</summary>
    /// <returns>Refused with <see cref="OutletGone"/>, <see cref="LastOutlet"/> or <see cref="OutletInUse"/>.</returns>
    public Task<Result> RemoveOutletAsync(Guid partnerId, Guid outletId, ActionContext context, CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            async partner =>
            {
                if (partner.Outlets.FirstOrDefault(outlet => outlet.Id == outletId) is not { } outlet) return new OutletGone();
                if (partner.Outlets.FirstOrDefault(one => one.Id != outletId) is not { } other) return new LastOutlet();
                var standing = await registry.Offers.Where(offer => offer.OutletId == outletId).OrderBy(offer => offer.Reference).ToListAsync(cancellation);
                var inUse = standing.Where(offer => offer.Status != OfferStatus.Discarded).Select(offer => offer.Draft.Title).ToList();
                if (inUse.Count > 0) return new OutletInUse(inUse);
                foreach (var discarded in standing) discarded.LeaveOutlet(other.Id).OrThrow();
                partners.RemoveOutlet(partner, outlet, context);
                return Result.Done;
            },
            cancellation);

    /// <summary>Changes the companies that the company works with (A14, A23).</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="write">The list, from what it was.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task<Result> WorkWithAsync(
        Guid partnerId,
        Func<IReadOnlyList<KnownContributor>, IReadOnlyList<KnownContributor>> write,
        ActionContext context,
        CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            partner =>
            {
                partners.WorkWith(partner, write(partner.Contributors), context);
                return Task.FromResult(Result.Done);
            },
            cancellation);

    /// <summary>Answers the sections of specifications that belong to the company, for all its offers at once (A23).</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="write">Its answers, from what they were.</param>
    /// <param name="context">Who answers.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="AnswersFailOffers"/>.</returns>
    public Task<Result> AnswerAsync(
        Guid partnerId,
        Func<IReadOnlyDictionary<string, Answer>, IReadOnlyDictionary<string, Answer>> write,
        ActionContext context,
        CancellationToken cancellation = default) =>
        ActAsync(
            partnerId,
            async partner =>
            {
                var sheet = write(partner.Sheet);
                if (await FailuresAsync(partner, sheet, ParisCalendar.DayOf(context.Instant), cancellation) is { } failures) return failures;
                if (!partners.Answer(partner, sheet, context)) return Result.Done;
                await offers.ReassessAsync(partner.Id, context, cancellation);
                await offers.TouchAsync(offer => offer.PartnerId == partner.Id, cancellation);
                return Result.Done;
            },
            cancellation);

    private Task<Result> ActAsync(Guid partnerId, Func<Partner, Task<Result>> act, CancellationToken cancellation) =>
        writer.ActAsync(
            async () =>
            {
                var partner = await registry.Partners.Include(partner => partner.Outlets).FirstAsync(partner => partner.Id == partnerId, cancellation);
                return partner.Status == PartnerStatus.Validated ? await act(partner) : new CompanyClosed(partner.Status);
            },
            cancellation);

    /// <summary>What the public reads satisfied its specification, and would not any more; null when all still does.</summary>
    private async Task<AnswersFailOffers?> FailuresAsync(
        Partner partner, IReadOnlyDictionary<string, Answer> sheet, DateOnly today, CancellationToken cancellation)
    {
        var published = await registry.Offers.Include(offer => offer.Versions)
            .Where(offer => offer.PartnerId == partner.Id && offer.Status == OfferStatus.Published)
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        var failures = new List<(string Title, IReadOnlyList<string> Sentences)>();
        foreach (var offer in published)
        {
            var version = offer.Versions.Single(version => version.Number == offer.CurrentVersion);
            var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
            PublicationGate?[] gates = [OfferGates.Of(version, specifications), OfferGates.On(today, specifications)];
            var lacks = gates.OfType<PublicationGate>()
                .Where(gate => Lacks(gate, version.Content, partner.Sheet).Count == 0)
                .SelectMany(gate => Lacks(gate, version.Content, sheet))
                .Distinct()
                .ToList();
            if (lacks.Count > 0) failures.Add((version.Content.Title, lacks));
        }

        return failures.Count == 0
            ? null
            : new([.. failures.Select(failure => failure.Title)], [.. failures.SelectMany(failure => failure.Sentences).Distinct()]);
    }

    private static List<string> Lacks(PublicationGate gate, OfferContent content, IReadOnlyDictionary<string, Answer> sheet) =>
        [.. gate.Run(content, sheet, today: null).Where(finding => finding.IsBlocking).Select(finding => finding.Sentence)];
}
