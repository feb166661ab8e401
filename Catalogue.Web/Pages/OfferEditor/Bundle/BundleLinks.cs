using System.Globalization;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>Addresses of the pages on which the parts of a bundle are written (A7).</summary>
/// <param name="slug">The company's address on the site.</param>
/// <param name="reference">The offer.</param>
internal sealed class BundleLinks(string slug, string reference)
{
    /// <summary>Names of the parts of an address that say which part, from 1, and which section of it.</summary>
    public const string PartKey = "partie", SectionKey = "section";

    /// <summary>Names under which forms send their values, which are the identifiers of their fields too.</summary>
    public const string Label = "intitule", Specification = "cahier";

    public string All => EditorLinks.Section(slug, reference, DraftSections.Parts);

    public BreadcrumbStep AllStep => new(DraftSections.Parts.Title, All);

    public string New => $"{All}/nouvelle";

    /// <param name="rank">Where it stands among the parts, from 0.</param>
    public string Part(int rank) => $"{All}/{(rank + 1).ToString(CultureInfo.InvariantCulture)}";

    public BreadcrumbStep PartStep(int rank, string label) => new(label, Part(rank));

    public string Section(int rank, string key) => $"{Part(rank)}/exigences/{key}";

    public string Remove(int rank) => $"{Part(rank)}/retirer";
}
