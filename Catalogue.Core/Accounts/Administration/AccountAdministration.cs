using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>What an administrator does with the accounts of partners' people; each call is a transaction of its own.</summary>
public sealed class AccountAdministration(
    RegistryContext registry, RegistryWriter writer, SessionService sessions, TwoFactorService twoFactor)
{
    /// <summary>The names of the companies that nobody could manage any more once an account is closed.</summary>
    public async Task<IReadOnlyList<string>> FindLeftWithoutManagerAsync(Guid accountId, CancellationToken cancellation = default)
    {
        var managers = Managers.WhoCanSignIn(registry);
        var companies = await managers
            .Where(own => own.AccountId == accountId
                && !managers.Any(other => other.PartnerId == own.PartnerId && other.AccountId != accountId))
            .Join(registry.Partners, own => own.PartnerId, partner => partner.Id, (_, partner) => new { partner.Company })
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. companies.Select(one => one.Company.Name).Order(StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>
    /// Closes an account, ends its sessions at once and takes its links back; closed already, it changes nothing. Companies may lose
    /// their last manager by it (<see cref="FindLeftWithoutManagerAsync"/>): an account in the wrong hands is not left open for that.
    /// </summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="why">The reason kept in the journal.</param>
    /// <param name="context">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public async Task CloseAsync(Guid accountId, AccessClosing why, ActionContext context, CancellationToken cancellation = default)
    {
        var acting = context with { ReasonCode = why.Code() };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            if (!account.Close(context.Instant)) return;
            writer.Record(acting, new AccountClosed(accountId));
            await sessions.EndAllOfAccountAsync(accountId, except: null, acting, cancellation);
            await registry.OneTimeLinks.To(accountId).EndAllAsync(context.Instant, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>Opens an account again; open already, it changes nothing.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="why">The reason kept in the journal.</param>
    /// <param name="context">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public async Task ReopenAsync(Guid accountId, AccessReopening why, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            if (!account.Reopen()) return;
            writer.Record(context with { ReasonCode = why.Code() }, new AccountReopened(accountId));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>Signs an account out everywhere.</summary>
    public async Task EndSessionsAsync(Guid accountId, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            await sessions.EndAllOfAccountAsync(accountId, except: null, context, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>
    /// Takes the codes away from the sign-in of somebody who can give none any more: the password is enough until they choose codes
    /// again. They are told by mail, and signed out everywhere, since whoever found their telephone may be signed in.
    /// </summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="why">What they lost: the reason kept in the journal.</param>
    /// <param name="help">Where they go if they did not ask for it, in full.</param>
    /// <param name="context">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Refused with <see cref="TwoFactorIsOff"/> where no code is asked, with <see cref="ChangedElsewhere"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public async Task<Result> RemoveTwoFactorAsync(
        Guid accountId, TwoFactorLoss why, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            var acting = context with { ReasonCode = why.Code() };
            if ((await twoFactor.TakeOffAsync(account, new TwoFactorTakenAway(accountId), help, acting, cancellation)).Refusal is { } refusal)
                return refusal;
            await sessions.EndAllOfAccountAsync(accountId, except: null, acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}

/// <summary>Why somebody can no longer give the codes of their sign-in.</summary>
public enum TwoFactorLoss
{
    PhoneLost,
    PhoneStolen,
    PhoneChanged,
    CodesLost,
}

public static class TwoFactorLossCodes
{
    /// <summary>As the journal keeps it: « phone_lost ».</summary>
    public static string Code(this TwoFactorLoss why) => why switch
    {
        TwoFactorLoss.PhoneLost => "phone_lost",
        TwoFactorLoss.PhoneStolen => "phone_stolen",
        TwoFactorLoss.PhoneChanged => "phone_changed",
        TwoFactorLoss.CodesLost => "codes_lost",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This reason has no code."),
    };
}
