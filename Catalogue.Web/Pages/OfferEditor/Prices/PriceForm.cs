using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>What lines and extras have in common in their forms: what is paid for, how much, with VAT or without.</summary>
internal abstract class PriceForm
{
    /// <summary>Characters of what is said in a line.</summary>
    protected const int LongestLabel = 120, LongestNote = 200;

    [BindProperty(Name = PriceFields.Label)]
    public string? Label { get; set; }

    [BindProperty(Name = PriceFields.Amount)]
    public string? Amount { get; set; }

    /// <summary>Whether VAT is in the amount.</summary>
    [BindProperty(Name = PriceFields.Tax)]
    public string? Tax { get; set; }

    /// <summary>Fills in a price as it was set.</summary>
    protected void Fill(string label, SetPrice price)
    {
        Label = label;
        Amount = TypedNumber.OfEuros(price.Amount.Euros);
        Tax = price.IncludesVat ? PriceChoices.WithVat : PriceChoices.WithoutVat;
    }

    /// <summary>What is paid for, in a few words; null when it is refused.</summary>
    protected string? ReadLabel(string missing, ICollection<FieldError> errors)
    {
        if (Words(Label) is not { } label) errors.Add(new(PriceFields.Label, missing));
        else if (label.Length > LongestLabel) errors.Add(new(PriceFields.Label, $"Raccourcissez ce texte : {LongestLabel} caractères au plus."));
        else return label;
        return null;
    }

    /// <summary>The price that was typed; null when it is refused. Where no VAT is charged, there is one price.</summary>
    protected SetPrice? ReadPrice(VatTerms vat, ICollection<FieldError> errors)
    {
        var amount = ReadAmount(errors);
        if (!vat.IsCharged) return amount is { } only ? new(only, IncludesVat: false) : null;
        if (Tax is not (PriceChoices.WithVat or PriceChoices.WithoutVat))
        {
            errors.Add(new(PriceFields.FirstOf(PriceFields.Tax), "Dites si ce prix est hors taxes ou TTC."));
            return null;
        }

        return amount is { } set ? new(set, Tax == PriceChoices.WithVat) : null;
    }

    /// <summary>A number of units or of kilometres above zero; null where nothing was typed, or what was typed is refused.</summary>
    protected static decimal? ReadQuantity(string? typed, string field, string unreadable, decimal greatest, ICollection<FieldError> errors)
    {
        if (Words(typed) is not { } text) return null;
        if (TypedNumber.Read(text) is not { } number || number == 0) errors.Add(new(field, unreadable));
        else if (number > greatest) errors.Add(new(field, $"C’est trop : {French.Number(greatest)} au plus."));
        else return number;
        return null;
    }

    /// <summary>A text of one line without what surrounds it; null for nothing.</summary>
    protected static string? Words(string? typed) => TypedText.Line(typed) is { Length: > 0 } line ? line : null;

    private Money? ReadAmount(ICollection<FieldError> errors)
    {
        if (Words(Amount) is not { } typed) errors.Add(new(PriceFields.Amount, "Donnez le prix, en euros : 1 234,50 par exemple, ou 0 si c’est gratuit."));
        else if (TypedNumber.ReadEuros(typed) is not { } euros) errors.Add(new(PriceFields.Amount, "Ce prix n’est pas compris : écrivez-le comme 1 234,50."));
        else if (euros > PriceCheck.Greatest.Euros) errors.Add(new(PriceFields.Amount, $"Ce prix est trop grand : {PriceCheck.Greatest.ToShortString()} au plus."));
        else return Money.FromEuros(euros);
        return null;
    }
}
