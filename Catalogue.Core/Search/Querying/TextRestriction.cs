using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>What a document must have word for word, and what it must not have.</summary>
internal sealed class TextRestriction
{
    private const int MaxPhrases = 8;

    private readonly IReadOnlyList<string[]> unwantedSequences;

    private TextRestriction(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> typedUnwanted, IReadOnlyList<string[]> unwanted) =>
        (Phrases, Unwanted, unwantedSequences) = (phrases, typedUnwanted, unwanted);

    /// <summary>Nothing is restricted.</summary>
    public static TextRestriction None { get; } = new([], [], []);

    /// <summary>The phrases, in any form of their words.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>What is not wanted, as typed.</summary>
    public IReadOnlyList<string> Unwanted { get; }

    /// <summary>The request without quotes, and without what it refuses; empty when it has neither.</summary>
    public string WithoutSigns { get; private init; } = "";

    public bool IsNone => Phrases.Count == 0 && unwantedSequences.Count == 0;

    public static TextRestriction Read(TypedText typed, FrenchTokenizer tokenizer)
    {
        if (typed.Phrases.Count == 0 && typed.Unwanted.Count == 0) return None;
        var phrases = typed.Phrases.Take(MaxPhrases)
            .Select(text => new Phrase(text.Trim(), WordsOf(text, tokenizer)))
            .Where(phrase => phrase.Stems.Length > 0);
        var unwanted = typed.Unwanted.Take(MaxPhrases)
            .Select(text => (Text: text, Sequences: SequencesOf(text, tokenizer)))
            .Where(refused => refused.Sequences.Count > 0)
            .ToList();
        return new([.. phrases], [.. unwanted.Select(refused => refused.Text)], [.. unwanted.SelectMany(refused => refused.Sequences)])
        {
            WithoutSigns = typed.WithoutSigns,
        };
    }

    /// <summary>Which of the documents that may be shown meet it.</summary>
    /// <param name="view">The segment at hand.</param>
    /// <param name="visible">The documents that may be shown.</param>
    /// <param name="scratch">Where the set is made, when there is anything to restrict.</param>
    public ReadOnlySpan<ulong> Apply(SegmentView view, ReadOnlySpan<ulong> visible, SearchScratch scratch)
    {
        if (IsNone) return visible;
        var allowed = scratch.Allowed.AsSpan(0, visible.Length);
        visible.CopyTo(allowed);
        foreach (var sequence in unwantedSequences)
            foreach (var document in PhraseHolders.In(view.Segment, sequence)) Bits.Clear(allowed, document);

        var holding = scratch.Holding.AsSpan(0, visible.Length);
        foreach (var phrase in Phrases)
        {
            holding.Clear();
            foreach (var document in PhraseHolders.In(view.Segment, phrase.Stems)) Bits.Set(holding, document);
            for (var word = 0; word < allowed.Length; word++) allowed[word] &= holding[word];
        }

        return allowed;
    }

    /// <summary>The ways a document may write what is not wanted: word by word, and joined.</summary>
    private static List<string[]> SequencesOf(string text, FrenchTokenizer tokenizer)
    {
        var sequences = new List<string[]> { WordsOf(text, tokenizer) };
        sequences.AddRange(tokenizer.Tokens
            .Where(token => token.IsJoined && token.Start == tokenizer.Tokens[0].Start && token.End == tokenizer.Tokens[^1].End)
            .Select(token => new[] { FrenchStemmer.Stem(tokenizer.Folded(token)) }));
        return sequences.FindAll(sequence => sequence.Length > 0);
    }

    private static string[] WordsOf(string text, FrenchTokenizer tokenizer)
    {
        tokenizer.Read(text);
        return [.. tokenizer.Tokens.Where(token => !token.IsJoined).Select(token => FrenchStemmer.Stem(tokenizer.Folded(token)))];
    }
}

/// <param name="Typed">As it was typed, without its quotes.</param>
/// <param name="Stems">The stems of its words, in order.</param>
internal sealed record Phrase(string Typed, string[] Stems);
