using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>The end of every way in: a session, on a browser that is known from then on; within the caller's transaction.</summary>
public sealed class SessionOpening(RegistryContext registry)
{
    /// <summary>Opens a session.</summary>
    /// <returns>What was opened, and whether nobody had signed in to that account from this browser.</returns>
    internal async Task<(SessionOpened Opened, bool IsNewBrowser)> OpenAsync(
        Account account, VisitorBrowser browser, DateTimeOffset instant, CancellationToken cancellation)
    {
        var (browserId, isNew) = await MakeKnownAsync(account, browser, instant, cancellation);
        var session = Session.OfAccount(account.Id, browser.Name, instant);
        registry.Add(session);
        account.Use(instant);
        return (new SessionOpened(session, browserId), isNew);
    }

    /// <summary>The browser is known to the account from now on.</summary>
    /// <returns>What it is to keep, and whether it was not known yet.</returns>
    private async Task<(Guid BrowserId, bool IsNew)> MakeKnownAsync(
        Account account, VisitorBrowser browser, DateTimeOffset instant, CancellationToken cancellation)
    {
        // At random, not in sequence: who knows it has a counter of their own.
        var id = browser.Id ?? Guid.NewGuid();
        if (await registry.KnownBrowsers.AnyAsync(known => known.Id == id && known.AccountId == account.Id, cancellation)) return (id, false);
        registry.Add(new KnownBrowser(id, account.Id, instant));
        return (id, true);
    }
}

internal static class AccountActs
{
    /// <summary>The account's owner acts.</summary>
    public static ActionContext By(this ActionContext context, Account account) =>
        context with { Actor = ActorOf(account.Id) };

    /// <summary>Whether it is the account's owner who acts.</summary>
    public static bool IsBy(this ActionContext context, Guid accountId) => context.Actor == ActorOf(accountId);

    /// <summary>The account's owner, as who acts.</summary>
    public static Actor ActorOf(Guid accountId) => new(ActorKind.Partner, accountId.ToString());

    /// <summary>Where Identity can only refuse by a fault of the program.</summary>
    /// <exception cref="InvalidOperationException">It refused.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(result.ToString());
    }

    /// <summary>Whom a mail to the account goes to.</summary>
    public static MailRecipient Recipient(this Account account) => new(account.Email!, account.FullName);
}
