using System.Threading.RateLimiting;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// How many requests of a kind may come from where they come, within ten minutes or what is said instead, in this process. Pages ask
/// it themselves, so that someone stopped keeps what they typed.
/// </summary>
/// <param name="whence">Whom a request is counted for, and how many of theirs may pass.</param>
/// <param name="window">The time within which they are counted; ten minutes when null.</param>
internal abstract class RequestLimit(Func<HttpContext, (object Key, int Most)> whence, TimeSpan? window = null) : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, object>(request =>
    {
        var (key, most) = whence(request);
        return RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window ?? Usual });
    });

    /// <summary>Counts one more from where the request comes.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Allows(HttpContext request)
    {
        using var lease = _limiter.AttemptAcquire(request);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
