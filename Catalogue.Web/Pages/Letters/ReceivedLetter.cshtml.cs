using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Letters;

/// <summary>
/// A letter that a company received. That one of its people reads a warning, as a page or as a PDF, makes it received (A12); that the
/// ministry does in its name changes nothing.
/// </summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class ReceivedLetterModel(LetterDesk desk, NoticeProgress progress) : LetterPage(desk)
{
    public Partner Partner => HttpContext.Partner();

    public override string Address => LetterLinks.Received(Partner.Slug, Letter.Number);

    protected override Task<IActionResult?> StopAsync(CancellationToken cancellation) =>
        Task.FromResult<IActionResult?>(Letter.PartnerId == Partner.Id ? null : NotFound());

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        // Who only asks whether the letter is there reads nothing of it.
        if (!Letter.IsReceived || !HttpMethods.IsGet(Request.Method)) return;
        (await progress.ReadAsync(Letter.NoticeReference, HttpContext.Acting(Processes.Company, Partner.Id), cancellation)).OrThrow();
    }
}
