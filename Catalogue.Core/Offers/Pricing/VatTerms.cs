namespace Catalogue.Core.Offers.Pricing;

/// <summary>Under which VAT an offer is sold (A15).</summary>
/// <param name="Regime">What the law calls the partner's case.</param>
/// <param name="Percent">The rate of most lines, one of the regime's.</param>
public sealed record VatTerms(VatRegime Regime, decimal Percent)
{
    /// <summary>Whether prices have a tax at all: without one, one price is shown.</summary>
    public bool IsCharged => Regime is VatRegime.Metropolitan or VatRegime.Corsica or VatRegime.Overseas;
}

/// <summary>The cases of French VAT, with the rates in force in each (articles 278 to 281 nonies, 293 B, 294 and 297 of the CGI).</summary>
public enum VatRegime
{
    /// <summary>20, 10, 5.5 and 2.1 %.</summary>
    Metropolitan,

    /// <summary>20, 13, 10, 2.1 and 0.9 %.</summary>
    Corsica,

    /// <summary>Guadeloupe, Martinique, La Réunion: 8.5, 2.1, 1.75 and 1.05 %.</summary>
    Overseas,

    /// <summary>Guyane, Mayotte: the tax does not apply (article 294 of the CGI).</summary>
    NotApplied,

    /// <summary>« Franchise en base »: a small company charges none (article 293 B of the CGI).</summary>
    Franchise,

    /// <summary>Exempt by the nature of what is sold: training by a declared body (article 261 of the CGI).</summary>
    Exempt,
}

/// <summary>The rates of each regime.</summary>
public static class VatRates
{
    private static readonly decimal[] None = [0];

    /// <summary>In percent, the common one first; only 0 where no tax is charged.</summary>
    public static IReadOnlyList<decimal> Of(VatRegime regime) => regime switch
    {
        VatRegime.Metropolitan => [20, 10, 5.5m, 2.1m],
        VatRegime.Corsica => [20, 13, 10, 2.1m, 0.9m],
        VatRegime.Overseas => [8.5m, 2.1m, 1.75m, 1.05m],
        _ => None,
    };
}
