using Catalogue.Core.Glossary;
using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>Addresses of the glossary, and of its words within a page.</summary>
internal static class GlossaryLinks
{
    public const string All = "/glossaire";

    /// <summary>The step of breadcrumbs that leads to every word.</summary>
    public static BreadcrumbStep Step { get; } = new("Glossaire", All);

    public static string One(GlossaryEntry entry) => $"{All}/{entry.Slug}";

    /// <summary>Identifier of the words of a letter.</summary>
    public static string LetterId(string letter) => $"lettre-{letter}";

    /// <summary>Identifier of an entry in a list of definitions.</summary>
    public static string EntryId(GlossaryEntry entry) => $"mot-{entry.Slug}";

    /// <summary>Identifier of the bubble that explains a word in a sentence.</summary>
    public static string BubbleId(GlossaryEntry entry) => $"bulle-{entry.Slug}";
}
