using Microsoft.AspNetCore.Html;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.KeptValues;

internal static class KeptValuesGenerator
{
    public static IHtmlContent Generate(KeptValuesOptions options)
    {
        var fields = new HtmlContentBuilder();
        foreach (var (name, value) in options.Values) fields.AppendHtml(Hidden(name, value));
        return fields;
    }
}
