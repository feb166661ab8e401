using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Table;

/// <summary>
/// A table whose rows have a heading and may be grouped. On a phone each row becomes a block in which every value is
/// preceded by the name of its column.
/// </summary>
internal sealed record TableOptions
{
    /// <summary>What the table holds.</summary>
    public required string Caption { get; init; }

    /// <summary>A line under the caption.</summary>
    public string? Note { get; init; }

    /// <summary>Leaves the caption to screen readers, where a heading just above says the same.</summary>
    public bool IsCaptionHidden { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }
}

/// <summary>A column; the first one holds the rows' headings.</summary>
/// <param name="Name">Its heading, repeated before each value on a phone.</param>
/// <param name="IsNumeric">Aligned to the right, digits of equal width.</param>
/// <param name="IsStrong">Its values stand out.</param>
public sealed record TableColumn(string Name, bool IsNumeric = false, bool IsStrong = false);

/// <summary>A row: what it is about, then one value for each column after the first.</summary>
/// <param name="Heading">What the row is about.</param>
/// <param name="Cells">Its values; empty makes the row the heading of the group that follows.</param>
internal sealed record TableRow(IHtmlContent Heading, IReadOnlyList<IHtmlContent> Cells)
{
    public bool IsGroupHeading => Cells.Count == 0;
}
