using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Table;

/// <summary>
/// A table of rows with a heading: <c>dsfr-row-group</c> and <c>dsfr-row</c> stand inside it, <c>dsfr-cell</c> inside rows.
/// </summary>
[HtmlTargetElement("dsfr-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds.</summary>
    public string Caption { get; set; } = "";

    /// <summary>A line under the caption.</summary>
    public string? Note { get; set; }

    /// <summary>Leaves the caption to screen readers.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>The columns; the first holds the rows' headings.</summary>
    public IReadOnlyList<TableColumn> Columns { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<TableRow>();
        context.Items[typeof(TableRow)] = rows;
        await output.GetChildContentAsync();
        output.ReplaceWith(TableGenerator.Generate(new TableOptions
        {
            Caption = Caption,
            Note = Note,
            IsCaptionHidden = CaptionHidden,
            Columns = Columns,
            Rows = rows,
        }));
    }
}

/// <summary>The heading of the rows that follow: <c>&lt;dsfr-row-group&gt;Chez vous&lt;/dsfr-row-group&gt;</c>.</summary>
[HtmlTargetElement("dsfr-row-group", ParentTag = "dsfr-table")]
public sealed class TableRowGroupTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = (List<TableRow>)context.Items[typeof(TableRow)];
        rows.Add(new TableRow(await output.GetChildContentAsync(), []));
        output.SuppressOutput();
    }
}

/// <summary>A row of a table.</summary>
[HtmlTargetElement("dsfr-row", ParentTag = "dsfr-table")]
public sealed class TableRowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = (List<TableRow>)context.Items[typeof(TableRow)];
        var cells = new List<IHtmlContent>();
        context.Items[typeof(TableCellTagHelper)] = cells;
        await output.GetChildContentAsync();
        rows.Add(new TableRow(cells[0], cells[1..]));
        output.SuppressOutput();
    }
}

/// <summary>A cell of a row, in the order of the columns; the first is the row's heading.</summary>
[HtmlTargetElement("dsfr-cell", ParentTag = "dsfr-row")]
public sealed class TableCellTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var cells = (List<IHtmlContent>)context.Items[typeof(TableCellTagHelper)];
        cells.Add(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}
