using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>
/// Who and what the journal's identifiers stand for, while that can still be found: the journal itself holds no name, so that
/// names can be erased.
/// </summary>
public sealed class JournalNames(RegistryContext registry)
{
    private const string Staff = "staff", Account = "account", Partner = "partner";

    /// <summary>The names behind some entries, by identifier as the journal writes it: « staff:ID », « account:ID », « partner:ID ».</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<JournalEntry> entries, CancellationToken cancellation = default)
    {
        var ids = entries
            .SelectMany(entry => new[] { entry.Actor, entry.Subject, OnBehalf(entry) })
            .Select(IdOf).OfType<Guid>().ToHashSet();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in await registry.Staff.AsNoTracking().Where(member => ids.Contains(member.Id)).Select(member => new { member.Id, member.FullName }).ToListAsync(cancellation))
            names[$"{Staff}:{member.Id}"] = member.FullName;
        foreach (var partner in await registry.Partners.AsNoTracking().Where(partner => ids.Contains(partner.Id)).Select(partner => new { partner.Id, partner.Company }).ToListAsync(cancellation))
            names[$"{Partner}:{partner.Id}"] = partner.Company.Name;
        // A partner acts through somebody's account: as an actor it is that account's identifier that stands there.
        foreach (var account in await registry.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.FullName }).ToListAsync(cancellation))
            names[$"{Account}:{account.Id}"] = names[$"{Partner}:{account.Id}"] = account.FullName;
        return names;
    }

    /// <summary>The actors whose name has these words, as the journal writes them.</summary>
    public async Task<IReadOnlyList<string>> ActorsNamedAsync(string words, CancellationToken cancellation = default)
    {
        var sought = new FoldedWords(words);
        var staff = await registry.Staff.AsNoTracking().Select(member => new { member.Id, member.FullName }).ToListAsync(cancellation);
        var accounts = await registry.Accounts.AsNoTracking().Select(account => new { account.Id, account.FullName }).ToListAsync(cancellation);
        return
        [
            .. staff.Where(member => sought.AreIn(member.FullName)).Select(member => $"{Staff}:{member.Id}"),
            .. accounts.Where(account => sought.AreIn(account.FullName)).Select(account => $"{Partner}:{account.Id}"),
        ];
    }

    /// <summary>In whose name an entry was made, as the others are written; null where it was in nobody's.</summary>
    public static string? OnBehalf(JournalEntry entry) => entry.OnBehalfOf is { } partner ? $"{Partner}:{partner}" : null;

    private static Guid? IdOf(string? identifier) =>
        identifier is not null && Guid.TryParse(identifier.AsSpan(identifier.IndexOf(':', StringComparison.Ordinal) + 1), out var id) ? id : null;
}
