using System.Collections.Frozen;

namespace Catalogue.Core.Geography;

/// <summary>A department, or an overseas collectivity that has communes.</summary>
/// <param name="Code">« 43 », « 2A », « 974 ».</param>
/// <param name="Name">« Haute-Loire », « La Réunion ».</param>
/// <param name="Region">« Auvergne-Rhône-Alpes »; a collectivity is its own.</param>
public sealed record Department(string Code, string Name, string Region);

/// <summary>
/// The departments of France: homonyms are told apart by them (A24), and outlets declare which ones they serve.
/// </summary>
public static class Departments
{
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Department> All { get; } =
        [.. EmbeddedTable.Rows("departments.tsv").Select(Read)];

    private static readonly FrozenDictionary<string, Department> ByCode =
        All.ToFrozenDictionary(department => department.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Department>.AlternateLookup<ReadOnlySpan<char>> ByCodeSpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Department> ByWords =
        All.SelectMany(Writings).DistinctBy(writing => writing.Words, StringComparer.Ordinal)
            .ToFrozenDictionary(writing => writing.Words, writing => writing.Department, StringComparer.Ordinal);

    /// <summary>The department of a code, in capitals as INSEE writes it (« 2A »); null when there is none.</summary>
    public static Department? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <inheritdoc cref="Find(string)"/>
    internal static Department? Find(ReadOnlySpan<char> code) => ByCodeSpan.TryGetValue(code, out var found) ? found : null;

    /// <summary>The department that a code or a name designates, in the words <see cref="PlaceName"/> reads.</summary>
    internal static Department? FindByWords(string words) => ByWords.GetValueOrDefault(words);

    private static Department Read(string row) =>
        row.Split('\t') is [var code, var name, var region]
            ? new Department(code, name, region)
            : throw new InvalidDataException($"Not a department: {row}");

    private static IEnumerable<(string Words, Department Department)> Writings(Department department)
    {
        var name = PlaceName.Read(department.Name);
        yield return (PlaceName.Fold(department.Code), department);
        yield return (name.Full, department);
        yield return (name.Bare, department);
    }
}
