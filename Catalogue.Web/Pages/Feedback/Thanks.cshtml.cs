using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>Thanks for an opinion: only who has just sent one reads that it is kept.</summary>
internal sealed class ThanksModel(FeedbackReceipt receipt) : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        return receipt.IsSound(Request.Query[FeedbackLinks.Receipt]) ? Page() : LocalRedirect(FeedbackLinks.Form);
    }
}
