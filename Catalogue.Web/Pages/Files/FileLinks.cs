using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Pages.Files;

/// <summary>Addresses of the ministry's files of partners.</summary>
internal static class FileLinks
{
    public const string List = WorkbenchLinks.Home + "/partenaires";

    /// <summary>Names of what the list is asked.</summary>
    public const string Text = "q", Status = "etat", Page = "page";

    /// <summary>Name under which the people a file is given to are sent.</summary>
    public const string Given = "mandataire";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep ListStep { get; } = new("Partenaires", List);

    /// <param name="slug">The partner's address on the site.</param>
    public static string One(string slug) => $"{List}/{slug}";

    /// <summary>The step of a breadcrumb that leads to a file.</summary>
    public static BreadcrumbStep Step(string slug, string company) => new(company, One(slug));

    public static string Activation(string slug) => $"{One(slug)}/compte";

    public static string Assignments(string slug) => $"{One(slug)}/mandataires";

    /// <summary>The private documents that the partner sent.</summary>
    public static string Documents(string slug) => $"{One(slug)}/pieces";

    /// <summary>The step of a breadcrumb that leads to them.</summary>
    public static BreadcrumbStep DocumentsStep(string slug) => new("Les pièces", Documents(slug));

    public static string Document(string slug, Guid documentId) => $"{Documents(slug)}/{documentId}";

    /// <summary>A document, as a file.</summary>
    public static string DocumentFile(string slug, Guid documentId) => $"{Document(slug, documentId)}?handler=File";

    /// <summary>Where the form that accepts a document goes.</summary>
    public static string AcceptDocument(string slug, Guid documentId) => $"{Document(slug, documentId)}?handler=Accept";

    /// <summary>Where the form that refuses a document goes.</summary>
    public static string RefuseDocument(string slug, Guid documentId) => $"{Document(slug, documentId)}?handler=Refuse";
}
