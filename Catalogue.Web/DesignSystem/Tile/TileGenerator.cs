using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Tile;

internal static class TileGenerator
{
    private const string Pictograms = "/dsfr/artwork/pictograms";

    /// <summary>The three layers of a pictogram, each coloured by the theme.</summary>
    private static readonly string[] Layers = ["decorative", "minor", "major"];

    public static TagBuilder Generate(TileOptions options) =>
        Element("div", "fr-tile fr-tile--horizontal fr-tile--sm fr-tile--no-icon fr-enlarge-link")
            .Add(Element("div", "fr-tile__body").Add(
                Element("div", "fr-tile__content")
                    .Add(Element($"h{options.HeadingLevel}", "fr-tile__title").Add(
                        Element("a").With("href", options.Href).Text(options.Title)))
                    .Add(Element("p", "fr-tile__desc").Text(options.Description))))
            .Add(Element("div", "fr-tile__header").Add(
                Element("div", "fr-tile__pictogram").Add(Drawing(options.Pictogram))));

    private static TagBuilder Drawing(string pictogram) => Element("svg", "fr-artwork")
        .With("aria-hidden", "true")
        .With("viewBox", "0 0 80 80")
        .With("width", "80")
        .With("height", "80")
        .AddAll(Layers.Select(layer => Element("use", $"fr-artwork-{layer}")
            .With("href", $"{Pictograms}/{pictogram}.svg#artwork-{layer}")));
}
