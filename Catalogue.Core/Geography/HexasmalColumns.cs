using System.Globalization;

namespace Catalogue.Core.Geography;

/// <summary>A row that could be read.</summary>
/// <param name="PositionProblem">Why the row gives no position, in French; null when it gives one.</param>
internal sealed record HexasmalRow(string Insee, string? Name, string PostalCode, GeoPoint? Position, string? PositionProblem);

/// <summary>Either a row or, in French, why it could not be read.</summary>
internal readonly record struct HexasmalReading(HexasmalRow? Row, string? Failure);

/// <summary>
/// Where a file has its columns. Their names changed over the years; case, accents, « _ » and « # » are disregarded.
/// </summary>
internal sealed record HexasmalColumns
{
    private const int Absent = -1;

    private static readonly string[] InseeNames = ["codecommuneinsee", "codeinsee", "insee"];
    private static readonly string[] NameNames = ["nomdelacommune", "nomcommunepostal", "nomcommune", "nom"];
    private static readonly string[] PostalCodeNames = ["codepostal"];
    private static readonly string[] LatitudeNames = ["latitude", "lat"];
    private static readonly string[] LongitudeNames = ["longitude", "lon", "lng"];
    private static readonly string[] PointNames = ["coordonneesgeographiques", "coordonneesgps", "geopoint"];

    private int Count { get; init; }
    private int Insee { get; init; }
    private int Name { get; init; }
    private int PostalCode { get; init; }
    private int Latitude { get; init; }
    private int Longitude { get; init; }
    private int Point { get; init; }

    /// <summary>What the file lacks, in French.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Insee == Absent ? ["le code INSEE de la commune"] : Array.Empty<string>(),
        .. PostalCode == Absent ? ["le code postal"] : Array.Empty<string>(),
        .. Point == Absent && (Latitude == Absent || Longitude == Absent) ? ["la position de la commune (latitude et longitude)"] : Array.Empty<string>(),
    ];

    /// <summary>Finds the columns in the cells of the header.</summary>
    public static HexasmalColumns Find(IReadOnlyList<string> header)
    {
        var names = header.Select(cell => PlaceName.Fold(cell).Replace(" ", "", StringComparison.Ordinal)).ToList();
        return new HexasmalColumns
        {
            Count = header.Count,
            Insee = First(InseeNames),
            Name = First(NameNames),
            PostalCode = First(PostalCodeNames),
            Latitude = First(LatitudeNames),
            Longitude = First(LongitudeNames),
            Point = First(PointNames),
        };

        int First(string[] known) => known.Select(name => names.IndexOf(name)).FirstOrDefault(index => index >= 0, Absent);
    }

    /// <summary>Reads the cells of a row; null stands for a line whose quotation marks do not pair.</summary>
    public HexasmalReading Read(IReadOnlyList<string>? cells)
    {
        if (cells is null) return Fail("Un guillemet n’est pas fermé.");
        if (cells.Count != Count) return Fail($"La ligne a {cells.Count} colonnes au lieu de {Count}.");

        var insee = WithLostZero(cells[Insee].ToUpperInvariant());
        if (insee.Length == 0) return Fail("Le code INSEE manque.");
        if (InseeCode.DepartmentOf(insee) is not { } department) return Fail($"« {Shorten(insee)} » n’est pas le code INSEE d’une commune française.");

        var postalCode = WithLostZero(cells[PostalCode]);
        if (postalCode.Length == 0) return Fail("Le code postal manque.");
        if (postalCode.Length != 5 || !postalCode.All(char.IsAsciiDigit)) return Fail($"« {Shorten(postalCode)} » n’est pas un code postal.");

        var (position, problem) = ReadPosition(cells, department);
        var name = Name == Absent || cells[Name].Length == 0 ? null : cells[Name];
        return new HexasmalReading(new HexasmalRow(insee, name, postalCode, position, problem), null);
    }

    private (GeoPoint? Position, string? Problem) ReadPosition(IReadOnlyList<string> cells, Department department)
    {
        var (latitude, longitude) = CoordinateCells(cells);
        if (latitude.Length == 0 && longitude.Length == 0) return (null, "La position manque.");
        if (Number(latitude) is not { } north || Number(longitude) is not { } east) return (null, "La position n’est pas lisible.");

        var position = new GeoPoint(north, east);
        return FrenchTerritory.Contains(department.Code, position)
            ? (position, null)
            : (null, $"La position est hors du territoire ({department.Name}).");
    }

    private (string Latitude, string Longitude) CoordinateCells(IReadOnlyList<string> cells)
    {
        // Two columns may have spreadsheets' decimal commas; in one column the comma separates.
        if (Point == Absent) return (cells[Latitude].Replace(',', '.'), cells[Longitude].Replace(',', '.'));

        var parts = cells[Point].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 ? (parts[0], parts[1]) : (cells[Point], "");
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Spreadsheets take « 01001 » for a number and write 1001 back.</summary>
    private static string WithLostZero(string code) => code.Length == 4 && code.All(char.IsAsciiDigit) ? "0" + code : code;

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static HexasmalReading Fail(string reason) => new(null, reason);
}
