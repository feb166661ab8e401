using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Verification;

/// <summary>
/// How many labels may be verified from one network. A fair's visitors share one, so the wait is short: it only makes trying codes one
/// after the other useless, a hundred thousand of which would take a day and find less than one.
/// </summary>
internal sealed class VerificationLimit() : RequestLimit(request => (VisitorNetwork.Of(request), Most), Window)
{
    /// <summary>Verifications from one network within the window.</summary>
    public const int Most = 60;

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);
}
