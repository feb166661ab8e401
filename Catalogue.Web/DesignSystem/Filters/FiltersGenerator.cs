using Catalogue.Web.DesignSystem.Button;
using Catalogue.Web.DesignSystem.KeptValues;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Filters;

internal static class FiltersGenerator
{
    public static TagBuilder Generate(FiltersOptions options) => Element("details", "filters")
        .Having("open", options.Open)
        .Add(Element("summary").Text(
            options.Count == 0 ? "Filtrer" : $"Filtrer ({French.Count(options.Count, "filtre appliqué", "filtres appliqués")})"))
        .Add(Element("form", "filters__body")
            .With("method", "get")
            .With("action", options.Action)
            .Add(Element("h2", "filters__title fr-h6 fr-mb-2w").Text("Filtrer"))
            .Add(KeptValuesGenerator.Generate(new KeptValuesOptions { Values = options.Kept }))
            .Add(options.Fields)
            .Add(ButtonGenerator.Generate(new ButtonOptions
            {
                Content = new HtmlString("Appliquer les filtres"),
                Kind = ButtonKind.Secondary,
                Small = true,
            })));
}
