using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// The links by which an account chooses its password: the first (<see cref="LinkPurpose.Activation"/>) or another
/// (<see cref="LinkPurpose.PasswordReset"/>).
/// </summary>
public sealed class PasswordLinks(RegistryContext registry, UserManager<Account> users, PasswordRules rules)
{
    /// <summary>The account that a link was sent to, whether it still works or not; null when there is no such link.</summary>
    internal async Task<Account?> FindOwnerAsync(LinkPurpose purpose, string secret, CancellationToken cancellation) =>
        (await ReadAsync(purpose, secret, cancellation)).Owner;

    /// <summary>The account whose password a link chooses. Reading a link never uses it up: machines that check mails read it first.</summary>
    /// <returns>Refused with <see cref="LinkNoLongerWorks"/>, or <see cref="AlreadyActivated"/> where the first password is chosen.</returns>
    internal async Task<Result<Account>> FindAsync(LinkPurpose purpose, string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var (link, owner) = await ReadAsync(purpose, secret, cancellation);
        if (link is null || owner is null or { ClosedAt: not null }) return new LinkNoLongerWorks();
        if (purpose == LinkPurpose.Activation && owner.ActivatedAt is not null) return new AlreadyActivated();
        return link.WorksAt(now) && (purpose == LinkPurpose.Activation || owner.CanSignIn) ? owner : new LinkNoLongerWorks();
    }

    /// <summary>
    /// What a chosen password is kept as. Computed before the transaction: it takes long on purpose, and writers wait for one another.
    /// </summary>
    /// <returns>Refused as by <see cref="FindAsync"/>, or with what is wrong with the password.</returns>
    internal async Task<Result<string>> HashAsync(LinkPurpose purpose, NewPassword chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await FindAsync(purpose, chosen.Secret, now, cancellation);
        if (found.Refusal is { } refusal) return refusal;
        if (await rules.FindFaultAsync(found.Value, chosen.Password, cancellation) is { } wrong) return wrong;
        var hash = users.PasswordHasher.HashPassword(found.Value, chosen.Password);
        // The transaction reads them anew: somebody may have been faster.
        registry.ChangeTracker.Clear();
        return hash;
    }

    /// <summary>
    /// Gives the account the password and ends every link to it: whoever had it before may have asked for an address of their own.
    /// The first password activates the account. Within the caller's transaction.
    /// </summary>
    /// <returns>Refused as by <see cref="FindAsync"/>.</returns>
    internal async Task<Result<Account>> UseAsync(
        LinkPurpose purpose, NewPassword chosen, string hash, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await FindAsync(purpose, chosen.Secret, now, cancellation);
        if (found.Refusal is { } refusal) return refusal;
        var account = found.Value;
        if (purpose == LinkPurpose.Activation) account.Activate(now).OrThrow();
        await registry.OneTimeLinks.To(account.Id).EndAllAsync(now, cancellation);
        account.PasswordHash = hash;
        (await users.UpdateSecurityStampAsync(account)).OrThrow();
        return account;
    }

    private async Task<(OneTimeLink? Link, Account? Owner)> ReadAsync(LinkPurpose purpose, string secret, CancellationToken cancellation)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await registry.OneTimeLinks.FirstOrDefaultAsync(one => one.SecretHash == hash && one.Purpose == purpose, cancellation);
        var owner = link is null ? null : await registry.Accounts.FirstOrDefaultAsync(one => one.Id == link.AccountId, cancellation);
        return (link, owner);
    }
}
