using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>One more part of a bundle: what it is, and which specification it satisfies.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class NewModel(OfferEditing editing, PublicCatalogue catalogue) : BundlePage(editing, catalogue)
{
    public const int LongestLabel = 80;

    private IReadOnlyList<Specification> _possible = [];

    [BindProperty(Name = BundleLinks.Label)]
    public string? Label { get; set; }

    [BindProperty(Name = BundleLinks.Specification)]
    public string? Chosen { get; set; }

    /// <summary>What a part may be, family after family.</summary>
    public IReadOnlyList<SelectChoice> Specifications =>
    [
        new("", "Choisissez", string.IsNullOrEmpty(Chosen)),
        .. _possible.Select(one => new SelectChoice(one.Reference, $"{one.Name} ({EntryWords.Family(one.Family)})", one.Reference == Chosen)),
    ];

    /// <summary>A part more takes nothing from what colleagues write.</summary>
    protected override object PartOf(OfferContent content) => "";

    protected override void Fill(OfferContent content)
    {
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        await base.LoadAsync(cancellation);
        _possible =
        [
            .. (await Catalogue.ListSpecificationsAsync(cancellation))
                .Where(one => one.Kind == OfferKind.Offer && one.VersionOn(Today) is { Content.IsBundle: false })
                .OrderBy(one => EntryWords.RankOfFamily(one.Family)),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var label = TypedText.Line(Label);
        if (label.Length == 0) Refuse(BundleLinks.Label, "Dites ce qu’est cette partie, en quelques mots.");
        if (label.Length > LongestLabel) Refuse(BundleLinks.Label, $"Raccourcissez ce texte : {LongestLabel} caractères au plus.");
        if (_possible.All(one => one.Reference != Chosen)) Refuse(BundleLinks.Specification, "Choisissez le cahier des charges de cette partie.");
        if (Offer.Draft.Parts.Count >= ReviewedPart.MostParts) Stopped = $"Une offre groupée a {ReviewedPart.MostParts} parties au plus.";
        if (IsRefused) return Page();
        var part = new OfferPart(label, Chosen!, new Dictionary<string, Answer>());
        if (!await WriteAsync(content => content with { Parts = content.Parts.Put(null, part) }, cancellation)) return Page();
        return SavedTo(Links.Part(Offer.Draft.Parts.Count - 1));
    }
}
