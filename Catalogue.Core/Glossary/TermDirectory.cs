using System.Globalization;
using Catalogue.Core.Files;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Glossary;

/// <summary>Every entry of the glossary, in the order of the French alphabet. Immutable.</summary>
public sealed class TermDirectory
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    private readonly Dictionary<string, GlossaryEntry> _bySlug;
    private readonly Dictionary<string, GlossaryEntry> _byForm = new(StringComparer.Ordinal);

    /// <exception cref="SyncFileException">
    /// Two entries have a form in common, a form has no letter, or an entry leads to a term that is not there.
    /// </exception>
    public TermDirectory(IEnumerable<GlossaryEntry> entries)
    {
        All = [.. entries.OrderBy(entry => entry.Term, Alphabet)];
        foreach (var entry in All)
        {
            foreach (var form in entry.Forms) Claim(form, entry);
        }

        _bySlug = All.ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        foreach (var (entry, next) in All.SelectMany(entry => entry.See.Select(next => (entry, next))))
        {
            if (Named(next) is null) throw new SyncFileException("glossary", $"'{entry.Term}' leads to '{next}', which is not there");
        }

        Finder = new TermFinder(All);
    }

    /// <summary>Every entry.</summary>
    public IReadOnlyList<GlossaryEntry> All { get; }

    /// <summary>Finds the terms of these entries in a text.</summary>
    public TermFinder Finder { get; }

    /// <summary>The entries by the first letter of their term, « A » to « Z »; those that begin with a digit are under « 0-9 », first.</summary>
    public IEnumerable<IGrouping<string, GlossaryEntry>> ByLetter => Group(All);

    /// <summary>Reads <c>uSync/glossary/</c>.</summary>
    /// <exception cref="SyncFileException">A file cannot be read, or entries contradict each other.</exception>
    public static TermDirectory Load(SyncFolder folder) =>
        new(folder.ReadAll<GlossaryFile>("glossary").SelectMany(file => file.ToEntries()));

    /// <summary>The entry at an address, or null.</summary>
    public GlossaryEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The entry that a form names, whatever its number, accents and capitals; null where none does.</summary>
    public GlossaryEntry? Named(string form) => _byForm.GetValueOrDefault(KeyOf(form));

    /// <summary>
    /// The entries that some words bring to mind, by letter: those that are called so; failing that, those whose definition
    /// speaks of it.
    /// </summary>
    /// <param name="words">What somebody typed; every entry when it holds no letter.</param>
    public IEnumerable<IGrouping<string, GlossaryEntry>> Search(string words)
    {
        var key = KeyOf(words);
        var called = All.Where(entry => entry.Forms.Any(form => Holds(form, key))).ToList();
        return Group(called.Count > 0 ? called : All.Where(entry => Holds(entry.Definition, key)));
    }

    private static IEnumerable<IGrouping<string, GlossaryEntry>> Group(IEnumerable<GlossaryEntry> entries) =>
        entries.GroupBy(entry => char.IsAsciiDigit(entry.Slug[0]) ? "0-9" : char.ToUpperInvariant(entry.Slug[0]).ToString())
            .OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>Whether a text has words that begin as these do: one finds « messagerie » before having typed it all.</summary>
    private static bool Holds(string text, string key) => $" {KeyOf(text)}".Contains($" {key}", StringComparison.Ordinal);

    private static string KeyOf(string text)
    {
        var words = FoldedWords.Of(text);
        return string.Join(' ', Enumerable.Range(0, words.Count).Select(word => words.Key(word).ToString()));
    }

    private void Claim(string form, GlossaryEntry entry)
    {
        var key = KeyOf(form);
        if (key.Length == 0) throw new SyncFileException("glossary", $"'{entry.Term}' has a form without letters");
        if (!_byForm.TryAdd(key, entry))
            throw new SyncFileException("glossary", $"'{form}' is said twice: by '{_byForm[key].Term}' and by '{entry.Term}'");
    }
}
