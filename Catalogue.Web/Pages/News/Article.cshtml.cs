using Catalogue.Core.Content;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.News;

/// <summary>A piece of news, from the day it is published.</summary>
internal sealed class ArticleModel(SiteContent content, TimeProvider clock) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (content.NewsOn(ParisCalendar.DayOf(clock.GetUtcNow())).FirstOrDefault(news => news.Slug == slug) is not { } article)
            return NotFound();
        Article = article;
        return Page();
    }
}
