using Catalogue.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>Told to somebody of the ministry whose session ended before a form came.</summary>
internal sealed class SessionOverModel : PageModel
{
    /// <summary>What became of the form.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>The page of the form: one of this site, or none.</summary>
    public string? ReturnTo => LocalAddress.Of(Request.Query[StaffLinks.ReturnParameter]);

    /// <summary>Typed by hand, an address that says nothing of a form is that of no page.</summary>
    public IActionResult OnGet()
    {
        if (SignInLinks.SayAfterSession(Request) is not { } sentence) return NotFound();
        Sentence = sentence;
        return Page();
    }
}
