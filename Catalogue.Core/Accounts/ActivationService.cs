using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>A first password, chosen through a link that only the account's address received (A4).</summary>
public sealed class ActivationService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, PasswordRules rules, SessionOpening opening)
{
    /// <summary>The account that a link activates. Reading a link never uses it up: machines that check mails read it first.</summary>
    /// <returns>Refused with <see cref="LinkNoLongerWorks"/>, or <see cref="AlreadyActivated"/> when the account has its password.</returns>
    public async Task<Result<Account>> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (link, account) = await PasswordLinks.FindAsync(registry, LinkPurpose.Activation, secret, cancellation);
        return FaultOf(link, account, now) is { } fault ? fault : account!;
    }

    /// <summary>Activates the account and lets its owner in.</summary>
    /// <returns>
    /// The session; refused as by <see cref="FindAsync"/>, or with what is wrong with the password. Of two who use a link at the
    /// same time, one only is not refused.
    /// </returns>
    public async Task<Result<SignInStep>> ActivateAsync(NewPassword chosen, ActionContext context, CancellationToken cancellation = default)
    {
        var found = await FindAsync(chosen.Secret, context.Instant, cancellation);
        if (found.Refusal is { } refusal) return refusal;
        if (await rules.FindFaultAsync(found.Value, chosen.Password, cancellation) is { } wrong) return wrong;
        // Computed before the transaction: it takes long on purpose, and writers wait for one another.
        var hash = users.PasswordHasher.HashPassword(found.Value, chosen.Password);
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var (link, account) = await PasswordLinks.FindAsync(registry, LinkPurpose.Activation, chosen.Secret, cancellation);
            if (FaultOf(link, account, context.Instant) is { } fault) return fault;
            if (account!.Activate(context.Instant).Refusal is { } activated) return activated;
            await PasswordLinks.EndAllAsync(registry, account.Id, context.Instant, cancellation);
            account.PasswordHash = hash;
            (await users.UpdateSecurityStampAsync(account)).OrThrow();
            writer.Record(context.By(account), new AccountActivated(account.Id));
            var (opened, _) = await opening.OpenAsync(account, chosen.Browser, context.Instant, cancellation);
            await writer.CommitAsync(cancellation);
            return opened;
        }
    }

    private static Refusal? FaultOf(OneTimeLink? link, Account? account, DateTimeOffset now)
    {
        if (link is null || account is null or { ClosedAt: not null }) return new LinkNoLongerWorks();
        if (account.ActivatedAt is not null) return new AlreadyActivated();
        return link.WorksAt(now) ? null : new LinkNoLongerWorks();
    }
}

/// <summary>A password that somebody chooses through a link.</summary>
public sealed record NewPassword
{
    /// <summary>The secret of the link.</summary>
    public required string Secret { get; init; }

    /// <summary>As it was typed: nothing of it is cut.</summary>
    public required string Password { get; init; }

    public required VisitorBrowser Browser { get; init; }
}

/// <summary>The links by which passwords are chosen.</summary>
internal static class PasswordLinks
{
    /// <summary>A link by its secret, whether it still works or not, and the account it acts on.</summary>
    public static async Task<(OneTimeLink? Link, Account? Account)> FindAsync(
        RegistryContext registry, LinkPurpose purpose, string secret, CancellationToken cancellation)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await registry.OneTimeLinks.FirstOrDefaultAsync(one => one.SecretHash == hash && one.Purpose == purpose, cancellation);
        var account = link is null ? null : await registry.Accounts.FirstOrDefaultAsync(one => one.Id == link.AccountId, cancellation);
        return (link, account);
    }

    /// <summary>Once a password is chosen, no link chooses another.</summary>
    public static async Task EndAllAsync(RegistryContext registry, Guid accountId, DateTimeOffset instant, CancellationToken cancellation)
    {
        var links = await registry.OneTimeLinks
            .Where(link => link.AccountId == accountId && link.EndedAt == null
                && (link.Purpose == LinkPurpose.Activation || link.Purpose == LinkPurpose.PasswordReset))
            .ToListAsync(cancellation);
        foreach (var link in links) link.End(instant);
    }
}
