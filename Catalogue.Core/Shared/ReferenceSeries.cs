using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Shared;

/// <summary>How things of a kind are numbered: a prefix, then five digits or more, « OF-00012 », each given once.</summary>
/// <param name="prefix">What comes before the number: « OF- ».</param>
public sealed class ReferenceSeries(string prefix)
{
    /// <summary>Eight digits are a thousand times what the catalogue is made for.</summary>
    private const int FewestDigits = 5, MostDigits = 8;

    /// <summary>The reference of a number, 1 or more.</summary>
    public string Of(int number) => prefix + number.ToString("00000", CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a reference of the series, as it is written.</summary>
    public bool IsReference([NotNullWhen(true)] string? text)
    {
        if (text is null || !text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        var digits = text.AsSpan(prefix.Length);
        return digits.Length is >= FewestDigits and <= MostDigits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Of(number) == text;
    }

    /// <summary>The greatest number given so far; 0 before the first.</summary>
    /// <param name="given">The references of a table.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<int> LastNumberAsync(IQueryable<string> given, CancellationToken cancellation)
    {
        var last = await given.Where(reference => reference.StartsWith(prefix))
            .OrderByDescending(reference => reference.Length).ThenByDescending(reference => reference)
            .FirstOrDefaultAsync(cancellation);
        return last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    /// <param name="given">The references of a table.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<string> NextAsync(IQueryable<string> given, CancellationToken cancellation) => Of(await LastNumberAsync(given, cancellation) + 1);
}
