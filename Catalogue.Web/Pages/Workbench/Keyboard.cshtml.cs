using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Workbench;

/// <summary>The shortcuts of the keyboard, and the way to have none: single keys must be ones that can be switched off (RGAA 12.10).</summary>
[Requires(Permission.ReadFiles)]
internal sealed class KeyboardModel(StaffPreferences preferences) : FormPage
{
    public const string On = "activees", Off = "coupees";

    public bool AreOn => User.HasShortcuts();

    [BindProperty(Name = WorkbenchLinks.Shortcuts)]
    public string? Asked { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Asked is not (On or Off))
        {
            Stopped = "Dites si vous voulez les touches ou non\u00a0: un bouton le fait.";
            return Page();
        }

        await preferences.SetShortcutsAsync(User.Id(), Asked == On, cancellation);
        return Done(WorkbenchLinks.Keyboard, Asked == On ? "Les touches sont activées." : "Les touches sont coupées.");
    }
}
