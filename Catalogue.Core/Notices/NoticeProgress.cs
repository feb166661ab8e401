using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>
/// What becomes of a notice once its letter left (A12): receipt, answers, their judgement, loss, appeal. Each act is a transaction of its
/// own. Whenever the deadline becomes known it is written into what it takes away, and taken out when the clock stops.
/// </summary>
public sealed class NoticeProgress(
    RegistryContext registry, RegistryWriter writer, SiteContent content, OfferService offers, RightService rights, DocumentStore files, NoticeDesk desk)
{
    /// <summary>Somebody of the company reads the letter. Only the first reading counts; the ministry's own never does, even in the company's name.</summary>
    /// <returns>Done where it changes nothing; refused with a wrong state before the letter is sent.</returns>
    public Task<Result> ReadAsync(string reference, ActionContext context, CancellationToken cancellation = default) =>
        context.Actor.Kind != ActorKind.Partner ? Task.FromResult(Result.Done) : writer.ActAsync(async () =>
        {
            var notice = await desk.FindAsync(reference, cancellation);
            return notice.ReadAt is not null || (notice.SentAt is not null && !IsReceivable(notice)) ? Result.Done : await ReadAsync(notice, context, cancellation);
        }, cancellation);

    /// <summary>An agent records on which day the letter was posted.</summary>
    /// <returns>
    /// Refused with <see cref="PostedBeforeSent"/>, <see cref="PostedInFuture"/>, <see cref="PostedTooLongAgo"/>, <see cref="PostedAlready"/>,
    /// <see cref="PartnerHasLeft"/>, <see cref="FoundCompliantSince"/>, <see cref="NoticeChangedMeanwhile"/> or a wrong state.
    /// </returns>
    public Task<Result> RecordPostingAsync(NoticeTurn turn, DateOnly postedOn, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await desk.FindToBlameAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var posted = notice.Post(postedOn, context.Instant, await desk.RulesAsync(notice, cancellation));
            if (!posted.Succeeded) return posted;
            writer.Record(context, new NoticeReceived(notice.Reference, postedOn, notice.Deadline!.Value));
            await desk.ApplyDeadlinesAsync(notice, context, cancellation);
            return posted;
        }, cancellation);

    /// <summary>The partner answers: to what it is asked to fix, or to the letter, whose clock stops until the ministry decides.</summary>
    /// <returns>
    /// Refused with <see cref="NoticeTextMissing"/>, <see cref="NoticeTextTooLong"/>, <see cref="TooManyFiles"/>, <see cref="NoticeTimeOver"/>
    /// or a wrong state.
    /// </returns>
    public Task<Result> AnswerAsync(string reference, NoticeReply reply, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (reply.Fault is { } fault) return fault;
            var notice = await desk.FindAsync(reference, cancellation);
            // Who answers has read: the ministry that answers in its name knows that it did.
            if (notice is { SentAt: not null, ReadAt: null } && IsReceivable(notice) && !(context.Instant >= notice.Deadline)
                && await ReadAsync(notice, context, cancellation) is { Succeeded: false } unread) return unread;
            var stored = reply.Files.Select(file => (file.Name, File: files.Add(file, context))).ToList();
            var answered = notice.Answer(new()
            {
                Kind = reply.Kind,
                Text = reply.Text.Trim(),
                AnsweredAt = context.Instant,
                AnsweredBy = context.Actor.ToString(),
                Files = [.. stored.Select(one => new NoticeAttachment(one.File.Id, one.Name))],
            });
            if (!answered.Succeeded) return answered;
            writer.Record(context, new NoticeAnswered(reference, reply.Kind, [.. stored.Select(one => one.File.Sha256)]));
            await desk.ApplyDeadlinesAsync(notice, context, cancellation);
            return answered;
        }, cancellation);

    /// <summary>The ministry judges an answer to the letter insufficient: the clock starts again, and the partner is told until when.</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="explanation">Why, in words.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="NoticeTextMissing"/>, <see cref="FoundCompliantSince"/>, <see cref="PartnerHasLeft"/>,
    /// <see cref="NoticeChangedMeanwhile"/> or a wrong state.
    /// </returns>
    public Task<Result> FindInsufficientAsync(
        NoticeTurn turn, string explanation, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (NoticeTexts.FaultOf(explanation) is { } fault) return fault;
            var found = await desk.FindToBlameAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var resumed = notice.FindInsufficient(explanation, NoticeDesk.StaffOf(context), context.Instant, await desk.RulesAsync(notice, cancellation));
            if (!resumed.Succeeded) return resumed;
            var deadline = notice.Deadline!.Value;
            writer.Record(context, new NoticeResumed(notice.Reference, deadline));
            await desk.ApplyDeadlinesAsync(notice, context, cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(notice.PartnerId, cancellation);
            var lastDay = ParisCalendar.DayOf(deadline.AddTicks(-1));
            await desk.WriteAsync(partner, notice, LetterKind.Insufficient,
                letter => NoticeMails.Insufficient(partner.Company.Name, notice.Reference, letter, lastDay, page(letter)), context, cancellation);
            return resumed;
        }, cancellation);

    /// <summary>References of the notices whose deadline has passed and whose loss is still to be recorded, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ListUnrecordedAsync(DateTimeOffset now, CancellationToken cancellation = default) =>
        await registry.Notices.Where(notice => notice.Status == NoticeStatus.Running && notice.Deadline <= now)
            .OrderBy(notice => notice.Deadline).ThenBy(notice => notice.Reference)
            .Select(notice => notice.Reference)
            .ToListAsync(cancellation);

    /// <summary>
    /// Records what became lost at the deadline by itself, and tells the partner: run again, or too early, it changes nothing. Where nothing
    /// was lost, since the partner left or was found compliant before, the notice is cancelled.
    /// </summary>
    /// <param name="reference">Which notice.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who records, for the journal: usually the registry itself.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task<Result> RecordLossAsync(string reference, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var notice = await desk.FindAsync(reference, cancellation);
            if (notice.Status != NoticeStatus.Running || !(notice.Deadline <= context.Instant)) return Result.Done;
            var since = notice.Deadline.Value;
            var acting = context with { ReasonCode = notice.ReasonCode };
            var lost = await WithdrawAsync(notice, acting, cancellation);
            if (lost is null)
            {
                notice.Cancel("", null, context.Instant).OrThrow();
                desk.Record(notice, context);
                return Result.Done;
            }

            notice.Lose(context.Instant).OrThrow();
            writer.Record(acting, new NoticeLost(reference, since, lost));
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (!addressee.Succeeded) return Result.Done;
            var name = addressee.Value.Company.Name;
            await desk.WriteAsync(addressee.Value, notice, LetterKind.Loss,
                letter => NoticeMails.Lost(name, reference, letter, since, content.ReasonSentence(notice.ReasonCode), page(letter)), context, cancellation, lost);
            return Result.Done;
        }, cancellation);

    /// <summary>The letter leaves and takes the right away at once: an altered logo, that a reviewer established and a second one signed, where the programme says so (A13).</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who sends it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="LossNotImmediate"/>, <see cref="LossOnWorkingDays"/>, <see cref="PartnerHasLeft"/>,
    /// <see cref="NoticeChangedMeanwhile"/> or a wrong state, that of the right included.
    /// </returns>
    public Task<Result> LoseAtOnceAsync(NoticeTurn turn, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var found = await desk.FindToBlameAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var programme = await desk.ProgrammeAsync(notice.RightId, cancellation);
            var lost = notice.LoseAtOnce(programme.LogoAlteration, context.Instant);
            if (!lost.Succeeded) return lost;
            var acting = context with { ReasonCode = notice.ReasonCode };
            var withdrawn = rights.Withdraw(await registry.Rights.FindFreshAsync(notice.RightId, cancellation), acting);
            if (!withdrawn.Succeeded) return withdrawn;
            writer.Record(acting, new NoticeLost(notice.Reference, context.Instant, []));
            await offers.RefreshStandingsAsync(notice.PartnerId, acting, cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(notice.PartnerId, cancellation);
            var (name, reason) = (partner.Company.Name, content.ReasonSentence(notice.ReasonCode));
            await desk.WriteAsync(partner, notice, LetterKind.ImmediateLoss,
                letter => NoticeMails.LostAtOnce(name, notice.Reference, letter, context.Instant, reason, page(letter)), context, cancellation);
            return lost;
        }, cancellation);

    /// <summary>The partner asks the ministry to decide again.</summary>
    /// <returns>Refused with <see cref="NoticeTextMissing"/>, <see cref="NoticeTextTooLong"/>, <see cref="AppealTimeOver"/> or a wrong state.</returns>
    public Task<Result> AppealAsync(string reference, string text, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (NoticeTexts.FaultOf(text) is { } fault) return fault;
            var notice = await desk.FindAsync(reference, cancellation);
            var appealed = notice.Appeal(text, (await desk.ProgrammeAsync(notice.RightId, cancellation)).AppealMonths, context.Instant);
            if (appealed.Succeeded) desk.Record(notice, context);
            return appealed;
        }, cancellation);

    /// <summary>Somebody who signed nothing of the notice decides the appeal: what was lost is given back, or stays lost.</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="isReinstated">Whether it is given back.</param>
    /// <param name="explanation">Why, in words: the partner reads it.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="NoticeTextMissing"/>, <see cref="AppealDecidedBySignatory"/>, <see cref="NoticeChangedMeanwhile"/>, a wrong
    /// state, or what forbids an offer to come back (A6).
    /// </returns>
    public Task<Result> DecideAppealAsync(
        NoticeTurn turn, bool isReinstated, string explanation, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (NoticeTexts.FaultOf(explanation) is { } fault) return fault;
            var found = await desk.FindAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var decided = notice.DecideAppeal(isReinstated, explanation, NoticeDesk.StaffOf(context), context.Instant);
            if (!decided.Succeeded) return decided;
            desk.Record(notice, context);
            var lost = await ListLostAsync(notice, cancellation);
            if (isReinstated && await GiveBackAsync(notice, context, cancellation) is { Succeeded: false } stopped) return stopped;
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (!addressee.Succeeded) return decided;
            var name = addressee.Value.Company.Name;
            await desk.WriteAsync(addressee.Value, notice, isReinstated ? LetterKind.Reinstated : LetterKind.Upheld,
                letter => isReinstated
                    ? NoticeMails.Reinstated(name, notice.Reference, letter, page(letter))
                    : NoticeMails.Upheld(name, notice.Reference, letter, page(letter)),
                context, cancellation, lost);
            return decided;
        }, cancellation);

    private static bool IsReceivable(Notice notice) => NoticeLifecycle.Table.Next(notice.Status, NoticeAction.Receive) is not null;

    private async Task<Result> ReadAsync(Notice notice, ActionContext context, CancellationToken cancellation)
    {
        var read = notice.Read(context.Instant, await desk.RulesAsync(notice, cancellation));
        if (!read.Succeeded) return read;
        writer.Record(context, new NoticeReceived(notice.Reference, null, notice.Deadline!.Value));
        await desk.ApplyDeadlinesAsync(notice, context, cancellation);
        return read;
    }

    /// <summary>Withdraws what the deadline took away already.</summary>
    /// <returns>The offers; none where it is the right; null where nothing was lost.</returns>
    private async Task<IReadOnlyList<string>?> WithdrawAsync(Notice notice, ActionContext context, CancellationToken cancellation)
    {
        if (notice.Scope == NoticeScope.Right)
        {
            var right = await registry.Rights.FindFreshAsync(notice.RightId, cancellation);
            if (!(right.LossAt <= context.Instant)) return null;
            rights.Withdraw(right, context).OrThrow();
            await offers.RefreshStandingsAsync(notice.PartnerId, context, cancellation);
            return [];
        }

        var lost = (await desk.OffersAsync(notice, cancellation)).Where(offer => offer.LossAt <= context.Instant).ToList();
        foreach (var offer in lost) (await offers.WithdrawAsync(offer, context, cancellation)).OrThrow();
        return lost.Count == 0 ? null : [.. lost.Select(offer => offer.Reference)];
    }

    /// <summary>The offers that are withdrawn, of those at stake; none where the right is.</summary>
    private async Task<IReadOnlyList<string>> ListLostAsync(Notice notice, CancellationToken cancellation) =>
        [.. (await desk.OffersAsync(notice, cancellation)).Where(offer => offer.Status == OfferStatus.Withdrawn).Select(offer => offer.Reference)];

    private async Task<Result> GiveBackAsync(Notice notice, ActionContext context, CancellationToken cancellation)
    {
        if (notice.Scope == NoticeScope.Right)
        {
            var back = rights.Reinstate(await registry.Rights.FindFreshAsync(notice.RightId, cancellation), context);
            await offers.RefreshStandingsAsync(notice.PartnerId, context, cancellation);
            return back;
        }

        foreach (var offer in (await desk.OffersAsync(notice, cancellation)).Where(offer => offer.Status == OfferStatus.Withdrawn))
        {
            if (await offers.ReinstateAsync(offer, context, cancellation) is { Succeeded: false } stopped) return stopped;
        }

        return Result.Done;
    }
}
