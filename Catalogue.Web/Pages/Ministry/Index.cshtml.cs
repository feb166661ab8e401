using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Workbench;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Ministry;

/// <summary>The ministry's people arrive here, and are led to their work; who has none on this site yet is told so.</summary>
internal sealed class IndexModel : PageModel
{
    /// <summary>What they are and what that allows, a sentence a role.</summary>
    public IReadOnlyList<string> Roles => [.. User.Roles().Select(PermissionWords.Sentence)];

    public IActionResult OnGet()
    {
        if (!User.IsStaff()) return Forbid();
        if (User.Has(Permission.ReadFiles)) return LocalRedirect(WorkbenchLinks.Home);
        return User.Has(Permission.ReadJournal) ? LocalRedirect(AdministrationLinks.Home) : Page();
    }
}
