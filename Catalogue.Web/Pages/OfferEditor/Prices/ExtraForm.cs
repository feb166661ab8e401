using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Input;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>What may be due on top, as it is typed.</summary>
internal sealed class ExtraForm : PriceForm
{
    /// <summary>What the box sends when it is ticked.</summary>
    public const string Yes = "oui";

    /// <summary>Kilometres; nobody travels further for nothing.</summary>
    private const decimal FurthestFree = 1_000;

    [BindProperty(Name = PriceFields.Kind)]
    public string? Kind { get; set; }

    [BindProperty(Name = PriceFields.FreeWithin)]
    public string? FreeWithin { get; set; }

    [BindProperty(Name = PriceFields.Always)]
    public string? Always { get; set; }

    /// <summary>An extra that exists already.</summary>
    public static ExtraForm Of(PriceExtra extra)
    {
        var form = new ExtraForm
        {
            Kind = extra.Kind.ToString(),
            FreeWithin = extra.FreeWithinKm is { } km ? TypedNumber.Of(km) : null,
            Always = extra.IsAlways ? Yes : null,
        };
        form.Fill(extra.Label, SetPrice.Of(extra));
        return form;
    }

    /// <summary>The extra that was typed, and everything that keeps it from being one.</summary>
    /// <param name="prices">The list it goes to.</param>
    /// <param name="errors">Receives each fault, in the order of the fields.</param>
    /// <returns>Null when something was refused.</returns>
    public PriceExtra? Read(PriceList prices, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var kind = PriceChoices.Read<PriceExtraKind>(Kind);
        if (kind is null) errors.Add(new(PriceFields.Kind, "Choisissez ce qui peut s’ajouter."));
        var label = ReadLabel("Dites quand ce supplément est dû.", errors);
        var price = ReadPrice(prices.Vat, errors);
        var km = ReadQuantity(
            FreeWithin, PriceFields.FreeWithin, "Écrivez un nombre de kilomètres plus grand que zéro, comme 20.", FurthestFree, errors);
        if (km is not null && kind is (PriceExtraKind.Media or PriceExtraKind.Other))
            errors.Add(new(PriceFields.FreeWithin, "Laissez ce champ vide : la distance gratuite ne vaut que pour un trajet."));
        if (Always == Yes && kind == PriceExtraKind.TravelPerKm)
            errors.Add(new(PriceFields.FirstOf(PriceFields.Always), "Un prix au kilomètre dépend du trajet : il n’est pas un montant toujours dû."));
        if (errors.Count > 0) return null;
        var extra = new PriceExtra
        {
            Kind = kind!.Value,
            Label = label!,
            Amount = price!.Amount,
            FreeWithinKm = km,
            IsAlways = Always == Yes,
        };
        return prices.Priced(extra, price);
    }
}
