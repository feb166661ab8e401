using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Files;

/// <summary>A private document to read, to accept until a day or to refuse for a reason (A23); 404 for one of another partner.</summary>
[OwnFile(Permission.DecideDocuments)]
internal sealed class DocumentModel(
    RegistryContext registry, DocumentStore files, DocumentLabels labels, DemandedDocuments demanded, PartnerDocumentService service,
    SiteContent content, MailAddresses addresses, TimeProvider clock) : PageOfOne
{
    public const string DateName = "fin", FirstDateId = DateName + "-" + DateParts.Day, ReasonName = "raison", FirstReasonId = ReasonName + "-1";

    public Partner Partner => HttpContext.Partner();

    public PartnerDocument Document { get; private set; } = null!;

    /// <summary>What demands it, in words.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The offers that demand it for what they are: the document is to be about all of them.</summary>
    public IReadOnlyList<DemandingOffer> Offers { get; private set; } = [];

    /// <summary>The last day as it is typed; first, what the company read on it.</summary>
    public TypedDate LastDay { get; private set; } = TypedDate.Empty;

    [BindProperty(Name = ReasonName)]
    public string? Reason { get; set; }

    public IReadOnlyList<RadioChoice> Reasons =>
        [.. content.ReasonsFor(ReasonUse.Document).Select(reason => new RadioChoice(reason.Code, reason.Sentence, reason.Code == Reason))];

    /// <summary>Why it was refused, as a sentence; null when it was not.</summary>
    public string? Refused => Document.ReasonCode is { } code ? content.ReasonSentence(code) : null;

    private Core.Shared.ActionContext Acting => HttpContext.Acting(Processes.Documents);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation) =>
        Document.FileId is { } file && await files.ReadAsync(file, cancellation) is { } stored
            ? StoredFileAnswer.Download(stored, Document.FileName)
            : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation)
    {
        LastDay = TypedDate.Read(name => Request.Form[name], DateName);
        if (LastDay.Date is not { } day)
        {
            Refuse(FirstDateId, "Donnez le dernier jour où la pièce est valable\u00a0: le jour, le mois et l’année.");
            return Page();
        }

        var accepted = await service.AcceptAsync(Document.Id, day, Acting, cancellation);
        if (accepted.Refusal is not DocumentOver over) return After(accepted, "La pièce est acceptée\u00a0; les offres qui en dépendent suivent.");
        Refuse(FirstDateId, over.Sentence);
        return Page();
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation)
    {
        if (content.ReasonsFor(ReasonUse.Document).FirstOrDefault(one => one.Code == Reason) is not { } reason)
        {
            Refuse(FirstReasonId, "Choisissez pourquoi la pièce est refusée\u00a0: l’entreprise lira cette phrase.");
            return Page();
        }

        var words = new DocumentRefusalWords(Label, reason.Sentence, addresses.Of(SpaceLinks.Documents(Partner.Slug)));
        return After(
            await service.RefuseAsync(Document.Id, words, Acting with { ReasonCode = reason.Code }, cancellation),
            "La pièce est refusée\u00a0; les gestionnaires de l’entreprise reçoivent un courriel.");
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Offers = (await demanded.ReadAsync(Partner, clock.GetUtcNow(), cancellation))
            .FirstOrDefault(one => one.Criterion.Key == Document.Criterion)?.Offers ?? [];

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var id = Guid.Parse((string)RouteData.Values["document"]!);
        if (await registry.PartnerDocuments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.PartnerId == Partner.Id, cancellation)
            is not { } document) return false;
        Document = document;
        LastDay = TypedDate.Of(document.ValidUntil);
        Label = await labels.OfAsync(document.Criterion, cancellation);
        return true;
    }

    private IActionResult After(Result done, string sentence)
    {
        if (done.Succeeded) return Done(FileLinks.Documents(Partner.Slug), sentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
