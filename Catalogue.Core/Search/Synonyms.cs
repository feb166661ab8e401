using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;
using Catalogue.Core.Search.Querying;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Catalogue.Core.Search;

/// <summary>
/// Expressions that people use for one another: « site internet » and « site web ». Who asks for one also finds the
/// others, ranked a little lower. Some go one way only: who asks for « fleuriste » also finds « bouquet », and not the
/// other way round. Immutable.
/// </summary>
public sealed class Synonyms
{
    /// <summary>
    /// What a synonym is worth, in percent of the word typed; shared among its words, so that « mise en service » is never worth
    /// more than « installer », for which it stands.
    /// </summary>
    private const int Percent = 70;

    private const char OneWay = '>';

    /// <summary>What is found for the expressions of each line.</summary>
    private readonly List<List<string[]>> groups = [];

    /// <summary>Where the search for an expression begins: its first stem.</summary>
    private readonly Dictionary<string, List<(string[] Expression, int Group)>> byFirstStem = new(StringComparer.Ordinal);

    private Synonyms(IEnumerable<string> lines)
    {
        var tokenizer = new FrenchTokenizer();
        var words = new Dictionary<string, VocabularyWord>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var sides = line.Split(OneWay, 2);
            var asked = Analysed(sides[0], tokenizer);
            foreach (var text in sides[0].Split(','))
            {
                tokenizer.Read(text);
                if (tokenizer.Tokens is not [var only]) continue;
                var folded = tokenizer.Folded(only).ToString();
                words[folded] = new VocabularyWord(folded, text.Trim().ToLowerInvariant(), Term: -1, Uses: 0);
            }

            foreach (var expression in asked)
            {
                if (!byFirstStem.TryGetValue(expression[0], out var starting)) byFirstStem[expression[0]] = starting = [];
                starting.Add((expression, groups.Count));
            }

            // Expressions before the sign do not find each other: a line without it says that they do.
            groups.Add(sides.Length == 1 ? asked : Analysed(sides[1], tokenizer));
        }

        Words = new Vocabulary([.. words.Values]);
        Expressions = new Expressions(groups.SelectMany(group => group));
    }

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>The single words that find others: they may be misspelt even when the catalogue lacks them.</summary>
    internal Vocabulary Words { get; }

    /// <summary>The expressions that are found for others: documents are indexed by them.</summary>
    internal Expressions Expressions { get; }

    /// <summary>How many groups there are.</summary>
    public int Count => groups.Count;

    /// <summary>Reads groups of equivalent expressions.</summary>
    /// <param name="lines">
    /// One group each, its expressions of one or more words separated by commas: « a, b » find each other. After a &gt; stands
    /// what the expressions before it also find: with « a, b &gt; c », who asks for a or b also finds c, and nothing else.
    /// </param>
    public static Synonyms Parse(IEnumerable<string> lines) => new(lines);

    /// <summary>Reads the file of synonyms: a YAML list of the lines <see cref="Parse"/> takes.</summary>
    /// <exception cref="InvalidDataException">The text is not such a list.</exception>
    public static Synonyms Load(TextReader yaml)
    {
        try
        {
            return new(new DeserializerBuilder().Build().Deserialize<List<string>?>(yaml) ?? []);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"Line {e.Start.Line}: the synonyms are not a list of lines.", e);
        }
    }

    /// <summary>Gives the clauses of a request the synonyms of the expressions they spell.</summary>
    internal void Attach(IReadOnlyList<Clause> clauses)
    {
        for (var start = 0; start < clauses.Count; start++)
        {
            if (!byFirstStem.TryGetValue(clauses[start].Stem, out var starting)) continue;
            foreach (var (expression, group) in starting)
            {
                if (!Spell(clauses, start, expression)) continue;
                foreach (var other in groups[group])
                    for (var i = start; !ReferenceEquals(other, expression) && i < start + expression.Length; i++)
                        clauses[i].AddSynonym(other, Percent / expression.Length);
            }
        }

        foreach (var clause in clauses) AttachToCompounds(clause);
    }

    /// <summary>« visio-conférence » also finds what « visioconférence » finds.</summary>
    private void AttachToCompounds(Clause clause)
    {
        foreach (var compound in clause.Compounds)
            foreach (var (expression, group) in byFirstStem.GetValueOrDefault(compound) ?? [])
                foreach (var other in expression.Length == 1 ? groups[group] : [])
                    clause.AddSynonym(other, Percent);
    }

    private static bool Spell(IReadOnlyList<Clause> clauses, int start, string[] expression)
    {
        if (start + expression.Length > clauses.Count) return false;
        for (var i = 0; i < expression.Length; i++)
            if (clauses[start + i].Stem != expression[i]) return false;
        return true;
    }

    private static List<string[]> Analysed(string side, FrenchTokenizer tokenizer) =>
        [.. side.Split(',').SelectMany(text => Analyse(text, tokenizer))];

    /// <summary>The stems of an expression; two ways when it is a compound: « e-commerce » is two words, and one.</summary>
    private static IEnumerable<string[]> Analyse(string text, FrenchTokenizer tokenizer)
    {
        tokenizer.Read(text);
        var words = tokenizer.Tokens.Where(token => !token.IsJoined).Select(Stem).ToArray();
        if (words.Length > 0) yield return words;
        if (words.Length > 1 && tokenizer.Tokens[^1] is { Form: TokenForm.Compound } whole && whole.Start <= tokenizer.Tokens[0].Start)
            yield return [Stem(whole)];

        string Stem(Token token) => FrenchStemmer.Stem(tokenizer.Folded(token));
    }
}
