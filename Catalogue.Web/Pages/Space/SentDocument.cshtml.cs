using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Space;

/// <summary>A document that a company sent: where it is, the file, taking it back; 404 for one that is not its own.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class SentDocumentModel(
    RegistryContext registry, DocumentStore files, DocumentLabels labels, DemandedDocuments demanded, PartnerDocumentService service,
    SiteContent content, FileAccess access, TimeProvider clock) : PageOfOne
{
    public Partner Partner => HttpContext.Partner();

    public PartnerDocument Document { get; private set; } = null!;

    /// <summary>What demands it, in words.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Whether one like it is still asked of the company.</summary>
    public bool MaySendAnother { get; private set; }

    /// <summary>Why it was refused, as a sentence; null when it was not.</summary>
    public string? Reason => Document.ReasonCode is { } code ? content.ReasonSentence(code) : null;

    public IActionResult OnGet() => Page();

    /// <summary>The file: for the company's people and for who decides, not for whoever acts in its name (A23).</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        if (User.IsStaff() && !await access.AllowsAsync(User, Permission.DecideDocuments, Partner.Id)) return Forbid();
        return Document.FileId is { } file && await files.ReadAsync(file, cancellation) is { } stored
            ? StoredFileAnswer.Download(stored, Document.FileName)
            : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        var taken = await service.TakeBackAsync(Document.Id, HttpContext.Acting(Processes.Company, Partner.Id), cancellation);
        if (taken.Succeeded) return Done(SpaceLinks.Documents(Partner.Slug), "La pièce est reprise\u00a0; le fichier est effacé.");
        Stopped = taken.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        MaySendAnother = Partner.Status == PartnerStatus.Validated
            && (await demanded.ReadAsync(Partner, clock.GetUtcNow(), cancellation)).Any(one => one.Criterion.Key == Document.Criterion);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var id = Guid.Parse((string)RouteData.Values["document"]!);
        if (await registry.PartnerDocuments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.PartnerId == Partner.Id, cancellation)
            is not { } document) return false;
        Document = document;
        Label = await labels.OfAsync(document.Criterion, cancellation);
        return true;
    }
}
