using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>How many mails anybody may have sent to an address, so that nobody fills somebody's mailbox.</summary>
internal static class JoinPace
{
    /// <summary>Mails within <see cref="Window"/> at most.</summary>
    public const int Most = 3;

    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);

    /// <summary>Whether an address received as many as it may, however its capitals are written.</summary>
    public static async Task<bool> IsReachedAsync(RegistryContext registry, string email, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, asked) = (now - Window, JoiningMails.AskedByAnybody);
        var recipients = await registry.Mails
            .Where(mail => mail.QueuedAt > since && asked.Contains(mail.Template))
            .Select(mail => mail.To)
            .ToListAsync(cancellation);
        return recipients.Count(to => EmailAddress.AreSame(to, email)) >= Most;
    }
}
