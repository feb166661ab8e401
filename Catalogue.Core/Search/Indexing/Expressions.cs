namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// The expressions of several words that stand for others (« sans fil » for « wifi »). Where a document holds one, it is indexed
/// as a term of its own: looking for it then costs no more than looking for a word.
/// </summary>
internal sealed class Expressions
{
    private readonly Dictionary<string, string[][]> byFirstStem;

    /// <param name="expressions">The stems of each, in order; single words are left out.</param>
    public Expressions(IEnumerable<string[]> expressions) => byFirstStem = expressions
        .Where(expression => expression.Length > 1)
        .DistinctBy(TermOf)
        .GroupBy(expression => expression[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static Expressions None { get; } = new([]);

    /// <summary>The term an expression is indexed as; no stem looks like it.</summary>
    public static string TermOf(string[] stems) => string.Join(' ', stems);

    /// <summary>Whether a term is an expression.</summary>
    public static bool IsExpression(string term) => term.Contains(' ', StringComparison.Ordinal);

    /// <summary>Those that begin with a stem.</summary>
    public string[][] StartingWith(string stem) => byFirstStem.GetValueOrDefault(stem, []);
}
