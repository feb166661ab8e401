using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>What may be due on top of the lines (A15).</summary>
public sealed record PriceExtra
{
    public required PriceExtraKind Kind { get; init; }

    /// <summary>When it is due, in the partner's words.</summary>
    public required string Label { get; init; }

    /// <summary>Excluding VAT: flat, or for one kilometre, by its kind.</summary>
    public required Money Amount { get; init; }

    /// <summary>Including VAT, where that is the price its partner set; null where VAT is added.</summary>
    public Money? AmountWithVat { get; init; }

    /// <summary>For travel: the kilometres that cost nothing; null when none.</summary>
    public decimal? FreeWithinKm { get; init; }

    /// <summary>Due every time the work is done at the client's, not only in some cases.</summary>
    public bool IsAlways { get; init; }
}

public enum PriceExtraKind
{
    /// <summary>« Minimum de déplacement ».</summary>
    CallOut,

    /// <summary>« Forfait de trajet ».</summary>
    TravelFlat,

    /// <summary>« Trajet au kilomètre ».</summary>
    TravelPerKm,

    /// <summary>« Supports fournis »: discs, keys, cables, prints.</summary>
    Media,

    Other,
}
