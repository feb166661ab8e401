using System.Runtime.InteropServices;
using Catalogue.Core.Geography;

namespace Catalogue.Core.Search.Indexing;

/// <summary>The documents of a segment by cell of a grid of latitudes and longitudes.</summary>
internal sealed class GeoGrid
{
    /// <summary>Degrees of a side: about 22 km from north to south, 15 km from east to west in France.</summary>
    private const double CellSize = 0.2;
    private const int Columns = (int)(360 / CellSize);

    private readonly Dictionary<int, Range> cells = [];
    private readonly int[] documents;

    public GeoGrid(ReadOnlySpan<OutletFacts> outlets)
    {
        var keys = new int[outlets.Length];
        documents = new int[outlets.Length];
        for (var i = 0; i < outlets.Length; i++)
        {
            keys[i] = Key(Cell(outlets[i].Position.Latitude), Cell(outlets[i].Position.Longitude));
            documents[i] = i;
        }

        Array.Sort(keys, documents);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }
            cells[keys[start]] = start..end;
        }
    }

    /// <summary>Lists where the documents that may be within a distance stand; read them with <see cref="In"/>.</summary>
    /// <returns>How many documents that is: at least those within the distance.</returns>
    public int Around(GeoPoint place, double km, List<Range> ranges)
    {
        ranges.Clear();
        if (!double.IsFinite(place.Latitude) || !double.IsFinite(place.Longitude)) return 0;

        var angle = Math.Min(Math.PI, km / GeoPoint.EarthRadiusKm);
        var latitudes = angle * 180 / Math.PI;
        var reachesPole = Math.Abs(place.Latitude) + latitudes >= 90;
        var longitudes = reachesPole ? 180 : Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(place.Latitude * Math.PI / 180))) * 180 / Math.PI;
        int south = Cell(Math.Max(-90, place.Latitude - latitudes)), north = Cell(Math.Min(90, place.Latitude + latitudes));
        int west = Cell(place.Longitude - longitudes), columns = Math.Min(Columns, Cell(place.Longitude + longitudes) - west + 1);

        if ((long)(north - south + 1) * columns > cells.Count) ranges.AddRange(cells.Values);
        else
            for (var row = south; row <= north; row++)
                for (var column = west; column < west + columns; column++)
                    if (cells.TryGetValue(Key(row, column), out var range)) ranges.Add(range);

        var count = 0;
        foreach (var range in CollectionsMarshal.AsSpan(ranges)) count += range.End.Value - range.Start.Value;
        return count;
    }

    public ReadOnlySpan<int> In(Range range) => documents.AsSpan(range);

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellSize);

    /// <summary>Columns wrap at the antimeridian.</summary>
    private static int Key(int row, int column) => row * Columns + ((column % Columns) + Columns) % Columns;
}
