using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Space;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>Addresses of the pages on which a partner writes its offers.</summary>
internal static class EditorLinks
{
    /// <summary>Name of the part of an address that says which offer.</summary>
    public const string OfferKey = "offre";

    /// <summary>Name of the part of an address that says which section of its specification.</summary>
    public const string SectionKey = "rubrique";

    /// <summary>Name of the hidden field that says what a section said when it was opened.</summary>
    public const string Mark = "marque";

    /// <summary>Name of the button that goes on to the next section.</summary>
    public const string GoOn = "suite";

    /// <param name="slug">The company's address on the site.</param>
    public static string All(string slug) => $"{SpaceLinks.One(slug)}/offres";

    public static string New(string slug) => $"{All(slug)}/nouvelle";

    /// <summary>The sections of an offer, with how far each is.</summary>
    public static string One(string slug, string reference) => $"{All(slug)}/{reference}";

    public static string Section(string slug, string reference, DraftSection section) => Section(slug, reference, section.Key);

    /// <param name="slug">The company's address on the site.</param>
    /// <param name="reference">The offer.</param>
    /// <param name="key">The section's name.</param>
    public static string Section(string slug, string reference, string key) => $"{One(slug, reference)}/{key}";

    /// <summary>What the public would read.</summary>
    public static string Preview(string slug, string reference) => $"{One(slug, reference)}/apercu";

    public static string Publish(string slug, string reference) => $"{One(slug, reference)}/publier";

    /// <summary>The step of a breadcrumb that leads to a company's offers.</summary>
    public static BreadcrumbStep AllStep(string slug) => new("Les offres", All(slug));

    /// <summary>The step of a breadcrumb that leads to an offer's sections.</summary>
    public static BreadcrumbStep OneStep(string slug, string reference, string title) => new(title, One(slug, reference));
}
