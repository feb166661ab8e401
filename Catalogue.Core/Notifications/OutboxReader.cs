using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notifications;

/// <summary>What became of the mails, for those who keep the site. What they say is never read here: it may open something.</summary>
public sealed class OutboxReader(RegistryContext registry)
{
    /// <summary>A mail that still waits after this long meets something that somebody should look at.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>One page, last queued first.</summary>
    /// <param name="filter">Which mails.</param>
    /// <param name="page">From 1.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<OutboxLine>> PageAsync(OutboxFilter filter, int page, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var mails = Matching(filter, now);
        var total = await mails.CountAsync(cancellation);
        var (number, pageCount) = PageOf.Fit(page, total);
        var lines = await mails
            .OrderByDescending(mail => mail.QueuedAt).ThenBy(mail => mail.Id)
            .OnPage(number)
            .Select(mail => new OutboxLine
            {
                Id = mail.Id,
                To = mail.To,
                Subject = mail.Subject,
                QueuedAt = mail.QueuedAt,
                Attempts = mail.Attempts,
                NextAttemptAt = mail.NextAttemptAt,
                SentAt = mail.SentAt,
                GivenUpAt = mail.GivenUpAt,
                LastError = mail.LastError,
            })
            .ToListAsync(cancellation);
        return new(lines, number, pageCount, total);
    }

    public Task<int> CountAsync(OutboxFilter filter, DateTimeOffset now, CancellationToken cancellation = default) =>
        Matching(filter, now).CountAsync(cancellation);

    private IQueryable<OutgoingMail> Matching(OutboxFilter filter, DateTimeOffset now)
    {
        var mails = registry.Mails.AsNoTracking();
        var lateBefore = now - Late;
        mails = filter.State switch
        {
            OutboxState.Waiting => mails.Where(mail => mail.NextAttemptAt != null),
            OutboxState.Late => mails.Where(mail => mail.NextAttemptAt != null && mail.QueuedAt < lateBefore),
            OutboxState.Sent => mails.Where(mail => mail.SentAt != null),
            OutboxState.Kept => mails.Where(mail => mail.NextAttemptAt == null && mail.SentAt == null && mail.GivenUpAt == null),
            OutboxState.GivenUp => mails.Where(mail => mail.GivenUpAt != null),
            _ => mails,
        };
        if (filter.To.Length == 0) return mails;
        var sought = filter.To.ToLowerInvariant();
#pragma warning disable CA1862 // Databases understand no other way to leave capitals out.
        return mails.Where(mail => mail.To.ToLower().Contains(sought));
#pragma warning restore CA1862
    }
}

/// <summary>Which mails to read.</summary>
/// <param name="State">How far they are; null for all.</param>
/// <param name="To">Part of the address they go to; empty for any.</param>
public sealed record OutboxFilter(OutboxState? State, string To = "");

/// <summary>How far mails are, for those who keep the site.</summary>
public enum OutboxState
{
    Waiting,

    /// <summary>Waiting for longer than <see cref="OutboxReader.Late"/>.</summary>
    Late,

    Sent,

    /// <summary>Staying where people develop: no server took them.</summary>
    Kept,

    GivenUp,
}

/// <summary>What became of a mail, without what it says.</summary>
public sealed record OutboxLine
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Null once nothing more is to be done.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>What the last attempt met; null when it met nothing.</summary>
    public required string? LastError { get; init; }

    public bool IsWaiting => NextAttemptAt is not null;
}
