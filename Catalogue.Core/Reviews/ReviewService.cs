using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>
/// What those who decide reviews do (A10). Each act is a transaction of its own. What is good for the partner takes effect at once; what
/// goes against it and was drawn waits for its second reader.
/// </summary>
public sealed class ReviewService(
    RegistryContext registry, RegistryWriter writer, SiteContent content, ReviewFiles files, OfferService offers, NoticeService notices, DocumentStore store, ReviewDraw draw)
{
    /// <summary>Keeps what was written so far.</summary>
    /// <param name="mark">The review as it was read.</param>
    /// <param name="notes">What was written; the files that stay are those that it has.</param>
    /// <param name="evidence">Files that show what is said of a criterion, by <see cref="ReviewedCriterion.Id"/>.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="ReviewChangedMeanwhile"/>, <see cref="ReviewOfAnother"/>, <see cref="MayNotHaveReview"/>, or what <see cref="ReviewJudging"/> refuses.</returns>
    public Task<Result> SaveAsync(
        ReviewMark mark, ReviewNotes notes, IReadOnlyDictionary<string, CheckedUpload> evidence, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await FindOwnAsync(mark, context, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var review = found.Value;
            if (ReviewJudging.FaultOf(notes) is { } fault) return fault;
            if (review.AssignedTo is null) writer.Assign(review, StaffOf(context), context).OrThrow();
            return review.Note(await WithFilesAsync(review, notes, evidence, context, cancellation));
        }, cancellation);

    /// <summary>Decides a review.</summary>
    /// <param name="mark">The review as it was read.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="evidence">As <see cref="SaveAsync"/> takes it.</param>
    /// <param name="page">Where the partner reads what it is asked, for the mail.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused as <see cref="SaveAsync"/>, with <see cref="OfferChangedMeanwhile"/>, <see cref="ReviewReasonUnknown"/>, what
    /// <see cref="ReviewJudging"/> or <see cref="NoticeService"/> refuses, or a wrong state.
    /// </returns>
    public Task<Result> DecideAsync(
        ReviewMark mark, ReviewDecision decision, IReadOnlyDictionary<string, CheckedUpload> evidence, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await FindOwnAsync(mark, context, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var review = found.Value;
            var file = await files.ReadAsync(review, context.Instant, cancellation);
            if (file.Version.Number != decision.Version) return new OfferChangedMeanwhile();
            var whole = decision with { Notes = await WithFilesAsync(review, decision.Notes, evidence, context, cancellation) };
            if (FaultOf(whole, file) is { } fault) return fault;
            return await DecideAsync(review, whole, file, page, isTogether: false, context, cancellation);
        }, cancellation);

    /// <summary>
    /// Finds compliant together the offers of one partner of which nothing changed and in which the machine found nothing these last days (A10).
    /// </summary>
    /// <param name="marks">The reviews as they were read.</param>
    /// <param name="hasNoInterest">Whether whoever decides declares to have no interest in the partner.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused, and nothing is decided, with <see cref="NotDecidedTogether"/>, <see cref="InterestNotDeclared"/>,
    /// <see cref="ReviewChangedMeanwhile"/>, <see cref="ReviewOfAnother"/> or <see cref="MayNotHaveReview"/>.
    /// </returns>
    public Task<Result> DecideTogetherAsync(
        IReadOnlyList<ReviewMark> marks, bool hasNoInterest, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (!hasNoInterest) return new InterestNotDeclared();
            Guid? partnerId = null;
            foreach (var mark in marks)
            {
                var found = await FindOwnAsync(mark, context, cancellation);
                if (!found.Succeeded) return found.Refusal;
                var review = found.Value;
                var file = await files.ReadAsync(review, context.Instant, cancellation);
                var check = await registry.MachineChecks.AsNoTracking().FirstOrDefaultAsync(one => one.OfferReference == review.OfferReference, cancellation);
                if ((partnerId ??= review.PartnerId) != review.PartnerId
                    || await ReviewQueue.HasNoticeAsync(registry, review.OfferReference, cancellation)
                    || !ReviewQueue.MayBeDecidedTogether(review, file.Version.Number, check, file.Programme.MachineCheckDays, context.Instant)) return new NotDecidedTogether(review.Reference);
                var decision = new ReviewDecision
                {
                    Outcome = ReviewOutcome.Compliant,
                    Notes = new() { IsRestCompliant = true },
                    Version = file.Version.Number,
                    HasNoInterest = true,
                };
                var decided = await DecideAsync(review, decision, file, page: null, isTogether: true, context, cancellation);
                if (!decided.Succeeded) return decided;
            }

            return Result.Done;
        }, cancellation);

    /// <summary>Whoever reads it second agrees: what goes against the partner leaves now.</summary>
    /// <returns>Refused with <see cref="ReadTwiceByTheSame"/>, as <see cref="DecideAsync(ReviewMark, ReviewDecision, IReadOnlyDictionary{string, CheckedUpload}, Func{string, Uri}, ActionContext, CancellationToken)"/>, or a wrong state.</returns>
    public Task<Result> ConfirmAsync(ReviewMark mark, bool hasNoInterest, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await FindAsync(mark, context, cancellation);
            if (!found.Succeeded) return found.Refusal;
            if (!hasNoInterest) return new InterestNotDeclared();
            var review = found.Value;
            var confirmed = review.Confirm(StaffOf(context), context.Instant);
            if (!confirmed.Succeeded) return confirmed;
            writer.Record(context, new ReviewMoved(review.Reference, review.Status));
            return review.Outcome == ReviewOutcome.NonCompliant
                ? await FollowUpAsync(review, await files.ReadAsync(review, context.Instant, cancellation), page, context, cancellation)
                : Result.Done;
        }, cancellation);

    /// <summary>
    /// Whoever reads it second does not agree: nothing is decided any more, what was good for the partner stays, and another review is
    /// opened for them with what was written.
    /// </summary>
    /// <returns>Refused with <see cref="ReadTwiceByTheSame"/>, <see cref="ReviewChangedMeanwhile"/>, <see cref="MayNotHaveReview"/> or a wrong state.</returns>
    public Task<Result> OverturnAsync(ReviewMark mark, bool hasNoInterest, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await FindAsync(mark, context, cancellation);
            if (!found.Succeeded) return found.Refusal;
            if (!hasNoInterest) return new InterestNotDeclared();
            var review = found.Value;
            var overturned = review.Overturn(StaffOf(context), context.Instant);
            if (!overturned.Succeeded) return overturned;
            writer.Record(context, new ReviewMoved(review.Reference, review.Status));
            // A campaign may have opened the next one already.
            if (await registry.Reviews.AnyAsync(other => other.OfferReference == review.OfferReference && other.Status == ReviewStatus.Open, cancellation)) return overturned;
            var year = ParisCalendar.DayOf(context.Instant).Year;
            var next = new NewReview
            {
                Reference = ReviewReferences.Of(year, await ReviewReferences.LastNumberAsync(registry, year, cancellation) + 1),
                OfferReference = review.OfferReference,
                PartnerId = review.PartnerId,
                DueOn = review.DueOn,
                PassedVersion = review.PassedVersion,
                AssignedTo = StaffOf(context),
                Notes = review.Notes with { Found = [] },
            };
            writer.Open(registry, next, context);
            return overturned;
        }, cancellation);

    private async Task<Result> DecideAsync(
        Review review, ReviewDecision decision, ReviewFile file, Func<string, Uri>? page, bool isTogether, ActionContext context, CancellationToken cancellation)
    {
        var isDrawn = draw.IsDrawn(file.Programme);
        var decided = review.Decide(decision with { Notes = decision.Notes with { Found = file.Findings } }, isDrawn, StaffOf(context), context.Instant);
        if (!decided.Succeeded) return decided;
        writer.Record(context, new ReviewDecided(
            review.Reference, review.OfferReference, decision.Version, decision.Outcome, [.. decision.Notes.Faults.Select(fault => fault.Criterion)], isDrawn, isTogether));
        if (decision.Outcome != ReviewOutcome.NonCompliant)
            return await offers.CheckAsync(await registry.Offers.FindFreshAsync(review.OfferReference, cancellation), context, cancellation);
        return isDrawn ? decided : await FollowUpAsync(review, file, page!, context, cancellation);
    }

    /// <summary>The partner is asked to fix what was found, or a letter is written, in the same transaction.</summary>
    private async Task<Result> FollowUpAsync(Review review, ReviewFile file, Func<string, Uri> page, ActionContext context, CancellationToken cancellation)
    {
        var opening = new NoticeOpening
        {
            PartnerId = review.PartnerId,
            RightId = file.RightId,
            Scope = NoticeScope.Offers,
            Offers = [review.OfferReference],
            Cause = new(CauseKind.Review, review.Reference),
            FoundOn = review.DecidedOn!.Value,
            Clauses = ReviewJudging.ClausesOf(review.Notes, file.Criteria, file.Findings),
        };
        var texts = ReviewJudging.TextsOf(review.Notes, file.Criteria, file.Findings);
        var opened = review.FollowUp == ReviewFollowUp.Warning
            ? await notices.DraftWithinAsync(
                opening,
                new() { ReasonCode = review.ReasonCode!, Clauses = opening.Clauses, Texts = texts },
                context,
                cancellation)
            : await notices.RequestModificationsWithinAsync(opening, texts, page, context, cancellation);
        if (!opened.Succeeded) return opened.Refusal;
        review.FollowedBy(opened.Value);
        return Result.Done;
    }

    private Refusal? FaultOf(ReviewDecision decision, ReviewFile file) =>
        ReviewJudging.FaultOf(decision, file.Criteria, file.Findings)
        ?? (decision.Outcome == ReviewOutcome.NonCompliant
            && (decision.FollowUp is null || content.ReasonsFor(ReasonUse.Notice).All(reason => reason.Code != decision.ReasonCode)) ? new ReviewReasonUnknown() : null);

    /// <summary>What was written, with the files that come with it and those that stay. One that another takes the place of is deleted.</summary>
    private async Task<ReviewNotes> WithFilesAsync(
        Review review, ReviewNotes notes, IReadOnlyDictionary<string, CheckedUpload> evidence, ActionContext context, CancellationToken cancellation)
    {
        var verdicts = new List<CriterionVerdict>();
        foreach (var verdict in notes.Verdicts)
        {
            var had = review.Notes.Of(verdict.Criterion);
            if (!evidence.TryGetValue(verdict.Criterion, out var upload))
            {
                verdicts.Add(verdict with { FileId = had?.FileId, FileName = had?.FileName ?? "" });
                continue;
            }

            if (had?.FileId is { } old && !await IsShownElsewhereAsync(review, old, cancellation)) await store.DeleteAsync(old, cancellation);
            verdicts.Add(verdict with { FileId = store.Add(upload, context).Id, FileName = upload.Name });
        }

        return notes with { Verdicts = verdicts };
    }

    /// <summary>Whether the review whose place one took shows a file too.</summary>
    private async Task<bool> IsShownElsewhereAsync(Review review, Guid file, CancellationToken cancellation) =>
        (await registry.Reviews.AsNoTracking()
            .Where(other => other.OfferReference == review.OfferReference && other.Status == ReviewStatus.Overturned)
            .Select(other => other.Notes)
            .ToListAsync(cancellation))
        .Exists(notes => notes.Files.Contains(file));

    /// <summary>The review within the transaction, as it was read, of a partner whose reviews whoever acts may have.</summary>
    private async Task<Result<Review>> FindAsync(ReviewMark mark, ActionContext context, CancellationToken cancellation)
    {
        var review = await registry.Reviews.FindFreshAsync(mark.Reference, cancellation);
        if (review.Revision != mark.Revision) return new ReviewChangedMeanwhile();
        var team = await ReviewTeam.ReadAsync(registry, ParisCalendar.DayOf(context.Instant), cancellation);
        return team.MayHave(StaffOf(context), review.PartnerId) ? review : new MayNotHaveReview();
    }

    /// <summary>The same, in nobody else's hands.</summary>
    private async Task<Result<Review>> FindOwnAsync(ReviewMark mark, ActionContext context, CancellationToken cancellation)
    {
        var found = await FindAsync(mark, context, cancellation);
        if (!found.Succeeded) return found;
        return found.Value.AssignedTo is { } other && other != StaffOf(context)
            ? new ReviewOfAnother(await registry.Staff.Where(member => member.Id == other).Select(member => member.FullName).SingleAsync(cancellation))
            : found;
    }

    private static Guid StaffOf(ActionContext context) => Guid.Parse(context.Actor.Id);
}

/// <summary>What somebody acts upon, as they read it.</summary>
/// <param name="Reference">The review.</param>
/// <param name="Revision">The <see cref="Review.Revision"/> they read: an act upon another one is refused.</param>
public sealed record ReviewMark(string Reference, int Revision);
