using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>One price, by nature and mode of intervention (A15).</summary>
public sealed record PriceLine
{
    /// <summary>Where it is done.</summary>
    public required PriceMode Mode { get; init; }

    /// <summary>What kind of thing is paid for.</summary>
    public required PriceNature Nature { get; init; }

    /// <summary>Whether it is bought alone, always with the rest, or only if asked for.</summary>
    public PriceRole Role { get; init; }

    /// <summary>What it is, in the partner's words.</summary>
    public required string Label { get; init; }

    /// <summary>What the amount is for.</summary>
    public required BillingUnit Unit { get; init; }

    /// <summary>
    /// What one unit is of, singular and without article: « page », « poste ». Goes with <see cref="BillingUnit.Item"/>, a
    /// month or a year.
    /// </summary>
    public string? Item { get; init; }

    /// <summary>
    /// The fewest units billed; above 0, not always whole: of things paid by the month or year, how many of them. Null when
    /// one unit is.
    /// </summary>
    public decimal? Minimum { get; init; }

    /// <summary>What else must be known of this price: « ensuite au quart d’heure ».</summary>
    public string? Note { get; init; }

    /// <summary>For one unit, excluding VAT.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// For one unit, including VAT, where that is the price its partner set: the other one is computed from it. Null where VAT is added.
    /// </summary>
    public Money? AmountWithVat { get; init; }

    /// <summary>A VAT rate in percent that differs from the list's; null otherwise.</summary>
    public decimal? VatPercent { get; init; }

    /// <summary>The least that can be billed for this line, excluding VAT.</summary>
    public Money Least => Minimum is { } minimum ? Money.FromEuros(Amount.Euros * minimum) : Amount;
}

/// <summary>How a price table is grouped.</summary>
public enum PriceMode
{
    OnSite,
    Remote,
    Workshop,

    /// <summary>Maintenance contracts and payments over time, whatever the place.</summary>
    Contract,
}

/// <summary>The nature of an intervention.</summary>
public enum PriceNature
{
    /// <summary>« Conseil »: audits and studies too.</summary>
    Advice,

    /// <summary>« Fourniture » of a device or of a licence.</summary>
    Supply,

    /// <summary>« Réalisation »: a website, a programme, a text.</summary>
    Creation,

    /// <summary>« Installation » and commissioning.</summary>
    Installation,

    /// <summary>« Formation ».</summary>
    Training,

    /// <summary>« Dépannage » and assistance on request.</summary>
    Repair,

    /// <summary>« Entretien » under contract.</summary>
    Maintenance,

    /// <summary>« Abonnement »: access, hosting, telephone.</summary>
    Subscription,

    /// <summary>« Location » of a device, upgradable or not (A26).</summary>
    Rental,
}

/// <summary>What a line is to the client's bill.</summary>
public enum PriceRole
{
    /// <summary>Can be bought alone.</summary>
    Base,

    /// <summary>Comes with whatever is bought.</summary>
    Required,

    /// <summary>Only for whoever asks.</summary>
    Option,
}

/// <summary>What an amount is for (A15, « unité »).</summary>
public enum BillingUnit
{
    /// <summary>« Forfait ».</summary>
    Flat,

    TenMinutes,
    QuarterHour,
    TwentyMinutes,
    HalfHour,
    Hour,
    HalfDay,
    Day,

    /// <summary>One thing, named by the line.</summary>
    Item,

    Month,
    Year,
}
