using Catalogue.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.About;

/// <summary>What the site does with personal data: a text, then the table programs go by too.</summary>
internal sealed class PrivacyModel(SiteContent content) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IReadOnlyList<Retention> Retention => content.Retention;

    public IActionResult OnGet()
    {
        if (content.FindPage(SiteLinks.PersonalData.TrimStart('/')) is not { } article) return NotFound();
        Article = article;
        return Page();
    }
}
