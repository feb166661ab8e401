using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Catalogue.Core.Shared;

/// <summary>
/// The code by which anybody checks a label: nine letters and digits in three groups, « C7K-M4T-9XF », made to be read aloud, written
/// on a quote and typed again.
/// <para>
/// Its nineteen characters cannot be taken for one another: no 0, 1, 2, 5, 8 beside O, I, Z, S, B, no G beside 6, no U beside V, no N
/// beside M; no vowel, so that no word appears. The last one is a check character after ISO 7064 (a pure system, as its MOD 11-2, here
/// modulo 19 with radix 2): as 19 is prime and no power of 2 up to the length of a code is 1 modulo 19, it betrays every single wrong
/// character and every two that changed places, neighbours or not.
/// </para>
/// <para>
/// It is drawn at random among some 16 thousand million: of a hundred thousand that are given, a guess finds one in 160,000 tries,
/// which at a try a second takes two days, and then tells what the catalogue shows to all. It is no secret.
/// </para>
/// </summary>
public readonly record struct VerificationCode
{
    /// <summary>What codes are made of, from the least to the greatest value.</summary>
    public const string Alphabet = "34679CDFHJKMPQRTVWX";

    /// <summary>Letters and digits of a code, hyphens apart.</summary>
    public const int Length = 9;

    private const int Group = 3, Radix = 2;

    private readonly string? _characters;

    private VerificationCode(string characters) => _characters = characters;

    /// <summary>As it is stored and compared: nine characters without hyphens.</summary>
    public string Characters => _characters ?? throw new InvalidOperationException("An empty code has no characters.");

    /// <summary>A code drawn at random; whoever gives it sees to it that no other thing has it.</summary>
    public static VerificationCode Draw() => Draw(RandomNumberGenerator.GetInt32);

    /// <summary>A code drawn as somebody else draws.</summary>
    /// <param name="below">Gives a number from 0, included, to the one it is told, excluded.</param>
    public static VerificationCode Draw(Func<int, int> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        while (true)
        {
            var drawn = string.Concat(Enumerable.Range(1, Length - 1).Select(_ => Alphabet[below(Alphabet.Length)]));
            var characters = drawn + CheckOf(drawn);
            if (IsMixed(characters)) return new(characters);
        }
    }

    /// <summary>Reads a code as it is typed: small letters, blanks, dots and hyphens do not matter.</summary>
    /// <returns>False where a character is not one of codes, is missing, or is not what the check character vouches for.</returns>
    public static bool TryParse([NotNullWhen(true)] string? typed, out VerificationCode code)
    {
        var characters = Bare(typed ?? "");
        var isCode = characters.Length == Length && characters.All(Alphabet.Contains)
            && characters[^1] == CheckOf(characters[..^1]) && IsMixed(characters);
        code = isCode ? new(characters) : default;
        return isCode;
    }

    /// <exception cref="FormatException">It is no code.</exception>
    public static VerificationCode Parse(string written) =>
        TryParse(written, out var code) ? code : throw new FormatException($"'{written}' is no verification code.");

    /// <summary>
    /// Whether who typed this meant a code, right or wrong: letters with a digit among them, or a digit with letters, about as many as a
    /// code has.
    /// </summary>
    public static bool IsMeant(string typed)
    {
        var characters = Bare(typed);
        return characters.Length is > Length - Group and < Length + Group && characters.All(char.IsAsciiLetterOrDigit) && IsMixed(characters);
    }

    /// <summary>The characters of what was typed, in capitals, without what only parts them.</summary>
    public static string Bare(string typed) =>
        string.Concat(typed.Where(letter => letter is not ('-' or '.' or '‐' or '‑' or '–') && !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>In groups of three, as it is written everywhere.</summary>
    public override string ToString() => string.Join('-', Characters.Chunk(Group).Select(group => new string(group)));

    /// <summary>Neither a number, which a SIREN could be, nor letters alone, which a name could.</summary>
    private static bool IsMixed(string characters) => characters.Any(char.IsAsciiDigit) && characters.Any(char.IsAsciiLetter);

    /// <summary>The character that makes the whole, weighted by growing powers of the radix from its end, 1 modulo the alphabet's length.</summary>
    private static char CheckOf(string characters)
    {
        var sum = characters.Aggregate(0, (sum, character) => (sum + Alphabet.IndexOf(character, StringComparison.Ordinal)) * Radix % Alphabet.Length);
        return Alphabet[(Alphabet.Length + 1 - sum) % Alphabet.Length];
    }
}
