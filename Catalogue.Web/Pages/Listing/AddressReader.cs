using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Listing;

/// <summary>
/// Reads the address of a list one value at a time. A value that makes no sense is left out and said so; nothing else that
/// was asked is lost for it.
/// </summary>
/// <param name="values">The parts of an address, as the framework gives them.</param>
internal sealed partial class AddressReader(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    /// <summary>The value of what is either asked or not.</summary>
    public const string Yes = "oui";

    /// <summary>Longer than the name of any place with its postal code.</summary>
    private const int LongestPlace = 100;

    private const int LargestRadiusKm = 500;

    /// <summary>Lists count in whole numbers: twenty answers a page stay well within.</summary>
    private const int LastPage = 100_000;

    private readonly List<string> _notices = [];

    /// <summary>A sentence for each value that could not be taken as it was.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Says that a value could not be taken as it was.</summary>
    public void Note(string notice) => _notices.Add(notice);

    /// <summary>One line of readable text; of what is too long, the beginning.</summary>
    /// <param name="name">The value's name.</param>
    /// <param name="longest">In characters.</param>
    /// <param name="what">What it is, for people: « le lieu ».</param>
    public string Text(string name, int longest, string what)
    {
        var text = Tidy(First(name));
        if (text.Length <= longest) return text;
        Note($"C’est très long\u00a0: nous n’avons gardé que le début de {what}.");
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end].TrimEnd();
    }

    /// <summary>The place around which to look.</summary>
    public string Place(string name) => Text(name, LongestPlace, "le lieu");

    /// <summary>Kilometres around the place.</summary>
    /// <param name="name">The value's name.</param>
    /// <param name="usual">What is taken when nothing sound is asked.</param>
    public int Radius(string name, int usual) =>
        Number(name, 1, LargestRadiusKm, $"Le rayon n’est pas compris\u00a0: nous cherchons à moins de {usual} km.") ?? usual;

    /// <summary>The page, from 1.</summary>
    public int Page(string name) => Number(name, 1, LastPage, "Le numéro de page n’est pas compris\u00a0: voici la première.") ?? 1;

    /// <summary>A whole number between two others.</summary>
    public int? Number(string name, int least, int greatest, string notice)
    {
        var text = First(name);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= greatest) return number;
        Note(notice);
        return null;
    }

    /// <summary>What one of a few words stands for.</summary>
    public T? OneOf<T>(string name, IReadOnlyList<KeyValuePair<string, T>> words, string notice)
        where T : struct
    {
        var text = First(name);
        if (text.Length == 0) return null;
        foreach (var (word, value) in words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) return value;
        Note(notice);
        return null;
    }

    /// <summary>The code of something the registry names: « services-internet ». It may know none of that code.</summary>
    public string? Code(string name, string notice)
    {
        var text = First(name);
        if (text.Length == 0) return null;
        if (WellFormedCode().IsMatch(text)) return text;
        Note(notice);
        return null;
    }

    public bool IsYes(string name) => string.Equals(First(name), Yes, StringComparison.OrdinalIgnoreCase);

    /// <summary>All values of a name, whatever its case.</summary>
    public IEnumerable<string> All(string name) => values
        .Where(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(pair => pair.Value)
        .Select(text => (text ?? "").Trim());

    private string First(string name) => All(name).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>What programs send and keyboards do not is dropped.</summary>
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
    private static partial Regex WellFormedCode();
}
