using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search;

/// <summary>A need in the person's own words, a place, and what narrows the answers. Every part may be absent.</summary>
public sealed record SearchRequest
{
    /// <summary>
    /// The need, as typed: its first sixteen words, or nothing to find everything. An answer has them all, or all but one
    /// of three or more; after fewer than ten such answers follow those that have fewer of the words. Quotes hold a phrase that every answer has; a minus touching a word or a phrase refuses it. No other
    /// sign means anything: it is text.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Search for the words as typed, without correcting spelling; their forms and synonyms are found all the same.</summary>
    public bool Verbatim { get; init; }

    public SearchPlace? Near { get; init; }

    /// <summary>
    /// With <see cref="Near"/>: also count those beyond the radius that declare they serve the place (A24). They come after
    /// those within it, those that come before those that only work remotely, except when the order is by price or date.
    /// </summary>
    public bool IncludeTravelling { get; init; }

    /// <summary>
    /// With <see cref="Near"/>: radii in kilometres, from the smallest, within which answers are counted besides; this changes
    /// neither the answers nor their facets.
    /// </summary>
    public IReadOnlyList<int> CountedRadiiKm { get; init; } = [];

    public OfferKind? Kind { get; init; }

    public string? Family { get; init; }

    /// <summary>Codes of services; an answer has all of them.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>
    /// Where the work is done; an answer offers at least one of them. None does not filter. With <see cref="Near"/>, on site
    /// means there: only those that declare they come to the place.
    /// </summary>
    public WorkModes Modes { get; init; }

    /// <summary>« From » price at most this many cents, excluding VAT.</summary>
    public long? MaxPriceCents { get; init; }

    /// <summary>Only answers with a financing formula (A26).</summary>
    public bool FinancingOnly { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>How many answers to pass over; beyond the last one, the page is empty and the counts still hold.</summary>
    public int Skip { get; init; }

    public int Take { get; init; } = 20;

    /// <summary>Only the totals are wanted: no page of answers, no facet. Costs much less.</summary>
    public bool TotalsOnly { get; init; }

    /// <summary>The instant of the search: what may be seen then is found, nothing else.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>Where a search is centred.</summary>
/// <param name="Position">The place.</param>
/// <param name="RadiusKm">Kilometres around it, included; brought back to between 0 and half the way round the Earth.</param>
/// <param name="Department">The place's department, where known: some outlets serve by department.</param>
public sealed record SearchPlace(GeoPoint Position, double RadiusKm, string? Department);

/// <summary>The order of the answers. Ties are shuffled by a draw of the day, the same for everyone (A24).</summary>
public enum SearchSort
{
    /// <summary>The words that are rarest and stand in the title first; then, with a place, the nearest.</summary>
    Relevance,

    /// <summary>The nearest; without a place, as <see cref="Relevance"/>.</summary>
    Distance,

    /// <summary>The lowest « from » price; those without one last.</summary>
    Price,

    /// <summary>The latest first publication.</summary>
    Recent,
}
