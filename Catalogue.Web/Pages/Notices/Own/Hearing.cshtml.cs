using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>Asking to be heard before the ministry decides (« Law that binds the site »).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class HearingModel(
    NoticeFiles files, NoticeProgress progress, NoticeHearings hearings, MailAddresses addresses, TimeProvider clock) : OwnNoticePage(files, progress, clock)
{
    public IActionResult OnGet() => Form(MayAskHearing);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => After(
        await hearings.AskAsync(Notice.Reference, addresses.PagesOf(Partner.Slug, Notice.Reference), Acting, cancellation),
        "Votre demande est envoyée\u00a0: le ministère vous propose une date.",
        NoticeLinks.Text);
}
