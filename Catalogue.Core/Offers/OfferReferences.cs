using System.Diagnostics.CodeAnalysis;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>How offers are numbered: « OF-00012 », unique and permanent.</summary>
public static class OfferReferences
{
    private static readonly ReferenceSeries Series = new("OF-");

    /// <summary>The reference of a number, 1 or more.</summary>
    public static string Of(int number) => Series.Of(number);

    /// <summary>Whether a text is a reference as the registry writes them.</summary>
    public static bool IsReference([NotNullWhen(true)] string? text) => Series.IsReference(text);

    /// <summary>The greatest number given so far; 0 before the first.</summary>
    public static Task<int> LastNumberAsync(RegistryContext registry, CancellationToken cancellation = default) =>
        Series.LastNumberAsync(registry.Offers.Select(offer => offer.Reference), cancellation);
}
