using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>What a reviewer does with a request to join, short of accepting it (A4): <see cref="RequestAdmission"/> does that.</summary>
public sealed class RequestReview(RegistryContext registry, RegistryWriter writer, MailOutbox outbox, SiteContent content)
{
    /// <summary>Points that one may ask at once.</summary>
    public const int MostPoints = 5;

    /// <summary>Characters of a question, and of what is added to the reasons of a refusal.</summary>
    public const int LongestQuestion = 600, LongestNote = 2_000;

    private readonly ReviewDesk _desk = new(registry);

    /// <summary>Takes a request, or takes it over from a colleague who agreed.</summary>
    /// <param name="turn">Which one.</param>
    /// <param name="isTakeover">Whether the reviewer knows that a colleague has it.</param>
    /// <param name="context">Who takes it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="RequestChangedMeanwhile"/>, <see cref="RequestOfAnother"/> or a wrong state.</returns>
    public Task<Result> TakeAsync(ReviewTurn turn, bool isTakeover, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var reviewer = await _desk.ReviewerAsync(context, cancellation);
            var found = isTakeover ? await _desk.FindAsync(turn, reviewer, cancellation) : await _desk.FindOwnAsync(turn, reviewer, cancellation);
            if (found.Refusal is { } refusal) return refusal;
            var (request, from) = (found.Value, found.Value.AssignedTo);
            if (from == reviewer.Id) return Result.Done;
            var taken = request.Assign(reviewer.Id);
            if (taken.Succeeded) writer.Record(context, new RequestTaken(request.Id, from));
            return taken;
        }, cancellation);

    /// <summary>Gives a request back: anybody may take it.</summary>
    /// <returns>Refused with <see cref="RequestChangedMeanwhile"/>, <see cref="RequestOfAnother"/> or a wrong state.</returns>
    public Task<Result> GiveBackAsync(ReviewTurn turn, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await _desk.FindOwnAsync(turn, await _desk.ReviewerAsync(context, cancellation), cancellation);
            if (found.Refusal is { } refusal) return refusal;
            if (found.Value.AssignedTo is null) return Result.Done;
            var given = found.Value.Assign(null);
            if (given.Succeeded) writer.Record(context, new RequestGivenBack(found.Value.Id));
            return given;
        }, cancellation);

    /// <summary>Asks the company to complete or explain points; its link is a new one, and the time to answer begins anew when it has.</summary>
    /// <param name="turn">Which request.</param>
    /// <param name="points">What is asked, each of a part of the declaration.</param>
    /// <param name="followUpOf">The address of the page where the company answers, from the link's secret.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="NothingToComplete"/>, <see cref="TooManyPoints"/>, <see cref="QuestionTooLong"/>,
    /// <see cref="RequestChangedMeanwhile"/>, <see cref="RequestOfAnother"/> or a wrong state.
    /// </returns>
    public Task<Result> AskCompletionAsync(
        ReviewTurn turn, IReadOnlyList<AskedPoint> points, Func<string, Uri> followUpOf, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (FaultOf(points) is { } fault) return fault;
            var reviewer = await _desk.ReviewerAsync(context, cancellation);
            var found = await _desk.FindOwnAsync(turn, reviewer, cancellation);
            if (found.Refusal is { } refusal) return refusal;
            var request = found.Value;
            var asked = request.AskCompletion([.. points.Select(point => PointOf(point, context.Instant))], context.Instant);
            if (!asked.Succeeded) return asked;
            Keep(request, reviewer);
            writer.Record(context, new CompletionAsked(request.Id, [.. points.Select(point => point.Part).Distinct()]));
            var link = await RequestLink.RenewAsync(registry, request, followUpOf, context.Instant, cancellation);
            var mail = RequestMails.Completion(LetterOf(request, reviewer), points.Select(point => point.Question), link);
            outbox.Queue(mail, request.Recipient(), context);
            return Result.Done;
        }, cancellation);

    /// <summary>Refuses a request, with reasons; the letter leaves with the act.</summary>
    /// <param name="turn">Which request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="followUpOf">The address of the page where the company reads its request again, from the link's secret.</param>
    /// <param name="context">Who refuses, and signs.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="RefusalWithoutReason"/>, <see cref="NoteTooLong"/>, <see cref="RequestChangedMeanwhile"/>,
    /// <see cref="RequestOfAnother"/> or a wrong state.
    /// </returns>
    public Task<Result> RefuseAsync(
        ReviewTurn turn, RefusalOfRequest refusal, Func<string, Uri> followUpOf, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (FaultOf(refusal) is { } fault) return fault;
            var reviewer = await _desk.ReviewerAsync(context, cancellation);
            var found = await _desk.FindOwnAsync(turn, reviewer, cancellation);
            if (found.Refusal is { } stopped) return stopped;
            var request = found.Value;
            var refused = request.Refuse(reviewer.Id, refusal.ReasonCodes, refusal.Note, context.Instant);
            if (!refused.Succeeded) return refused;
            writer.Record(context, new RequestRefused(request.Id, refusal.ReasonCodes));
            var link = await RequestLink.RenewAsync(registry, request, followUpOf, context.Instant, cancellation);
            outbox.Queue(LetterOf(request, refusal, reviewer, link), request.Recipient(), context);
            return Result.Done;
        }, cancellation);

    /// <summary>The letter that would tell of a refusal, to be read before it leaves.</summary>
    /// <param name="turn">Which request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="link">What stands for the link, which is drawn when the letter leaves.</param>
    /// <param name="context">Who would sign it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Refused as by <see cref="RefuseAsync"/>, save for a wrong state.</returns>
    public async Task<Result<Mail>> PreviewAsync(
        ReviewTurn turn, RefusalOfRequest refusal, Uri link, ActionContext context, CancellationToken cancellation = default)
    {
        if (FaultOf(refusal) is { } fault) return fault;
        var reviewer = await _desk.ReviewerAsync(context, cancellation);
        var found = await _desk.FindOwnAsync(turn, reviewer, cancellation);
        // Read for the letter only: whoever refuses next reads it anew, once no other writer is at work.
        registry.ChangeTracker.Clear();
        return found.Refusal is { } stopped ? stopped : LetterOf(found.Value, refusal, reviewer, link);
    }

    /// <summary>Whoever acts upon a request that nobody has goes on with it.</summary>
    private static void Keep(JoinRequest request, StaffMember reviewer)
    {
        if (request.AssignedTo is null) request.Assign(reviewer.Id).OrThrow();
    }

    private Mail LetterOf(JoinRequest request, RefusalOfRequest refusal, StaffMember reviewer, Uri link) => RequestMails.Refused(
        LetterOf(request, reviewer), ParisCalendar.DayOf(request.SubmittedAt!.Value), content.ReasonSentences(refusal.ReasonCodes), refusal.Note ?? "", link);

    private static RequestLetter LetterOf(JoinRequest request, StaffMember reviewer) =>
        new(request.Declaration.Name, request.Reference, ReviewDesk.SignatoryOf(reviewer));

    private static CompletionPoint PointOf(AskedPoint point, DateTimeOffset instant) =>
        new() { Id = Guid.CreateVersion7(instant), Part = point.Part, Question = point.Question, AskedAt = instant };

    private static Refusal? FaultOf(IReadOnlyList<AskedPoint> points) =>
        points.Count == 0 || points.Any(point => string.IsNullOrWhiteSpace(point.Question)) ? new NothingToComplete()
        : points.Count > MostPoints ? new TooManyPoints()
        : points.Any(point => point.Question.Length > LongestQuestion) ? new QuestionTooLong()
        : null;

    private Refusal? FaultOf(RefusalOfRequest refusal)
    {
        var known = content.ReasonsFor(ReasonUse.Request).Select(reason => reason.Code).ToHashSet();
        if (refusal.ReasonCodes.Count == 0 || !refusal.ReasonCodes.All(known.Contains)) return new RefusalWithoutReason();
        return refusal.Note?.Length > LongestNote ? new NoteTooLong() : null;
    }
}

/// <summary>Something that a reviewer asks a company to complete or explain.</summary>
/// <param name="Part">The part of the declaration it is about.</param>
/// <param name="Question">What is asked.</param>
public sealed record AskedPoint(DeclarationPart Part, string Question);

/// <summary>Why a request is refused.</summary>
/// <param name="ReasonCodes">Codes of <c>uSync/reasons.yml</c>; one at least.</param>
/// <param name="Note">What is added to them, in words; null for nothing.</param>
public sealed record RefusalOfRequest(IReadOnlyList<string> ReasonCodes, string? Note);
