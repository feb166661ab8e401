using System.Net;
using System.Threading.RateLimiting;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>
/// How many opinions one address may send, in this process. Addresses stay in memory while they count, and nowhere else. Pages
/// ask it themselves, so that someone stopped keeps what they typed.
/// </summary>
internal sealed class FeedbackLimit : IDisposable
{
    /// <summary>Opinions from one address within the window.</summary>
    public const int Most = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(request =>
        RateLimitPartition.GetFixedWindowLimiter(
            VisitorNetwork.Of(request),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window }));

    /// <summary>Counts one more from where the request comes.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Allows(HttpContext request)
    {
        using var lease = _limiter.AttemptAcquire(request);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
