using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>A part of a bundle: what it is called, and the sections of its specification with how far each is.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class PartModel(OfferEditing editing, PublicCatalogue catalogue) : OnePartPage(editing, catalogue)
{
    [BindProperty(Name = BundleLinks.Label)]
    public string? Label { get; set; }

    protected override object PartOf(OfferContent content) => PartIn(content) is { } part ? new[] { part.Label, part.Specification } : [];

    protected override void Fill(OfferContent content) => Label = PartIn(content)?.Label;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var label = TypedText.Line(Label);
        if (label.Length == 0) Refuse(BundleLinks.Label, "Dites ce qu’est cette partie, en quelques mots.");
        if (label.Length > NewModel.LongestLabel) Refuse(BundleLinks.Label, $"Raccourcissez ce texte : {NewModel.LongestLabel} caractères au plus.");
        if (IsRefused || !await WriteAsync(content => With(content, part => part with { Label = label }), cancellation)) return Page();
        return SavedTo(Links.Part(PartReview.Rank));
    }
}
