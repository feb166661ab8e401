using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>The VAT and the warranty of an offer, as they are typed.</summary>
internal sealed class ConditionsForm
{
    private const int LongestNote = 300, MostMonths = 240;

    private static readonly (WarrantyCover Cover, string Code, string Text)[] AllCovers =
    [
        (WarrantyCover.Parts, "pieces", "Les pièces"),
        (WarrantyCover.Labour, "main-d-oeuvre", "La main-d’œuvre"),
        (WarrantyCover.Travel, "deplacement", "Le déplacement"),
    ];

    [BindProperty(Name = PriceFields.Regime)]
    public string? Regime { get; set; }

    [BindProperty(Name = PriceFields.Rate)]
    public string? Rate { get; set; }

    [BindProperty(Name = PriceFields.Months)]
    public string? Months { get; set; }

    /// <summary>Where repairs are made.</summary>
    [BindProperty(Name = PriceFields.Mode)]
    public string? Mode { get; set; }

    [BindProperty(Name = PriceFields.Covers)]
    public IReadOnlyList<string>? Covers { get; set; }

    [BindProperty(Name = PriceFields.Note)]
    public string? Note { get; set; }

    public IReadOnlyList<CheckboxChoice> CoverChoices =>
        [.. AllCovers.Select(one => new CheckboxChoice(one.Code, one.Text, Covers?.Contains(one.Code) == true))];

    /// <summary>What a list says already; a warranty that was never written is left empty.</summary>
    public static ConditionsForm Of(PriceList prices) => new()
    {
        Regime = prices.Vat.Regime.ToString(),
        Rate = prices.Vat.IsCharged ? PriceChoices.CodeOf(prices.Vat.Percent) : null,
        Months = prices.Warranty.Months > 0 ? TypedNumber.Of(prices.Warranty.Months) : null,
        Mode = prices.Warranty.Months > 0 ? prices.Warranty.Mode.ToString() : null,
        Covers = [.. AllCovers.Where(one => prices.Warranty.Covers.HasFlag(one.Cover)).Select(one => one.Code)],
        Note = prices.Warranty.Note,
    };

    /// <summary>What was typed, and everything that keeps it from being conditions.</summary>
    /// <param name="errors">Receives each fault, in the order of the fields.</param>
    /// <returns>Null when something was refused.</returns>
    public (VatTerms Vat, Warranty Warranty)? Read(ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var (vat, warranty) = (ReadVat(errors), ReadWarranty(errors));
        return errors.Count > 0 ? null : (vat!, warranty);
    }

    private VatTerms? ReadVat(ICollection<FieldError> errors)
    {
        if (PriceChoices.Read<VatRegime>(Regime) is not { } regime)
        {
            errors.Add(new(PriceFields.FirstOf(PriceFields.Regime), "Choisissez la TVA de votre entreprise."));
            return null;
        }

        if (!new VatTerms(regime, 0).IsCharged) return new(regime, 0);
        var rates = VatRates.Of(regime);
        if (PriceChoices.RateOf(Rate, PriceChoices.Rates(Rate)) is { } rate && rates.Contains(rate)) return new(regime, rate);
        errors.Add(new(PriceFields.Rate, $"Choisissez un taux de ce régime : {French.List([.. rates.Select(PriceWords.Percent)])}."));
        return null;
    }

    private Warranty ReadWarranty(ICollection<FieldError> errors)
    {
        var note = TypedText.Line(Note) is { Length: > 0 } line ? line : null;
        var covers = AllCovers.Where(one => Covers?.Contains(one.Code) == true).Aggregate(WarrantyCover.None, (sum, one) => sum | one.Cover);
        var months = TypedNumber.Read(Months) is { } typed and <= MostMonths && decimal.IsInteger(typed) ? (int)typed : 0;
        var mode = PriceChoices.Read<PriceMode>(Mode);
        if (months == 0) errors.Add(new(PriceFields.Months, $"Donnez un nombre entier de mois, de 1 à {MostMonths}."));
        if (mode is null or PriceMode.Contract) errors.Add(new(PriceFields.FirstOf(PriceFields.Mode), "Choisissez où la réparation se fait."));
        if (covers == WarrantyCover.None) errors.Add(new(PriceFields.FirstOf(PriceFields.Covers), "Cochez ce que la garantie couvre."));
        if (note?.Length > LongestNote) errors.Add(new(PriceFields.Note, $"Raccourcissez ce texte : {LongestNote} caractères au plus."));
        return new() { Months = months, Mode = mode ?? default, Covers = covers, Note = note };
    }
}
