using System.Collections.Frozen;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search;

/// <summary>What the index found: exact counts, one page of answers, facets, and what was understood.</summary>
public sealed record SearchAnswer
{
    /// <summary>All answers, whatever the page.</summary>
    public required int Total { get; init; }

    /// <summary>Of these, those within the radius; equal to <see cref="Total"/> without a place.</summary>
    public required int WithinRadius { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    public required SearchFacets Facets { get; init; }

    /// <summary>What each filter keeps out.</summary>
    public required ReleasedTotals Released { get; init; }

    /// <summary>The count of each of <see cref="SearchRequest.CountedRadiiKm"/>; none without a place.</summary>
    public IReadOnlyList<RadiusCount> Radii { get; init; } = [];

    /// <summary>The corrections of spelling the answers rest on; empty when every word was taken as typed.</summary>
    public IReadOnlyList<SpellingCorrection> Corrections { get; init; } = [];

    /// <summary>No entry of the catalogue has enough of the words: the answers have some of them.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Few entries have most of the words: those that have only some of them come with them.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>The phrases in quotes that every answer has, as typed and without the quotes.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What was typed after a minus, and no answer has.</summary>
    public IReadOnlyList<string> Unwanted { get; init; } = [];

    /// <summary>The request without quotes, and without what it refuses.</summary>
    public string WithoutSigns { get; init; } = "";

    /// <summary>Nothing has the phrases in quotes: the answers have their words.</summary>
    public bool IsLoosened { get; init; }

    /// <summary>The terms that were looked for, analysed: highlights the same words in what is shown.</summary>
    public IReadOnlySet<string> Terms { get; init; } = new HashSet<string>();
}

/// <summary>How many answers there would be without each filter, all others kept.</summary>
public sealed record ReleasedTotals
{
    public required int Kind { get; init; }

    public required int Family { get; init; }

    public required int Services { get; init; }

    public required int Modes { get; init; }

    public required int Price { get; init; }

    public required int Financing { get; init; }
}

/// <param name="Km">A radius around the place searched, in kilometres.</param>
/// <param name="Within">How many answers would be within it.</param>
/// <param name="Travelling">How many more, beyond it, declare that they serve the place (A24).</param>
public sealed record RadiusCount(int Km, int Within, int Travelling);

/// <param name="Id">Reference of the offer.</param>
/// <param name="DistanceKm">Distance from the place searched; null without one.</param>
/// <param name="Reach">How it serves the place searched; <see cref="SearchReach.Near"/> without one.</param>
public sealed record SearchHit(string Id, double? DistanceKm, SearchReach Reach)
{
    /// <summary>Beyond the radius, but declares that it serves the place (A24).</summary>
    public bool Travels => Reach != SearchReach.Near;
}

/// <summary>How an answer serves the place searched (A24), the most useful first: answers rank in this order.</summary>
public enum SearchReach
{
    /// <summary>It is within the radius.</summary>
    Near,

    /// <summary>It is farther away, and declares that it comes: the place is in its radius or its departments.</summary>
    Comes,

    /// <summary>It is farther away, and only serves the place remotely.</summary>
    Remote,
}

/// <param name="Typed">The word as it was typed.</param>
/// <param name="Understood">The word of the catalogue it was read as.</param>
public sealed record SpellingCorrection(string Typed, string Understood);

/// <summary>
/// For each value of a filter, how many answers it would give, all other filters kept (its own released). Values that
/// would give nothing are absent.
/// </summary>
public sealed record SearchFacets
{
    public required IReadOnlyDictionary<OfferKind, int> Kinds { get; init; }

    public required IReadOnlyDictionary<string, int> Families { get; init; }

    /// <summary>Services add up (an answer has all that are asked): each count is with the asked ones kept.</summary>
    public required IReadOnlyDictionary<string, int> Services { get; init; }

    public required IReadOnlyDictionary<WorkModes, int> Modes { get; init; }

    /// <summary>Answers with a financing formula.</summary>
    public required int Financing { get; init; }

    /// <summary>For each ceiling of <see cref="PriceCeilingsCents"/>, the answers whose « from » price is at most it.</summary>
    public required IReadOnlyDictionary<long, int> PriceCeilings { get; init; }

    /// <summary>Nothing was counted.</summary>
    public static SearchFacets None { get; } = new()
    {
        Kinds = FrozenDictionary<OfferKind, int>.Empty,
        Families = FrozenDictionary<string, int>.Empty,
        Services = FrozenDictionary<string, int>.Empty,
        Modes = FrozenDictionary<WorkModes, int>.Empty,
        Financing = 0,
        PriceCeilings = FrozenDictionary<long, int>.Empty,
    };

    /// <summary>The ceilings offered as a filter, in cents excluding VAT.</summary>
    public static IReadOnlyList<long> PriceCeilingsCents { get; } = [50_00, 100_00, 500_00, 1_000_00];
}
