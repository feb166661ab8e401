using System.Globalization;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>Addresses of the mails kept where people develop.</summary>
internal static class MailboxLinks
{
    public const string All = "/_courrier";

    /// <summary>Names of what narrows the list in its address.</summary>
    public const string Words = "q", Page = "page";

    /// <summary>The pattern of a mail's HTML.</summary>
    public const string DocumentPattern = All + "/{id:guid}/html";

    /// <summary>A page of the mails that are sought.</summary>
    /// <param name="words">What is sought; empty for all.</param>
    /// <param name="page">From 1.</param>
    public static string PageOf(string words, int page)
    {
        List<(string Key, string Value)> said = [];
        if (words.Length > 0) said.Add((Words, words));
        if (page > 1) said.Add((Page, page.ToString(CultureInfo.InvariantCulture)));
        return ListAddress.Of(All, said);
    }

    public static string One(Guid id) => $"{All}/{id}";

    /// <summary>The mail as HTML, as its reader would see it.</summary>
    public static string Document(Guid id) => $"{One(id)}/html";
}
