using System.Globalization;

namespace Catalogue.Core.Shared;

/// <summary>An amount in euros, exact to the cent.</summary>
/// <param name="Cents">The amount in cents; may be negative for a rebate.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>Never on another line than its number.</summary>
    private const string Unit = "\u00a0€";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>An amount given in euros, rounded to the cent, half away from zero.</summary>
    public static Money FromEuros(decimal euros) =>
        new((long)Math.Round(euros * 100m, MidpointRounding.AwayFromZero));

    public decimal Euros => Cents / 100m;

    /// <summary>The amount with value added tax at a rate in percent (20 for 20 %), rounded to the cent (A15).</summary>
    public Money WithVat(decimal ratePercent) => FromEuros(Euros * (1 + ratePercent / 100m));

    /// <summary>What an amount with value added tax is without it, rounded to the cent (A15): few of them come back to the cent with it.</summary>
    public Money WithoutVat(decimal ratePercent) => FromEuros(Euros / (1 + ratePercent / 100m));

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>As a French reader expects it, cents always shown: « 1 068,00 € ».</summary>
    public override string ToString() => Euros.ToString("N2", French) + Unit;

    /// <summary>Without cents where there are none: « 390 € », « 46,80 € ».</summary>
    public string ToShortString() => Cents % 100 == 0 ? Euros.ToString("N0", French) + Unit : ToString();
}
