using System.Globalization;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// « Validation en deux étapes »: a code that the owner's phone makes, besides the password, with codes kept for the day the phone
/// is lost. The password is asked again before any of it changes. Each act is a transaction of its own.
/// </summary>
public sealed class TwoFactorService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, IUserStore<Account> store, PasswordProof proof, MailOutbox outbox)
{
    /// <summary>Codes kept for the day the phone is lost.</summary>
    public const int RecoveryCodeCount = 10;

    /// <summary>How long a key may wait for its first code.</summary>
    public static TimeSpan SetupLasts { get; } = TimeSpan.FromHours(1);

    /// <summary>Under whose name, among the tokens of Identity, what it does not know is kept.</summary>
    private const string Keeper = "Catalogue";

    private const string Setup = "AuthenticatorSetup";

    /// <summary>Whether an account signs in in two steps, and how many recovery codes it has left.</summary>
    public async Task<TwoFactorState> FindAsync(Guid accountId, CancellationToken cancellation = default)
    {
        var account = await registry.Accounts.AsNoTracking().FirstAsync(account => account.Id == accountId, cancellation);
        return new(account.TwoFactorEnabled, account.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(account) : 0);
    }

    /// <summary>
    /// Draws a key for a phone. Nothing changes for who signs in until <see cref="ConfirmAsync"/>; one drawn before, in another
    /// tab, is forgotten.
    /// </summary>
    /// <returns>Refused as by <see cref="PasswordProof.AskAsync"/>, with <see cref="ChangedElsewhere"/>.</returns>
    public async Task<Result> BeginAsync(TwoFactorAct act, ActionContext context, CancellationToken cancellation = default)
    {
        if ((await proof.AskAsync(act.AccountId, act.Password, context, cancellation)).Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(act.AccountId, cancellation);
            var waiting = new WaitingKey(users.GenerateNewAuthenticatorKey(), act.SessionId, context.Instant + SetupLasts);
            if ((await users.SetAuthenticationTokenAsync(account, Keeper, Setup, waiting.ToString())).Refusal() is { } refusal)
                return refusal;
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The key that waits for its first code, shown only to the session that gave the password.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<TwoFactorSetup?> FindSetupAsync(Guid accountId, Guid sessionId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var account = await registry.Accounts.AsNoTracking().FirstAsync(account => account.Id == accountId, cancellation);
        var written = await registry.Set<IdentityUserToken<Guid>>().AsNoTracking()
            .Where(token => token.UserId == accountId && token.LoginProvider == Keeper && token.Name == Setup)
            .Select(token => token.Value)
            .FirstOrDefaultAsync(cancellation);
        return WaitingKey.Read(written, sessionId, now) is { } waiting ? new(waiting.Key, account.Code) : null;
    }

    /// <summary>The phone shows a right code: from now on signing in takes one. Recovery codes from before work no more.</summary>
    /// <param name="accountId">The account of who is signed in.</param>
    /// <param name="sessionId">Their session, the one that began.</param>
    /// <param name="code">The code as it was typed.</param>
    /// <param name="help">Where the mail leads whoever did not do it.</param>
    /// <param name="context">Who confirms, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>New recovery codes; refused with <see cref="SetupEnded"/>, <see cref="WrongFirstCode"/>, <see cref="ChangedElsewhere"/>.</returns>
    public async Task<Result<RecoveryCodes>> ConfirmAsync(
        Guid accountId, Guid sessionId, string code, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            var written = await users.GetAuthenticationTokenAsync(account, Keeper, Setup);
            if (WaitingKey.Read(written, sessionId, context.Instant) is not { } waiting) return new SetupEnded();
            // Identity checks codes against the key it keeps: with a wrong one, nothing of this is written.
            await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, waiting.Key, cancellation);
            if (!await SecondFactor.AcceptAsync(users, account, code))
            {
                registry.ChangeTracker.Clear();
                return new WrongFirstCode();
            }

            await users.RemoveAuthenticationTokenAsync(account, Keeper, Setup);
            if ((await users.SetTwoFactorEnabledAsync(account, enabled: true)).Refusal() is { } refusal) return refusal;
            if (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) is not { } codes) return new ChangedElsewhere();
            writer.Record(context, new TwoFactorEnabled(accountId));
            outbox.Queue(AccountMails.TwoFactorEnabled(context.Instant, help), account.Recipient(), context);
            await writer.CommitAsync(cancellation);
            return new RecoveryCodes([.. codes]);
        }
    }

    /// <summary>Draws new recovery codes; those from before work no more.</summary>
    /// <returns>Refused as by <see cref="PasswordProof.AskAsync"/>, with <see cref="TwoFactorIsOff"/>, <see cref="ChangedElsewhere"/>.</returns>
    public async Task<Result<RecoveryCodes>> RenewCodesAsync(TwoFactorAct act, ActionContext context, CancellationToken cancellation = default)
    {
        if ((await proof.AskAsync(act.AccountId, act.Password, context, cancellation)).Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(act.AccountId, cancellation);
            if (!account.TwoFactorEnabled) return new TwoFactorIsOff();
            if (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) is not { } codes) return new ChangedElsewhere();
            writer.Record(context, new RecoveryCodesRenewed(account.Id));
            await writer.CommitAsync(cancellation);
            return new RecoveryCodes([.. codes]);
        }
    }

    /// <summary>Signing in takes the password alone again; the key and the recovery codes are erased.</summary>
    /// <param name="act">Whose, with the password.</param>
    /// <param name="help">Where the mail leads whoever did not do it.</param>
    /// <param name="context">Who removes it, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused as by <see cref="PasswordProof.AskAsync"/>, with <see cref="TwoFactorIsOff"/>, <see cref="ChangedElsewhere"/>.</returns>
    public async Task<Result> RemoveAsync(TwoFactorAct act, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        if ((await proof.AskAsync(act.AccountId, act.Password, context, cancellation)).Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(act.AccountId, cancellation);
            if ((await TakeOffAsync(account, new TwoFactorRemoved(account.Id), help, context, cancellation)).Refusal is { } refusal) return refusal;
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The same, whoever does it, within the caller's transaction.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="act">What the journal keeps of it.</param>
    /// <param name="help">Where the mail leads whoever did not ask for it.</param>
    /// <param name="context">Who removes it, and when.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Refused with <see cref="TwoFactorIsOff"/>, <see cref="ChangedElsewhere"/>.</returns>
    internal async Task<Result> TakeOffAsync(Account account, JournalEvent act, Uri help, ActionContext context, CancellationToken cancellation)
    {
        if (!account.TwoFactorEnabled) return new TwoFactorIsOff();
        if ((await users.SetTwoFactorEnabledAsync(account, enabled: false)).Refusal() is { } refusal) return refusal;
        await registry.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == account.Id).ExecuteDeleteAsync(cancellation);
        writer.Record(context, act);
        outbox.Queue(AccountMails.TwoFactorRemoved(context.Instant, help), account.Recipient(), context);
        return Result.Done;
    }

    /// <summary>A key that waits for its first code, as it is kept.</summary>
    private sealed record WaitingKey(string Key, Guid SessionId, DateTimeOffset Until)
    {
        public static WaitingKey? Read(string? written, Guid sessionId, DateTimeOffset now)
        {
            if (written?.Split(' ') is not [var key, var session, var until]) return null;
            var waiting = new WaitingKey(
                key, Guid.Parse(session), DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)));
            return waiting.SessionId == sessionId && now < waiting.Until ? waiting : null;
        }

        public override string ToString() => $"{Key} {SessionId} {Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";
    }
}

/// <summary>An act on what protects an account.</summary>
public sealed record TwoFactorAct
{
    public required Guid AccountId { get; init; }

    /// <summary>The session of who acts.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The present password, as it was typed.</summary>
    public required string Password { get; init; }
}

/// <param name="IsOn">Signing in takes a code besides the password.</param>
/// <param name="RecoveryCodesLeft">How many codes are left for the day the phone is lost.</param>
public sealed record TwoFactorState(bool IsOn, int RecoveryCodesLeft);

/// <summary>What a phone has to know to make codes.</summary>
/// <param name="Key">The key, in base 32.</param>
/// <param name="Code">Whose account it is.</param>
public sealed record TwoFactorSetup(string Key, UserCode Code);

/// <summary>Codes that each sign in once, in place of the phone's; told once, since the registry keeps their hashes.</summary>
/// <param name="All">The codes, as they are typed.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> All);
