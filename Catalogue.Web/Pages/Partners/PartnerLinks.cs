using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Partners;

/// <summary>Addresses of the partners' pages, and ways to reach a partner.</summary>
internal static class PartnerLinks
{
    /// <summary>The directory.</summary>
    public const string All = "/partenaires";

    /// <summary>The step of a breadcrumb that leads back to the directory.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Partenaires", All);

    public static string One(string slug) => $"{All}/{slug}";

    /// <summary>Calls a number, written as people read it.</summary>
    public static string Call(string phone) => $"tel:{string.Concat(phone.Where(letter => !char.IsWhiteSpace(letter)))}";

    public static string Write(string email) => $"mailto:{email}";

    /// <summary>
    /// The partner's own site. What a partner declares may be anything: null where it is not an address of the Web, so that
    /// no link runs a script or opens a file.
    /// </summary>
    public static string? Website(string? declared) => WebAddress.Find(declared)?.AbsoluteUri;
}
