using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Catalogue.Core.Accounts;

/// <summary>
/// Tells the passwords that whoever guesses would try first: those that many people have, a word or two, rows of a keyboard. The
/// words are French and English, made by the build from published lists (<c>CommonWords.targets</c>); read when first asked for.
/// </summary>
public sealed class CommonPasswords
{
    /// <summary>What is left of a password without what repeats or follows must be at least so long.</summary>
    private const int FewestSurprises = 6;

    private const string WordsResource = "Accounts/common-words.txt";

    /// <summary>Rows along which fingers run, here and abroad; each is also run backwards.</summary>
    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly FrozenSet<(char, char)> Followings = Rows
        .SelectMany(row => row.Zip(row.Skip(1)).SelectMany(pair => new[] { pair, (pair.Second, pair.First) }))
        .ToFrozenSet();

    /// <summary>Signs that stand for letters in « P@ssw0rd ».</summary>
    private static readonly FrozenDictionary<char, char> Disguises = new Dictionary<char, char>
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Letters = SearchValues.Create(Rows[0]);

    private readonly Lazy<FrozenSet<string>> _words = new(ReadWords);

    /// <summary>Whether a password is a common one: a listed one, one or two listed words with whatever is no letter around, or a sequence.</summary>
    public bool IsCommon(string password)
    {
        var plain = Plain(password);
        return IsSequence(plain) || _words.Value.Contains(plain) || IsOneOrTwoWords(plain)
            || IsOneOrTwoWords(Undisguise(plain)) || IsOneOrTwoWords(Undisguise(WithoutEnds(plain)));
    }

    /// <summary>Whether a password is made of given words, with little else than a common word around them.</summary>
    /// <param name="password">The password.</param>
    /// <param name="texts">What is known of its owner: their name, their address.</param>
    public bool IsMadeOf(string password, params IEnumerable<string> texts)
    {
        var left = OnlyLettersAndDigits(Plain(password));
        var before = left.Length;
        foreach (var word in WordsOf(texts)) left = left.Replace(word, "", StringComparison.Ordinal);
        if (left.Length == before) return false;
        return left.Length < FewestSurprises || IsOneOrTwoWords(left);
    }

    /// <summary>Small letters without accents: what makes a word the same to who guesses.</summary>
    internal static string Plain(string text)
    {
        // By whole characters: half of one, which anybody can send, has no normal form.
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        return string.Concat(whole.Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
    }

    /// <summary>The words of texts, whole and in parts, the longest first; none so short that it may stand anywhere.</summary>
    private static IEnumerable<string> WordsOf(IEnumerable<string> texts) => texts
        .Select(Plain)
        .SelectMany(text => text.Split([' ', '-', '.', '_', '@', '\'', '’']).Append(text))
        .Select(OnlyLettersAndDigits)
        .Where(word => word.Length > 2)
        .Distinct()
        .OrderByDescending(word => word.Length);

    /// <summary>Repeating and following surprise nobody: what does neither is counted.</summary>
    private static bool IsSequence(string plain)
    {
        var once = plain[..PeriodOf(plain)];
        var surprises = 1;
        for (var i = 1; i < once.Length; i++)
        {
            if (once[i] != once[i - 1] && !Followings.Contains((once[i - 1], once[i]))) surprises++;
        }

        return surprises < FewestSurprises;
    }

    /// <summary>After how many characters a text begins again, and does so to its end; its length when it does not.</summary>
    private static int PeriodOf(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period))) return period;
        }

        return text.Length;
    }

    private bool IsOneOrTwoWords(string plain)
    {
        var groups = LetterGroups(plain);
        return groups.Count switch
        {
            1 => IsWord(groups[0]) || IsTwoWords(groups[0]),
            2 => groups.TrueForAll(IsWord),
            _ => false,
        };
    }

    private bool IsTwoWords(string letters) =>
        Enumerable.Range(1, Math.Max(letters.Length - 1, 0)).Any(cut => IsWord(letters[..cut]) && IsWord(letters[cut..]));

    private bool IsWord(string letters) => _words.Value.Contains(letters);

    private static List<string> LetterGroups(string plain)
    {
        List<string> groups = [];
        var start = -1;
        for (var i = 0; i <= plain.Length; i++)
        {
            var isLetter = i < plain.Length && char.IsLetter(plain[i]);
            if (isLetter && start < 0) start = i;
            if (isLetter || start < 0) continue;
            groups.Add(plain[start..i]);
            start = -1;
        }

        return groups;
    }

    private static string Undisguise(string plain) => string.Concat(plain.Select(sign => Disguises.GetValueOrDefault(sign, sign)));

    private static string WithoutEnds(string plain)
    {
        var (first, last) = (plain.AsSpan().IndexOfAny(Letters), plain.AsSpan().LastIndexOfAny(Letters));
        return first < 0 ? "" : plain[first..(last + 1)];
    }

    private static string OnlyLettersAndDigits(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static FrozenSet<string> ReadWords()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream(WordsResource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToFrozenSet(StringComparer.Ordinal);
    }
}
