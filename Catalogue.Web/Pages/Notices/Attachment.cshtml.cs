using Catalogue.Core.Accounts;
using Catalogue.Core.Documents;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>A file that goes with an answer, as the ministry reads it; 404 for one of another notice.</summary>
[Requires(Permission.DecideNotices)]
internal sealed class AttachmentModel(NoticeFiles files, DocumentStore store, TimeProvider clock) : NoticePage(files, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await StoredAttachment.ReadAsync(View.File, store, RouteData, cancellation) is { } found ? found : NotFound();
}

/// <summary>The file of a notice that an address names.</summary>
internal static class StoredAttachment
{
    /// <summary>The file, to be saved; null when the notice has none of that identifier.</summary>
    public static async Task<StoredFileAnswer?> ReadAsync(NoticeFile file, DocumentStore store, RouteData route, CancellationToken cancellation) =>
        file.FindAttachment(Guid.Parse((string)route.Values[NoticeLinks.FileKey]!)) is { } attachment
        && await store.ReadAsync(attachment.Id, cancellation) is { } stored
            ? StoredFileAnswer.Download(stored, attachment.Name)
            : null;
}
