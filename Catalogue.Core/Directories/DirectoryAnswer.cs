using Catalogue.Core.Offers;
using Catalogue.Core.Partners;

namespace Catalogue.Core.Directories;

/// <summary>What the directory holds for a query: exact counts, one page, facets.</summary>
public sealed record DirectoryAnswer
{
    /// <summary>All lines, whatever the page: one for each partner and programme.</summary>
    public required int Total { get; init; }

    /// <summary>The partners among them; fewer than the lines where one holds several rights.</summary>
    public required int PartnerCount { get; init; }

    /// <summary>The page given, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>One at least.</summary>
    public required int PageCount { get; init; }

    /// <summary>The lines of the page.</summary>
    public required IReadOnlyList<DirectoryHit> Hits { get; init; }

    /// <summary>The number of the page's first line among all, from 1.</summary>
    public required int FirstNumber { get; init; }

    public required DirectoryFacets Facets { get; init; }
}

/// <param name="Listed">Who, and under which programme.</param>
/// <param name="Outlet">The outlet nearest to the place asked, or the first declared without one; null where there is none.</param>
/// <param name="DistanceKm">From the place asked to the outlet; null without a place.</param>
public sealed record DirectoryHit(ListedPartner Listed, OutletDetails? Outlet, double? DistanceKm);

/// <summary>
/// For each value of a filter, how many lines it would give, all other filters kept (its own released). Values that would
/// give nothing are absent.
/// </summary>
public sealed record DirectoryFacets
{
    /// <summary>The radii offered as a filter, in kilometres.</summary>
    public static IReadOnlyList<int> RadiiKm { get; } = [10, 30, 50, 100];

    /// <summary>By radius, the one asked included; empty without a place.</summary>
    public required IReadOnlyDictionary<int, int> Radii { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyDictionary<string, int> Families { get; init; }

    /// <summary>By reference of specification.</summary>
    public required IReadOnlyDictionary<string, int> Categories { get; init; }

    /// <summary>By reference of edition.</summary>
    public required IReadOnlyDictionary<string, int> Programmes { get; init; }

    public required IReadOnlyDictionary<LabelState, int> States { get; init; }
}
