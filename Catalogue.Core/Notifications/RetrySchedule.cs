namespace Catalogue.Core.Notifications;

/// <summary>When a mail is tried again: soon, then less and less often, for two days.</summary>
public static class RetrySchedule
{
    /// <summary>After a first failure; each next pause is twice as long.</summary>
    public static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    /// <summary>From when it was queued: later, nobody waits for it any more.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromHours(48);

    /// <summary>So often at most, whatever the time.</summary>
    public const int MostAttempts = 20;

    /// <summary>By so much of itself a pause is shortened or lengthened, so that mails that failed together do not come back together.</summary>
    private const double Spread = 0.2;

    /// <param name="attempts">How often it was tried, 1 or more.</param>
    /// <param name="queuedAt">When it was queued.</param>
    /// <param name="now">When it failed.</param>
    /// <param name="chance">0 to 1, drawn by lot.</param>
    /// <returns>When it is tried again; null when it is given up.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset queuedAt, DateTimeOffset now, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        if (attempts >= MostAttempts) return null;
        var doubled = ShortestPause * Math.Pow(2, attempts - 1);
        var pause = doubled < LongestPause ? doubled : LongestPause;
        var next = now + pause * (1 + Spread * (2 * chance - 1));
        return next > queuedAt + GivenUpAfter ? null : next;
    }
}
