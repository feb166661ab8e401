using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalogue.Core.Shared;

/// <summary>
/// What tells one company from every other (A23): its <see cref="Shared.Siren"/>, or, for a company of another State of the
/// European Union, which has none, its intra-community VAT number.
/// </summary>
public readonly record struct CompanyNumber
{
    /// <summary>Letters at most: the longest VAT number has twelve after its country.</summary>
    public const int LongestText = 14;

    private readonly string? _text;

    private CompanyNumber(string text) => _text = text;

    /// <summary>As it is stored and compared: nine digits, or the country's two letters and what follows, without spaces.</summary>
    public string Text => _text ?? throw new InvalidOperationException("An empty number has no text.");

    /// <summary>The SIREN; null for a company of another State.</summary>
    public Siren? Siren => Shared.Siren.TryParse(_text, out var siren) ? siren : null;

    /// <summary>« SIREN » or « TVA intracommunautaire ».</summary>
    public string KindName => Siren is null ? "TVA intracommunautaire" : "SIREN";

    public static implicit operator CompanyNumber(Siren siren) => new(siren.Digits);

    /// <summary>Reads a SIREN, or a VAT number of another State, with or without spaces, dots and hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CompanyNumber number)
    {
        var letters = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-'))).ToUpperInvariant();
        var isSound = Shared.Siren.TryParse(letters, out _) || EuropeanVat.IsSound(letters);
        number = isSound ? new(letters) : default;
        return isSound;
    }

    /// <exception cref="FormatException">The text is neither.</exception>
    public static CompanyNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is the number of no company.");

    /// <summary>As it is usually written: a SIREN in groups of three, a VAT number with its country apart.</summary>
    public override string ToString() => Siren?.ToString() ?? $"{Text[..2]} {Text[2..]}";
}

/// <summary>
/// The form of the VAT numbers of the other States of the Union, as the European Commission's VIES service publishes them. France is
/// left out: a French company has a SIREN.
/// </summary>
public static class EuropeanVat
{
    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["AT"] = "U[0-9]{8}",
        ["BE"] = "[01][0-9]{9}",
        ["BG"] = "[0-9]{9,10}",
        ["CY"] = "[0-9]{8}[A-Z]",
        ["CZ"] = "[0-9]{8,10}",
        ["DE"] = "[0-9]{9}",
        ["DK"] = "[0-9]{8}",
        ["EE"] = "[0-9]{9}",
        ["EL"] = "[0-9]{9}",
        ["ES"] = "[A-Z0-9][0-9]{7}[A-Z0-9]",
        ["FI"] = "[0-9]{8}",
        ["HR"] = "[0-9]{11}",
        ["HU"] = "[0-9]{8}",
        ["IE"] = "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}",
        ["IT"] = "[0-9]{11}",
        ["LT"] = "[0-9]{9}|[0-9]{12}",
        ["LU"] = "[0-9]{8}",
        ["LV"] = "[0-9]{11}",
        ["MT"] = "[0-9]{8}",
        ["NL"] = "[0-9]{9}B[0-9]{2}",
        ["PL"] = "[0-9]{10}",
        ["PT"] = "[0-9]{9}",
        ["RO"] = "[0-9]{2,10}",
        ["SE"] = "[0-9]{12}",
        ["SI"] = "[0-9]{8}",
        ["SK"] = "[0-9]{10}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Two-letter codes of the States, in order; Greece is « EL ».</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Forms.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a text has the form of such a number: capitals and digits, without spaces.</summary>
    public static bool IsSound(string text) =>
        text.Length > 2 && Forms.TryGetValue(text[..2], out var form)
        && Regex.IsMatch(text[2..], $@"\A(?:{form})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
