using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Notice;

/// <summary>One line, where the design system's own band takes four on a phone.</summary>
internal static class NoticeGenerator
{
    public static TagBuilder Generate(NoticeOptions options) => Element("p", "site-band").Add(options.Content);
}
