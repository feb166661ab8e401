using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Caching;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Partners;

/// <summary>A partner: who it is, whether it may use the label today, what it offers, where it is (A9, A16, A18).</summary>
internal sealed class PartnerModel(PublicCatalogue catalogue, PartnerDirectory directory, TimeProvider clock) : PageModel
{
    public Partner Partner { get; private set; } = null!;

    /// <summary>The programmes it holds or held a right under, those in force first.</summary>
    public IReadOnlyList<ListedPartner> Lines { get; private set; } = [];

    /// <summary>Who took its place; null where nobody did.</summary>
    public Partner? Successor { get; private set; }

    /// <summary>What it shows now.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Whether a label may be used today: nobody is sent to a partner that has none.</summary>
    public bool IsInForce => Lines.Any(line => line.Label.IsInForce);

    /// <summary>« Centres et conseillers, Services Internet »; empty where it shows nothing.</summary>
    public string Families => string.Join(", ", Lines.SelectMany(line => line.Families).Distinct().Select(EntryWords.Family));

    /// <summary>The partners around one that may no longer be recommended; null where it is nowhere.</summary>
    public PartnerQuery? Around => Partner.Outlets is [var outlet, ..]
        ? new PartnerQuery { Place = $"{outlet.Details.Commune} ({outlet.Details.PostalCode})" }
        : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await catalogue.FindPartnerAsync(slug, cancellation) is not { } partner) return NotFound();
        HttpContext.ShowsOnlyPartners([slug]);
        var now = clock.GetUtcNow();
        Partner = partner;
        Lines = [.. (await directory.ListOfPartnerAsync(Partner.Id, now, cancellation)).OrderBy(line => line.Label.State)];
        Successor = await catalogue.FindSuccessorAsync(Partner, cancellation);
        Entries = await catalogue.ListOfPartnerAsync(Partner.Id, now, cancellation);
        return Page();
    }
}
