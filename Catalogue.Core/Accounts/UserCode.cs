using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Catalogue.Core.Accounts;

/// <summary>
/// The code a partner's account signs in with (A4): eight letters and digits that cannot be taken for one another, written
/// « K7QM-2XPD ». It is no secret and says nothing of anybody.
/// </summary>
public readonly record struct UserCode
{
    /// <summary>No vowel, so that no word appears; no 0, 1, 5, which are taken for O, I, S.</summary>
    private const string Letters = "2346789BCDFGHJKMNPQRTVWXYZ";

    private const int Half = 4;

    private readonly string _characters;

    private UserCode(string characters) => _characters = characters;

    /// <summary>A code drawn at random; 26⁸ of them, so that two are seldom the same, which the registry refuses.</summary>
    public static UserCode Draw() => new(RandomNumberGenerator.GetString(Letters, 2 * Half));

    /// <summary>Reads a code as it is typed: small letters, blanks and hyphens do not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? typed, out UserCode code)
    {
        var characters = string.Concat((typed ?? "").Where(letter => letter != '-' && !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var isCode = characters.Length == 2 * Half && characters.All(Letters.Contains);
        code = isCode ? new(characters) : default;
        return isCode;
    }

    /// <exception cref="FormatException">It is no user code.</exception>
    public static UserCode Parse(string written) =>
        TryParse(written, out var code) ? code : throw new FormatException($"'{written}' is no user code.");

    public override string ToString() => _characters is null ? "" : $"{_characters[..Half]}-{_characters[Half..]}";
}
