using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What an offer is called, what it promises, and where the work is done.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class EssentialsModel(OfferEditing editing, RegistryContext registry) : SectionPage(editing)
{
    public const string ModesName = "lieux";

    private const int LongestPromise = 400;

    private static readonly (WorkModes Mode, string Code)[] AllModes =
        [(WorkModes.OnSite, "chez-le-client"), (WorkModes.Remote, "a-distance"), (WorkModes.Workshop, "atelier")];

    public override DraftSection Section => DraftSections.Essentials;

    [BindProperty(Name = OfferTexts.Title)]
    public string? OfferTitle { get; set; }

    [BindProperty(Name = OfferTexts.Promise)]
    public string? Promise { get; set; }

    [BindProperty(Name = ModesName)]
    public List<string> ModeCodes { get; set; } = [];

    public OutletDetails Outlet { get; private set; } = null!;

    public IReadOnlyList<CheckboxChoice> ModeChoices =>
        [.. AllModes.Select(one => new CheckboxChoice(one.Code, one.Mode == WorkModes.OnSite ? "Chez le client" : EntryWords.Mode(one.Mode), ModeCodes.Contains(one.Code)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (title, promise) = (TypedText.Line(OfferTitle), TypedText.Lines(Promise));
        var modes = AllModes.Where(one => ModeCodes.Contains(one.Code)).Aggregate(WorkModes.None, (all, one) => all | one.Mode);
        if (title.Length == 0) Refuse(OfferTexts.Title, new TitleMissing().Sentence);
        if (title.Length > NewModel.LongestTitle) Refuse(OfferTexts.Title, $"Le titre fait {NewModel.LongestTitle} caractères au plus.");
        if (promise.Length > LongestPromise) Refuse(OfferTexts.Promise, $"La promesse fait {LongestPromise} caractères au plus.");
        return IsRefused ? Page() : await SaveAsync(content => content with { Title = title, Promise = promise, Modes = modes }, cancellation);
    }

    public override string? FieldIdOf(OfferFinding finding) => finding.Place == OfferPlace.Modes ? $"{ModesName}-1" : finding.Field;

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Outlet = (await registry.Outlets.FindOrThrowAsync(Offer.OutletId, cancellation)).Details;

    protected override void Fill(OfferContent content)
    {
        (OfferTitle, Promise) = (content.Title, content.Promise);
        ModeCodes = [.. AllModes.Where(one => content.Modes.HasFlag(one.Mode)).Select(one => one.Code)];
    }

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
    [
        new("Titre", content.Title),
        new("Promesse", content.Promise),
        new("Où le travail se fait", string.Join(", ", EntryWords.Modes(content.Modes))),
    ];

    protected override IEnumerable<string> TextsOf(OfferContent content) => [content.Title, content.Promise];
}
