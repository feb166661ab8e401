using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Table;

/// <summary>
/// A table that stacks on a phone. The roles repeat what the elements say: some browsers forget it of a table laid out as
/// blocks.
/// </summary>
internal static class TableGenerator
{
    public static TagBuilder Generate(TableOptions options) => Element("table", "data-table").With("role", "table")
        .Add(Caption(options))
        .Add(Element("thead").With("role", "rowgroup")
            .Add(Element("tr").With("role", "row").AddAll(options.Columns.Select(ColumnHeading))))
        .AddAll(Groups(options.Rows).Select(rows => Element("tbody").With("role", "rowgroup")
            .AddAll(rows.Select(row => Row(options.Columns, row)))));

    /// <summary>The rows under each group heading; a heading holds for its own group of rows only, as HTML understands it.</summary>
    private static IEnumerable<IReadOnlyList<TableRow>> Groups(IReadOnlyList<TableRow> rows)
    {
        var group = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.IsGroupHeading && group.Count > 0)
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        yield return group;
    }

    private static TagBuilder Caption(TableOptions options) => Element("caption")
        .Class(options.IsCaptionHidden ? "fr-sr-only" : null)
        .Text(options.Caption)
        .Add(options.Note is null ? null : Element("span").Text(options.Note));

    private static TagBuilder ColumnHeading(TableColumn column) => Element("th")
        .With("scope", "col")
        .With("role", "columnheader")
        .Class(column.IsNumeric ? "number" : null)
        .Text(column.Name);

    private static TagBuilder Row(IReadOnlyList<TableColumn> columns, TableRow row) =>
        row.IsGroupHeading
            ? Element("tr", "data-table__group").With("role", "row").Add(Element("th")
                .With("colspan", columns.Count.ToString(CultureInfo.InvariantCulture))
                .With("scope", "rowgroup")
                .With("role", "rowheader")
                .Add(row.Heading))
            : Element("tr").With("role", "row")
                .Add(Element("th").With("scope", "row").With("role", "rowheader").Add(row.Heading))
                .AddAll(row.Cells.Zip(columns.Skip(1), (cell, column) => Element("td")
                    .With("role", "cell")
                    .Class(column.IsNumeric ? "number" : null)
                    .Class(column.IsStrong ? "data-table__strong" : null)
                    .With("data-label", column.Name)
                    .Add(Element("div").Add(cell))));
}
