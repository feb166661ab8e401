using Catalogue.Core.Joining.Review;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Pages.Requests;

/// <summary>Addresses of the requests of companies that want to join.</summary>
internal static class RequestLinks
{
    public const string All = WorkbenchLinks.Home + "/demandes";

    /// <summary>Part of the address of a request that names it.</summary>
    public const string RouteKey = "demande";

    /// <summary>Names of what the list is asked.</summary>
    public const string Filter = "lesquelles", Page = "page";

    /// <summary>Names under which forms send what is typed.</summary>
    public const string Revision = "lue", Confirmed = "confirme", Part = "partie", Question = "question", Reason = "motif", Note = "precisions",
        Letter = "lettre";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Demandes", All);

    /// <summary>A part of the list.</summary>
    public static string Of(RequestFilter filter) => new RequestQuery { Filter = filter }.Address;

    /// <param name="reference">« DE-00012 ».</param>
    public static string One(string reference) => $"{All}/{reference}";

    public static string Take(string reference) => To(reference, "Take");

    public static string GiveBack(string reference) => To(reference, "GiveBack");

    public static string Ask(string reference) => To(reference, "Ask");

    public static string Refuse(string reference) => To(reference, "Refuse");

    public static string Accept(string reference) => To(reference, "Accept");

    private static string To(string reference, string handler) => $"{One(reference)}?handler={handler}";
}
