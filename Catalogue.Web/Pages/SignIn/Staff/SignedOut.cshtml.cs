using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>Only who has just been signed out reads it here: for anybody else it might not be true.</summary>
internal sealed class SignedOutModel(StaffSignOut signOut) : PageModel
{
    public IActionResult OnGet() => signOut.IsBack(Request.Query[StaffLinks.StateParameter]) ? Page() : LocalRedirect(SiteLinks.Home);
}
