using Catalogue.Core.Accounts;
using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Ministry;
using Catalogue.Web.Pages.SignIn;
using Catalogue.Web.Pages.SignIn.Staff;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>Where somebody who has to sign in is led: the ministry's people to their provider, everybody else to the site's own page.</summary>
internal static class SignInPages
{
    private static readonly PathString[] OfTheMinistry = [MinistryLinks.Home, WorkbenchLinks.Home, AdministrationLinks.Home];

    /// <param name="path">The page that was asked for.</param>
    public static string For(PathString path) => IsOfTheMinistry(path) ? StaffLinks.SignIn : SignInLinks.SignIn;

    /// <summary>
    /// The same for a request, which is led back to its page afterwards. A form that came when its session had ended is kept
    /// meanwhile, and its owner told whether it could be.
    /// </summary>
    public static async Task<string> ForAsync(HttpContext http)
    {
        var (path, address) = (http.Request.Path, KeptForms.Local(http.Request));
        if (!HttpMethods.IsPost(http.Request.Method)) return SignInLinks.With(For(path), address);
        var owner = await OwnerOfEndedAsync(http);
        var isKept = owner is not null && await http.RequestServices.GetRequiredService<KeptForms>().KeepAsync(http, owner.PersonId);
        var page = owner?.IsStaff ?? IsOfTheMinistry(path) ? StaffLinks.SessionOver : SignInLinks.SignIn;
        return SignInLinks.With(SignInLinks.AfterSession(page, isKept), address);
    }

    private static bool IsOfTheMinistry(PathString path) =>
        Array.Exists(OfTheMinistry, part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase));

    private static async Task<SessionOwner?> OwnerOfEndedAsync(HttpContext http) => http.Features.Get<EndedSession>() is { } ended
        ? await http.RequestServices.GetRequiredService<SessionService>().FindOwnerAsync(ended.Id, http.RequestAborted)
        : null;
}
