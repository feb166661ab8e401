using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Web.Pages.Entries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>Up to four offers side by side, by criterion. Its address says which: it can be shared and printed.</summary>
internal sealed class ComparisonModel(PublicCatalogue catalogue, CatalogueSearch search, CatalogueIndex index, TimeProvider clock) : PageModel
{
    /// <summary>How many can be read side by side.</summary>
    public const int Most = 4;

    /// <summary>With more rows than this, what differs is shown alone unless the address says otherwise.</summary>
    private const int ManyRows = 20;

    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Asked for, and no longer in the catalogue.</summary>
    public IReadOnlyList<CatalogueEntry> Gone { get; private set; } = [];

    /// <summary>Asked for by a reference under which nothing was ever in the catalogue.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The address names something that is no reference.</summary>
    public bool HasUnread { get; private set; }

    /// <summary>More were asked than can be compared: these come first.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Only the rows that differ.</summary>
    public bool OnlyDifferences { get; private set; }

    /// <summary>How many rows there are, and how many of them differ.</summary>
    public (int All, int Different) Rows { get; private set; }

    public IReadOnlyList<ComparisonGroup> Groups { get; private set; } = [];

    /// <summary>What the visitor kept and is not compared.</summary>
    public IReadOnlyList<CatalogueEntry> Kept { get; private set; } = [];

    /// <summary>What resembles the first one.</summary>
    public IReadOnlyList<CatalogueEntry> Near { get; private set; } = [];

    /// <summary>What the address says of <see cref="OnlyDifferences"/>; other addresses of the page go on saying it.</summary>
    private bool? AskedOnlyDifferences { get; set; }

    private IReadOnlyList<string> References => [.. Entries.Select(entry => entry.Offer.Reference)];

    public string HrefWithout(CatalogueEntry entry) =>
        ShortlistLinks.Comparison(References.Where(reference => reference != entry.Offer.Reference), AskedOnlyDifferences);

    public string HrefWith(CatalogueEntry entry) => ShortlistLinks.Comparison([.. References, entry.Offer.Reference], AskedOnlyDifferences);

    public string HrefOf(bool onlyDifferences) => ShortlistLinks.Comparison(References, onlyDifferences);

    public async Task OnGetAsync(
        [FromQuery(Name = ShortlistLinks.Offers)] string[]? offers,
        [FromQuery(Name = ShortlistLinks.OnlyDifferences)] string? differences,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        AskedOnlyDifferences = ShortlistLinks.ReadOnlyDifferences(differences);
        await FindAsync([.. (offers ?? []).Where(text => !string.IsNullOrWhiteSpace(text))], now, cancellation);
        if (Entries.Count < Most) await FindMoreAsync(now, cancellation);
        if (Entries.Count >= 2) await CompareAsync(cancellation);
    }

    private async Task FindAsync(IReadOnlyList<string> asked, DateTimeOffset now, CancellationToken cancellation)
    {
        var references = asked.Where(OfferReferences.IsReference).Distinct(StringComparer.Ordinal).Take(ShortlistCookie.Most).ToList();
        var found = (await catalogue.FindAllAsync(references, cancellation)).Where(entry => entry.Offer.Standing.WasShownBy(now)).ToList();
        var shown = found.Where(entry => entry.Offer.Standing.IsShownAt(now)).ToList();
        (Gone, IsCut) = ([.. found.Except(shown)], shown.Count > Most);
        Unknown = [.. references.Except(found.Select(entry => entry.Offer.Reference))];
        HasUnread = asked.Any(text => !OfferReferences.IsReference(text));
        Entries = [.. shown.Take(Most)];
    }

    private async Task FindMoreAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var kept = ShortlistCookie.Read(Request).Except(References).ToList();
        Kept = await catalogue.ListAsync(kept, now, cancellation);
        if (Entries.Count == 0 || !index.IsReady) return;
        var near = await Alternatives.FindAsync(search, Entries[0], [.. References, .. kept], now, cancellation);
        Near = [.. near.Select(hit => hit.Entry)];
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        var specifications = await catalogue.FindSpecificationsAsync(
            [.. Entries.SelectMany(Comparison.SpecificationsOf).Distinct()], cancellation);
        var groups = new Comparison(Entries, specifications).Groups();
        var different = groups.Select(group => group.OnlyDifferences()).Where(group => group.Rows.Count > 0).ToList();
        Rows = (groups.Sum(group => group.Rows.Count), different.Sum(group => group.Rows.Count));
        OnlyDifferences = AskedOnlyDifferences ?? (Rows.All > ManyRows && Rows.Different > 0);
        Groups = OnlyDifferences ? different : groups;
    }
}
