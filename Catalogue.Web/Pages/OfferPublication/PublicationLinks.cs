using System.Globalization;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Addresses of the pages on which a partner decides what the public sees of an offer; each is under the offer's own.</summary>
internal static class PublicationLinks
{
    /// <summary>Names of the parts of an address that say which versions are compared.</summary>
    public const string BeforeKey = "avant", AfterKey = "apres";

    /// <summary>In the place of a version: what is being written.</summary>
    public const string Draft = "brouillon";

    /// <summary>Names under which forms send their values.</summary>
    public const string Mark = "marque", Title = "titre";

    /// <param name="slug">The company's address on the site.</param>
    /// <param name="reference">The offer.</param>
    public static string Withdraw(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/retirer";

    public static string Copy(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/copier";

    public static string Discard(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/abandonner";

    /// <summary>Where a partner says that what the public reads is still accurate (A5).</summary>
    public static string Confirm(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/confirmer";

    /// <summary>Where what was written since the last publication is given up.</summary>
    public static string Restore(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/annuler";

    public static string History(string slug, string reference) => $"{EditorLinks.One(slug, reference)}/historique";

    /// <summary>What two versions do not say alike.</summary>
    public static string Between(string slug, string reference, int before, int after) =>
        string.Create(CultureInfo.InvariantCulture, $"{History(slug, reference)}/{before}/{after}");

    /// <summary>What the draft does not say as a version does.</summary>
    public static string SinceVersion(string slug, string reference, int before) =>
        string.Create(CultureInfo.InvariantCulture, $"{History(slug, reference)}/{before}/{Draft}");

    /// <summary>The step of a breadcrumb that leads to an offer's versions.</summary>
    public static BreadcrumbStep HistoryStep(string slug, string reference) => new("Historique", History(slug, reference));
}
