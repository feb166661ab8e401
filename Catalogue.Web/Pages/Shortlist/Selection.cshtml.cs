using Catalogue.Core.Offers;
using Catalogue.Web.DesignSystem.Checkboxes;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>What the visitor kept, without account: what is still in the catalogue, and what no longer is.</summary>
internal sealed class SelectionModel(PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CatalogueEntry> Shown { get; private set; } = [];

    /// <summary>Kept, and gone since.</summary>
    public IReadOnlyList<CatalogueEntry> Gone { get; private set; } = [];

    /// <summary>Nothing more can be kept.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What can be compared; the first ones are ticked.</summary>
    public IEnumerable<CheckboxChoice> Choices => Shown.Select((entry, rank) =>
        new CheckboxChoice(entry.Offer.Reference, entry.Content.Title, rank < ComparisonModel.Most, Count: null));

    public async Task OnGetAsync(string? pleine, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = ShortlistCookie.PrivateOnly;
        var now = clock.GetUtcNow();
        var entries = (await catalogue.FindAllAsync(ShortlistCookie.Read(Request), cancellation))
            .Where(entry => entry.Offer.Standing.WasShownBy(now)).ToList();
        IsFull = pleine is not null && entries.Count >= ShortlistCookie.Most;
        Shown = [.. entries.Where(entry => entry.Offer.Standing.IsShownAt(now))];
        Gone = [.. entries.Except(Shown)];
    }
}
