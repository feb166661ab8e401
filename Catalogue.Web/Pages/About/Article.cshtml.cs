using Catalogue.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.About;

/// <summary>A text of <c>uSync/pages/</c>, shown as it is written at the address <see cref="ArticleRoutes"/> gives it.</summary>
internal sealed class ArticleModel(SiteContent content) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (content.FindPage(Request.Path.Value!.Trim('/')) is not { } article) return NotFound();
        Article = article;
        return Page();
    }
}
