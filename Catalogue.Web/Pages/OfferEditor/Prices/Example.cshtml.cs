using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>A worked example: who buys, and what they pay.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class ExampleModel(OfferEditing editing) : PricePage(editing)
{
    public const int LongestTitle = 120, LongestText = 800;

    [BindProperty(Name = PriceFields.Title)]
    public string? Title { get; set; }

    [BindProperty(Name = PriceFields.Text)]
    public string? Text { get; set; }

    protected override object PartOf(OfferContent content) => content.Example;

    protected override void Fill(OfferContent content) => (Title, Text) = (content.Example.Title, content.Example.Text);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var example = new WorkedExample(TypedText.Line(Title), TypedText.Lines(Text));
        if (example.Title.Length == 0) Refuse(PriceFields.Title, "Dites de qui il s’agit : « Une fromagerie, deux postes ».");
        if (example.Title.Length > LongestTitle) Refuse(PriceFields.Title, $"Raccourcissez ce titre : {LongestTitle} caractères au plus.");
        if (example.Text.Length == 0) Refuse(PriceFields.Text, "Racontez ce que ce client paie, et à quel moment.");
        if (example.Text.Length > LongestText) Refuse(PriceFields.Text, $"Raccourcissez ce texte : {LongestText} caractères au plus.");
        return IsRefused ? Page() : await SaveAsync(content => content with { Example = example }, cancellation);
    }
}
