using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>What somebody acts upon, as they read it.</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Revision">The <see cref="Notice.Revision"/> they read: an act upon another one is refused.</param>
public sealed record NoticeTurn(string Reference, int Revision);

/// <summary>What all acts on notices share: finding what they are about, what forbids them, and what follows for offers and rights.</summary>
public sealed class NoticeDesk(
    RegistryContext registry, RegistryWriter writer, OfferService offers, RightService rights, NoticeLetters letters, MailOutbox outbox)
{
    /// <summary>The notice as it is within the transaction.</summary>
    internal Task<Notice> FindAsync(string reference, CancellationToken cancellation) => registry.Notices.FindFreshAsync(reference, cancellation);

    /// <summary>The same, if nobody changed it since it was read; refused with <see cref="NoticeChangedMeanwhile"/>.</summary>
    internal async Task<Result<Notice>> FindAsync(NoticeTurn turn, CancellationToken cancellation)
    {
        var notice = await FindAsync(turn.Reference, cancellation);
        return notice.Revision == turn.Revision ? notice : new NoticeChangedMeanwhile();
    }

    /// <summary>The partner of a notice, to whom a letter may be written; refused with <see cref="PartnerHasLeft"/>.</summary>
    internal async Task<Result<Partner>> FindAddresseeAsync(Guid partnerId, CancellationToken cancellation)
    {
        var partner = await registry.Partners.FindFreshAsync(partnerId, cancellation);
        return partner.Status == PartnerStatus.Validated ? partner : new PartnerHasLeft(partner.Company.Name);
    }

    /// <summary>What the programme chooses for a notice.</summary>
    internal async Task<NoticeRules> RulesAsync(Notice notice, CancellationToken cancellation) =>
        NoticeRules.Of(await ProgrammeAsync(notice.RightId, cancellation));

    internal async Task<Programme> ProgrammeAsync(Guid rightId, CancellationToken cancellation)
    {
        var right = await registry.Rights.FindOrThrowAsync(rightId, cancellation);
        return await registry.Programmes.FindOrThrowAsync(right.ProgrammeReference, cancellation);
    }

    /// <summary>Why nothing may be held against the partner for what was found (A12); null when it may.</summary>
    /// <param name="references">The offers at stake.</param>
    /// <param name="foundOn">The legal day of the finding.</param>
    /// <param name="cancellation">Stops reading.</param>
    internal async Task<Refusal?> FaultOfBlamingAsync(IReadOnlyCollection<string> references, DateOnly foundOn, CancellationToken cancellation)
    {
        var cleared = await registry.Offers.AsNoTracking().Where(offer => references.Contains(offer.Reference) && offer.LastCheckedOn >= foundOn)
            .OrderBy(offer => offer.Reference)
            .Select(offer => new { offer.Reference, offer.LastCheckedOn })
            .FirstOrDefaultAsync(cancellation);
        return cleared is null ? null : new FoundCompliantSince(cleared.Reference, cleared.LastCheckedOn!.Value);
    }

    /// <summary>The notice as its reader knows it, if something may be held against its partner today.</summary>
    /// <returns>Refused with <see cref="NoticeChangedMeanwhile"/>, <see cref="PartnerHasLeft"/> or <see cref="FoundCompliantSince"/>.</returns>
    internal async Task<Result<Notice>> FindToBlameAsync(NoticeTurn turn, CancellationToken cancellation)
    {
        var found = await FindAsync(turn, cancellation);
        if (!found.Succeeded) return found;
        var addressee = await FindAddresseeAsync(found.Value.PartnerId, cancellation);
        if (!addressee.Succeeded) return addressee.Refusal;
        return await FaultOfBlamingAsync(References(found.Value), found.Value.FoundOn, cancellation) is { } fault ? fault : found;
    }

    /// <summary>Writes the deadlines that are known into what they take away, and takes out those that no longer hold: nothing has to run for a loss.</summary>
    internal async Task ApplyDeadlinesAsync(Notice notice, ActionContext context, CancellationToken cancellation)
    {
        // What this transaction changed so far is not in the database yet, and the queries must see it.
        await registry.SaveChangesAsync(cancellation);
        if (notice.Scope == NoticeScope.Right)
        {
            var right = await registry.Rights.FindFreshAsync(notice.RightId, cancellation);
            var at = await Running().Where(other => other.Scope == NoticeScope.Right && other.RightId == right.Id).MinAsync(other => other.Deadline, cancellation);
            rights.SetLoss(right, right.Status is RightStatus.InForce or RightStatus.Suspended ? at : null, context);
            await offers.RefreshStandingsAsync(notice.PartnerId, context, cancellation);
            return;
        }

        foreach (var offer in await OffersAsync(notice, cancellation))
        {
            var at = await Running()
                .Where(other => other.Offers.Any(one => one.OfferReference == offer.Reference)
                    && other.PartnerId == offer.PartnerId && !(offer.LastCheckedOn >= other.FoundOn))
                .MinAsync(other => other.Deadline, cancellation);
            await offers.SetLossAsync(offer, MayBeLost(offer) ? at : null, context, cancellation);
        }
    }

    /// <summary>The offers at stake, as they are within the transaction.</summary>
    internal async Task<IReadOnlyList<Offer>> OffersAsync(Notice notice, CancellationToken cancellation)
    {
        var found = new List<Offer>();
        foreach (var reference in References(notice)) found.Add(await registry.Offers.FindFreshAsync(reference, cancellation));
        return found;
    }

    /// <summary>Tells the company by a mail, in the same transaction.</summary>
    internal Task TellAsync(Partner partner, Mail mail, ActionContext context, CancellationToken cancellation) =>
        Managers.TellAsync(registry, outbox, partner, mail, context, cancellation);

    /// <summary>Writes to the company, in the same transaction: the letter of a step that was taken, and the mail that says where it is read.</summary>
    /// <param name="partner">The company.</param>
    /// <param name="notice">The notice, once the step is taken.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="mail">The mail, once the letter has its number.</param>
    /// <param name="context">Who acts.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="lost">The offers that are lost, where some are; null for those at stake.</param>
    internal async Task WriteAsync(
        Partner partner, Notice notice, LetterKind kind, Func<string, Mail> mail, ActionContext context, CancellationToken cancellation,
        IReadOnlyList<string>? lost = null)
    {
        var letter = await letters.WriteAsync(notice, kind, lost, context, cancellation);
        await TellAsync(partner, mail(letter.Number), context, cancellation);
    }

    /// <summary>Keeps a step for the journal.</summary>
    internal void Record(Notice notice, ActionContext context) => writer.Record(context, new NoticeMoved(notice.Reference, notice.Status));

    /// <summary>Who of the ministry acts.</summary>
    internal static Guid StaffOf(ActionContext context) => Guid.Parse(context.Actor.Id);

    internal static bool MayBeLost(Offer offer) => OfferLifecycle.Table.Next(offer.Status, OfferAction.Withdraw) is not null;

    private static List<string> References(Notice notice) => [.. notice.Offers.Select(offer => offer.OfferReference)];

    private IQueryable<Notice> Running() => registry.Notices.AsNoTracking().Where(notice => notice.Status == NoticeStatus.Running);
}
