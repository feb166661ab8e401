using Catalogue.Core.Shared;

namespace Catalogue.Core.Geography;

/// <summary>
/// Reads La Poste's « base officielle des codes postaux » (hexasmal), which gives communes their exact positions, in
/// the forms it was published in since 2014. A bad row is reported and the rest loaded.
/// </summary>
/// <remarks>
/// One line is one row, read by <see cref="CsvLine"/> rather than by a CSV library: for a library a stray quotation mark
/// opens a cell that swallows the lines below it, where here it must cost the one line it is on.
/// </remarks>
public static class HexasmalImporter
{
    /// <summary>Ten times the published file, in megabytes.</summary>
    public const int LimitMegabytes = 50;

    /// <summary>Reads a file.</summary>
    /// <returns>What it says; or refused as a whole where it is empty, not text, too large, or lacks columns.</returns>
    public static Result<CommuneImport> Read(Stream file)
    {
        var limit = LimitMegabytes * 1024 * 1024;
        if (ReadAtMost(file, limit) is not { } bytes) return new CommuneFileTooLarge(LimitMegabytes);
        if (TextDecoder.Decode(bytes) is not { } text) return new CommuneFileNotText();

        using var lines = new StringReader(text);
        var header = lines.ReadLine();
        if (string.IsNullOrWhiteSpace(header)) return new CommuneFileEmpty();

        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var columns = HexasmalColumns.Find(CsvLine.Split(header, separator) ?? []);
        if (columns.Missing is { Count: > 0 } missing) return new CommuneFileColumnsMissing(missing);

        var import = new Tally(columns, separator);
        for (var number = 2; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) import.Add(number, line);
        }

        return import.RowsRead == 0 ? new CommuneFileEmpty() : import.Total();
    }

    private static byte[]? ReadAtMost(Stream file, int limit)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (content.Length + read > limit) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The rows so far, a commune having one per postal code and per place in it.</summary>
    private sealed class Tally(HexasmalColumns columns, char separator)
    {
        private readonly SortedDictionary<string, Entry> _communes = new(StringComparer.Ordinal);
        private readonly List<CommuneImportProblem> _problems = [];
        private int _loaded;

        public int RowsRead { get; private set; }

        public void Add(int number, string line)
        {
            RowsRead++;
            switch (columns.Read(CsvLine.Split(line, separator)))
            {
                case { Failure: { } failure }:
                    _problems.Add(new CommuneImportProblem(number, failure, RowKept: false));
                    break;
                case { Row: { } row }:
                    _loaded++;
                    EntryOf(row).Add(row);
                    if (row.PositionProblem is { } problem) _problems.Add(new CommuneImportProblem(number, problem, RowKept: true));
                    break;
            }
        }

        public CommuneImport Total() =>
            new([.. _communes.Select(pair => pair.Value.ToUpdate(pair.Key))], RowsRead, _loaded, _problems);

        private Entry EntryOf(HexasmalRow row)
        {
            if (!_communes.TryGetValue(row.Insee, out var entry)) _communes.Add(row.Insee, entry = new Entry());
            return entry;
        }
    }

    private sealed class Entry
    {
        private readonly List<string> _postalCodes = [];
        private readonly List<GeoPoint> _positions = [];
        private string? _name;

        public void Add(HexasmalRow row)
        {
            _name ??= row.Name;
            if (!_postalCodes.Contains(row.PostalCode)) _postalCodes.Add(row.PostalCode);
            if (row.Position is { } position && !_positions.Contains(position)) _positions.Add(position);
        }

        public CommuneUpdate ToUpdate(string insee)
        {
            GeoPoint? mean = _positions.Count > 0
                ? new GeoPoint(_positions.Average(p => p.Latitude), _positions.Average(p => p.Longitude))
                : null;
            return new CommuneUpdate(insee, _name, _postalCodes, mean);
        }
    }
}
