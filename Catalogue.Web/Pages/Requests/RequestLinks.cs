using Catalogue.Core.Joining.Review;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Files;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Requests;

/// <summary>Addresses of the requests of companies that want to join.</summary>
internal static class RequestLinks
{
    public const string All = FileLinks.All + "/demandes";

    /// <summary>Part of the address of a request that names it.</summary>
    public const string RouteKey = "demande";

    /// <summary>Names of what the list is asked.</summary>
    public const string Filter = "lesquelles", Page = "page";

    /// <summary>Names under which forms send what is typed.</summary>
    public const string Revision = "lue", Confirmed = "confirme", Part = "partie", Question = "question", Reason = "motif", Note = "precisions",
        Letter = "lettre";

    /// <summary>In the address of a request: what was just done.</summary>
    public const string Done = "fait";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Demandes", All);

    /// <summary>A part of the list.</summary>
    public static string Of(RequestFilter filter) => new RequestQuery { Filter = filter }.Address;

    /// <param name="reference">« DE-00012 ».</param>
    public static string One(string reference) => $"{All}/{reference}";

    /// <summary>A request, which says what was just done.</summary>
    public static string OneAfter(string reference, RequestAct act) => ListAddress.Of(One(reference), [(Done, RequestActs.WordOf(act))]);

    public static string Take(string reference) => To(reference, "Take");

    public static string GiveBack(string reference) => To(reference, "GiveBack");

    public static string Ask(string reference) => To(reference, "Ask");

    public static string Refuse(string reference) => To(reference, "Refuse");

    public static string Accept(string reference) => To(reference, "Accept");

    /// <summary>Where the company follows its request, from the secret of the link that it receives.</summary>
    public static string FollowUp(string secret) => $"/devenir-partenaire/demande/{secret}";

    private static string To(string reference, string handler) => $"{One(reference)}?handler={handler}";
}

/// <summary>What was just done to a request, which its page says once.</summary>
internal enum RequestAct
{
    Taken,
    GivenBack,
    Asked,
    Refused,
    Accepted,
}

/// <summary>How an address says what was just done, and what the page then says.</summary>
internal static class RequestActs
{
    private static readonly (RequestAct Act, string Word, string Sentence)[] All =
    [
        (RequestAct.Taken, "prise", "Cette demande est à vous."),
        (RequestAct.GivenBack, "rendue", "La demande est libre\u00a0: un collègue peut la prendre."),
        (RequestAct.Asked, "questions", "Vos questions sont en route. Le délai s’arrête jusqu’à la réponse de l’entreprise."),
        (RequestAct.Refused, "refus", "La demande est refusée, et la lettre est en route."),
        (RequestAct.Accepted, "accord", "La demande est acceptée\u00a0: l’entreprise est partenaire, et son contact est prévenu."),
    ];

    public static string WordOf(RequestAct act) => Array.Find(All, one => one.Act == act).Word;

    /// <summary>The sentence of a word; null of one that means nothing.</summary>
    public static string? Sentence(string? word) => Array.Find(All, one => one.Word == word).Sentence;
}
