using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Demo;

/// <summary>
/// Reviews of the demonstration, once its story is told: open ones, which nobody has taken, some of them overdue, and a few that were
/// decided that day by somebody whom this site never met.
/// </summary>
public sealed class DemoReviews(RegistryContext registry, RegistryWriter writer, ReviewCampaign campaign, MachineChecks checks, OfferService offers)
{
    private const int Decided = 4, Checked = 12;

    /// <summary>Writes them in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    internal async Task OpenAsync(CancellationToken cancellation)
    {
        // After all that the story tells of its last day.
        var (night, later) = (At(new(21, 0)), At(new(22, 0)));
        await campaign.OpenWithinAsync(night, cancellation);
        await ConfirmSomeAsync(night, cancellation);
        var open = await registry.Reviews.Where(review => review.Status == ReviewStatus.Open).OrderByDescending(review => review.DueOn)
            .ThenBy(review => review.Reference).Take(Checked).ToListAsync(cancellation);
        await checks.CheckAsync([.. open.Select(review => review.OfferReference)], night, cancellation);
        foreach (var review in open.Take(Decided))
        {
            var offer = await registry.Offers.FindFreshAsync(review.OfferReference, cancellation);
            var decision = new ReviewDecision
            {
                Outcome = ReviewOutcome.Compliant,
                Notes = new() { IsRestCompliant = true },
                Version = offer.CurrentVersion,
                HasNoInterest = true,
            };
            review.Decide(decision, isDrawn: false, by: null, later.Instant).OrThrow();
            writer.Record(later, new ReviewDecided(review.Reference, offer.Reference, decision.Version, decision.Outcome, [], IsDrawn: false, IsTogether: false));
            (await offers.CheckAsync(offer, later, cancellation)).OrThrow();
        }
    }

    /// <summary>One partner says again that its offers are right: they did not change, and may be decided together.</summary>
    private async Task ConfirmSomeAsync(ActionContext context, CancellationToken cancellation)
    {
        await writer.FlushAsync(cancellation);
        var partner = await registry.Reviews.Where(review => review.Status == ReviewStatus.Open).GroupBy(review => review.PartnerId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(review => review.Reference)).Select(group => group.Key).FirstAsync(cancellation);
        foreach (var offer in await registry.Offers.Where(offer => offer.PartnerId == partner && offer.Status == OfferStatus.Published).OrderBy(offer => offer.Reference).ToListAsync(cancellation))
        {
            offer.Confirm(context.Instant).OrThrow();
            writer.Record(context, new OfferConfirmed(offer.Reference, offer.CurrentVersion));
        }
    }

    private static ActionContext At(TimeOnly time) =>
        new() { Actor = Actor.System, Instant = ParisCalendar.At(DemoRegistry.LastDay, time), Process = RegistryFact.Demonstration };
}
