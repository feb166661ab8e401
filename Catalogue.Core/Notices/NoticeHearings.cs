using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>
/// A partner that asks is heard by the ministry before it decides (« Law that binds the site »). Asking neither stops the clock nor prolongs it: an
/// answer in writing does.
/// </summary>
public sealed class NoticeHearings(RegistryContext registry, RegistryWriter writer, NoticeDesk desk, MailOutbox outbox)
{
    /// <summary>The partner asks; it and who wrote the notice are told by mail.</summary>
    /// <param name="reference">Which notice.</param>
    /// <param name="pages">Where both read it.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="HearingAskedAlready"/>, <see cref="NothingToBeHeardOn"/> or <see cref="Offers.PartnerHasLeft"/>.</returns>
    public Task<Result> AskAsync(string reference, NoticePages pages, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var notice = await desk.FindAsync(reference, cancellation);
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (!addressee.Succeeded) return addressee.Refusal;
            var asked = notice.AskHearing(context.Instant);
            if (!asked.Succeeded) return asked;
            writer.Record(context, new NoticeHearingAsked(reference));
            var company = addressee.Value.Company.Name;
            await desk.TellAsync(addressee.Value, NoticeMails.HearingAsked(company, reference, pages.OfPartner), context, cancellation);
            if (await AuthorAsync(notice, cancellation) is { } author)
                outbox.Queue(NoticeMails.HearingToHold(company, reference, pages.OfMinistry), new MailRecipient(author.Email, author.FullName), context);
            return asked;
        }, cancellation);

    /// <summary>Somebody of the ministry writes down that the partner was heard, and what was said; it reads that in its space.</summary>
    /// <param name="turn">Which notice.</param>
    /// <param name="held">The hearing.</param>
    /// <param name="page">Where the partner reads it, for the mail.</param>
    /// <param name="context">Who held it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="NoticeTextMissing"/>, <see cref="NoticeTextTooLong"/>, <see cref="NoHearingAsked"/>, <see cref="HearingDayWrong"/>
    /// or <see cref="NoticeChangedMeanwhile"/>.
    /// </returns>
    public Task<Result> HoldAsync(NoticeTurn turn, HeldHearing held, Uri page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (NoticeTexts.FaultOf(held.Summary) is { } fault) return fault;
            var found = await desk.FindAsync(turn, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var notice = found.Value;
            var done = notice.HoldHearing(held.On, held.Summary, NoticeDesk.StaffOf(context), context.Instant);
            if (!done.Succeeded) return done;
            writer.Record(context, new NoticeHeard(notice.Reference, held.On));
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (addressee.Succeeded)
                await desk.TellAsync(addressee.Value, NoticeMails.HearingHeld(addressee.Value.Company.Name, notice.Reference, held.On, page), context, cancellation);
            return done;
        }, cancellation);

    private async Task<StaffMember?> AuthorAsync(Notice notice, CancellationToken cancellation) =>
        await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == notice.AuthorId && member.ClosedAt == null, cancellation) is { } author
        && author.May(Permission.DecideNotices) && EmailAddress.IsSound(author.Email)
            ? author
            : null;
}

/// <summary>The full addresses at which a notice is read.</summary>
/// <param name="OfPartner">In the partner's space.</param>
/// <param name="OfMinistry">In the ministry's workbench.</param>
public sealed record NoticePages(Uri OfPartner, Uri OfMinistry);

/// <summary>A hearing that was held.</summary>
/// <param name="On">The legal day.</param>
/// <param name="Summary">What was said.</param>
public sealed record HeldHearing(DateOnly On, string Summary);
