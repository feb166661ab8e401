using Catalogue.Core.Glossary;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search.Suggestions;

/// <summary>
/// The words worth suggesting: those of the glossary, the short names of specifications, the services of the centres, and what
/// titles often say. Only those to which the catalogue has an answer are suggested.
/// </summary>
internal static class SuggestedTerms
{
    private static readonly char[] EndsOfName = ['(', ',', ';', ':'];

    /// <summary>Every expression that may be suggested, whether it finds anything or not.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="specifications">Every specification with its versions.</param>
    /// <param name="titles">Titles of the catalogue.</param>
    /// <param name="today">The legal day, which decides the version in force.</param>
    public static IEnumerable<string> Of(
        TermDirectory glossary, IReadOnlyList<Specification> specifications, IEnumerable<string> titles, DateOnly today) =>
        glossary.All.SelectMany(entry => entry.Forms)
            .Concat(specifications.Select(specification => WithoutCapital(specification.ShortName)))
            .Concat(specifications.SelectMany(specification => specification.ServicesOn(today)).Select(service => ServiceName(service.Label)))
            .Concat(TitleWords.Frequent(titles))
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// How many entries of the catalogue say an expression as it is; 0 where they only answer to its words. Null where none does.
    /// </summary>
    public static int? CountAnswers(OfferIndex offers, string expression, DateTimeOffset now)
    {
        var asked = new SearchRequest { Text = expression, Verbatim = true, Take = 1, Now = now };
        if (offers.Search(asked) is { Total: 0 } or { IsPartial: true }) return null;
        var said = offers.Search(asked with { Text = $"\"{expression}\"" });
        return said.IsLoosened ? 0 : said.Total;
    }

    /// <summary>« Borne wifi » as it is written within a sentence; « VPN » and « Wi-Fi » as they are.</summary>
    public static string WithoutCapital(string text)
    {
        var word = text.AsSpan(0, text.IndexOf(' ') is > 0 and var end ? end : text.Length);
        var isOrdinary = word.Length > 1 && char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('A', 'Z');
        return isOrdinary ? $"{char.ToLowerInvariant(text[0])}{text[1..]}" : text;
    }

    /// <summary>What a service is, without its examples: « Assistance (téléphone, courriel) » is « assistance ».</summary>
    private static string ServiceName(string label) =>
        WithoutCapital(label[..(label.IndexOfAny(EndsOfName) is > 0 and var end ? end : label.Length)].Trim());
}
