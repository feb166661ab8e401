namespace Catalogue.Web.Pages.Mailbox;

/// <summary>Addresses of the mails kept where people develop.</summary>
internal static class MailboxLinks
{
    public const string All = "/_courrier";

    /// <summary>The pattern of a mail's HTML.</summary>
    public const string DocumentPattern = All + "/{id:guid}/html";

    public static string One(Guid id) => $"{All}/{id}";

    /// <summary>The mail as HTML, as its reader would see it.</summary>
    public static string Document(Guid id) => $"{One(id)}/html";
}
