using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Alert;

internal static class AlertGenerator
{
    public static TagBuilder Generate(AlertOptions options) => Element("div", "fr-alert")
        .Class(KindClass(options.Kind))
        .Class(options.Title is null ? "fr-alert--sm" : null)
        .Add(options.Title is null ? null : Title(options.HeadingLevel, options.Title))
        .Add(Element("p").Add(options.Content));

    private static TagBuilder Title(int level, string title) =>
        Element($"h{level}", "fr-alert__title").Text(title);

    private static string KindClass(AlertKind kind) => kind switch
    {
        AlertKind.Success => "fr-alert--success",
        AlertKind.Warning => "fr-alert--warning",
        AlertKind.Error => "fr-alert--error",
        _ => "fr-alert--info",
    };
}
