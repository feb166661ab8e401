using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Asking for a new link to a request. The answer is the same whoever is named, and comes as fast.</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class ResumeModel(ResumeDesk desk, JoiningLimit limit) : FormPage
{
    /// <summary>Bytes; an address far too long still meets a sentence.</summary>
    private const int LargestForm = 64 * 1024;

    [BindProperty(Name = JoiningFields.Email)]
    public string? Email { get; set; }

    /// <summary>Whether they come from a request that was no longer open on this device.</summary>
    public bool WasClosed => Request.Query.ContainsKey(JoiningLinks.Closed);

    public IActionResult OnPost()
    {
        var email = (Email ?? "").Trim();
        if (!EmailAddress.IsSound(email)) Refuse(JoiningFields.Email, "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.");
        if (IsRefused) return Page();
        if (!limit.Allows(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Stopped = "Beaucoup de demandes sont parties de votre connexion\u00a0: réessayez dans dix minutes.";
            return Page();
        }

        desk.Ask(email);
        return LocalRedirect(JoiningLinks.MailSent);
    }
}
