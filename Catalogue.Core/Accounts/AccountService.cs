using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>What somebody changes of their own account: their name, their password. Each act is a transaction of its own.</summary>
public sealed class AccountService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, PasswordRules rules, PasswordProof proof,
    SessionService sessions, MailOutbox outbox)
{
    /// <summary>Says what somebody is called.</summary>
    /// <returns>Refused with <see cref="NameRefused"/>, <see cref="ChangedElsewhere"/>.</returns>
    public async Task<Result> RenameAsync(Guid accountId, string fullName, ActionContext context, CancellationToken cancellation = default)
    {
        if (!PersonName.IsSound(fullName)) return new NameRefused();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            if (account.FullName == fullName.Trim()) return Result.Done;
            account.Rename(fullName.Trim());
            if ((await users.UpdateAsync(account)).Refusal() is { } refusal) return refusal;
            writer.Record(context, new AccountRenamed(accountId));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>
    /// Puts another password in place of the present one. Whoever is signed in elsewhere is signed out, and links under way that
    /// could undo it end.
    /// </summary>
    /// <returns>
    /// Refused as by <see cref="PasswordProof.AskAsync"/>, with <see cref="SamePassword"/>, with what
    /// <see cref="PasswordRules"/> find wrong with the new one, with <see cref="ChangedElsewhere"/>.
    /// </returns>
    public async Task<Result> ChangePasswordAsync(PasswordChange change, ActionContext context, CancellationToken cancellation = default)
    {
        if ((await proof.AskAsync(change.AccountId, change.Current, context, cancellation)).Refusal is { } wrong) return wrong;
        if (change.New == change.Current) return new SamePassword();
        var seen = await registry.Accounts.AsNoTracking().FirstAsync(account => account.Id == change.AccountId, cancellation);
        if (await rules.FindFaultAsync(seen, change.New, cancellation) is { } fault) return fault;
        // Computed before the transaction: it takes long on purpose, and writers wait for one another.
        var hash = users.PasswordHasher.HashPassword(seen, change.New);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(change.AccountId, cancellation);
            if (account.PasswordHash != seen.PasswordHash) return new ChangedElsewhere();
            account.PasswordHash = hash;
            if ((await users.UpdateSecurityStampAsync(account)).Refusal() is { } refusal) return refusal;
            await sessions.EndAllOfAccountAsync(account.Id, except: change.SessionId, context, cancellation);
            await registry.OneTimeLinks.To(account.Id).EndAllAsync(context.Instant, cancellation);
            writer.Record(context, new PasswordChanged(account.Id));
            outbox.Queue(AccountMails.PasswordChanged(context.Instant, change.Help), account.Recipient(), context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}

/// <summary>A password put in place of another.</summary>
public sealed record PasswordChange
{
    public required Guid AccountId { get; init; }

    /// <summary>The session from which it is changed, which goes on.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The present password, as it was typed.</summary>
    public required string Current { get; init; }

    public required string New { get; init; }

    /// <summary>Where the mail leads whoever did not do it.</summary>
    public required Uri Help { get; init; }
}
