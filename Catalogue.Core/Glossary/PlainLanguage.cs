using Catalogue.Core.Files;

namespace Catalogue.Core.Glossary;

/// <summary>
/// Tells what a beginner would stumble on (A21): words that the glossary does not explain and that nobody has judged to be
/// everyday French. Immutable.
/// </summary>
/// <param name="finder">What the glossary explains.</param>
/// <param name="plainWords">Everyday words, one at a time.</param>
public sealed class PlainLanguage(TermFinder finder, IEnumerable<string> plainWords)
{
    private readonly HashSet<string> _plain = [.. plainWords.SelectMany(WordsOf).Select(word => word.Key)];

    /// <summary>Reads the everyday words of <c>uSync/glossary/plain-words.txt</c>, one a line.</summary>
    public static PlainLanguage Load(SyncFolder folder, TermFinder finder) =>
        new(finder, File.ReadLines(folder.PathOf(Path.Combine("glossary", "plain-words.txt"))));

    /// <summary>The words of a text that are neither explained nor plain, as it writes them, each once.</summary>
    /// <param name="text">As shown, without mark-up.</param>
    public IReadOnlyList<string> Unexplained(string text) =>
    [
        .. finder.Mark(text)
            .Where(piece => piece.Entry is null)
            .SelectMany(piece => WordsOf(piece.Text))
            .Where(word => !IsPlain(word.Key))
            .Select(word => word.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>
    /// Of those, the words that look technical: acronyms and references, whose capitals or digits no ordinary word has. Which of
    /// the others are everyday French, only people can judge.
    /// </summary>
    /// <param name="text">As shown, without mark-up.</param>
    public IReadOnlyList<string> Technical(string text) => [.. Unexplained(text).Where(LooksTechnical)];

    private static bool LooksTechnical(string word) =>
        word.Skip(1).Any(char.IsUpper) || (word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter));

    /// <summary>Numbers and single letters need no explanation: they are a quantity, or an article before a vowel.</summary>
    private bool IsPlain(string key) => key.Length == 1 || key.All(char.IsAsciiDigit) || _plain.Contains(key);

    private static IEnumerable<(string Key, string Text)> WordsOf(string text)
    {
        var words = FoldedWords.Of(text);
        for (var word = 0; word < words.Count; word++)
            yield return (words.Key(word).ToString(), text[words.Start(word)..words.End(word)]);
    }
}
