using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// Asks somebody who is signed in for their password once more, before what protects their account is changed: the browser may
/// have been left open.
/// </summary>
public sealed class PasswordProof(RegistryContext registry, RegistryWriter writer, IPasswordHasher<Account> hasher)
{
    /// <summary>Whether a password is the account's, in a transaction of its own and before that of the change.</summary>
    /// <param name="accountId">The account of who is signed in.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="context">Who is asked, and when.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// Refused with <see cref="WrongPassword"/>; with <see cref="AskedTooOften"/> after <see cref="FailedSignIn.Most"/> wrong ones
    /// within <see cref="FailedSignIn.Window"/>.
    /// </returns>
    public async Task<Result> AskAsync(Guid accountId, string password, ActionContext context, CancellationToken cancellation = default)
    {
        if (await CountTryAsync($"account:{accountId}", context, cancellation) is not { } tryId) return new AskedTooOften();
        var account = await registry.Accounts.AsNoTracking().FirstAsync(account => account.Id == accountId, cancellation);
        if (account.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, password) == PasswordVerificationResult.Failed)
            return new WrongPassword();
        await registry.FailedSignIns.Where(failed => failed.Id == tryId).ExecuteDeleteAsync(cancellation);
        return Result.Done;
    }

    /// <summary>Counts a try before it is known to be wrong: a hundred sent at once are no more than ten.</summary>
    /// <returns>Null when there were too many.</returns>
    private async Task<Guid?> CountTryAsync(string name, ActionContext context, CancellationToken cancellation)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var since = context.Instant - FailedSignIn.Window;
            var tries = await registry.FailedSignIns.CountAsync(failed => failed.SignIn == name && failed.At > since, cancellation);
            if (tries >= FailedSignIn.Most) return null;
            var counted = new FailedSignIn(name, browserId: null, context.Instant);
            registry.Add(counted);
            await writer.CommitAsync(cancellation);
            registry.Entry(counted).State = EntityState.Detached;
            return counted.Id;
        }
    }
}
