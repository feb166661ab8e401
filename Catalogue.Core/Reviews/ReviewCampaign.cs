using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>
/// Opens reviews before they fall due (A10), spreads them among those who decide them and over days, gives to others what somebody who
/// is away could not decide in time, and closes those that have nothing left to check. Run again on the same day, it does nothing.
/// </summary>
public sealed class ReviewCampaign(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Months differ in length by no more days: what is read too much is then left out exactly.</summary>
    private const int MonthsDiffer = 3;

    private const int BatchSize = 500;

    /// <summary>Does what is to be done on the day of the context, in a transaction of its own.</summary>
    public async Task<CampaignReport> OpenAsync(ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var report = await OpenWithinAsync(context, cancellation);
            if (report != CampaignReport.Nothing) await writer.CommitAsync(cancellation);
            return report;
        }
    }

    /// <summary>The same in the open transaction; what was read before is no longer followed.</summary>
    internal async Task<CampaignReport> OpenWithinAsync(ActionContext context, CancellationToken cancellation)
    {
        var closed = await CloseAsync(context, cancellation);
        await writer.FlushAsync(cancellation);
        var team = await ReviewTeam.ReadAsync(registry, ParisCalendar.DayOf(context.Instant), cancellation);
        var taken = await TakeOverAsync(team, context, cancellation);
        var opened = 0;
        foreach (var programme in await registry.Programmes.AsNoTracking().OrderBy(one => one.Reference).ToListAsync(cancellation))
            opened += await OpenAsync(programme, team, context, cancellation);
        return new(opened, taken, closed);
    }

    /// <summary>What is no longer in the catalogue, or is another company's, is not checked.</summary>
    private async Task<int> CloseAsync(ActionContext context, CancellationToken cancellation)
    {
        var shown = registry.Offers.ShownAt(context.Instant).Where(offer => offer.Status == OfferStatus.Published);
        var over = await registry.Reviews
            .Where(review => review.Status == ReviewStatus.Open || review.Status == ReviewStatus.SecondReading)
            .Where(review => !shown.Any(offer => offer.Reference == review.OfferReference && offer.PartnerId == review.PartnerId))
            .OrderBy(review => review.Reference)
            .ToListAsync(cancellation);
        foreach (var review in over)
        {
            review.Close(context.Instant).OrThrow();
            writer.Record(context, new ReviewMoved(review.Reference, review.Status));
        }

        return over.Count;
    }

    /// <summary>What somebody could not decide in time, or may not have any more, goes to somebody else, or back to where anybody takes it.</summary>
    private async Task<int> TakeOverAsync(ReviewTeam team, ActionContext context, CancellationToken cancellation)
    {
        var held = (await registry.Reviews.AsNoTracking().Where(review => review.Status == ReviewStatus.Open && review.AssignedTo != null)
                .Select(review => new { review.Reference, Holder = review.AssignedTo!.Value, review.PartnerId, review.DueOn })
                .OrderBy(review => review.Reference)
                .ToListAsync(cancellation))
            .FindAll(review => !team.MayHave(review.Holder, review.PartnerId) || !team.IsBackBy(review.Holder, review.DueOn));
        foreach (var group in held.GroupBy(review => review.PartnerId))
        {
            var next = team.Give(group.Key, group.Count());
            foreach (var one in group)
            {
                var review = await registry.Reviews.FindOrThrowAsync(one.Reference, cancellation);
                writer.Assign(review, next, context).OrThrow();
            }
        }

        return held.Count;
    }

    private async Task<int> OpenAsync(Programme programme, ReviewTeam team, ActionContext context, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        var offers = await ToReviewAsync(programme, context.Instant, cancellation);
        var openedToday = await registry.Reviews.AsNoTracking()
            .Where(review => review.OpenedOn == today
                && registry.Offers.Any(offer => offer.Reference == review.OfferReference
                    && registry.Rights.Any(right => right.Id == offer.RightId && right.ProgrammeReference == programme.Reference)))
            .Select(review => review.DueOn)
            .ToListAsync(cancellation);
        var count = ReviewSchedule.CountOpenedOn(offers.Select(offer => offer.DueOn).Concat(openedToday).Select(OpenBy), today) - openedToday.Count;
        if (count <= 0) return 0;

        // The offers of one partner go to one person, who may decide them together.
        var chosen = offers.OrderBy(offer => offer.DueOn).ThenBy(offer => offer.PartnerId).ThenBy(offer => offer.Reference, StringComparer.Ordinal)
            .Take(count)
            .GroupBy(offer => offer.PartnerId)
            .OrderByDescending(group => group.Count())
            .ToList();
        var holders = chosen.ToDictionary(group => group.Key, group => team.Give(group.Key, group.Count()));
        var passed = await PassedVersionsAsync([.. chosen.SelectMany(group => group).Select(offer => offer.Reference)], cancellation);
        var number = await ReviewReferences.LastNumberAsync(registry, today.Year, cancellation);
        foreach (var batch in chosen.SelectMany(group => group).OrderBy(offer => offer.DueOn).ThenBy(offer => offer.Reference, StringComparer.Ordinal).Chunk(BatchSize))
        {
            foreach (var offer in batch)
            {
                var review = new NewReview
                {
                    Reference = ReviewReferences.Of(today.Year, ++number),
                    OfferReference = offer.Reference,
                    PartnerId = offer.PartnerId,
                    DueOn = offer.DueOn,
                    PassedVersion = passed.TryGetValue(offer.Reference, out var version) ? version : null,
                    AssignedTo = holders[offer.PartnerId],
                };
                writer.Open(registry, review, context);
            }

            await writer.FlushAsync(cancellation);
        }

        return count;

        DateOnly OpenBy(DateOnly dueOn) => dueOn.AddDays(-programme.ReviewLeastDays);
    }

    /// <summary>What the catalogue shows, is due soon, and is not being reviewed.</summary>
    private async Task<List<DueOffer>> ToReviewAsync(Programme programme, DateTimeOffset now, CancellationToken cancellation)
    {
        var horizon = ParisCalendar.DayOf(now).AddDays(programme.ReviewOpeningDays);
        var day = horizon.AddMonths(-programme.ReviewIntervalMonths).AddDays(MonthsDiffer);
        var instant = ParisCalendar.EndOf(day);
        var rows = await (
            from offer in registry.Offers.AsNoTracking().ShownAt(now)
            join right in registry.Rights on offer.RightId equals right.Id
            where right.ProgrammeReference == programme.Reference && offer.Status == OfferStatus.Published
                && (offer.LastCheckedOn == null ? offer.FirstPublishedAt < instant : offer.LastCheckedOn <= day)
                && !registry.Reviews.Any(review => review.OfferReference == offer.Reference
                    && (review.Status == ReviewStatus.Open
                        || (review.Status == ReviewStatus.SecondReading && review.Outcome == ReviewOutcome.NonCompliant)))
            select new
            {
                offer.Reference,
                offer.PartnerId,
                offer.LastCheckedOn,
                offer.FirstPublishedAt,
                // One that ended otherwise than well counts too: what it found is followed up.
                DecidedOn = registry.Reviews.Where(review => review.OfferReference == offer.Reference && review.Status == ReviewStatus.Decided).Max(review => review.DecidedOn),
            }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let since = Latest(row.LastCheckedOn, row.DecidedOn) ?? ParisCalendar.DayOf(row.FirstPublishedAt!.Value)
               let due = ReviewSchedule.DueOn(since, programme)
               where due <= horizon
               select new DueOffer(row.Reference, row.PartnerId, due),
        ];
    }

    /// <summary>The version of each offer that the last check found compliant, as the journal keeps it.</summary>
    private async Task<Dictionary<string, int>> PassedVersionsAsync(List<string> references, CancellationToken cancellation)
    {
        var passed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var batch in references.Chunk(BatchSize))
        {
            var subjects = batch.Select(reference => new OfferChecked(reference, 0).Subject).ToList();
            var payloads = await registry.Journal.AsNoTracking()
                .Where(entry => subjects.Contains(entry.Subject) && entry.Event == OfferChecked.EventName)
                .OrderBy(entry => entry.Number)
                .Select(entry => entry.Payload)
                .ToListAsync(cancellation);
            foreach (var said in payloads.Select(JsonText.Read<OfferChecked>)) passed[said.Reference] = said.Version;
        }

        return passed;
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private sealed record DueOffer(string Reference, Guid PartnerId, DateOnly DueOn);
}

/// <summary>What a campaign did on a day.</summary>
/// <param name="Opened">Reviews that it opened.</param>
/// <param name="TakenOver">Reviews that went from somebody to somebody else.</param>
/// <param name="Closed">Reviews that had nothing left to check.</param>
public sealed record CampaignReport(int Opened, int TakenOver, int Closed)
{
    public static CampaignReport Nothing { get; } = new(0, 0, 0);
}
