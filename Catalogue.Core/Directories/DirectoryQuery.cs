using Catalogue.Core.Geography;
using Catalogue.Core.Offers;

namespace Catalogue.Core.Directories;

/// <summary>What is asked of the directory of partners. Everything given narrows it.</summary>
public sealed record DirectoryQuery
{
    /// <summary>
    /// Beginnings of words of the partner's name, in any order, whatever their case and accents; empty for all.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>Only partners with an outlet there, and the nearest first; null for everywhere.</summary>
    public DirectoryPlace? Near { get; init; }

    /// <summary>Code of a family of which the partner shows something (A7).</summary>
    public string? Family { get; init; }

    /// <summary>Category of a centre the partner shows (A7.4): the reference of the specification it satisfies.</summary>
    public string? Category { get; init; }

    /// <summary>Reference of the edition of the programme the partner's right is held under (A9).</summary>
    public string? Programme { get; init; }

    /// <summary>What has become of the right: those that may be used today, unless others are asked for.</summary>
    public LabelState State { get; init; }

    public DirectorySort Sort { get; init; }

    /// <summary>From 1; beyond the last page, the last one is given.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Lines on a page, at least 1.</summary>
    public int PageSize { get; init; } = 20;
}

/// <param name="Centre">Where.</param>
/// <param name="RadiusKm">How far around it, as the crow flies.</param>
public sealed record DirectoryPlace(GeoPoint Centre, double RadiusKm);

public enum DirectorySort
{
    /// <summary>The nearest first; by name where there is no place.</summary>
    Distance,

    Name,
}
