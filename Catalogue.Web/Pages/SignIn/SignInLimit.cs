using System.Threading.RateLimiting;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// How many tries may come from one network, in this process: enough for a town hall or a school behind one address, few for
/// who tries many accounts. A browser from which somebody has signed in is counted alone: others of its network do not stand in its
/// way, and what it is known by, copied to many machines, is of no more use to them than one browser.
/// </summary>
internal sealed class SignInLimit(KnownBrowserCookie browsers) : IDisposable
{
    /// <summary>Tries from one network within the window.</summary>
    public const int Most = 100;

    /// <summary>Tries from one known browser within the window: more than anybody needs who mistypes.</summary>
    public const int MostFromBrowser = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, object>(request =>
        browsers.Read(request.Request) is { } browser ? Counted(browser, MostFromBrowser) : Counted(VisitorNetwork.Of(request), Most));

    /// <summary>Counts one more from where the request comes.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Allows(HttpContext request)
    {
        using var lease = _limiter.AttemptAcquire(request);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<object> Counted(object whence, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(whence, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window });
}
