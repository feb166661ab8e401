using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalogue.Web.Pages.Joining;

/// <summary>
/// A page of a request, for the browser whose owner followed its link. One that has none is asked for its address; one whose request
/// is elsewhere is led there.
/// </summary>
[RequestSizeLimit(LargestForm)]
internal abstract class RequestPage(JoiningVisit visit) : FormPage
{
    /// <summary>Bytes; a text far too long still comes back to be cut.</summary>
    private const int LargestForm = 256 * 1024;

    /// <summary>The request, as it was read when the page was asked for.</summary>
    public JoinRequest Joining { get; private set; } = null!;

    protected JoiningVisit Visit => visit;

    public DateTimeOffset Now => visit.Now;

    /// <summary>Whether the declaration may be written: before it is sent, and while something is asked.</summary>
    public bool IsWritten => Joining.Status is RequestStatus.Draft or RequestStatus.ToComplete;

    /// <summary>Where to go when the page is not for a request in its present state; null when it is.</summary>
    protected virtual string? Elsewhere => null;

    /// <summary>Whether what the address names besides the request is there, and the request's.</summary>
    protected virtual bool IsThere() => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await visit.FindAsync(HttpContext) is not { } found)
        {
            context.Result = LocalRedirect(HttpMethods.IsPost(Request.Method) ? JoiningLinks.ResumeAfterClosing : JoiningLinks.Resume);
            return;
        }

        Joining = found;
        if (Elsewhere is { } address) context.Result = LocalRedirect(address);
        else if (!IsThere()) context.Result = NotFound();
        else await base.OnPageHandlerExecutionAsync(context, next);
    }
}
