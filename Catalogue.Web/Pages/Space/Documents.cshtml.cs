using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Space;

/// <summary>The documents that a company owes, each with where it is (A23).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class DocumentsModel(DemandedDocuments documents, SiteContent content, TimeProvider clock) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<DemandedDocument> Documents { get; private set; } = [];

    /// <summary>The legal day.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Why the last one that was sent was refused; null where it was not.</summary>
    public string? ReasonOf(DemandedDocument document) =>
        document.Latest is { Status: DocumentStatus.Refused, ReasonCode: { } code } ? content.ReasonSentence(code) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Today = ParisCalendar.DayOf(now);
        Documents = await documents.ReadAsync(Partner, now, cancellation);
    }
}
