using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Download;

internal static class DownloadGenerator
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static TagBuilder Generate(DownloadOptions options) => Element("a", "fr-link fr-link--download")
        .With("href", options.Href)
        .With("download", options.FileName ?? "")
        .Text($"{options.Text} ")
        .Add(Element("span", "fr-link__detail").Text(
            options.Bytes is { } bytes ? $"{options.Format} – {Size(bytes)}" : options.Format));

    /// <summary>« 1,2 Mo », « 62 ko »: thousands of bytes, as files are shown where they are kept.</summary>
    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000 => $"{(bytes / 1_000_000m).ToString("0.#", French)}\u00a0Mo",
        >= 1_000 => $"{(bytes / 1_000m).ToString("0", French)}\u00a0ko",
        < 2 => $"{bytes}\u00a0octet",
        _ => $"{bytes}\u00a0octets",
    };
}
