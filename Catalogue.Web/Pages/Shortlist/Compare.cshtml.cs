using Catalogue.Core.Offers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>Up to four offers side by side, by criterion. Its address says which: it can be shared and printed.</summary>
internal sealed class ComparisonModel(PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    /// <summary>How many can be read side by side.</summary>
    public const int Most = 4;

    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Asked for, and no longer in the catalogue.</summary>
    public IReadOnlyList<CatalogueEntry> Gone { get; private set; } = [];

    /// <summary>More were asked than can be compared: these come first.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Only the rows that differ.</summary>
    public bool OnlyDifferences { get; private set; }

    public IReadOnlyList<ComparisonGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(
        [FromQuery(Name = ShortlistLinks.Offers)] string[]? offers,
        [FromQuery(Name = ShortlistLinks.OnlyDifferences)] string? differences,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var asked = (offers ?? []).Where(OfferReferences.IsReference).Distinct(StringComparer.Ordinal).Take(ShortlistCookie.Most).ToList();
        var found = (await catalogue.FindAllAsync(asked, cancellation)).Where(entry => entry.Offer.Standing.WasShownBy(now)).ToList();
        var shown = found.Where(entry => entry.Offer.Standing.IsShownAt(now)).ToList();
        (Gone, IsCut, OnlyDifferences) = ([.. found.Except(shown)], shown.Count > Most, differences is not null);
        Entries = [.. shown.Take(Most)];
        if (Entries.Count < 2) return;
        var specifications = await catalogue.FindSpecificationsAsync(
            [.. Entries.SelectMany(Comparison.SpecificationsOf).Distinct()], cancellation);
        Groups = [.. new Comparison(Entries, specifications).Groups(OnlyDifferences)];
    }
}
