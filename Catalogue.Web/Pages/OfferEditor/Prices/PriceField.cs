using Catalogue.Core.Offers.Pricing;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>The amount of a line or of an extra in its form.</summary>
/// <param name="Label">What the amount is.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Vat">What it is sold under.</param>
/// <param name="Now">Both amounts as they are kept; null where nothing is yet.</param>
/// <param name="ErrorOf">What is wrong with a field.</param>
internal sealed record PriceField(string Label, PriceForm Form, VatTerms Vat, string? Now, Func<string, string?> ErrorOf);
