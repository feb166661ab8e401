using System.Globalization;

namespace Catalogue.Core.Geography;

/// <summary>The communes of <c>communes.tsv</c>, with what was imported since laid over them.</summary>
internal static class CommuneFile
{
    /// <summary>All communes by INSEE code, each one once.</summary>
    public static List<Commune> Load(IEnumerable<CommuneUpdate> updates)
    {
        var communes = EmbeddedTable.Rows("communes.tsv").Select(Read).ToList();
        var indexes = new Dictionary<string, int>(communes.Count, StringComparer.Ordinal);
        for (var i = 0; i < communes.Count; i++) indexes.Add(communes[i].Insee, i);

        foreach (var update in updates)
        {
            if (indexes.TryGetValue(update.Insee, out var index))
            {
                communes[index] = Apply(update, communes[index]);
            }
            else if (Create(update) is { } commune)
            {
                indexes.Add(commune.Insee, communes.Count);
                communes.Add(commune);
            }
        }

        communes.Sort((a, b) => string.CompareOrdinal(a.Insee, b.Insee));
        return communes;
    }

    private static Commune Read(string row)
    {
        var line = row.AsSpan();
        Span<Range> cells = stackalloc Range[9];
        if (line.Split(cells, '\t') != 8) throw new InvalidDataException($"Not a commune: {row}");

        return new Commune
        {
            Insee = line[cells[0]].ToString(),
            Name = line[cells[1]].ToString(),
            PostalCodes = line[cells[2]].ToString().Split(','),
            // One string per department, not one per commune.
            Department = Departments.Find(line[cells[3]])?.Code ?? throw new InvalidDataException($"No such department: {row}"),
            Population = int.Parse(line[cells[4]], CultureInfo.InvariantCulture),
            Position = new GeoPoint(
                double.Parse(line[cells[5]], CultureInfo.InvariantCulture),
                double.Parse(line[cells[6]], CultureInfo.InvariantCulture)),
            IsExact = line[cells[7]] is "1",
        };
    }

    private static Commune Apply(CommuneUpdate update, Commune commune) => commune with
    {
        PostalCodes = commune.PostalCodes.Union(update.PostalCodes, StringComparer.Ordinal).ToArray(),
        Position = update.Position ?? commune.Position,
        IsExact = commune.IsExact || update.Position is not null,
    };

    private static Commune? Create(CommuneUpdate update) =>
        update is { Name: { Length: > 0 } name, Position: { } position, PostalCodes.Count: > 0 }
        && InseeCode.DepartmentOf(update.Insee) is { } department
            ? new Commune
            {
                Insee = update.Insee,
                Name = name,
                PostalCodes = update.PostalCodes,
                Department = department.Code,
                Population = 0,
                Position = position,
                IsExact = true,
            }
            : null;
}
