using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Joining;

/// <summary>How many requests may begin, and how many links be asked for, from one network.</summary>
internal sealed class JoiningLimit() : RequestLimit(request => (VisitorNetwork.Of(request), Most))
{
    /// <summary>From one network within the window.</summary>
    public const int Most = 20;
}
