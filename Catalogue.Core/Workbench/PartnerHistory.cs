using System.Text.Json.Nodes;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>What happened to a partner, its request to join, its rights, its offers, its notices, its letters and its people, as the journal keeps it (A27), with names put to it.</summary>
public sealed class PartnerHistory(RegistryContext registry)
{
    /// <summary>The latest acts, the last one first.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="prefix">What the names of the events begin with: « team. »; empty for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<PastAct>> ReadAsync(Guid partnerId, int most, string prefix = "", CancellationToken cancellation = default)
    {
        var notices = await registry.Notices.Where(notice => notice.PartnerId == partnerId).Select(notice => notice.Reference).ToListAsync(cancellation);
        List<string> subjects = [.. await SubjectsOfAsync(partnerId, cancellation), .. notices.Select(SubjectOfNotice)];
        return await ReadOfAsync(subjects, most, prefix, cancellation);
    }

    /// <summary>The same, as the partner may know it: of a letter, nothing before it left.</summary>
    /// <inheritdoc cref="ReadAsync" path="/param"/>
    public async Task<IReadOnlyList<PastAct>> ReadAsPartnerAsync(Guid partnerId, int most, CancellationToken cancellation = default)
    {
        var notices = await registry.Notices.Where(notice => notice.PartnerId == partnerId && (notice.FixBy != null || notice.SentAt != null))
            .Select(notice => new { notice.Reference, IsByLetter = notice.FixBy == null })
            .ToListAsync(cancellation);
        List<string> subjects = [.. await SubjectsOfAsync(partnerId, cancellation), .. notices.Select(notice => SubjectOfNotice(notice.Reference))];
        List<string> openedByLetter = [.. notices.Where(notice => notice.IsByLetter).Select(notice => SubjectOfNotice(notice.Reference))];
        var entries = registry.Journal.AsNoTracking().Where(entry => subjects.Contains(entry.Subject)
            && entry.Event != Written && entry.Event != Signed && !(entry.Event == Opened && openedByLetter.Contains(entry.Subject)));
        return await NamedAsync(entries, most, cancellation);
    }

    private const string Opened = "notice.opened", Written = "notice.drafted", Signed = "notice.signed";

    private static string SubjectOfNotice(string reference) => $"notice:{reference}";

    private async Task<IReadOnlyList<string>> SubjectsOfAsync(Guid partnerId, CancellationToken cancellation) =>
        [
            $"partner:{partnerId}",
            .. (await registry.Rights.Where(right => right.PartnerId == partnerId).Select(right => right.Id).ToListAsync(cancellation))
                .Select(id => $"right:{id}"),
            .. (await registry.Offers.Where(offer => offer.PartnerId == partnerId).Select(offer => offer.Reference).ToListAsync(cancellation))
                .Select(reference => $"offer:{reference}"),
            .. (await registry.JoinRequests.Where(request => request.PartnerId == partnerId || request.RenewalOf == partnerId).Select(request => request.Id).ToListAsync(cancellation))
                .Select(id => $"request:{id}"),
            .. (await registry.Letters.Where(letter => letter.PartnerId == partnerId).Select(letter => letter.Number).ToListAsync(cancellation))
                .Select(number => $"letter:{number}"),
        ];

    /// <summary>The latest acts upon some things, the last one first.</summary>
    /// <param name="subjects">Which ones, as the journal writes them: « request:ID ».</param>
    /// <inheritdoc cref="ReadAsync" path="/param"/>
    public async Task<IReadOnlyList<PastAct>> ReadOfAsync(
        IReadOnlyCollection<string> subjects, int most, string prefix = "", CancellationToken cancellation = default) =>
        await NamedAsync(registry.Journal.AsNoTracking().Where(entry => subjects.Contains(entry.Subject) && entry.Event.StartsWith(prefix)), most, cancellation);

    private async Task<IReadOnlyList<PastAct>> NamedAsync(IQueryable<JournalEntry> found, int most, CancellationToken cancellation)
    {
        var entries = await found.OrderByDescending(entry => entry.Number).Take(most).ToListAsync(cancellation);
        var acts = entries.ConvertAll(entry => (Entry: entry, By: Actor.Parse(entry.Actor), Payload: JsonNode.Parse(entry.Payload)!.AsObject()));
        var names = await NamesAsync([.. acts.SelectMany(act => PeopleOf(act.By, act.Payload)).Distinct()], cancellation);
        return
        [
            .. acts.Select(act => new PastAct
            {
                Instant = act.Entry.Instant,
                Event = act.Entry.Event,
                Subject = act.Entry.Subject,
                Payload = act.Payload,
                By = act.By.Kind,
                ByName = act.By.PersonId is { } by ? names.GetValueOrDefault(by) : null,
                IsOnBehalf = act.Entry.OnBehalfOf is not null,
                WhoName = WhoOf(act.Payload) is { } who ? names.GetValueOrDefault(who) : null,
                IsOwn = WhoOf(act.Payload) is { } own && own == act.By.PersonId,
            }),
        ];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> people, CancellationToken cancellation) =>
        (await registry.Accounts.AsNoTracking().Where(account => people.Contains(account.Id) && account.ErasedAt == null)
            .Select(account => new { account.Id, account.FullName }).ToListAsync(cancellation))
        .Concat(await registry.Staff.AsNoTracking().Where(member => people.Contains(member.Id))
            .Select(member => new { member.Id, member.FullName }).ToListAsync(cancellation))
        .ToDictionary(person => person.Id, person => person.FullName);

    private static IEnumerable<Guid> PeopleOf(Actor by, JsonObject payload) =>
        ((Guid?[])[by.PersonId, WhoOf(payload)]).OfType<Guid>();

    /// <summary>Whom the act is about.</summary>
    private static Guid? WhoOf(JsonObject payload) =>
        Guid.TryParse((string?)(payload["accountId"] ?? payload["staffId"]), out var id) ? id : null;
}

/// <summary>An act of the past, with names put to it: those of today, or none where a person is no longer known.</summary>
public sealed record PastAct
{
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Its name in the journal: « team.joined ».</summary>
    public required string Event { get; init; }

    /// <summary>What it happened to: « offer:OF-00012 ».</summary>
    public required string Subject { get; init; }

    /// <summary>What the journal keeps of it.</summary>
    public required JsonObject Payload { get; init; }

    /// <summary>What sort of actor did it.</summary>
    public required ActorKind By { get; init; }

    /// <summary>The name of who did it; null where it is no person, or one no longer known.</summary>
    public required string? ByName { get; init; }

    /// <summary>Whether somebody of the ministry did it in the partner's name (A5).</summary>
    public required bool IsOnBehalf { get; init; }

    /// <summary>The name of whom it is about; null where it is about nobody, or one no longer known.</summary>
    public required string? WhoName { get; init; }

    /// <summary>Whether who did it is who it is about.</summary>
    public required bool IsOwn { get; init; }
}
