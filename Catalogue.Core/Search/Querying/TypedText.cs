using System.Buffers;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// What a person typed, cut by the two signs that mean something here: a phrase in quotes, of any kind, is looked for as it
/// stands; a word or phrase right after a minus is not wanted. Everything else is words.
/// </summary>
internal sealed class TypedText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"«“”„-\u2212");

    private TypedText(string words, IReadOnlyList<string> phrases, IReadOnlyList<string> unwanted) =>
        (Words, Phrases, Unwanted) = (words, phrases, unwanted);

    /// <summary>The text with spaces in place of the phrases and of what is not wanted.</summary>
    public string Words { get; }

    /// <summary>The phrases, without their quotes.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The words and phrases that are not wanted, without their signs.</summary>
    public IReadOnlyList<string> Unwanted { get; }

    /// <summary>The text without quotes, and without what is not wanted.</summary>
    public required string WithoutSigns { get; init; }

    public static TypedText Read(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return new(text, [], []) { WithoutSigns = text };
        var (words, withoutSigns) = (text.ToCharArray(), text.ToCharArray());
        var (phrases, unwanted) = (new List<string>(), new List<string>());
        for (var i = 0; i < text.Length; i++)
        {
            var isMinus = IsMinus(text, i);
            var start = isMinus ? i + 1 : i;
            var phraseEnd = EndOfPhrase(text, start);
            if (!isMinus && phraseEnd is null) continue;

            var end = phraseEnd ?? EndOfWord(text, start) - 1;
            (isMinus ? unwanted : phrases).Add(phraseEnd is null ? text[start..(end + 1)] : text[(start + 1)..end]);
            Array.Fill(words, ' ', i, end + 1 - i);
            if (isMinus) Array.Fill(withoutSigns, ' ', i, end + 1 - i);
            else withoutSigns[i] = withoutSigns[end] = ' ';
            i = end;
        }

        return new(new string(words), phrases, unwanted)
        {
            WithoutSigns = string.Join(' ', new string(withoutSigns).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        };
    }

    /// <summary>A minus touches what it refuses and nothing before it: « -portable », not « tout-en-un » nor « – mon besoin ».</summary>
    private static bool IsMinus(string text, int i) =>
        text[i] is '-' or '\u2212'
        && (i == 0 || char.IsWhiteSpace(text[i - 1]))
        && i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || ClosingOf(text[i + 1]) is not null);

    /// <summary>Where the phrase that begins here ends; null when none begins, or nothing closes it.</summary>
    private static int? EndOfPhrase(string text, int start)
    {
        if (ClosingOf(text[start]) is not { } closing || IsInchMark(text, start)) return null;
        var end = text.AsSpan(start + 1).IndexOfAny(closing);
        return end <= 0 ? null : start + 1 + end;
    }

    /// <summary>« un écran de 24" » opens no phrase.</summary>
    private static bool IsInchMark(string text, int i) => text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]);

    private static string? ClosingOf(char opening) => opening switch
    {
        '"' or '“' or '”' or '„' => "\"“”",
        '«' => "»",
        _ => null,
    };

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && !char.IsWhiteSpace(text[start])) start++;
        return start;
    }
}
