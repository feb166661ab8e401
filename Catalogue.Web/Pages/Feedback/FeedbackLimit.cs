using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>How many opinions one address may send. Addresses stay in memory while they count, and nowhere else.</summary>
internal sealed class FeedbackLimit() : RequestLimit(request => (VisitorNetwork.Of(request), Most))
{
    /// <summary>Opinions from one address within the window.</summary>
    public const int Most = 10;
}
