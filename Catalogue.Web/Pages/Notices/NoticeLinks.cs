using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Files;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Pages.Notices;

/// <summary>Addresses of notices: in the ministry's workbench, and in the space of the partner they are to.</summary>
internal static class NoticeLinks
{
    public const string All = WorkbenchLinks.Home + "/avertissements";

    /// <summary>Where the postings of letters are recorded.</summary>
    public const string Postings = All + "/envois";

    /// <summary>Part of an address that names a notice, and a file that goes with an answer.</summary>
    public const string RouteKey = "reference", FileKey = "fichier";

    /// <summary>Names of what the list is asked, and of what is opened.</summary>
    public const string Filter = "lesquels", Page = "page", Nature = "nature", Correction = "correction";

    /// <summary>Names under which forms send what is typed.</summary>
    public const string Revision = "lue", Act = "acte", Reason = "motif", Clause = "clause", Facts = "faits", Demand = "demande", Stake = "enjeu",
        Offer = "offre", Cause = "origine", Finding = "constat", FoundOn = "constate", Letter = "lettre", PostedOn = "poste", Kind = "reponse", Text = "texte";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Avertissements", All);

    /// <summary>A part of the list.</summary>
    public static string Of(NoticeFilter filter) => new NoticeQuery { Filter = filter }.Address;

    /// <param name="reference">« AV-00012 ».</param>
    public static string One(string reference) => $"{All}/{reference}";

    /// <summary>The step of a breadcrumb that leads to a notice.</summary>
    public static BreadcrumbStep Step(string reference) => new(reference, One(reference));

    /// <summary>Where its letter is written.</summary>
    public static string WriteLetter(string reference) => $"{One(reference)}/lettre";

    /// <summary>A file that goes with an answer.</summary>
    public static string Attachment(string reference, Guid fileId) => $"{One(reference)}/fichiers/{fileId}";

    /// <summary>Where a notice to a partner is begun by its letter.</summary>
    public static string Open(string slug) => $"{FileLinks.One(slug)}/avertissement";

    /// <summary>Where one is begun by a correction that is asked for.</summary>
    public static string AskCorrection(string slug) => $"{Open(slug)}?{Nature}={Correction}";

    /// <summary>The notices of a partner, in its space.</summary>
    public static string OwnAll(string slug) => $"{SpaceLinks.One(slug)}/controles";

    /// <summary>The step of a breadcrumb that leads to them.</summary>
    public static BreadcrumbStep OwnAllStep(string slug) => new("Les contrôles", OwnAll(slug));

    public static string Own(string slug, string reference) => $"{OwnAll(slug)}/{reference}";

    /// <summary>The step of a breadcrumb that leads to one of them.</summary>
    public static BreadcrumbStep OwnStep(string slug, string reference) => new(reference, Own(slug, reference));

    public static string Answer(string slug, string reference) => $"{Own(slug, reference)}/repondre";

    public static string Hearing(string slug, string reference) => $"{Own(slug, reference)}/etre-entendu";

    public static string Appeal(string slug, string reference) => $"{Own(slug, reference)}/recours";

    public static string OwnAttachment(string slug, string reference, Guid fileId) => $"{Own(slug, reference)}/fichiers/{fileId}";

    /// <summary>The full addresses that mails carry.</summary>
    public static NoticePages PagesOf(this MailAddresses addresses, string slug, string reference) =>
        new(addresses.Of(Own(slug, reference)), addresses.Of(One(reference)));
}
