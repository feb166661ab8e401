using Catalogue.Core.Accounts;
using Catalogue.Core.Documents;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>A file that goes with an answer, as its company reads it again; 404 for one of another notice.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class OwnAttachmentModel(NoticeFiles files, NoticeProgress progress, DocumentStore store, TimeProvider clock)
    : OwnNoticePage(files, progress, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await StoredAttachment.ReadAsync(View.File, store, RouteData, cancellation) is { } found ? found : NotFound();
}
