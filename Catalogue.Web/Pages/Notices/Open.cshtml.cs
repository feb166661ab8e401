using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>Beginning a notice to a partner: by a correction that is asked for (A11), or directly by a letter (A12).</summary>
[OwnFile(Permission.DecideNotices)]
internal sealed class OpenModel(
    PartnerFiles files, NoticeService notices, NoticeClauses clauses, SiteContent content, MailAddresses addresses, TimeProvider clock) : GroundsPage(content)
{
    public const string OffersChoice = "offres", FirstStakeId = NoticeLinks.Stake + "-1", FirstOfferId = "offres-1", FirstCauseId = NoticeLinks.Cause + "-1",
        FirstDayId = NoticeLinks.FoundOn + "-" + DateParts.Day;

    private IReadOnlyList<HeldOffer> _offers = [];
    private IReadOnlyList<HeldRight> _rights = [];

    public Partner Partner => HttpContext.Partner();

    public override bool IsLetter => Request.Query[NoticeLinks.Nature] != NoticeLinks.Correction;

    /// <summary>Where the form goes.</summary>
    public string Address => IsLetter ? NoticeLinks.Open(Partner.Slug) : NoticeLinks.AskCorrection(Partner.Slug);

    public string Heading => IsLetter ? "Préparer un avertissement" : "Demander une correction";

    [BindProperty(Name = NoticeLinks.Stake)]
    public string? Stake { get; set; }

    [BindProperty(Name = NoticeLinks.Offer)]
    public IReadOnlyList<string?>? Offers { get; set; }

    [BindProperty(Name = NoticeLinks.Cause)]
    public string? Cause { get; set; }

    /// <summary>The identity of the finding: sent twice, the form begins one notice.</summary>
    [BindProperty(Name = NoticeLinks.Finding)]
    public string? Finding { get; set; }

    /// <summary>The day of the finding, as it is typed.</summary>
    public TypedDate FoundOn { get; private set; } = TypedDate.Empty;

    /// <summary>Whether something of the partner may be lost at all.</summary>
    public bool HasStake => _rights.Count > 0;

    public IReadOnlyList<RadioChoice> Stakes =>
    [
        new(OffersChoice, "Des offres", Stake == OffersChoice, "Celles que vous choisissez ci-dessous."),
        .. _rights.Select(held => new RadioChoice($"{held.Right.Id}", $"Le droit d’usage, {held.Programme.Edition}", Stake == $"{held.Right.Id}", "Donc toutes les offres.")),
    ];

    public IReadOnlyList<CheckboxChoice> OfferChoices =>
        [.. _offers.Select(held => new CheckboxChoice(held.Offer.Reference, $"{held.Title} ({held.Offer.Reference})", (Offers ?? []).Contains(held.Offer.Reference)))];

    public IReadOnlyList<RadioChoice> Causes =>
        [.. Enum.GetValues<CauseKind>().Select(kind => new RadioChoice($"{kind}", NoticeWords.Say(kind), Cause == $"{kind}"))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ReadOpening() is not { } opening) return Page();
        var context = HttpContext.Acting(NoticeProcess.Name);
        var opened = IsLetter
            ? await notices.DraftAsync(opening, Grounds, context, cancellation)
            : await notices.RequestModificationsAsync(opening, Texts, addresses.LettersTo(Partner.Slug), context, cancellation);
        if (opened.Succeeded)
            return Done(NoticeLinks.One(opened.Value), IsLetter
                ? "La lettre est écrite\u00a0: une autre personne la relit et la signe."
                : "La demande de correction est partie.");
        if (opened.Refusal is FoundInFuture) Refuse(FirstDayId, opened.Refusal.Sentence);
        else if (opened.Refusal is NothingAtStake) Refuse(FirstStakeId, opened.Refusal.Sentence);
        else Refuse(opened.Refusal);
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        _rights = [.. (await files.RightsOfAsync(Partner.Id, cancellation)).Where(held => held.IsAliveAt(now) && held.Right.Status != Core.Labels.RightStatus.Requested)];
        _offers = [.. (await files.OffersOfAsync(Partner.Id, now, cancellation)).Where(held => OfferLifecycle.Table.Next(held.Offer.Status, OfferAction.Withdraw) is not null)];
        var specifications = _offers.SelectMany(held => held.Offer.Draft.Parts.Select(part => part.Specification).Prepend(held.Offer.SpecificationReference)).Distinct().ToList();
        Choose(await clauses.ListAsync(specifications, ParisCalendar.DayOf(now), cancellation));
        FoundOn = IsTyped
            ? TypedDate.Read(name => Request.Form[name], NoticeLinks.FoundOn)
            : TypedDate.Of(ParisCalendar.DayOf(now));
        Finding ??= $"{Guid.CreateVersion7(now)}";
        return true;
    }

    /// <summary>What was chosen; null where something is missing, which is said at its field.</summary>
    private NoticeOpening? ReadOpening()
    {
        var offers = _offers.Where(held => (Offers ?? []).Contains(held.Offer.Reference)).Select(held => held.Offer).ToList();
        var right = Stake == OffersChoice ? offers.FirstOrDefault()?.RightId : _rights.Where(held => $"{held.Right.Id}" == Stake).Select(held => (Guid?)held.Right.Id).FirstOrDefault();
        if (Stake != OffersChoice && right is null) Refuse(FirstStakeId, "Choisissez ce qui est en jeu.");
        else if (right is null) Refuse(FirstOfferId, "Choisissez une offre au moins.");
        if (!Enum.TryParse<CauseKind>(Cause, out var cause) || !Enum.IsDefined(cause)) Refuse(FirstCauseId, "Choisissez d’où vient le constat.");
        if (FoundOn.Date is not { } day) Refuse(FirstDayId, "Donnez le jour du constat\u00a0: le jour, le mois et l’année.");
        if (!Guid.TryParse(Finding, out var finding)) Stopped = "Ce formulaire n’est pas complet\u00a0: ouvrez-le de nouveau.";
        return IsRefused ? null : new()
        {
            PartnerId = Partner.Id,
            RightId = right!.Value,
            Scope = Stake == OffersChoice ? NoticeScope.Offers : NoticeScope.Right,
            Offers = Stake == OffersChoice ? [.. offers.Select(offer => offer.Reference)] : [],
            Cause = new(cause, $"{finding}"),
            FoundOn = FoundOn.Date!.Value,
            Clauses = Chosen,
        };
    }
}
