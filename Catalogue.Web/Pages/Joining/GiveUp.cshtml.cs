using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Giving a request up, before it is decided.</summary>
internal sealed class GiveUpModel(JoiningVisit visit, JoinService service) : RequestPage(visit)
{
    protected override string? Elsewhere =>
        Joining.Status is RequestStatus.Draft or RequestStatus.Submitted or RequestStatus.ToComplete ? null : JoiningLinks.Progress;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var givenUp = await service.GiveUpAsync(Joining.Id, Visit.Context(), cancellation);
        if (givenUp.Refusal is { } refusal)
        {
            Stopped = refusal.Sentence;
            return Page();
        }

        RequestCookie.Forget(Response);
        return LocalRedirect(JoiningLinks.GivenUp);
    }
}
