namespace Catalogue.Web.Pages.Reviews;

/// <summary>Addresses of the review of an offer.</summary>
internal static class ReviewLinks
{
    private const string All = "/instruction/controles";

    /// <summary>Part of an address that names a review, and a file that shows something.</summary>
    public const string RouteKey = "controle", FileKey = "fichier";

    /// <summary>Names under which forms send what is typed.</summary>
    public const string Revision = "lue", Version = "version", Act = "acte", Outcome = "conclusion", Reason = "motif", Rest = "reste", NoInterest = "interet",
        Demand = "demande", Letter = "lettre", Verdict = "verdict", Evidence = "constat", Page = "page", File = "piece", Finding = "releve";

    /// <summary>What a form is sent for.</summary>
    public const string Keep = "garder", Decide = "decider";

    /// <param name="reference">« C-2026-00001 ».</param>
    public static string One(string reference) => $"{All}/{reference}";

    public static string Confirm(string reference) => $"{One(reference)}?handler=Confirm";

    public static string Overturn(string reference) => $"{One(reference)}?handler=Overturn";

    /// <summary>A file that shows what is said of a criterion.</summary>
    public static string EvidenceFile(string reference, Guid fileId) => $"{One(reference)}?handler=File&{FileKey}={fileId}";
}
