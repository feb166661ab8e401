using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Input;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>A line of a price list as it is typed: what makes no line is kept as it is, to be shown again.</summary>
internal sealed class LineForm : PriceForm
{
    private const int LongestItem = 40;

    [BindProperty(Name = PriceFields.Nature)]
    public string? Nature { get; set; }

    [BindProperty(Name = PriceFields.Mode)]
    public string? Mode { get; set; }

    [BindProperty(Name = PriceFields.Role)]
    public string? Role { get; set; }

    [BindProperty(Name = PriceFields.Unit)]
    public string? Unit { get; set; }

    /// <summary>What one unit is of.</summary>
    [BindProperty(Name = PriceFields.Item)]
    public string? Item { get; set; }

    [BindProperty(Name = PriceFields.Minimum)]
    public string? Minimum { get; set; }

    /// <summary>A rate of its own; empty for the list's.</summary>
    [BindProperty(Name = PriceFields.Rate)]
    public string? Rate { get; set; }

    [BindProperty(Name = PriceFields.Note)]
    public string? Note { get; set; }

    /// <summary>A line that exists already.</summary>
    public static LineForm Of(PriceLine line)
    {
        var form = new LineForm
        {
            Nature = line.Nature.ToString(),
            Mode = line.Mode.ToString(),
            Role = line.Role.ToString(),
            Unit = line.Unit.ToString(),
            Item = line.Item,
            Minimum = line.Minimum is { } minimum ? TypedNumber.Of(minimum) : null,
            Rate = line.VatPercent is { } rate ? PriceChoices.CodeOf(rate) : null,
            Note = line.Note,
        };
        form.Fill(line.Label, SetPrice.Of(line));
        return form;
    }

    /// <summary>The line that was typed, and everything that keeps it from being one.</summary>
    /// <param name="prices">The list it goes to.</param>
    /// <param name="at">Where it stands there; null for one more.</param>
    /// <param name="errors">Receives each fault, in the order of the fields.</param>
    /// <returns>Null when something was refused.</returns>
    public PriceLine? Read(PriceList prices, int? at, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var nature = Choice<PriceNature>(PriceFields.Nature, Nature, "Choisissez de quoi il s’agit.");
        var label = ReadLabel("Dites en quelques mots ce que le client paie.", errors);
        var mode = Choice<PriceMode>(PriceFields.FirstOf(PriceFields.Mode), Mode, "Choisissez où cela se passe.");
        if (label is not null && prices.Lines.Where((_, place) => place != at).Any(line => line.Mode == mode && line.Label == label))
            errors.Add(new(PriceFields.Label, "Une autre ligne porte déjà ce nom au même endroit : la même prestation aurait deux prix."));
        var role = Choice<PriceRole>(PriceFields.FirstOf(PriceFields.Role), Role, "Choisissez comment cette ligne s’achète.");
        var price = ReadPrice(prices.Vat, errors);
        var unit = Choice<BillingUnit>(PriceFields.Unit, Unit, "Choisissez à quoi le prix correspond.");
        var item = ReadItem(unit, errors);
        var minimum = ReadQuantity(
            Minimum, PriceFields.Minimum, "Écrivez un nombre plus grand que zéro, comme 2 ou 0,5.", PriceCheck.GreatestMinimum, errors);
        if (Words(Note)?.Length > LongestNote) errors.Add(new(PriceFields.Note, $"Raccourcissez ce texte : {LongestNote} caractères au plus."));
        if (errors.Count > 0) return null;
        var line = new PriceLine
        {
            Nature = nature!.Value,
            Mode = mode!.Value,
            Role = role!.Value,
            Label = label!,
            Unit = unit!.Value,
            Item = item,
            Minimum = minimum,
            Note = Words(Note),
            VatPercent = PriceChoices.RateOf(Rate, PriceChoices.RatesUnder(prices.Vat, Rate)),
            Amount = price!.Amount,
        };
        return prices.Priced(line, price);

        T? Choice<T>(string field, string? code, string sentence)
            where T : struct, Enum
        {
            var chosen = PriceChoices.Read<T>(code);
            if (chosen is null) errors.Add(new(field, sentence));
            return chosen;
        }
    }

    private string? ReadItem(BillingUnit? unit, ICollection<FieldError> errors)
    {
        var item = Words(Item);
        if (unit == BillingUnit.Item && item is null)
            errors.Add(new(PriceFields.Item, "Dites à quoi correspond une unité : « poste », « page »…"));
        else if (item is not null && unit is not (null or BillingUnit.Item or BillingUnit.Month or BillingUnit.Year))
            errors.Add(new(PriceFields.Item, "Laissez ce champ vide : une durée ou un forfait ne se compte pas en choses."));
        else if (item?.Length > LongestItem)
            errors.Add(new(PriceFields.Item, $"Raccourcissez ce mot : {LongestItem} caractères au plus."));
        return item;
    }
}
