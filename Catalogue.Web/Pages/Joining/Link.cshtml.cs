using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>
/// Where a mail's link leads. Opening it uses nothing up, since programs that look at mails do so: its button does. It confirms the
/// address, and opens the request in this browser.
/// </summary>
internal sealed class LinkModel(JoiningVisit visit, JoinService service) : FormPage
{
    /// <summary>The secret in the address.</summary>
    public string Secret => RouteData.Values[JoiningLinks.Secret] as string ?? "";

    /// <summary>Null when the link does not work, whatever the cause.</summary>
    public JoinRequest? Led { get; private set; }

    /// <summary>The request that is already open in this browser, be it another; null when none is.</summary>
    public JoinRequest? Open { get; private set; }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Led = await visit.Reader.FindByLinkAsync(Secret, visit.Now, cancellation);
        if (Led is not null) return;
        Response.StatusCode = StatusCodes.Status410Gone;
        Open = await visit.FindAsync(HttpContext);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Led is null) return Page();
        var followed = await service.FollowAsync(Secret, visit.Context(), cancellation);
        if (!followed.Succeeded)
        {
            (Led, Response.StatusCode) = (null, StatusCodes.Status410Gone);
            return Page();
        }

        visit.Open(Response, followed.Value);
        return LocalRedirect(followed.Value.Status == RequestStatus.Draft ? JoiningLinks.Tasks : JoiningLinks.Progress);
    }
}
