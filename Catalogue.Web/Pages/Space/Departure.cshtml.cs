using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Departures;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>The company leaves the operation: what happens, what stays, and how to come back (« Standing »).</summary>
[OwnCompany(Permission.BindCompany)]
internal sealed class DepartureModel(
    DepartureService departures, PartnerFiles files, SiteContent content, MailAddresses addresses, TimeProvider clock) : FormPage
{
    public const string ReasonId = "motif", ConfirmationId = "confirmation", FirstConfirmationId = ConfirmationId + "-1";

    private const string Confirmed = "oui";

    public Partner Partner => HttpContext.Partner();

    /// <summary>Why the company has nothing to leave, as a sentence; null when it may.</summary>
    public string? Closed => Partner.Status == PartnerStatus.Validated ? null : new NotInOperation(Partner.Status).Sentence;

    /// <summary>« 3 offres quittent », « aucune offre ne quitte ».</summary>
    public string OffersGone { get; private set; } = "";

    /// <summary>Months for which the space is read, and its persons kept.</summary>
    public int Months => content.RetentionMonths(Retention.PartnerContacts);

    [BindProperty(Name = SpaceLinks.Reason)]
    public string? Reason { get; set; }

    [BindProperty(Name = SpaceLinks.Confirmation)]
    public string? Confirmation { get; set; }

    public IReadOnlyList<RadioChoice> Reasons =>
        [.. content.ReasonsFor(ReasonUse.Departure).Select(reason => new RadioChoice(reason.Code, reason.Sentence, reason.Code == Reason))];

    public IReadOnlyList<CheckboxChoice> Confirmations =>
        [new(Confirmed, $"Oui, {Partner.Company.Name} quitte l’opération", Confirmation == Confirmed)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Confirmation != Confirmed)
        {
            Refuse(FirstConfirmationId, "Cochez la case si l’entreprise quitte vraiment l’opération.");
            return Page();
        }

        var left = await departures.LeaveAsync(
            Partner.Id, Reason, addresses.Of(SiteLinks.BecomePartner), HttpContext.Acting(Processes.Departure, Partner.Id), cancellation);
        if (left.Succeeded) return Done(SpaceLinks.One(Partner.Slug), "L’entreprise a quitté l’opération. Un courriel le confirme à ses gestionnaires.");
        Stopped = left.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var shown = (await files.OffersOfAsync(Partner.Id, clock.GetUtcNow(), cancellation)).Count(held => held.Label.IsValid);
        OffersGone = shown switch
        {
            0 => "Aucune de vos offres n’est au catalogue aujourd’hui\u00a0: plus aucune n’y entrera.",
            1 => "Votre offre quitte le catalogue et la recherche aussitôt.",
            _ => $"Vos {French.Count(shown, "offre")} quittent le catalogue et la recherche aussitôt.",
        };
    }
}
