using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>A word or a phrase of the request, with all that satisfies it.</summary>
internal sealed class Clause
{
    private readonly List<Alternative> alternatives = [];

    /// <param name="typed">As it was typed.</param>
    /// <param name="folded">Its folded letters.</param>
    /// <param name="stem">Its stem.</param>
    public Clause(string typed, string folded, string stem)
    {
        (Typed, Folded, Stem) = (typed, folded, stem);
        Add([stem], 100);
    }

    private Clause(string phrase, string[] stems)
    {
        (Typed, Folded, Stem) = (phrase, "", "");
        alternatives.Add(new(stems, 100));
    }

    /// <summary>A phrase, taken as it stands: never corrected, and no synonym stands for it.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="stems">The stems of its words.</param>
    public static Clause OfPhrase(string typed, string[] stems) => new(typed, stems);

    /// <summary>The stems of the compounds that the word is part of, or that it ties.</summary>
    public IReadOnlyList<string> Compounds =>
        Corrections.Count > 0 ? [] : [.. alternatives.Where(other => other is { Stems.Length: 1, Percent: 100 }).Select(other => other.Stems[0]).Where(stem => stem != Stem)];

    /// <summary>As it was typed.</summary>
    public string Typed { get; }

    /// <summary>Its folded letters: spelling is corrected on them. Empty for a phrase.</summary>
    public string Folded { get; }

    /// <summary>The stem of the word as understood: once corrected, that of the likeliest correction.</summary>
    public string Stem { get; private init; }

    public IReadOnlyList<Alternative> Alternatives => alternatives;

    /// <summary>Whether something else than the word itself satisfies it: then it is a word somebody knows.</summary>
    public bool HasOthers => alternatives.Count > 1;

    /// <summary>The words it was read as, the likeliest first; empty while it is taken as typed.</summary>
    public IReadOnlyList<SimilarWord> Corrections { get; private init; } = [];

    /// <summary>Adds another way to satisfy the word, unless an easier one covers it; of the same way twice, the dearer counts.</summary>
    /// <param name="stems">The document has them one right after the other.</param>
    /// <param name="percent">What it is worth, in percent of the sum of their scores.</param>
    public void Add(string[] stems, int percent)
    {
        var same = alternatives.FindIndex(known => known.Stems.AsSpan().SequenceEqual(stems));
        if (same >= 0) alternatives[same] = alternatives[same] with { Percent = Math.Max(alternatives[same].Percent, percent) };
        else if (!IsCovered(stems)) alternatives.Add(new(stems, percent));
    }

    /// <summary>Adds an expression that stands for the word, unless one of its words alone does.</summary>
    /// <param name="stems">The expression.</param>
    /// <param name="percent">What it is worth, in percent of its score.</param>
    public void AddSynonym(string[] stems, int percent)
    {
        if (stems.Length == 1) Add(stems, percent);
        else if (!IsCovered(stems)) Add([Expressions.TermOf(stems)], percent);
    }

    /// <summary>Whether one of the words is enough by itself.</summary>
    private bool IsCovered(string[] stems) => alternatives.Exists(known => known.Stems is [var easier] && stems.Contains(easier));

    /// <summary>The same word, read as similar ones of the catalogue as well.</summary>
    public Clause ReadAs(IReadOnlyList<SimilarWord> similar)
    {
        var read = new Clause(Typed, Folded, similar[0].Stem) { Corrections = similar };
        foreach (var word in similar) read.Add([word.Stem], 100);
        foreach (var alternative in alternatives) read.Add(alternative.Stems, alternative.Percent);
        return read;
    }
}

/// <summary>One way to satisfy a word.</summary>
/// <param name="Stems">The document has them one right after the other.</param>
/// <param name="Percent">What it is worth, in percent of the sum of their scores.</param>
internal readonly record struct Alternative(string[] Stems, int Percent);

/// <summary>A word of the catalogue close to one that was typed.</summary>
internal sealed record SimilarWord(string Folded, string Display, string Stem, int Uses);
