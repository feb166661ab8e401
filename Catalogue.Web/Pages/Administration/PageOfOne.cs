using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalogue.Web.Pages.Administration;

/// <summary>A page about one person, with the forms to act on them; 404 when there is nobody of that identifier.</summary>
internal abstract class PageOfOne : FormPage
{
    /// <summary>Finds whom the page is about, before anything else.</summary>
    /// <returns>False when there is nobody.</returns>
    protected abstract Task<bool> FindAsync(CancellationToken cancellation);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FindAsync(HttpContext.RequestAborted)) await base.OnPageHandlerExecutionAsync(context, next);
        else context.Result = NotFound();
    }
}
