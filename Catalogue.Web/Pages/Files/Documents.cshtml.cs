using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Files;

/// <summary>The private documents that a partner sent: those to read first, then what became of the others (A23).</summary>
[OwnFile(Permission.DecideDocuments)]
internal sealed class DocumentsModel(RegistryContext registry, DocumentLabels labels) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    /// <summary>Those that wait first, then the latest.</summary>
    public IReadOnlyList<PartnerDocument> Documents { get; private set; } = [];

    /// <summary>What they are called, by key of what demands them.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var sent = await registry.PartnerDocuments.AsNoTracking().Where(document => document.PartnerId == Partner.Id).ToListAsync(cancellation);
        Documents = [.. sent.OrderBy(document => document.Status != DocumentStatus.Submitted).ThenByDescending(document => document.UploadedAt)];
        Labels = await labels.AllAsync(cancellation);
    }
}
