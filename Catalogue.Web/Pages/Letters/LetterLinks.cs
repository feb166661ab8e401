using System.Globalization;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Pages.Mailbox;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Pages.Letters;

/// <summary>Addresses of letters: in the space of the partner they are to, in the ministry's workbench, and where people develop.</summary>
internal static class LetterLinks
{
    /// <summary>All letters that left, for the ministry.</summary>
    public const string All = WorkbenchLinks.Home + "/courriers";

    /// <summary>The same, where people develop.</summary>
    public const string Kept = MailboxLinks.All + "/lettres";

    /// <summary>Names of what the list is asked.</summary>
    public const string Text = "q", Page = "page";

    /// <summary>How the address of the PDF of a letter ends.</summary>
    public const string PdfFormat = "pdf";

    /// <summary>Said of a visit whose PDF could not be made.</summary>
    public const string WithoutPdf = "sans-pdf";

    /// <summary>The step of a breadcrumb that leads to the ministry's list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Courriers", All);

    /// <summary>A page of the letters that are sought.</summary>
    /// <param name="text">What is sought; empty for all.</param>
    /// <param name="page">From 1.</param>
    public static string PageOf(string text, int page)
    {
        List<(string Key, string Value)> said = [];
        if (text.Length > 0) said.Add((Text, text));
        if (page > 1) said.Add((Page, page.ToString(CultureInfo.InvariantCulture)));
        return ListAddress.Of(All, said);
    }

    /// <param name="number">« LE-2026-00012 ».</param>
    public static string One(string number) => $"{All}/{number}";

    /// <summary>The letters that a partner received.</summary>
    public static string Received(string slug) => $"{SpaceLinks.One(slug)}/courriers";

    /// <summary>The step of a breadcrumb that leads to them.</summary>
    public static BreadcrumbStep ReceivedStep(string slug) => new("Les courriers", Received(slug));

    /// <summary>A letter, in the space of the partner it is to.</summary>
    public static string Received(string slug, string number) => $"{Received(slug)}/{number}";

    /// <summary>The full addresses of letters to a partner, by their number, which mails carry.</summary>
    public static Func<string, Uri> LettersTo(this MailAddresses addresses, string slug) => number => addresses.Of(Received(slug, number));

    /// <summary>A letter, where people develop.</summary>
    public static string KeptOne(string number) => $"{Kept}/{number}";

    /// <summary>The letter of a notice, before it leaves.</summary>
    /// <param name="reference">« AV-00012 ».</param>
    public static string Preview(string reference) => $"{WorkbenchLinks.Home}/avertissements/{reference}/lettre/apercu";

    /// <summary>The PDF of what is at an address.</summary>
    public static string PdfOf(string address) => $"{address}.{PdfFormat}";
}
