using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalogue.Web.Pages;

/// <summary>A page about one person or one thing, with the forms to act on it; 404 when there is none of that identifier.</summary>
internal abstract class PageOfOne : FormPage
{
    /// <summary>Finds what the page is about, before anything else.</summary>
    /// <returns>False when there is nothing.</returns>
    protected abstract Task<bool> FindAsync(CancellationToken cancellation);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FindAsync(HttpContext.RequestAborted)) await base.OnPageHandlerExecutionAsync(context, next);
        else context.Result = NotFound();
    }
}
