namespace Catalogue.Web.Pages.Administration;

/// <summary>A line of a table for a spreadsheet: cells apart by semicolons, as French ones read them.</summary>
internal static class CsvLine
{
    private const string FormulaBeginnings = "=+-@\t\r\n";

    public static string Of(IEnumerable<string> cells) => $"{string.Join(';', cells.Select(Cell))}\r\n";

    /// <summary>
    /// What begins like a formula is preceded by an apostrophe, so that no spreadsheet runs what somebody chose to be called; what
    /// holds a separator stands between quotes.
    /// </summary>
    private static string Cell(string text)
    {
        var inert = text.Length > 0 && (FormulaBeginnings.Contains(text[0], StringComparison.Ordinal) || IsFormulaAfterBlanks(text)) ? $"'{text}" : text;
        return inert.AsSpan().ContainsAny(";\"\r\n") ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : inert;
    }

    private static bool IsFormulaAfterBlanks(string text) =>
        text.TrimStart() is { Length: > 0 } rest && FormulaBeginnings.Contains(rest[0], StringComparison.Ordinal);
}
