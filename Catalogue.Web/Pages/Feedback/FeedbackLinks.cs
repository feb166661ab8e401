using Catalogue.Web.Discovery;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>Addresses of « Je donne mon avis ».</summary>
internal static class FeedbackLinks
{
    public const string Form = "/mon-avis";

    public const string Thanks = Form + "/merci";

    /// <summary>In the address: the word that says an opinion was just sent.</summary>
    public const string Receipt = "recu";

    /// <summary>In the address: the page one comes from.</summary>
    public const string Page = "page";

    /// <summary>Names under which the form sends its values.</summary>
    public const string Origin = "depuis", Ease = "facilite", Missing = "manque", Trap = "site";

    /// <param name="receipt">The word that says an opinion was just sent.</param>
    public static string ThanksFor(string receipt) => $"{Thanks}?{Receipt}={Uri.EscapeDataString(receipt)}";

    /// <summary>The form, reached from the page that answers; others than those for everybody, whose address may hold a secret, are not named.</summary>
    public static string From(HttpContext page) => IndexedPages.Includes(page.GetEndpoint()) ? From(page.Request.Path) : Form;

    /// <summary>The form, reached from a page for everybody.</summary>
    /// <param name="path">The page's path; what was searched stays behind.</param>
    public static string From(string path) => $"{Form}?{Page}={Uri.EscapeDataString(path)}";
}
