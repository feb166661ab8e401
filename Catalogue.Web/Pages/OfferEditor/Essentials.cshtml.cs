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
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What an offer is called, what it promises, and where the work is done.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class EssentialsModel(OfferEditing editing, RegistryContext registry) : SectionPage(editing)
{
    public const string ModesName = "lieux", FirstOutletId = NewModel.OutletField + "-1";

    private const string SameOutlet = "ici";

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

    /// <summary>The chosen outlet; <see cref="SameOutlet"/> for the one it is made from, whichever that is by now.</summary>
    [BindProperty(Name = NewModel.OutletField)]
    public string? OutletId { get; set; }

    /// <summary>All those of the partner.</summary>
    public IReadOnlyList<Outlet> Outlets { get; private set; } = [];

    public Outlet Outlet => Outlets.Single(outlet => outlet.Id == Offer.OutletId);

    public IReadOnlyList<RadioChoice> OutletChoices => [.. Outlets.Select(outlet => EditorWords.Choice(outlet, ValueOf(outlet), outlet == (Chosen ?? Outlet)))];

    public string OutletHint => Offer.FirstPublishedAt is null
        ? "Les clients trouvent l’offre autour de lui, là où vous avez dit servir."
        : "Les clients trouvent l’offre autour de lui\u00a0: s’il change, ils le voient dès que vous enregistrez, sans publier de nouveau.";

    private Outlet? Chosen => Outlets.FirstOrDefault(outlet => ValueOf(outlet) == OutletId);

    public IReadOnlyList<CheckboxChoice> ModeChoices =>
        [.. AllModes.Select(one => new CheckboxChoice(one.Code, ModeOf(one.Mode), ModeCodes.Contains(one.Code)))];

    // As the partner says it; the public reads « Chez vous » and « À leur atelier ».
    private static string ModeOf(WorkModes mode) => mode switch
    {
        WorkModes.OnSite => "Chez le client",
        WorkModes.Workshop => "À votre atelier",
        _ => EntryWords.Mode(mode),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (title, promise) = (TypedText.Line(OfferTitle), TypedText.Lines(Promise));
        var modes = AllModes.Where(one => ModeCodes.Contains(one.Code)).Aggregate(WorkModes.None, (all, one) => all | one.Mode);
        if (title.Length == 0) Refuse(OfferTexts.Title, new TitleMissing().Sentence);
        if (title.Length > NewModel.LongestTitle) Refuse(OfferTexts.Title, $"Le titre fait {NewModel.LongestTitle} caractères au plus.");
        if (promise.Length > LongestPromise) Refuse(OfferTexts.Promise, $"La promesse fait {LongestPromise} caractères au plus.");
        if (OutletId is not null && Chosen is null) Refuse(FirstOutletId, "Choisissez un de vos points de vente.");
        var moves = Chosen is { } chosen && chosen != Outlet;
        // What the public sees of the offer moves at once: a person says so.
        if (moves && IsAutosave) Refuse(FirstOutletId, "Le point de vente ne change que si vous enregistrez vous-même.");
        return IsRefused
            ? Page()
            : await SaveAsync(content => content with { Title = title, Promise = promise, Modes = modes }, cancellation, moves ? Chosen!.Id : null);
    }

    public override string? FieldIdOf(OfferFinding finding) => finding.Place == OfferPlace.Modes ? $"{ModesName}-1" : finding.Field;

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Outlets = await registry.Outlets.AsNoTracking().Where(outlet => outlet.PartnerId == Partner.Id).OrderBy(outlet => outlet.Id).ToListAsync(cancellation);

    private string ValueOf(Outlet outlet) => outlet.Id == Offer.OutletId ? SameOutlet : outlet.Id.ToString();

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
