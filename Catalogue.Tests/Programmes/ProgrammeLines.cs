using Catalogue.Core.Files;
using Catalogue.Core.Programmes;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Programmes;

/// <summary>The programme that the build delivers, read with one of its lines written otherwise.</summary>
internal static class ProgrammeLines
{
    /// <summary>The name of the file it is read as.</summary>
    public const string File = "essai.yml";

    /// <summary>What it says, by key.</summary>
    public static IReadOnlyDictionary<string, string> Delivered { get; } =
        System.IO.File.ReadLines(Directory.EnumerateFiles(Path.Combine(RegistryFixture.SyncFolder, "programmes")).Single())
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => line[1]);

    /// <param name="key">The key of the line.</param>
    /// <param name="value">What it says; null to leave it out.</param>
    /// <exception cref="SyncFileException">It says something that cannot be read.</exception>
    public static ProgrammeFile ReadWith(string key, string? value)
    {
        var others = Delivered.Where(line => line.Key != key).Select(line => $"{line.Key}: {line.Value}");
        using var file = new StringReader(string.Join('\n', value is null ? others : others.Append($"{key}: {value}")));
        return SyncFolder.ReadYaml<ProgrammeFile>(file, File);
    }
}
