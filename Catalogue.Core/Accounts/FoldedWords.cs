using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>What somebody typed to find people by; capitals and accents do not matter.</summary>
internal sealed class FoldedWords(string typed)
{
    private readonly string[] _words = FrenchFolding.FoldWords(typed, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each word stands in one of the texts.</summary>
    public bool AreIn(params IEnumerable<string> texts)
    {
        if (_words.Length == 0) return true;
        var folded = texts.Select(text => FrenchFolding.FoldWords(text, ' ')).ToList();
        return Array.TrueForAll(_words, word => folded.Exists(text => text.Contains(word, StringComparison.Ordinal)));
    }
}
