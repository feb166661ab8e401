using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>Who has which review: people take them and give them back, a lead reviewer spreads them. Each act is a transaction of its own.</summary>
public sealed class ReviewAssignments(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Whoever acts takes a review that nobody has, or that somebody has who is away today.</summary>
    /// <param name="reference">The review.</param>
    /// <param name="revision">The <see cref="Review.Revision"/> they read.</param>
    /// <param name="context">Who takes it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="ReviewChangedMeanwhile"/>, <see cref="MayNotHaveReview"/>, <see cref="ReviewHeldByPresent"/> or a wrong state.
    /// </returns>
    public Task<Result> TakeAsync(string reference, int revision, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (await FindAsync(reference, revision, cancellation) is not { } review) return new ReviewChangedMeanwhile();
            var me = Guid.Parse(context.Actor.Id);
            var team = await ReviewTeam.ReadAsync(registry, ParisCalendar.DayOf(context.Instant), cancellation);
            if (!team.MayHave(me, review.PartnerId)) return new MayNotHaveReview();
            if (review.AssignedTo is { } holder && holder != me && team.MayHave(holder, review.PartnerId) && team.IsPresent(holder))
                return new ReviewHeldByPresent(await NameAsync(holder, cancellation));
            return writer.Assign(review, me, context);
        }, cancellation);

    /// <summary>Whoever acts gives a review of theirs back: anybody may take it.</summary>
    /// <returns>Refused with <see cref="ReviewChangedMeanwhile"/>, <see cref="ReviewOfAnother"/> or a wrong state.</returns>
    public Task<Result> GiveBackAsync(string reference, int revision, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (await FindAsync(reference, revision, cancellation) is not { } review) return new ReviewChangedMeanwhile();
            if (review.AssignedTo is { } holder && holder != Guid.Parse(context.Actor.Id)) return new ReviewOfAnother(await NameAsync(holder, cancellation));
            return writer.Assign(review, null, context);
        }, cancellation);

    /// <summary>A lead reviewer gives what somebody has, or what nobody has, to somebody else; what they may not have stays where it is.</summary>
    /// <param name="what">What is given.</param>
    /// <param name="context">Who gives.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How many were given and how many stay; refused with <see cref="NothingToGive"/> or <see cref="NotAReviewer"/>.</returns>
    public async Task<Result<GivenReviews>> GiveAsync(ReviewsToGive what, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var today = ParisCalendar.DayOf(context.Instant);
            var team = await ReviewTeam.ReadAsync(registry, today, cancellation);
            if (what.To is { } to && !team.IsOf(to)) return new NotAReviewer();
            var held = await registry.Reviews
                .Where(review => review.Status == ReviewStatus.Open && review.AssignedTo == what.From && (!what.OnlyOverdue || review.DueOn < today))
                .OrderBy(review => review.DueOn).ThenBy(review => review.Reference)
                .ToListAsync(cancellation);
            if (held.Count == 0 || (what.To is not null && what.To == what.From)) return new NothingToGive();
            var given = 0;
            // Those of one partner go together, as campaigns give them.
            foreach (var group in held.GroupBy(review => review.PartnerId))
            {
                var next = what.To ?? team.Give(group.Key, group.Count());
                if (next is not { } staffId || staffId == what.From || !team.MayHave(staffId, group.Key)) continue;
                foreach (var review in group) writer.Assign(review, staffId, context).OrThrow();
                given += group.Count();
            }

            if (given > 0) await writer.CommitAsync(cancellation);
            return new GivenReviews(given, held.Count - given);
        }
    }

    /// <summary>The review within the transaction, if nobody changed it since it was read.</summary>
    private async Task<Review?> FindAsync(string reference, int revision, CancellationToken cancellation) =>
        await registry.Reviews.FirstOrDefaultAsync(review => review.Reference == reference && review.Revision == revision, cancellation);

    private Task<string> NameAsync(Guid staffId, CancellationToken cancellation) =>
        registry.Staff.Where(member => member.Id == staffId).Select(member => member.FullName).FirstAsync(cancellation);
}

/// <summary>What a lead reviewer gives.</summary>
public sealed record ReviewsToGive
{
    /// <summary>Who has them; null for those nobody has.</summary>
    public required Guid? From { get; init; }

    /// <summary>Who gets them; null for whoever has the least to do, partner by partner.</summary>
    public required Guid? To { get; init; }

    /// <summary>Only those still to be decided after their last day.</summary>
    public required bool OnlyOverdue { get; init; }
}

/// <summary>What became of what was to be given.</summary>
/// <param name="Given">Reviews that somebody else has now.</param>
/// <param name="Left">Those that stay where they are: who was to get them may not have them.</param>
public sealed record GivenReviews(int Given, int Left);
