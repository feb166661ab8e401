using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// How a partner's people come in. Whoever is named, an account's owner or nobody, the same is read, computed and written: neither
/// the answer nor its time tells whether an account exists.
/// </summary>
public sealed class SignInService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, NobodysPassword nobody, SessionOpening opening, MailOutbox mails)
{
    /// <summary>The first step: who, and their password.</summary>
    /// <returns>The step reached; refused with <see cref="WrongSignIn"/> or <see cref="TooManyTries"/>.</returns>
    public async Task<Result<SignInStep>> WithPasswordAsync(PasswordTry tried, ActionContext context, CancellationToken cancellation = default)
    {
        var (now, key) = (context.Instant, tried.Name.Key);
        var seen = await tried.Name.FindAsync(registry.Accounts.AsNoTracking(), cancellation);
        var accountId = seen?.Id ?? Guid.Empty;
        var browserId = await KnownIdAsync(tried.Browser, accountId, cancellation);
        if (await ClosedUntilAsync(key, browserId, now, cancellation) is { } closedUntil) return new TooManyTries(closedUntil);

        // Computed before the transaction: it takes long on purpose, and writers wait for one another.
        var verified = Verify(seen, tried.Password);
        var renewedHash = verified == PasswordVerificationResult.SuccessRehashNeeded ? users.PasswordHasher.HashPassword(seen!, tried.Password) : null;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            // Once more, alone: those who try many at a time would otherwise learn more than a few answers.
            if (await ClosedUntilAsync(key, browserId, now, cancellation) is { } until) return new TooManyTries(until);
            var account = await registry.Accounts.FirstOrDefaultAsync(one => one.Id == accountId, cancellation);
            if (verified == PasswordVerificationResult.Failed || account is not { CanSignIn: true } || account.PasswordHash != seen!.PasswordHash)
                return await RefuseAsync(key, browserId, new WrongSignIn(), now, cancellation);
            if (renewedHash is not null) account.PasswordHash = renewedHash;
            var step = account.TwoFactorEnabled
                ? new CodeNeeded(PendingSignIn.Of(account, now))
                : await OpenAsync(account, tried.Browser, tried.Help, context, cancellation);
            await writer.CommitAsync(cancellation);
            return step;
        }
    }

    /// <summary>The second step: a code of the authenticator, or a recovery code.</summary>
    /// <remarks>
    /// Wrong codes are counted for the account, whatever the name typed and the browser, so that a code is not guessed by changing
    /// them. Others could so close the owner's way, but only who knows the password comes this far; it opens again by itself.
    /// </remarks>
    /// <returns>
    /// The session; refused with <see cref="WrongCode"/>, <see cref="TooManyTries"/>, or <see cref="SignInTooOld"/> when the first
    /// step is to be done again.
    /// </returns>
    public async Task<Result<SignInStep>> WithCodeAsync(CodeTry tried, ActionContext context, CancellationToken cancellation = default)
    {
        var (now, pending) = (context.Instant, tried.Pending);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FirstOrDefaultAsync(one => one.Id == pending.AccountId, cancellation);
            if (!pending.HoldsFor(account, now)) return new SignInTooOld();
            var key = $"code:{pending.AccountId}";
            if (await ClosedUntilAsync(key, browserId: null, now, cancellation) is { } until) return new TooManyTries(until);
            var isRight = tried.IsRecovery
                ? await RedeemAsync(account!, tried, context)
                : await SecondFactor.AcceptAsync(users, account!, tried.Code);
            if (!isRight) return await RefuseAsync(key, browserId: null, new WrongCode(tried.IsRecovery), now, cancellation);
            var step = await OpenAsync(account!, tried.Browser, tried.Help, context, cancellation);
            await writer.CommitAsync(cancellation);
            return step;
        }
    }

    private async Task<SignInStep> OpenAsync(
        Account account, VisitorBrowser browser, Uri help, ActionContext context, CancellationToken cancellation)
    {
        var (opened, isNew) = await opening.OpenAsync(account, browser, context.Instant, cancellation);
        if (isNew) mails.Queue(AccountMails.NewDevice(context.Instant, browser.Name, help), account.Recipient(), context);
        return opened;
    }

    private async Task<bool> RedeemAsync(Account account, CodeTry tried, ActionContext context)
    {
        if (!(await users.RedeemTwoFactorRecoveryCodeAsync(account, SecondFactor.RecoveryCode(tried.Code))).Succeeded) return false;
        var left = await users.CountRecoveryCodesAsync(account);
        writer.Record(context.By(account), new RecoveryCodeRedeemed(account.Id, left));
        mails.Queue(AccountMails.RecoveryCodeUsed(context.Instant, left, tried.Help), account.Recipient(), context);
        return true;
    }

    private async Task<Result<SignInStep>> RefuseAsync(
        string key, Guid? browserId, Refusal refusal, DateTimeOffset now, CancellationToken cancellation)
    {
        registry.Add(new FailedSignIn(key, browserId, now));
        await writer.CommitAsync(cancellation);
        return refusal;
    }

    private PasswordVerificationResult Verify(Account? account, string password)
    {
        if (account?.PasswordHash is { } hash) return users.PasswordHasher.VerifyHashedPassword(account, hash, password);
        nobody.Verify(password);
        return PasswordVerificationResult.Failed;
    }

    /// <summary>The browser, if somebody has signed in from it to that account.</summary>
    private async Task<Guid?> KnownIdAsync(VisitorBrowser browser, Guid accountId, CancellationToken cancellation)
    {
        var id = browser.Id ?? Guid.Empty;
        return await registry.KnownBrowsers.AnyAsync(known => known.Id == id && known.AccountId == accountId, cancellation) ? id : null;
    }

    /// <summary>When this way of a sign-in opens again; null when it is open.</summary>
    private async Task<DateTimeOffset?> ClosedUntilAsync(string key, Guid? browserId, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - FailedSignIn.Window;
        var wrong = await registry.FailedSignIns
            .Where(failed => failed.SignIn == key && failed.BrowserId == browserId && failed.At > since)
            .OrderByDescending(failed => failed.At)
            .Take(FailedSignIn.Most)
            .Select(failed => failed.At)
            .ToListAsync(cancellation);
        return wrong.Count < FailedSignIn.Most ? null : wrong[^1] + FailedSignIn.Window;
    }
}

/// <summary>Somebody says who they are, and their password.</summary>
public sealed record PasswordTry
{
    public required SignInName Name { get; init; }

    /// <summary>As it was typed: nothing of it is cut.</summary>
    public required string Password { get; init; }

    public required VisitorBrowser Browser { get; init; }

    /// <summary>Where the owner goes when it was not them, for the mail that tells of a new browser.</summary>
    public required Uri Help { get; init; }
}

/// <summary>Somebody whose password was right gives a code.</summary>
public sealed record CodeTry
{
    public required PendingSignIn Pending { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is one of the recovery codes, rather than the authenticator's.</summary>
    public required bool IsRecovery { get; init; }

    /// <inheritdoc cref="PasswordTry.Browser"/>
    public required VisitorBrowser Browser { get; init; }

    /// <inheritdoc cref="PasswordTry.Help"/>
    public required Uri Help { get; init; }
}
