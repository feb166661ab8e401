using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>The words looked for, and what restricts where.</summary>
internal sealed class TextQuery
{
    /// <summary>Words beyond these are not looked for: nobody needs them, and each one costs.</summary>
    private const int MaxWords = 16;

    /// <summary>Text beyond this is not read.</summary>
    private const int MaxLength = 2_000;

    private TextQuery(IReadOnlyList<Clause> clauses, TextRestriction restriction, int? needed = null)
    {
        (Clauses, Restriction) = (clauses, restriction);
        Needed = Leading = needed ?? MostOf(clauses.Count);
    }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The phrases that an answer has, and what it must not have.</summary>
    public TextRestriction Restriction { get; }

    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>How many of the words a document must have: of three or more, one may be missing.</summary>
    public int Needed { get; }

    /// <summary>Whether fewer words are needed than usual, because too few documents have more of them.</summary>
    public bool IsLoosened => Needed < MostOf(Clauses.Count);

    /// <summary>Whether the words are the parts of one compound, « e commerce »: one of them alone is another thing.</summary>
    public bool IsOneCompound => Clauses.Count > 1 && Clauses[0].Compounds.Any(compound => Clauses.All(clause => clause.Compounds.Contains(compound)));

    /// <summary>
    /// How many of the words the documents that rank first have; those with fewer follow them, whatever they score.
    /// </summary>
    public int Leading { get; private init; }

    public static TextQuery Parse(string text, FrenchTokenizer tokenizer)
    {
        var typed = TypedText.Read(Shortened(text));
        var restriction = TextRestriction.Read(typed, tokenizer);
        var phrases = restriction.Phrases.Select(phrase => Clause.OfPhrase(phrase.Typed, phrase.Stems)).Take(MaxWords).ToList();
        var query = new TextQuery(ReadWords(typed.Words, tokenizer, phrases), restriction);
        // With nothing looked for, there is nothing to take anything away from: signs are then part of the words.
        return query.IsEmpty && restriction.Unwanted.Count > 0 ? ParseWords(text, tokenizer) : query;
    }

    /// <summary>The same text, quotes and minus signs meaning nothing.</summary>
    public static TextQuery ParseWords(string text, FrenchTokenizer tokenizer) =>
        new(ReadWords(Shortened(text), tokenizer, []), TextRestriction.None);

    private static int MostOf(int words) => words <= 2 ? words : words - 1;

    private static string Shortened(string text) => text.Length <= MaxLength ? text : text[..MaxLength];

    private static List<Clause> ReadWords(string typed, FrenchTokenizer tokenizer, List<Clause> clauses)
    {
        tokenizer.Read(typed, maxTokens: MaxWords * 4);
        var words = new List<(Token Token, Clause Clause)>();
        foreach (var token in tokenizer.Tokens)
        {
            var folded = tokenizer.Folded(token);
            if (FrenchStopWords.OpensRequest(folded)) continue;
            var stem = FrenchStemmer.Stem(folded);
            if (token.Form == TokenForm.Compound && AddToParts(words, token, stem)) continue;

            if (token.Form == TokenForm.Amount) RemoveParts(token, clauses, words);
            var clause = clauses.Find(known => known.Stem == stem);
            if (clause is null)
            {
                if (clauses.Count == MaxWords) break;
                clause = new Clause(typed[token.Start..token.End], folded.ToString(), stem);
                clauses.Add(clause);
            }

            words.Add((token, clause));
        }

        return clauses;
    }

    /// <summary>
    /// The words that are looked for, to mark them where they are shown. Expressions that stand for a word are left out: one of
    /// their words alone, « service » of « mise en service », would be marked where it means something else.
    /// </summary>
    public HashSet<string> Terms() =>
        Clauses.SelectMany(clause => clause.Alternatives)
            .Where(alternative => alternative.Stems.Length == 1 && !Expressions.IsExpression(alternative.Stems[0]))
            .Select(alternative => alternative.Stems[0])
            .Concat(Restriction.Phrases.SelectMany(phrase => phrase.Stems))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The same words, of which fewer are enough.</summary>
    public TextQuery Needing(int words) => new(Clauses, Restriction, words);

    /// <summary>The same words, of which fewer are enough to follow the documents that have as many as now.</summary>
    public TextQuery FollowedBy(int words) => new(Clauses, Restriction, words) { Leading = Leading };

    /// <summary>The same words, some of them read as others.</summary>
    public TextQuery With(Func<int, Clause, Clause> read) => new([.. Clauses.Select((clause, i) => read(i, clause))], Restriction);

    /// <summary>A compound, where a document has it, satisfies each of the words it is made of.</summary>
    private static bool AddToParts(List<(Token Token, Clause Clause)> words, Token compound, string stem)
    {
        var any = false;
        foreach (var (token, clause) in words)
        {
            if (token.Start < compound.Start || token.End > compound.End) continue;
            clause.Add([stem], 100);
            any = true;
        }

        return any;
    }

    /// <summary>« 500 Go » is one thing looked for, not two that may stand anywhere.</summary>
    private static void RemoveParts(Token token, List<Clause> clauses, List<(Token Token, Clause Clause)> words)
    {
        var parts = words.Where(word => word.Token.Start >= token.Start && word.Token.End <= token.End).Select(word => word.Clause).ToList();
        clauses.RemoveAll(parts.Contains);
        words.RemoveAll(word => parts.Contains(word.Clause));
    }
}
