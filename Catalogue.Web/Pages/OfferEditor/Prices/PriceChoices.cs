using System.Globalization;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>What may be chosen in the forms of prices, in the words of who sells.</summary>
internal static class PriceChoices
{
    /// <summary>What a price says of VAT.</summary>
    public const string WithoutVat = "hors-taxes", WithVat = "ttc";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IReadOnlyList<SelectChoice> Natures(string? chosen) => List(chosen, "Choisissez", (PriceNature nature) => PriceWords.Nature(nature));

    public static IReadOnlyList<SelectChoice> Units(string? chosen) => List(chosen, "Choisissez", (BillingUnit unit) => unit switch
    {
        BillingUnit.Flat => "un forfait",
        BillingUnit.TenMinutes => "dix minutes",
        BillingUnit.QuarterHour => "un quart d’heure",
        BillingUnit.TwentyMinutes => "vingt minutes",
        BillingUnit.HalfHour => "une demi-heure",
        BillingUnit.Hour => "une heure",
        BillingUnit.HalfDay => "une demi-journée",
        BillingUnit.Day => "une journée",
        BillingUnit.Item => "une chose, à nommer plus bas",
        BillingUnit.Month => "un mois",
        _ => "un an",
    });

    public static IReadOnlyList<SelectChoice> Kinds(string? chosen) => List(chosen, "Choisissez", (PriceExtraKind kind) => kind switch
    {
        PriceExtraKind.CallOut => "Minimum de déplacement, par visite",
        PriceExtraKind.TravelFlat => "Forfait de trajet, par visite",
        PriceExtraKind.TravelPerKm => "Trajet, au kilomètre",
        PriceExtraKind.Media => "Supports fournis : clé, câble, impression",
        _ => "Autre chose, au forfait",
    });

    public static IReadOnlyList<RadioChoice> Modes(string? chosen) =>
        [.. Places(chosen), Radio(chosen, PriceMode.Contract, "Peu importe : contrat ou paiement échelonné", null)];

    /// <summary>Where something is done; a contract is no place.</summary>
    public static IReadOnlyList<RadioChoice> Places(string? chosen) =>
    [
        Radio(chosen, PriceMode.OnSite, "Chez le client", null),
        Radio(chosen, PriceMode.Remote, "À distance", null),
        Radio(chosen, PriceMode.Workshop, "À votre atelier", null),
    ];

    public static IReadOnlyList<RadioChoice> Roles(string? chosen) =>
    [
        Radio(chosen, PriceRole.Base, "Elle s’achète seule", "C’est la moins chère de ces lignes qui fait le prix « à partir de »."),
        Radio(chosen, PriceRole.Required, "Elle s’ajoute toujours", "Quoi que le client achète : il ne peut pas s’en passer."),
        Radio(chosen, PriceRole.Option, "C’est une option", "Seulement pour le client qui la demande."),
    ];

    public static IReadOnlyList<RadioChoice> Taxes(string? chosen) =>
    [
        new(WithoutVat, "Hors taxes", chosen == WithoutVat, "Le prix TTC est calculé."),
        new(WithVat, "TTC", chosen == WithVat, "Le prix hors taxes est calculé."),
    ];

    public static IReadOnlyList<RadioChoice> Regimes(string? chosen) =>
    [
        Radio(chosen, VatRegime.Metropolitan, "TVA en métropole", null),
        Radio(chosen, VatRegime.Corsica, "TVA en Corse", null),
        Radio(chosen, VatRegime.Overseas, "TVA en Guadeloupe, en Martinique ou à La Réunion", null),
        Radio(chosen, VatRegime.Franchise, "Pas de TVA : franchise en base", "Article 293 B du code général des impôts."),
        Radio(chosen, VatRegime.NotApplied, "Pas de TVA : Guyane ou Mayotte", "Article 294 du code général des impôts."),
        Radio(chosen, VatRegime.Exempt, "Pas de TVA : prestation exonérée", "Article 261 du code général des impôts : la formation par un organisme déclaré."),
    ];

    /// <summary>The rates of all regimes, the greatest first.</summary>
    public static IReadOnlyList<SelectChoice> Rates(string? chosen) =>
    [
        new("", "Aucun", string.IsNullOrEmpty(chosen)),
        .. Enum.GetValues<VatRegime>().SelectMany(VatRates.Of).Where(rate => rate > 0).Distinct().OrderDescending().Select(rate => Rate(rate, chosen)),
    ];

    /// <summary>The rates a line may have under a VAT: the list's, another of the regime, none.</summary>
    public static IReadOnlyList<SelectChoice> RatesUnder(VatTerms vat, string? chosen) =>
    [
        new("", $"Celui de l’offre : {PriceWords.Percent(vat.Percent)}", string.IsNullOrEmpty(chosen)),
        .. VatRates.Of(vat.Regime).Where(rate => rate != vat.Percent).Select(rate => Rate(rate, chosen)),
        new(CodeOf(0), "Aucun : exonéré", chosen == CodeOf(0)),
    ];

    /// <summary>What a form sends for a rate.</summary>
    public static string CodeOf(decimal rate) => rate.ToString("0.##", Invariant);

    /// <summary>The rate that a form sent among those it offered; null for the first, or for what it did not offer.</summary>
    public static decimal? RateOf(string? code, IEnumerable<SelectChoice> offered) =>
        !string.IsNullOrEmpty(code) && offered.Any(choice => choice.Value == code) ? decimal.Parse(code, Invariant) : null;

    /// <summary>The value whose name was sent; null when it is none's.</summary>
    public static T? Read<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString() == code);

    private static SelectChoice Rate(decimal rate, string? chosen) => new(CodeOf(rate), PriceWords.Percent(rate), chosen == CodeOf(rate));

    private static RadioChoice Radio<T>(string? chosen, T value, string text, string? hint)
        where T : struct, Enum => new(value.ToString(), text, value.ToString() == chosen, hint);

    private static IReadOnlyList<SelectChoice> List<T>(string? chosen, string none, Func<T, string> say)
        where T : struct, Enum =>
    [
        new("", none, string.IsNullOrEmpty(chosen)),
        .. Enum.GetValues<T>().Select(value => new SelectChoice(value.ToString(), say(value), value.ToString() == chosen)),
    ];
}
