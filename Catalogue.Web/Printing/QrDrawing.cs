using System.Collections;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using QRCoder;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Printing;

/// <summary>
/// A text as a code that cameras read, drawn in the page itself: it asks nobody for an image, and the style sheet gives it its
/// colours, which are not those of the theme.
/// </summary>
internal static class QrDrawing
{
    /// <summary>For a screen, which is neither stained nor torn: the lowest correction makes the largest dots.</summary>
    /// <param name="text">What the code says.</param>
    /// <param name="spoken">What it is, for those who do not see it.</param>
    public static IHtmlContent Of(string text, string spoken) => Draw(text, spoken, QRCodeGenerator.ECCLevel.L);

    /// <summary>For paper too: it is still read with a stain or a fold over a seventh of it.</summary>
    /// <inheritdoc cref="Of"/>
    public static IHtmlContent OnPaper(string text, string spoken) => Draw(text, spoken, QRCodeGenerator.ECCLevel.M);

    private static TagBuilder Draw(string text, string spoken, QRCodeGenerator.ECCLevel correction)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, correction);
        var side = code.ModuleMatrix.Count;
        return Element("svg", "qr")
            .With("viewBox", $"0 0 {side} {side}")
            .With("role", "img")
            .With("aria-label", spoken)
            .With("shape-rendering", "crispEdges")
            .Add(Element("path").With("d", Outline(code.ModuleMatrix)));
    }

    /// <summary>A rectangle for each run of dark dots of a row.</summary>
    private static string Outline(List<BitArray> rows)
    {
        var outline = new StringBuilder();
        foreach (var (y, row) in rows.Index())
        {
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x]) x++;
                if (x > start) outline.Append($"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }

        return outline.ToString();
    }
}
