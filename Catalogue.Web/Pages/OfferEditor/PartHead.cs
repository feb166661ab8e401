using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>The top of a page that writes a part of a section: where one is, what was refused, what a colleague wrote meanwhile.</summary>
/// <param name="Page">The page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Above">The section it is a part of, and what else leads to it; nothing for the section itself.</param>
internal sealed record PartHead(SectionPage Page, string Title, params IReadOnlyList<BreadcrumbStep> Above)
{
    /// <summary>The pages that lead here.</summary>
    /// <param name="home">The first of them.</param>
    /// <param name="space">The company's own.</param>
    public IReadOnlyList<BreadcrumbStep> Steps(BreadcrumbStep home, BreadcrumbStep space)
    {
        var slug = Page.Partner.Slug;
        return [home, space, EditorLinks.AllStep(slug), EditorLinks.OneStep(slug, Page.Offer.Reference, Page.Offer.Draft.Title), .. Above];
    }
}
