using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>A notice, with the edition of the programme that says how long its times are.</summary>
/// <param name="Notice">The notice, to be read only.</param>
/// <param name="Programme">The edition.</param>
public sealed record HeldNotice(Notice Notice, Programme Programme)
{
    /// <summary>Its time, day by day.</summary>
    public NoticeClock Clock { get; } = NoticeClock.Of(Notice.ClockFacts, NoticeRules.Of(Programme));

    /// <summary>The last legal day to fix, to rectify, or to appeal: whichever is to be done; null where nothing has a day.</summary>
    public DateOnly? LastDay => Notice.Status switch
    {
        NoticeStatus.Requested => Notice.FixBy,
        NoticeStatus.Running => Clock.LastDay,
        _ => Notice.AppealLastDay(Programme.AppealMonths),
    };

    /// <summary>Whether the time of the letter is worth showing, day by day: it runs, is stopped, or has led to a loss.</summary>
    public bool HasClock => Clock.Days.Count > 0 && Notice.Status is NoticeStatus.Running or NoticeStatus.Stopped or NoticeStatus.Lost or NoticeStatus.Appealed
        or NoticeStatus.Reinstated or NoticeStatus.Upheld;

    /// <summary>Whether an offer is at stake: by itself, or with the right it stands under.</summary>
    public bool Concerns(Offer offer) => Notice.Scope == NoticeScope.Right
        ? offer.RightId == Notice.RightId
        : Notice.Offers.Any(stake => stake.OfferReference == offer.Reference);

    /// <summary>Whether nothing is left to be done or decided.</summary>
    public bool IsOver => NoticeLifecycle.Over.Contains(Notice.Status);
}

/// <summary>A notice, with what it stands under.</summary>
public sealed record HeldNoticeRow
{
    public required Notice Notice { get; init; }

    public required Partner Partner { get; init; }

    public required Programme Programme { get; init; }

    public HeldNotice Held => new(Notice, Programme);
}

internal static class NoticeQueries
{
    /// <summary>The notices, to be read only, each with its partner and the edition it stands under.</summary>
    public static IQueryable<HeldNoticeRow> HeldNotices(this RegistryContext registry) =>
        from notice in registry.Notices.AsNoTracking()
        join partner in registry.Partners on notice.PartnerId equals partner.Id
        join right in registry.Rights on notice.RightId equals right.Id
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        select new HeldNoticeRow { Notice = notice, Partner = partner, Programme = programme };
}
