using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>All that both sides read of a notice: nothing needs another page.</summary>
public sealed class NoticeFiles(RegistryContext registry, PartnerHistory history, NoticeClauses clauses, SiteContent content)
{
    private const int MostPast = 100;

    /// <summary>The file of a notice; null when there is none of that reference.</summary>
    public async Task<NoticeFile?> FindAsync(string reference, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await registry.HeldNotices().FirstOrDefaultAsync(row => row.Notice.Reference == reference, cancellation) is not { } row) return null;
        var notice = row.Notice;
        return new()
        {
            Held = row.Held,
            Partner = row.Partner,
            Offers = await OffersAsync(notice, cancellation),
            Reason = notice.ReasonCode.Length == 0 ? null : content.ReasonSentence(notice.ReasonCode),
            Clauses = await clauses.NameAsync(notice.Clauses, ParisCalendar.DayOf(notice.SentAt ?? now), cancellation),
            People = await PeopleAsync(notice, cancellation),
            Past = await history.ReadOfAsync([$"notice:{reference}"], MostPast, cancellation: cancellation),
        };
    }

    /// <summary>The notices that a partner was told of: those that are open first, then the latest.</summary>
    public async Task<IReadOnlyList<HeldNotice>> ToldToAsync(Guid partnerId, CancellationToken cancellation = default) =>
        [.. (await OfAsync(partnerId, cancellation)).Where(held => held.Notice.IsTold)];

    /// <summary>All the notices to a partner, in the same order.</summary>
    public async Task<IReadOnlyList<HeldNotice>> OfAsync(Guid partnerId, CancellationToken cancellation = default) =>
    [
        .. (await registry.HeldNotices().Where(row => row.Notice.PartnerId == partnerId).ToListAsync(cancellation))
            .Select(row => row.Held)
            .OrderBy(held => held.IsOver).ThenBy(held => held.IsOver ? DateOnly.MaxValue : held.LastDay ?? DateOnly.MaxValue)
            .ThenByDescending(held => held.Notice.Reference, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<OfferAtStake>> OffersAsync(Notice notice, CancellationToken cancellation)
    {
        var references = notice.Offers.Select(offer => offer.OfferReference).ToList();
        return await (
            from offer in registry.Offers.AsNoTracking()
            where references.Contains(offer.Reference)
            orderby offer.Reference
            let published = registry.OfferVersions.FirstOrDefault(version => version.OfferReference == offer.Reference && version.Number == offer.CurrentVersion)
            select new OfferAtStake(offer, published)).ToListAsync(cancellation);
    }

    /// <summary>The names of those who wrote, signed, answered and decided: of the ministry, as they sign.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(Notice notice, CancellationToken cancellation)
    {
        List<Guid> ids =
        [
            .. ((Guid?[])[notice.AuthorId, notice.SignatoryId, notice.ClosedBy]).OfType<Guid>(),
            .. notice.Answers.Select(answer => answer.DecidedBy).OfType<Guid>(),
            .. notice.Answers.Select(answer => Actor.Parse(answer.AnsweredBy).PersonId).OfType<Guid>(),
            .. notice.Hearings.Select(hearing => hearing.HeldBy),
        ];
        var staff = await registry.Staff.AsNoTracking().Where(member => ids.Contains(member.Id)).ToListAsync(cancellation);
        var accounts = await registry.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id) && account.ErasedAt == null)
            .Select(account => new { account.Id, account.FullName }).ToListAsync(cancellation);
        return staff.Select(member => (member.Id, member.Signature)).Concat(accounts.Select(account => (account.Id, account.FullName)))
            .ToDictionary(person => person.Id, person => person.Item2);
    }
}

/// <summary>All that is read of a notice.</summary>
public sealed record NoticeFile
{
    public required HeldNotice Held { get; init; }

    public Notice Notice => Held.Notice;

    /// <summary>Whom it is to, to be read only.</summary>
    public required Partner Partner { get; init; }

    /// <summary>What it would take away; none where it is the right.</summary>
    public required IReadOnlyList<OfferAtStake> Offers { get; init; }

    /// <summary>Why the letter would take it away, as a sentence; null before a letter.</summary>
    public required string? Reason { get; init; }

    /// <summary>What was breached.</summary>
    public required IReadOnlyList<NoticeClause> Clauses { get; init; }

    /// <summary>Names of those who acted, by their identifiers; of the ministry, with their position.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>What happened to it, the latest first, as the ministry reads it.</summary>
    public required IReadOnlyList<PastAct> Past { get; init; }

    /// <summary>The answer that waits to be decided upon; null where none does.</summary>
    public NoticeAnswer? WaitingAnswer => Notice.Answers is [.., { DecidedAt: null } last] ? last : null;

    /// <summary>A file that goes with an answer; null when none has that identifier.</summary>
    public NoticeAttachment? FindAttachment(Guid id) => Notice.Answers.SelectMany(answer => answer.Files).FirstOrDefault(file => file.Id == id);
}

/// <summary>An offer that a notice would take away, or took.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Published">What the public reads, or read last; null for what was never published.</param>
public sealed record OfferAtStake(Offer Offer, OfferVersion? Published)
{
    public string Title => (Published?.Content ?? Offer.Draft).Title;
}
