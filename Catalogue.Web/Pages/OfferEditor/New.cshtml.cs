using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>Beginning an offer: what it is, where it is made from, what it is called (A5, A7).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class NewModel(OfferDraftService drafts, PublicCatalogue catalogue, RegistryContext registry, TimeProvider clock) : FormPage
{
    public const string TitleField = "titre", OutletField = "point-de-vente", SpecificationField = "cahier";

    /// <summary>Characters of a title.</summary>
    public const int LongestTitle = 120;

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = TitleField)]
    public string? OfferTitle { get; set; }

    [BindProperty(Name = OutletField)]
    public string? OutletId { get; set; }

    [BindProperty(Name = SpecificationField)]
    public string? Specification { get; set; }

    public IReadOnlyList<Outlet> Outlets { get; private set; } = [];

    /// <summary>The specifications in force, by family.</summary>
    public IReadOnlyList<IGrouping<string, Specification>> Families { get; private set; } = [];

    public IReadOnlyList<RadioChoice> OutletChoices =>
    [
        .. Outlets.Select(outlet => EditorWords.Choice(outlet, outlet.Id.ToString(), outlet.Id.ToString() == OutletId)),
    ];

    public IReadOnlyList<RadioChoice> ChoicesOf(IEnumerable<Specification> family) =>
        [.. family.Select(one => new RadioChoice(one.Reference, one.Name, one.Reference == Specification, one.Summary))];

    /// <summary>Identifier of the group of a family.</summary>
    public static string IdOf(IGrouping<string, Specification> family) => $"famille-{family.Key}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Outlets.Count == 0 || Families.Count == 0) return Page();
        var title = TypedText.Line(OfferTitle);
        var outlet = Outlets.Count == 1 ? Outlets[0] : Outlets.FirstOrDefault(outlet => outlet.Id.ToString() == OutletId);
        if (title.Length == 0) Refuse(TitleField, new TitleMissing().Sentence);
        if (title.Length > LongestTitle) Refuse(TitleField, $"Le titre fait {LongestTitle} caractères au plus.");
        if (outlet is null) Refuse($"{OutletField}-1", "Choisissez un de vos points de vente.");
        if (Families.SelectMany(family => family).All(one => one.Reference != Specification)) Refuse($"{IdOf(Families[0])}-1", "Choisissez ce que vous vendez.");
        if (IsRefused) return Page();
        var begun = await drafts.BeginAsync(
            new() { PartnerId = Partner.Id, OutletId = outlet!.Id, Specification = Specification!, Title = title },
            HttpContext.Acting(Processes.Offers, Partner.Id),
            cancellation);
        if (begun.Succeeded) return LocalRedirect(EditorLinks.One(Partner.Slug, begun.Value.Reference));
        Stopped = begun.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(clock.GetUtcNow());
        Outlets = await registry.Outlets.AsNoTracking().Where(outlet => outlet.PartnerId == Partner.Id).ToListAsync(cancellation);
        Families =
        [
            .. (await catalogue.ListSpecificationsAsync(cancellation))
                .Where(specification => specification.VersionOn(today) is not null)
                .GroupBy(specification => specification.Family)
                .OrderBy(family => EntryWords.RankOfFamily(family.Key)),
        ];
    }
}
