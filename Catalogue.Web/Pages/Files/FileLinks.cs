using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Files;

/// <summary>Addresses of the ministry's files of partners.</summary>
internal static class FileLinks
{
    public const string All = "/instruction";

    /// <summary>Names of what the list is asked.</summary>
    public const string Text = "q", Status = "etat", Page = "page";

    /// <summary>Name under which the people a file is given to are sent.</summary>
    public const string Given = "mandataire";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Instruction", All);

    /// <param name="slug">The partner's address on the site.</param>
    public static string One(string slug) => $"{All}/partenaires/{slug}";

    /// <summary>The step of a breadcrumb that leads to a file.</summary>
    public static BreadcrumbStep Step(string slug, string company) => new(company, One(slug));

    public static string Activation(string slug) => $"{One(slug)}/compte";

    public static string Assignments(string slug) => $"{One(slug)}/mandataires";
}
