using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Wording;

/// <summary>Structured prices as the public reads them (A15).</summary>
internal static class PriceWords
{
    /// <summary>What an amount is for: « l’heure », « par mois et par poste », « par page ».</summary>
    public static string Unit(PriceLine line) => (line.Unit, line.Item) switch
    {
        (BillingUnit.Flat, _) => "forfait",
        (BillingUnit.TenMinutes, _) => "les 10 minutes",
        (BillingUnit.QuarterHour, _) => "le quart d’heure",
        (BillingUnit.TwentyMinutes, _) => "les 20 minutes",
        (BillingUnit.HalfHour, _) => "la demi-heure",
        (BillingUnit.Hour, _) => "l’heure",
        (BillingUnit.HalfDay, _) => "la demi-journée",
        (BillingUnit.Day, _) => "la journée",
        (BillingUnit.Item, var item) => $"par {item}",
        (BillingUnit.Month, null) => "par mois",
        (BillingUnit.Month, var item) => $"par mois et par {item}",
        (_, null) => "par an",
        (_, var item) => $"par an et par {item}",
    };

    /// <summary>The unit, the least billed and the note, as one phrase: « l’heure, 2 heures au moins, ensuite au quart d’heure ».</summary>
    public static string Terms(PriceLine line)
    {
        string?[] parts = [Unit(line), Minimum(line), line.Note];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>« 2 heures au moins », « 4 bornes au moins »; null where one unit is the least.</summary>
    public static string? Minimum(PriceLine line) => line.Minimum is not { } minimum || (minimum == 1 && line.Unit != BillingUnit.Hour)
        ? null
        : $"{Quantity(minimum, line)} au moins";

    /// <summary>What a line is to the bill, where that is not plain: « obligatoire », « en option ».</summary>
    public static string? Role(PriceLine line) => line.Role switch
    {
        PriceRole.Required => "obligatoire",
        PriceRole.Option => "en option",
        _ => null,
    };

    public static string Nature(PriceNature nature) => nature switch
    {
        PriceNature.Advice => "Conseil",
        PriceNature.Supply => "Fourniture",
        PriceNature.Creation => "Réalisation",
        PriceNature.Installation => "Installation",
        PriceNature.Training => "Formation",
        PriceNature.Repair => "Dépannage",
        PriceNature.Maintenance => "Entretien",
        PriceNature.Subscription => "Abonnement",
        _ => "Location",
    };

    /// <summary>What the amount of an extra is for.</summary>
    public static string Unit(PriceExtra extra)
    {
        var unit = extra.Kind switch
        {
            PriceExtraKind.CallOut => "au minimum par visite",
            PriceExtraKind.TravelFlat => "par visite",
            PriceExtraKind.TravelPerKm => "par kilomètre",
            _ => "forfait",
        };
        var free = extra.FreeWithinKm is { } km ? $", gratuit jusqu’à {French.Kilometres((double)km)}" : "";
        return unit + free + (extra.IsAlways ? ", toujours dû" : "");
    }

    /// <summary>« 24 mois, chez vous : pièces, main-d’œuvre et déplacement ».</summary>
    public static string Say(Warranty warranty)
    {
        List<string> covers = [];
        if (warranty.Covers.HasFlag(WarrantyCover.Parts)) covers.Add("pièces");
        if (warranty.Covers.HasFlag(WarrantyCover.Labour)) covers.Add("main-d’œuvre");
        if (warranty.Covers.HasFlag(WarrantyCover.Travel)) covers.Add("déplacement");
        return $"{warranty.Months}\u00a0mois, {EntryWords.Mode(warranty.Mode).ToLowerInvariant()}\u00a0: {French.List(covers)}";
    }

    /// <summary>« TVA à 20 % », or why there is none.</summary>
    public static string Say(VatTerms vat) => vat.Regime switch
    {
        VatRegime.Metropolitan => $"TVA à {Percent(vat.Percent)}",
        VatRegime.Corsica => $"TVA à {Percent(vat.Percent)}, taux de Corse",
        VatRegime.Overseas => $"TVA à {Percent(vat.Percent)}, taux de Guadeloupe, Martinique et La Réunion",
        VatRegime.NotApplied => "Sans TVA\u00a0: elle ne s’applique pas ici (article 294 du code général des impôts)",
        VatRegime.Franchise => "Sans TVA\u00a0: l’entreprise est en franchise en base (article 293 B du code général des impôts)",
        _ => "Sans TVA\u00a0: prestation exonérée (article 261 du code général des impôts)",
    };

    public static string Percent(decimal percent) => $"{French.Number(percent)}\u00a0%";

    /// <summary>
    /// « dès 390 € HT (468 € TTC) le forfait » in its two halves. Nothing is said to begin above what can be paid: where less
    /// than one unit is sold, the price is that of the least.
    /// </summary>
    public static PriceView? From(PriceList prices)
    {
        if (prices.From is not { } from) return null;
        var (amount, hasVat) = (from.Line.Amount, prices.VatOf(from.Line) > 0);
        var (net, gross) = from.IsBelowOneUnit ? (from.Least, from.LeastWithVat) : (amount, prices.WithVat(from.Line));
        var terms = from.IsBelowOneUnit
            ? $"{Minimum(from.Line)}, à {amount.ToShortString()}{(hasVat ? " HT" : "")} {Unit(from.Line)}"
            : string.Join(", ", new[] { Unit(from.Line), Minimum(from.Line) }.OfType<string>());
        var first = from.Least <= amount ? "" : $", premier paiement {Amount(prices, from.Least, from.LeastWithVat)}";
        return hasVat
            ? new PriceView($"dès {net.ToShortString()} HT", $"{gross.ToShortString()} TTC, {terms}{first}")
            : new PriceView($"dès {net.ToShortString()}", $"sans TVA, {terms}{first}");
    }

    private static string Amount(PriceList prices, Money net, Money gross) =>
        prices.Vat.IsCharged ? $"{gross.ToShortString()} TTC" : net.ToShortString();

    private static string Quantity(decimal minimum, PriceLine line) => line.Unit switch
    {
        BillingUnit.Hour => French.Measure(minimum, "heures"),
        BillingUnit.TenMinutes => French.Measure(minimum * 10, "minutes"),
        BillingUnit.QuarterHour => French.Measure(minimum * 15, "minutes"),
        BillingUnit.TwentyMinutes => French.Measure(minimum * 20, "minutes"),
        BillingUnit.HalfHour => French.Measure(minimum * 30, "minutes"),
        BillingUnit.HalfDay => French.Measure(minimum, "demi-journées"),
        BillingUnit.Day => French.Measure(minimum, "jours"),
        _ when line.Item is { } item => French.Measure(minimum, French.Plural(item)),
        BillingUnit.Month => French.Measure(minimum, "mois"),
        BillingUnit.Year => French.Measure(minimum, "ans"),
        _ => French.Number(minimum),
    };
}

/// <summary>A price as the catalogue says it: excluding VAT first, then with, then what it is for.</summary>
/// <param name="Headline">« dès 390 € HT ».</param>
/// <param name="Detail">« 468 € TTC, forfait ».</param>
internal sealed record PriceView(string Headline, string Detail);
