using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Beginning an offer with what another says.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class CopyModel(OfferEditing editing) : OfferPage(editing)
{
    public const string TitleId = "titre";

    /// <summary>The title of the new offer, as it was typed; null before.</summary>
    [BindProperty(Name = PublicationLinks.Title)]
    public string? Title { get; set; }

    /// <summary>Of centres and advisers there is one for each outlet (A7).</summary>
    public string? Closed => Offer.Kind == OfferKind.Offer
        ? null
        : "Un point de vente n’a qu’une fiche de ce genre\u00a0: elle ne se copie pas.";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Closed is not null) return Page();
        var title = TypedText.Line(Title);
        if (title.Length == 0) Refuse(TitleId, new TitleMissing().Sentence);
        if (title.Length > NewModel.LongestTitle) Refuse(TitleId, $"Le titre fait {NewModel.LongestTitle} caractères au plus.");
        if (IsRefused) return Page();
        var copied = await Editing.Service.CopyAsync(Offer, title, HttpContext.Acting(Processes.Offers, Partner.Id), cancellation);
        if (copied.Succeeded)
            return Done(EditorLinks.One(Partner.Slug, copied.Value.Reference), $"La copie est créée sous la référence {copied.Value.Reference}\u00a0: c’est un brouillon.");
        Stopped = copied.Refusal.Sentence;
        return Page();
    }
}
