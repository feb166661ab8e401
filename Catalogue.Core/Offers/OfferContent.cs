using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// What an offer, a centre or an adviser says to the public. A published version freezes it whole (A19); persons' names are
/// not part of it.
/// </summary>
public sealed record OfferContent
{
    public required string Title { get; init; }

    /// <summary>The promise, in one or two sentences.</summary>
    public required string Promise { get; init; }

    public required PlainExplanation Plain { get; init; }

    /// <summary>« Dans le prix ».</summary>
    public required IReadOnlyList<string> Included { get; init; }

    /// <summary>« Pas dans le prix ».</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    public required WorkModes Modes { get; init; }

    /// <summary>Every price, in full (A15).</summary>
    public required IReadOnlyList<PriceLine> Prices { get; init; }

    /// <summary>VAT rate in percent: 20, 8.5 overseas, 0.</summary>
    public required decimal VatPercent { get; init; }

    /// <summary>Why there is no VAT, where there is none.</summary>
    public string? VatNote { get; init; }

    /// <summary>A worked example: who, and what they pay.</summary>
    public required WorkedExample Example { get; init; }

    /// <summary>Who else takes part (A14).</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>Answers to the specification's sections that belong to the offer, by criterion key.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    /// <summary>The « à partir de » price, excluding VAT; null where the offer names none.</summary>
    public PriceLine? From => Prices.FirstOrDefault(line => line.IsFrom);
}

/// <summary>« En clair »: five answers for a beginner (A21).</summary>
public sealed record PlainExplanation(string What, string Why, string HowMuch, string When, string IfItFails);

public sealed record PriceLine
{
    public required PriceMode Mode { get; init; }

    public required string Label { get; init; }

    /// <summary>What the amount is for: « l'heure », « forfait », « par mois ».</summary>
    public required string Unit { get; init; }

    /// <summary>The least that is billed, or from where it is.</summary>
    public string? Minimum { get; init; }

    /// <summary>Excluding VAT.</summary>
    public required Money Amount { get; init; }

    /// <summary>The line the catalogue shows as « à partir de »; one at most.</summary>
    public bool IsFrom { get; init; }
}

/// <summary>How a price table is grouped (A15).</summary>
public enum PriceMode
{
    OnSite,
    Remote,
    Workshop,

    /// <summary>Maintenance contracts and payments over time.</summary>
    Contract,
}

public sealed record WorkedExample(string Title, string Text);

/// <param name="Name">Company.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Role">What it does in the offer.</param>
public sealed record Contributor(string Name, string Place, string Role);
