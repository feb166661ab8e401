using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Sending a document that is demanded (A23); 404 for one that is not.</summary>
[TakesFiles]
[OwnCompany(Permission.EditCompany)]
internal sealed class SendDocumentModel(DemandedDocuments documents, PartnerDocumentService service, UploadReader uploads, TimeProvider clock) : PageOfOne
{
    public const string FileId = "fichier", DateName = "fin", FirstDateId = DateName + "-" + DateParts.Day;

    public Partner Partner => HttpContext.Partner();

    public DemandedDocument Document { get; private set; } = null!;

    [BindProperty(Name = FileId)]
    public IFormFile? Chosen { get; set; }

    /// <summary>The last day that was typed.</summary>
    public TypedDate LastDay { get; private set; } = TypedDate.Empty;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        LastDay = TypedDate.Read(name => Request.Form[name], DateName);
        if (LastDay.Date is not { } day)
            Refuse(FirstDateId, "Donnez le dernier jour où la pièce est valable\u00a0: le jour, le mois et l’année.");
        else if (day < Core.Shared.ParisCalendar.DayOf(clock.GetUtcNow())) Refuse(FirstDateId, new DocumentOver(day).Sentence);
        var file = await uploads.ReadDocumentAsync(Chosen, cancellation);
        if (!file.Succeeded) Refuse(FileId, file.Refusal.Sentence);
        if (IsRefused) return Page();
        var sent = await service.SendAsync(
            new() { PartnerId = Partner.Id, Criterion = Document.Criterion.Key, File = file.Value, ValidUntil = LastDay.Date!.Value },
            HttpContext.Acting(Processes.Company, Partner.Id),
            cancellation);
        if (sent.Succeeded) return Done(SpaceLinks.Documents(Partner.Slug), "La pièce est envoyée\u00a0; le ministère va la lire.");
        Stopped = sent.Refusal.Sentence;
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var key = RouteData.Values["piece"] as string;
        var demanded = await documents.ReadAsync(Partner, clock.GetUtcNow(), cancellation);
        if (demanded.FirstOrDefault(one => one.Criterion.Key == key) is not { } document) return false;
        Document = document;
        return true;
    }
}
