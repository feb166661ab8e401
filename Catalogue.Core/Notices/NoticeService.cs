using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>
/// What the ministry does until a letter leaves, and to give a notice up (A11, A12). Each act is a transaction of its own; none is
/// taken against a partner that left, that was cleared, or that was found compliant since.
/// </summary>
public sealed class NoticeService(RegistryContext registry, RegistryWriter writer, SiteContent content, ClauseBook clauses, NoticeDesk desk)
{
    /// <summary>Asks a partner to fix something, before any letter (A11); it is told by mail.</summary>
    /// <param name="opening">What was found, and what is at stake.</param>
    /// <param name="texts">What the partner reads.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Its reference. Refused with <see cref="NoticeTextMissing"/>, <see cref="NoticeTextTooLong"/>, <see cref="NothingAtStake"/>,
    /// <see cref="FoundInFuture"/>, <see cref="CauseTreated"/>, <see cref="FoundCompliantSince"/> or <see cref="Offers.PartnerHasLeft"/>.
    /// </returns>
    public Task<Result<string>> RequestModificationsAsync(
        NoticeOpening opening, NoticeTexts texts, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        OpenAsync(() => RequestModificationsWithinAsync(opening, texts, page, context, cancellation), cancellation);

    /// <summary>The same, in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    /// <inheritdoc cref="RequestModificationsAsync"/>
    internal Task<Result<string>> RequestModificationsWithinAsync(
        NoticeOpening opening, NoticeTexts texts, Func<string, Uri> page, ActionContext context, CancellationToken cancellation) =>
        BeginAsync(opening, () => Task.FromResult(texts.Fault), async (reference, author) =>
        {
            var programme = await desk.ProgrammeAsync(opening.RightId, cancellation);
            return Notice.Request(reference, opening, texts, FixByOf(programme, ParisCalendar.DayOf(context.Instant)), author, context.Instant);
        }, async (notice, partner) =>
        {
            var name = partner.Company.Name;
            await desk.WriteAsync(partner, notice, LetterKind.Modifications,
                letter => NoticeMails.Modifications(name, notice.Reference, letter, notice.FixBy!.Value, page(letter)), context, cancellation);
        }, context, cancellation);

    /// <summary>Writes a letter directly (A12). Nothing leaves before its second reader signs it.</summary>
    /// <param name="opening">What was found, and what is at stake.</param>
    /// <param name="grounds">What the letter says.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Its reference. Refused as <see cref="RequestModificationsAsync"/>, or with <see cref="ClauseMissing"/>, <see cref="ClauseUnknown"/> or
    /// <see cref="NoticeReasonUnknown"/>.
    /// </returns>
    public Task<Result<string>> DraftAsync(
        NoticeOpening opening, NoticeGrounds grounds, ActionContext context, CancellationToken cancellation = default) =>
        OpenAsync(() => DraftWithinAsync(opening, grounds, context, cancellation), cancellation);

    /// <summary>The same, in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    /// <inheritdoc cref="DraftAsync(NoticeOpening, NoticeGrounds, ActionContext, CancellationToken)"/>
    internal Task<Result<string>> DraftWithinAsync(NoticeOpening opening, NoticeGrounds grounds, ActionContext context, CancellationToken cancellation) =>
        BeginAsync(
            opening, () => FaultOfAsync(grounds, opening.FoundOn, cancellation),
            (reference, author) => Task.FromResult(Notice.Draft(reference, opening, grounds, author, context.Instant)),
            (_, _) => Task.CompletedTask, context, cancellation);

    /// <summary>Writes the letter of a notice that began with modifications, once their time passed or they were judged insufficient; or writes it anew.</summary>
    /// <returns>
    /// Refused with <see cref="TimeToFixLeft"/>, as <see cref="DraftAsync(NoticeOpening, NoticeGrounds, ActionContext, CancellationToken)"/>,
    /// with <see cref="NoticeChangedMeanwhile"/> or a wrong state.
    /// </returns>
    public Task<Result> DraftAsync(NoticeTurn turn, NoticeGrounds grounds, ActionContext context, CancellationToken cancellation = default) =>
        BlameAsync(turn, async notice =>
        {
            if (await FaultOfAsync(grounds, notice.FoundOn, cancellation) is { } fault) return fault;
            var drafted = notice.Draft(grounds, NoticeDesk.StaffOf(context), context.Instant);
            if (drafted.Succeeded) writer.Record(context, new NoticeDrafted(notice.Reference, grounds.ReasonCode, grounds.Clauses));
            return drafted;
        }, cancellation);

    /// <summary>The second reader signs the letter (A12).</summary>
    /// <returns>Refused with <see cref="SignedByItsAuthor"/>, <see cref="FoundCompliantSince"/>, <see cref="NoticeChangedMeanwhile"/> or a wrong state.</returns>
    public Task<Result> SignAsync(NoticeTurn turn, ActionContext context, CancellationToken cancellation = default) =>
        BlameAsync(turn, notice =>
        {
            var signed = notice.Sign(NoticeDesk.StaffOf(context), context.Instant);
            if (signed.Succeeded) desk.Record(notice, context);
            return signed;
        }, cancellation);

    /// <summary>The letter leaves: the partner is told by mail that it stands in its space. No time runs before it is received (A12).</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who sends it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="FoundCompliantSince"/>, <see cref="Offers.PartnerHasLeft"/>, <see cref="NoticeChangedMeanwhile"/> or a wrong state.</returns>
    public Task<Result> SendAsync(NoticeTurn turn, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        BlameAsync(turn, async notice =>
        {
            var sent = notice.Send(context.Instant);
            if (!sent.Succeeded) return sent;
            desk.Record(notice, context);
            var partner = await registry.Partners.FindOrThrowAsync(notice.PartnerId, cancellation);
            await desk.WriteAsync(partner, notice, LetterKind.Warning,
                letter => NoticeMails.Sent(partner.Company.Name, notice.Reference, letter, page(letter)), context, cancellation);
            return sent;
        }, cancellation);

    /// <summary>The ministry accepts what the partner fixed or explained before any letter (A11): it is cleared.</summary>
    /// <returns>Refused with <see cref="NoticeChangedMeanwhile"/> or a wrong state.</returns>
    public Task<Result> AcceptAsync(NoticeTurn turn, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        ClearAsync(turn, notice => notice.Accept(NoticeDesk.StaffOf(context), context.Instant), page, context, cancellation);

    /// <summary>The ministry found that what the letter asked is done (A12): nothing is lost.</summary>
    /// <returns>Refused with <see cref="NoticeChangedMeanwhile"/> or a wrong state.</returns>
    public Task<Result> FindRectifiedAsync(NoticeTurn turn, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        ClearAsync(turn, notice => notice.FindRectified(NoticeDesk.StaffOf(context), context.Instant), page, context, cancellation);

    /// <summary>The ministry gives a notice up: the partner is cleared, and nothing of it takes anything away any more.</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="explanation">Why, in words.</param>
    /// <param name="page">Where a letter is read, by its number.</param>
    /// <param name="context">Who gives it up.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NoticeTextMissing"/>, <see cref="LostAlready"/>, <see cref="NoticeChangedMeanwhile"/> or a wrong state.</returns>
    public Task<Result> CancelAsync(
        NoticeTurn turn, string explanation, Func<string, Uri> page, ActionContext context, CancellationToken cancellation = default) =>
        ClearAsync(turn, notice => NoticeTexts.FaultOf(explanation) is { } fault ? fault
            : context.Instant >= notice.Deadline ? new LostAlready(notice.Deadline.Value)
            : notice.Cancel(explanation, NoticeDesk.StaffOf(context), context.Instant), page, context, cancellation);

    /// <summary>The last legal day to fix what is asked for on a day (A11).</summary>
    internal static DateOnly FixByOf(Programme programme, DateOnly today) => WorkingDays.OnOrAfter(today.AddDays(programme.ModificationDays));

    private async Task<Result<string>> OpenAsync(Func<Task<Result<string>>> begin, CancellationToken cancellation)
    {
        Result<string> opened = "";
        await writer.ActAsync(async () =>
        {
            opened = await begin();
            return opened.Refusal is { } refusal ? refusal : Result.Done;
        }, cancellation);
        return opened;
    }

    /// <summary>A notice in the open transaction, which whoever began it gives up where this is refused.</summary>
    private async Task<Result<string>> BeginAsync(
        NoticeOpening opening, Func<Task<Refusal?>> faultOf, Func<string, Guid, Task<Notice>> begin, Func<Notice, Partner, Task> tell,
        ActionContext context, CancellationToken cancellation)
    {
        if (await faultOf() is { } fault) return fault;
        var addressee = await desk.FindAddresseeAsync(opening.PartnerId, cancellation);
        if (!addressee.Succeeded) return addressee.Refusal;
        if (await FaultOfAsync(opening, context, cancellation) is { } stopped) return stopped;
        var reference = await NoticeReferences.NextAsync(registry, cancellation);
        var notice = await begin(reference, NoticeDesk.StaffOf(context));
        registry.Add(notice);
        writer.Record(context, new NoticeOpened(
            reference, notice.PartnerId, notice.Cause, notice.FoundOn, notice.Scope, notice.RightId, [.. notice.Offers.Select(offer => offer.OfferReference)], notice.FixBy));
        if (notice.Status == NoticeStatus.Drafted) writer.Record(context, new NoticeDrafted(reference, notice.ReasonCode, notice.Clauses));
        await tell(notice, addressee.Value);
        return reference;
    }

    private async Task<Refusal?> FaultOfAsync(NoticeOpening opening, ActionContext context, CancellationToken cancellation)
    {
        if (opening.FoundOn > ParisCalendar.DayOf(context.Instant)) return new FoundInFuture();
        var cause = opening.Cause.ToString();
        if (await registry.Notices.Where(notice => notice.Cause == cause).Select(notice => notice.Reference).FirstOrDefaultAsync(cancellation) is { } before)
            return new CauseTreated(before);
        return await IsAtStakeAsync(opening, context.Instant, cancellation)
            ? await desk.FaultOfBlamingAsync([.. opening.Offers], opening.FoundOn, cancellation)
            : new NothingAtStake();
    }

    /// <summary>Whether the right is the partner's and not over, and so are the offers, which are some exactly where they are what is at stake.</summary>
    private async Task<bool> IsAtStakeAsync(NoticeOpening opening, DateTimeOffset instant, CancellationToken cancellation)
    {
        var right = await registry.Rights.FindFreshAsync(opening.RightId, cancellation);
        if (right.PartnerId != opening.PartnerId || right.IsLostAt(instant) || right.Status is not (RightStatus.InForce or RightStatus.Suspended)
            || instant >= ParisCalendar.EndOf(right.EndsOn)) return false;
        if (opening.Scope == NoticeScope.Right) return opening.Offers.Count == 0;
        var references = opening.Offers.Distinct().ToList();
        var held = await registry.Offers.AsNoTracking().Where(offer => references.Contains(offer.Reference) && offer.RightId == right.Id).ToListAsync(cancellation);
        return held.Count > 0 && held.Count == references.Count && held.TrueForAll(offer => NoticeDesk.MayBeLost(offer) && !(offer.LossAt <= instant));
    }

    /// <summary>An act that goes against a partner.</summary>
    private Task<Result> BlameAsync(NoticeTurn turn, Func<Notice, Result> act, CancellationToken cancellation) =>
        BlameAsync(turn, notice => Task.FromResult(act(notice)), cancellation);

    private Task<Result> BlameAsync(NoticeTurn turn, Func<Notice, Task<Result>> act, CancellationToken cancellation) => writer.ActAsync(async () =>
    {
        var found = await desk.FindToBlameAsync(turn, cancellation);
        return found.Succeeded ? await act(found.Value) : found.Refusal;
    }, cancellation);

    /// <summary>An act that clears a partner: what was to be lost no longer is, and it is told where it knew.</summary>
    private Task<Result> ClearAsync(NoticeTurn turn, Func<Notice, Result> act, Func<string, Uri> page, ActionContext context, CancellationToken cancellation) =>
        writer.ActAsync(async () =>
        {
            var found = await desk.FindAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var wasTold = notice.IsTold;
            var cleared = act(notice);
            if (!cleared.Succeeded) return cleared;
            desk.Record(notice, context);
            await desk.ApplyDeadlinesAsync(notice, context, cancellation);
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (!wasTold || !addressee.Succeeded) return cleared;
            var name = addressee.Value.Company.Name;
            await desk.WriteAsync(addressee.Value, notice, LetterKind.Closed,
                letter => NoticeMails.Cleared(name, notice.Reference, letter, page(letter)), context, cancellation);
            return cleared;
        }, cancellation);

    private async Task<Refusal?> FaultOfAsync(NoticeGrounds grounds, DateOnly foundOn, CancellationToken cancellation)
    {
        if (content.ReasonsFor(ReasonUse.Notice).All(reason => reason.Code != grounds.ReasonCode)) return new NoticeReasonUnknown();
        if (grounds.Fault is { } fault) return fault;
        var known = (await clauses.FindAsync(grounds.Clauses, foundOn, cancellation)).Select(clause => clause.Code);
        return grounds.Clauses.Except(known).Any() ? new ClauseUnknown() : null;
    }
}
