using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Files;
using Catalogue.Web.Pages.Ministry;
using Catalogue.Web.Pages.SignIn;
using Catalogue.Web.Pages.SignIn.Staff;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>Where somebody who has to sign in is led: the ministry's people to their provider, everybody else to the site's own page.</summary>
internal static class SignInPages
{
    private static readonly PathString[] OfTheMinistry = [MinistryLinks.Home, FileLinks.All, AdministrationLinks.Home];

    /// <param name="path">The page that was asked for.</param>
    public static string For(PathString path) =>
        Array.Exists(OfTheMinistry, part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase)) ? StaffLinks.SignIn : SignInLinks.SignIn;
}
