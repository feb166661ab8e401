using Catalogue.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.About;

/// <summary>What the label gives and asks: a text, then where a request begins or goes on.</summary>
internal sealed class BecomePartnerModel(SiteContent content) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (content.FindPage(SiteLinks.BecomePartner.TrimStart('/')) is not { } article) return NotFound();
        Article = article;
        return Page();
    }
}
