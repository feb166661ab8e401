using System.Text;

namespace Catalogue.Core.Geography;

/// <summary>One line of comma-separated values (RFC 4180, without line breaks inside cells).</summary>
internal static class CsvLine
{
    /// <summary>The cells, trimmed, quotation marks taken off; null when the marks do not pair.</summary>
    public static IReadOnlyList<string>? Split(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return quoted ? null : cells;
    }
}
