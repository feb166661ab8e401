using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>What accounts leave behind them and nothing asks for any more. Run again, it changes nothing.</summary>
public sealed class AccountUpkeep(RegistryContext registry, SessionService sessions)
{
    /// <summary>How long wrong tries and requests for help stay: they served within minutes.</summary>
    public static TimeSpan TracesKept { get; } = TimeSpan.FromDays(1);

    /// <summary>How long sessions, links and invitations stay once they are over, for who asks what happened.</summary>
    public static TimeSpan EndedKept { get; } = TimeSpan.FromDays(30);

    /// <summary>How long a browser stays known: as long as it keeps what it is known by.</summary>
    public static TimeSpan BrowsersKept { get; } = TimeSpan.FromDays(365);

    public async Task ForgetOldAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (traces, ended, browsers) = (now - TracesKept, now - EndedKept, now - BrowsersKept);
        await registry.FailedSignIns.Where(failed => failed.At < traces).ExecuteDeleteAsync(cancellation);
        await registry.PasswordHelpRequests.Where(request => request.At < traces).ExecuteDeleteAsync(cancellation);
        await registry.OneTimeLinks.Where(link => link.EndedAt < ended || link.ExpiresAt < ended).ExecuteDeleteAsync(cancellation);
        await registry.StaffInvitations.Where(invitation => invitation.EndedAt < ended || invitation.ExpiresAt < ended).ExecuteDeleteAsync(cancellation);
        await registry.KnownBrowsers.Where(browser => browser.KnownSince < browsers).ExecuteDeleteAsync(cancellation);
        await sessions.ForgetOldAsync(ended, cancellation);
    }
}
