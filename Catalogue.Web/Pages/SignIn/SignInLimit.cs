using System.Net;
using System.Threading.RateLimiting;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// How many tries may come from one network, in this process: enough for a town hall or a school behind one address, few for
/// who tries many accounts. Browsers from which somebody has signed in are not counted.
/// </summary>
internal sealed class SignInLimit(KnownBrowserCookie browsers) : IDisposable
{
    /// <summary>Tries from one network within the window.</summary>
    public const int Most = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(request =>
        RateLimitPartition.GetFixedWindowLimiter(
            VisitorNetwork.Of(request), _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window }));

    /// <summary>Counts one more from where the request comes.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Allows(HttpContext request)
    {
        if (browsers.Read(request.Request) is not null) return true;
        using var lease = _limiter.AttemptAcquire(request);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
