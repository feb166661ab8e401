using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Catalogue.Core.Files;

/// <summary>
/// The <c>uSync/</c> folder: what editors and the ministry decide, as files under version control. Content goes both
/// ways between it and the registry; this class only knows where files are and how they are written.
/// </summary>
/// <param name="path">The folder's path.</param>
public sealed partial class SyncFolder(string path)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithTypeConverter(new EnumNames())
        .Build();

    /// <summary>Reads every file of a kind, in the order of their names.</summary>
    /// <param name="kind">The sub-folder: « programmes », « specifications ».</param>
    /// <exception cref="SyncFileException">A file is not what its kind expects; the message says which and why.</exception>
    public IEnumerable<T> ReadAll<T>(string kind) => ReadAllNamed<T>(kind).Select(file => file.Content);

    /// <summary>The same, each with the name of its file, without extension.</summary>
    /// <exception cref="SyncFileException">A file is not what its kind expects; the message says which and why.</exception>
    public IEnumerable<(string Name, T Content)> ReadAllNamed<T>(string kind) =>
        Files(kind, "*.yml").Select(file => (Path.GetFileNameWithoutExtension(file), Read<T>(file)));

    /// <summary>Reads every text of a kind, in the order of their names: Markdown under a header between two lines <c>---</c>.</summary>
    /// <param name="kind">The sub-folder: « pages », « news ».</param>
    /// <exception cref="SyncFileException">A header is missing or wrong; the message says in which file, and where.</exception>
    public IEnumerable<SyncText<T>> ReadTexts<T>(string kind) =>
        Files(kind, "*.md").Select(file => SyncText<T>.Parse(File.ReadAllText(file), file));

    /// <summary>The same, where the site knows which texts there are: none is missing, and none is there for nothing.</summary>
    /// <param name="kind">The sub-folder.</param>
    /// <param name="names">The names of the texts, without extension.</param>
    /// <param name="what">What one is called: « mail ».</param>
    /// <returns>The texts by their names.</returns>
    /// <exception cref="SyncFileException">One is missing, wrong or unknown.</exception>
    public IReadOnlyDictionary<string, SyncText<T>> ReadTexts<T>(string kind, IReadOnlyCollection<string> names, string what)
    {
        var texts = ReadTexts<T>(kind).ToDictionary(text => text.Name, StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !texts.ContainsKey(name)) is { } missing)
            throw new SyncFileException(PathOf(Path.Combine(kind, $"{missing}.md")), "the file does not exist");
        if (texts.Values.FirstOrDefault(text => !names.Contains(text.Name)) is { } unknown) throw new SyncFileException(unknown.File, $"no {what} has this name");
        return texts;
    }

    /// <summary>Reads one file of the folder.</summary>
    /// <exception cref="SyncFileException">It is missing, or cannot be read as a <typeparamref name="T"/>.</exception>
    public T ReadOne<T>(string file) =>
        File.Exists(PathOf(file)) ? Read<T>(PathOf(file)) : throw new SyncFileException(PathOf(file), "the file does not exist");

    /// <summary>Names of the sub-folders of a kind, in order.</summary>
    /// <exception cref="SyncFileException">The kind has no folder.</exception>
    public IReadOnlyList<string> FoldersOf(string kind) =>
        [.. Directory.EnumerateDirectories(FolderOf(kind)).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>The full path of a file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(path, file);

    private string FolderOf(string kind)
    {
        var folder = PathOf(kind);
        return Directory.Exists(folder) ? folder : throw new SyncFileException(folder, "the folder does not exist");
    }

    private IEnumerable<string> Files(string kind, string pattern) =>
        Directory.EnumerateFiles(FolderOf(kind), pattern).Order(StringComparer.Ordinal);

    private static T Read<T>(string file)
    {
        using var reader = File.OpenText(file);
        return ReadYaml<T>(reader, file);
    }

    /// <summary>Reads one YAML document whose keys are written <c>like_this</c>; unknown keys are errors, not silence.</summary>
    /// <exception cref="SyncFileException">The document cannot be read as a <typeparamref name="T"/>.</exception>
    public static T ReadYaml<T>(TextReader reader, string name)
    {
        try
        {
            return Yaml.Deserialize<T>(reader);
        }
        catch (YamlException e)
        {
            throw new SyncFileException(name, ReasonOf(e), e);
        }
    }

    private static string ReasonOf(YamlException e)
    {
        // Keys are missed only where what should hold them ends: the line is that one, and the reader's sentence does not say so.
        var missing = MissingKeys().Match(e.Message);
        return missing.Success
            ? $"what ends at line {e.Start.Line} lacks {missing.Groups["keys"].Value.Replace(",", ", ", StringComparison.Ordinal)}"
            : $"line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}";
    }

    [GeneratedRegex("^Missing properties, '(?<keys>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKeys();
}

/// <summary>A file that cannot be read, or says something the registry refuses.</summary>
public sealed class SyncFileException(string file, string reason, Exception? inner = null)
    : Exception($"{file}: {reason}", inner);
