using System.Globalization;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>What a price list lacks to be clear and complete (A15), in plain words. Part of the gate (A6).</summary>
public static class PriceCheck
{
    /// <summary>Beyond these a price is a slip of the keyboard, and sums of prices would overflow.</summary>
    public static Money Greatest { get; } = new(1_000_000_00);

    /// <summary>Units billed at least, at most.</summary>
    public const decimal GreatestMinimum = 10_000;

    private const string AmountsDiffer = "le prix hors taxes et le prix TTC ne vont pas ensemble";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Every fault, in the order of the list; none when it may be published.</summary>
    /// <param name="prices">The list.</param>
    /// <param name="modes">Where the offer says the work is done.</param>
    public static IReadOnlyList<string> Run(PriceList prices, WorkModes modes) =>
        [.. Lines(prices, modes), .. Extras(prices, modes), .. WarrantyFaults(prices.Warranty), .. Vat(prices)];

    private static IEnumerable<string> Lines(PriceList prices, WorkModes modes)
    {
        if (prices.Lines.All(line => line.Role != PriceRole.Base))
            yield return "Prix : il faut au moins une prestation que l’on peut acheter seule.";
        if (prices.Lines.Count > PriceList.MostLines) yield return $"Prix : {PriceList.MostLines} lignes au plus.";
        foreach (var line in prices.Lines)
        {
            var name = $"Prix « {line.Label} »";
            if (string.IsNullOrWhiteSpace(line.Label)) yield return "Prix : chaque ligne dit ce qui est payé.";
            if (line.Amount < default(Money)) yield return $"{name} : un prix ne peut pas être négatif.";
            if (line.Amount > Greatest) yield return $"{name} : le prix est de {Greatest.ToShortString()} au plus.";
            if (line.AmountWithVat?.WithoutVat(prices.VatOf(line)) is { } net && net != line.Amount) yield return $"{name} : {AmountsDiffer}.";
            if (line.Minimum > GreatestMinimum) yield return $"{name} : le minimum facturé est de {GreatestMinimum.ToString("N0", French)} unités au plus.";
            if (line.Minimum <= 0) yield return $"{name} : le minimum facturé est plus grand que zéro.";
            if (line.Unit == BillingUnit.Item && string.IsNullOrWhiteSpace(line.Item))
                yield return $"{name} : il faut dire à quoi correspond une unité.";
            if (line.Item is not null && line.Unit is not (BillingUnit.Item or BillingUnit.Month or BillingUnit.Year))
                yield return $"{name} : une durée ou un forfait ne se compte pas par « {line.Item} ».";
            if (ModeOf(line.Mode) is { } mode && !modes.HasFlag(mode))
                yield return $"{name} : l’offre ne se fait pas à cet endroit.";
        }

        foreach (var twice in prices.Lines.GroupBy(line => (line.Mode, line.Label)).Where(group => group.Count() > 1))
            yield return $"Prix « {twice.Key.Label} » : la même prestation a deux prix.";
    }

    private static IEnumerable<string> Extras(PriceList prices, WorkModes modes)
    {
        if (prices.Extras.Count > PriceList.MostExtras) yield return $"Suppléments : {PriceList.MostExtras} au plus.";
        foreach (var extra in prices.Extras)
        {
            var name = $"Supplément « {extra.Label} »";
            var isTravel = extra.Kind is PriceExtraKind.CallOut or PriceExtraKind.TravelFlat or PriceExtraKind.TravelPerKm;
            if (string.IsNullOrWhiteSpace(extra.Label)) yield return "Supplément : il faut dire quand il est dû.";
            if (extra.Amount < default(Money)) yield return $"{name} : un prix ne peut pas être négatif.";
            if (extra.Amount > Greatest) yield return $"{name} : le prix est de {Greatest.ToShortString()} au plus.";
            if (extra.AmountWithVat?.WithoutVat(prices.Vat.Percent) is { } net && net != extra.Amount) yield return $"{name} : {AmountsDiffer}.";
            if (isTravel && !modes.HasFlag(WorkModes.OnSite)) yield return $"{name} : l’offre ne prévoit aucun déplacement.";
            if (extra.IsAlways && !modes.HasFlag(WorkModes.OnSite))
                yield return $"{name} : il n’est toujours dû que chez le client ; sinon, c’est une prestation obligatoire.";
            if (extra.FreeWithinKm is { } km && (!isTravel || km <= 0))
                yield return $"{name} : la distance gratuite vaut pour un trajet et dépasse zéro.";
            if (extra is { Kind: PriceExtraKind.TravelPerKm, IsAlways: true })
                yield return $"{name} : un prix au kilomètre dépend du trajet, il n’est pas un montant toujours dû.";
        }
    }

    private static IEnumerable<string> WarrantyFaults(Warranty warranty)
    {
        if (warranty.Months < 1) yield return "Garantie : elle dure un mois au moins.";
        if (warranty.Covers == WarrantyCover.None) yield return "Garantie : il faut dire ce qu’elle couvre.";
        if (warranty.Mode == PriceMode.Contract) yield return "Garantie : il faut dire où la réparation se fait.";
    }

    private static IEnumerable<string> Vat(PriceList prices)
    {
        var rates = VatRates.Of(prices.Vat.Regime);
        foreach (var percent in prices.Lines.Select(prices.VatOf).Append(prices.Vat.Percent).Distinct())
        {
            // Training and a few services are exempt whatever the regime.
            if (percent != 0 && !rates.Contains(percent)) yield return $"TVA : {percent.ToString("0.##", French)} % n’est pas un taux de ce régime.";
        }

        if (prices.Vat.IsCharged && prices.Vat.Percent == 0) yield return "TVA : ce régime a un taux ; sans TVA, il faut dire pourquoi.";
    }

    private static WorkModes? ModeOf(PriceMode mode) => mode switch
    {
        PriceMode.OnSite => WorkModes.OnSite,
        PriceMode.Remote => WorkModes.Remote,
        PriceMode.Workshop => WorkModes.Workshop,
        _ => null,
    };
}
