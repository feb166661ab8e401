using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>What the prices of an offer say, line by line, to compare two versions of them.</summary>
internal static class PriceSaid
{
    public static IEnumerable<SaidLine> Lines(OfferContent content)
    {
        var prices = content.Prices;
        return
        [
            .. prices.Lines.Select(line => new SaidLine($"{line.Label} ({EntryWords.Mode(line.Mode).ToLowerInvariant()})", Say(prices, line))),
            .. prices.Extras.Select(extra => new SaidLine(
                $"Supplément « {extra.Label} »", $"{Amounts(extra.Amount, prices.WithVat(extra), prices.Vat.Percent)}, {PriceWords.Unit(extra)}")),
            new("TVA", PriceWords.Say(prices.Vat)),
            new("Garantie", prices.Warranty.Months > 0 ? Sentences(PriceWords.Say(prices.Warranty), prices.Warranty.Note) : ""),
            new("Exemple", Sentences(content.Example.Title, content.Example.Text)),
        ];
    }

    /// <summary>« 39,00 € HT, 46,80 € TTC »; one amount where there is no VAT.</summary>
    public static string Amounts(Money net, Money gross, decimal percent) => percent > 0 ? $"{net} HT, {gross} TTC" : $"{net} sans TVA";

    private static string Say(PriceList prices, PriceLine line)
    {
        string?[] parts =
            [PriceWords.Nature(line.Nature), PriceWords.Role(line), Amounts(line.Amount, prices.WithVat(line), prices.VatOf(line)), PriceWords.Terms(line)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Sentences(params IEnumerable<string?> parts) => string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
