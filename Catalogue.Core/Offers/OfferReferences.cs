using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>How offers are numbered: « OF-00012 », unique and permanent.</summary>
public static partial class OfferReferences
{
    private const string Prefix = "OF-";

    /// <summary>The reference of a number, 1 or more.</summary>
    public static string Of(int number) => Prefix + number.ToString("00000", CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a reference as the registry writes them.</summary>
    public static bool IsReference([NotNullWhen(true)] string? text) =>
        text is not null && Written().IsMatch(text) && Of(NumberOf(text)) == text;

    /// <summary>The greatest number given so far; 0 before the first.</summary>
    public static async Task<int> LastNumberAsync(RegistryContext registry, CancellationToken cancellation = default)
    {
        var last = await registry.Offers.Select(offer => offer.Reference)
            .Where(reference => reference.StartsWith(Prefix))
            .OrderByDescending(reference => reference.Length).ThenByDescending(reference => reference)
            .FirstOrDefaultAsync(cancellation);
        return last is null ? 0 : NumberOf(last);
    }

    private static int NumberOf(string reference) => int.Parse(reference.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Eight digits are a thousand times what the catalogue is made for.</summary>
    [GeneratedRegex(@"\AOF-[0-9]{5,8}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
