using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// Reads the address of a search. A value that makes no sense is replaced by the usual one and said so; nothing else that
/// was asked is lost for it.
/// </summary>
internal sealed partial class CatalogueQueryReader
{
    /// <summary>Longer than any need people type; beyond it, the beginning is kept.</summary>
    public const int LongestNeed = 300;

    private const int LongestPlace = 100;
    private const int LargestRadiusKm = 500;
    private const int HighestPriceEuros = 1_000_000;

    /// <summary>The index counts in whole numbers: twenty answers a page stay well within.</summary>
    private const int LastPage = 100_000;

    /// <summary>An address that asks for more services than this was not made by this site.</summary>
    private const int MostServices = 50;

    private readonly IEnumerable<KeyValuePair<string, StringValues>> _values;
    private readonly List<string> _notices = [];

    private CatalogueQueryReader(IEnumerable<KeyValuePair<string, StringValues>> values) => _values = values;

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>The search, and a sentence for each value that could not be taken as it was.</returns>
    public static (CatalogueQuery Query, IReadOnlyList<string> Notices) Read(
        IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var reader = new CatalogueQueryReader(values);
        return (reader.Read(), reader._notices);
    }

    private CatalogueQuery Read() => new()
    {
        Need = Text(QueryWords.Need, LongestNeed, "votre recherche"),
        Place = Text(QueryWords.Place, LongestPlace, "le lieu"),
        RadiusKm = Number(QueryWords.Radius, 1, LargestRadiusKm,
            $"Le rayon n’est pas compris\u00a0: nous cherchons à moins de {CatalogueQuery.DefaultRadiusKm} km.")
            ?? CatalogueQuery.DefaultRadiusKm,
        Kind = OneOf(QueryWords.Kind, QueryWords.Kinds, "Le genre de réponses n’est pas compris\u00a0: nous les montrons tous."),
        Family = Code(QueryWords.Family, "La famille d’offres n’est pas comprise\u00a0: nous les montrons toutes."),
        Services = Services(),
        Modes = Modes(),
        MaxPriceEuros = Number(QueryWords.Price, 1, HighestPriceEuros,
            "Le prix n’est pas compris\u00a0: nous n’en avons pas tenu compte."),
        FinancingOnly = IsYes(QueryWords.Financing),
        Sort = OneOf(QueryWords.Sort, QueryWords.Sorts, "L’ordre n’est pas compris\u00a0: les réponses sont classées par pertinence.")
            ?? SearchSort.Relevance,
        Page = Number(QueryWords.Page, 1, LastPage, "Le numéro de page n’est pas compris\u00a0: voici la première.") ?? 1,
        Verbatim = IsYes(QueryWords.Verbatim),
    };

    private string Text(string name, int longest, string what)
    {
        var text = Tidy(First(name));
        if (text.Length <= longest) return text;
        _notices.Add($"C’est très long\u00a0: nous n’avons gardé que le début de {what}.");
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end].TrimEnd();
    }

    private int? Number(string name, int least, int greatest, string notice)
    {
        var text = First(name);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= greatest) return number;
        _notices.Add(notice);
        return null;
    }

    private T? OneOf<T>(string name, IReadOnlyList<KeyValuePair<string, T>> words, string notice)
        where T : struct
    {
        var text = First(name);
        if (text.Length == 0) return null;
        foreach (var (word, value) in words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) return value;
        _notices.Add(notice);
        return null;
    }

    private string? Code(string name, string notice)
    {
        var text = First(name);
        if (text.Length == 0) return null;
        if (FamilyCode().IsMatch(text)) return text;
        _notices.Add(notice);
        return null;
    }

    private List<string> Services()
    {
        var asked = All(QueryWords.Service).Where(text => text.Length > 0).Select(text => text.ToUpperInvariant()).Distinct().ToList();
        var known = asked.Where(text => ServiceCode().IsMatch(text)).Take(MostServices).Order(StringComparer.Ordinal).ToList();
        if (known.Count < asked.Count) _notices.Add("Un des services demandés n’est pas compris\u00a0: nous n’en avons pas tenu compte.");
        return known;
    }

    private WorkModes Modes()
    {
        var asked = All(QueryWords.Mode).Where(text => text.Length > 0).ToList();
        var known = QueryWords.Modes.Where(pair => asked.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (asked.Exists(text => !known.Exists(pair => string.Equals(pair.Key, text, StringComparison.OrdinalIgnoreCase))))
            _notices.Add("Le lieu du travail n’est pas compris\u00a0: nous n’en avons pas tenu compte.");
        return known.Aggregate(WorkModes.None, (modes, pair) => modes | pair.Value);
    }

    private bool IsYes(string name) => string.Equals(First(name), QueryWords.Yes, StringComparison.OrdinalIgnoreCase);

    private string First(string name) => All(name).FirstOrDefault(text => text.Length > 0) ?? "";

    private IEnumerable<string> All(string name) => _values
        .Where(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(pair => pair.Value)
        .Select(text => (text ?? "").Trim());

    /// <summary>One line of readable text: what programs send and keyboards do not is dropped.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar;
            if (!isBlank) tidy.Append(rune.ToString());
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex FamilyCode();

    [GeneratedRegex("^[A-Z]{3}-[0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex ServiceCode();
}
