using System.Globalization;
using Catalogue.Core.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// A page that cannot be made without the index. While this node loads it, a moment at most, the page waits for it; beyond what
/// a person waits for, it says when to come back.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsIndexAttribute : Attribute, IAsyncPageFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        try
        {
            await http.RequestServices.GetRequiredService<CatalogueIndex>().Loaded
                .WaitAsync(Patience, http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted);
        }
        catch (TimeoutException)
        {
            http.Response.Headers.RetryAfter = Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            return;
        }

        await next();
    }
}
