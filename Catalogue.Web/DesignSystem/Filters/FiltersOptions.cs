using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Filters;

/// <summary>The filters of a list: a column where there is room, a fold on a phone.</summary>
internal sealed record FiltersOptions
{
    /// <summary>The page they lead to.</summary>
    public required string Action { get; init; }

    /// <summary>The fields.</summary>
    public required IHtmlContent Fields { get; init; }

    /// <summary>What of the present list the filtered one keeps, as names and values.</summary>
    public IEnumerable<(string Key, string Value)> Kept { get; init; } = [];

    /// <summary>How many filters are applied.</summary>
    public int Count { get; init; }

    /// <summary>Unfolded on a phone too, where one of them is to be corrected.</summary>
    public bool Open { get; init; }
}
