using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Web.DesignSystem.Input;

/// <summary>
/// Numbers as French people type them: « 1 234,50 », « 0,5 », « 12.5 ». A point is taken for a comma, never for the end of thousands:
/// what might be read in two ways is not read at all.
/// </summary>
public static partial class TypedNumber
{
    /// <summary>Characters; no number of a form needs as many.</summary>
    private const int Longest = 40;

    private const string Unit = "€";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The number that was typed, neither negative nor finer than a hundredth; null when it is none.</summary>
    public static decimal? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > Longest || !Number().IsMatch(text)) return null;
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>The same for an amount in euros, whose sign may follow.</summary>
    public static decimal? ReadEuros(string? typed)
    {
        var text = (typed ?? "").Trim();
        return Read(text.EndsWith(Unit, StringComparison.Ordinal) ? text[..^Unit.Length] : text);
    }

    /// <summary>A number known already, to fill the field in as it would be typed: « 1234,5 ».</summary>
    public static string Of(decimal number) => number.ToString("0.##", French);

    /// <summary>The same for an amount, with its cents: « 1234,50 ».</summary>
    public static string OfEuros(decimal amount) => amount.ToString("0.00", French);

    /// <summary>Spaces of all kinds stand between thousands, or nowhere.</summary>
    [GeneratedRegex(@"\A(?:[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+|[0-9]+)(?:[.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
