using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Core.Shared;

/// <summary>
/// The nine-digit number of a French company (A23). The last digit is a Luhn key over the others, as INSEE defines it.
/// </summary>
public readonly record struct Siren
{
    private readonly string? _digits;

    private Siren(string digits) => _digits = digits;

    /// <summary>The nine digits, without spaces.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("An empty SIREN has no digits.");

    /// <summary>Reads a number with or without spaces; refuses one whose length or key is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Siren siren)
    {
        var digits = new string((text ?? "").Where(c => !char.IsWhiteSpace(c)).ToArray());
        var valid = digits.Length == 9 && digits.All(char.IsAsciiDigit) && LuhnSum(digits) % 10 == 0;
        siren = valid ? new Siren(digits) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a SIREN.</exception>
    public static Siren Parse(string text) =>
        TryParse(text, out var siren) ? siren : throw new FormatException($"'{text}' is not a SIREN.");

    /// <summary>The number whose first eight digits these are: the one key that makes them valid is added to them.</summary>
    /// <param name="digits">Eight digits, without spaces.</param>
    /// <exception cref="FormatException">The text is not eight digits.</exception>
    public static Siren WithKey(string digits)
    {
        if (digits.Length != 8 || !digits.All(char.IsAsciiDigit))
            throw new FormatException($"'{digits}' is not the first eight digits of a SIREN.");
        var key = (10 - LuhnSum($"{digits}0") % 10) % 10;
        return new Siren(digits + (char)('0' + key));
    }

    /// <summary>In groups of three, as it is usually written.</summary>
    public override string ToString() => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum;
    }
}
