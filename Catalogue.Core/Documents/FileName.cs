using System.Globalization;
using System.Text;

namespace Catalogue.Core.Documents;

/// <summary>
/// The name of a file as people read it. It is never part of a path: what is stored is found by its identifier.
/// </summary>
internal static class FileName
{
    /// <summary>Characters of a name at most, its ending included.</summary>
    public const int Longest = 120;

    /// <summary>What a file is called when nothing is left of its name.</summary>
    private const string Nameless = "document";

    /// <summary>Longer than any ending of a name.</summary>
    private const int LongestEnding = 12;

    private static readonly string[] DeviceNames =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    /// <summary>The ending of a name, in lower case with its dot: « .pdf »; empty when it has none.</summary>
    public static string EndingOf(string declared)
    {
        var name = Readable(declared);
        var dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > LongestEnding || name.AsSpan(dot).Contains(' ') ? "" : name[dot..].ToLowerInvariant();
    }

    /// <summary>
    /// The name without folders, without what does not show or changes the order of letters, without what systems keep for
    /// themselves; cut where it is too long, and ended as its format is.
    /// </summary>
    public static string Clean(string declared, DocumentFormat format)
    {
        var ending = DocumentFormats.EndingsOf(format)[0];
        var stem = Readable(declared)[..^EndingOf(declared).Length].Trim('.', ' ');
        if (stem.Length == 0) return Nameless + ending;
        if (DeviceNames.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase)) stem = $"{Nameless} {stem}";
        return Cut(stem, Longest - ending.Length).TrimEnd('.', ' ') + ending;
    }

    /// <summary>The last part of a path, its letters alone.</summary>
    private static string Readable(string declared)
    {
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(declared));
        var name = sound[(sound.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(name.Length);
        foreach (var letter in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter) || IsReserved(letter)) kept.Append(' ');
            else if (IsShown(letter)) kept.Append(letter);
        }

        return string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
    }

    /// <summary>Controls, marks of direction, joiners and what belongs to nobody's alphabet do not.</summary>
    private static bool IsShown(Rune letter) => letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);

    private static bool IsReserved(Rune letter) => letter.IsAscii && "<>:\"|?*;%".Contains((char)letter.Value, StringComparison.Ordinal);

    /// <summary>Between two letters, never between a letter and its accents.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var length = 0;
        for (var next = 0; (next = StringInfo.GetNextTextElementLength(text.AsSpan(length))) > 0 && length + next <= most;) length += next;
        return text[..length];
    }
}
