using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Notices.Own;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Letters;

/// <summary>
/// A letter that a company received. That one of its people reads a warning, as a page or as a PDF, makes it received (A12).
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
        if (!Letter.IsReceived || !HttpContext.IsReadBy(Partner)) return;
        (await progress.ReadAsync(Letter.NoticeReference, HttpContext.Acting(Processes.Company, Partner.Id), cancellation)).OrThrow();
    }
}
