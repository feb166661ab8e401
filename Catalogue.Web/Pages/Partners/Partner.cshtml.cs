using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Partners;

/// <summary>A partner: who it is, whether it may use the label today, what it offers (A9, A16).</summary>
internal sealed class PartnerModel(PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    public PartnerEntry Entry { get; private set; } = null!;

    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Whether the label may be used today.</summary>
    public bool IsInForce { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await catalogue.FindPartnerAsync(slug, cancellation) is not { } entry) return NotFound();
        var now = clock.GetUtcNow();
        Entry = entry;
        IsInForce = entry.IsInForceOn(ParisCalendar.DayOf(now));
        Entries = await catalogue.ListOfPartnerAsync(entry.Partner.Id, now, cancellation);
        return Page();
    }

    /// <summary>The state of the label, in neutral words.</summary>
    public string Label => (IsInForce, Entry.Right.Status) switch
    {
        (true, _) => $"Ce partenaire peut utiliser le label jusqu’au {French.Date(Entry.Right.EndsOn)}.",
        (_, RightStatus.Suspended) => $"Le label de ce partenaire est suspendu depuis le {French.Date(Entry.Right.StatusSince)}.",
        (_, RightStatus.InForce) => $"Le label de ce partenaire a pris fin le {French.Date(Entry.Right.EndsOn)}.",
        _ => $"Ce partenaire n’a plus le label depuis le {French.Date(Entry.Right.StatusSince)}.",
    };
}
