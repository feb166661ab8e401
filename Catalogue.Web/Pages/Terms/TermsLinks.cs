namespace Catalogue.Web.Pages.Terms;

/// <summary>Addresses of the terms of use and of their downloads.</summary>
internal static class TermsLinks
{
    /// <summary>The version that applies today.</summary>
    public const string Current = "/conditions-d-utilisation";

    /// <summary>The version that applies today, as a PDF.</summary>
    public const string CurrentPdf = Current + ".pdf";

    /// <summary>Said of a visit whose PDF could not be made.</summary>
    public const string WithoutPdf = "sans-pdf";

    public static string Version(string number) => $"{Current}/{Uri.EscapeDataString(number)}";

    public static string Pdf(string number) => $"{Version(number)}.pdf";

    /// <summary>The text byte for byte, as its hash is computed.</summary>
    public static string Text(string number) => $"{Version(number)}.txt";

    /// <summary>The page that says that the PDF cannot be made.</summary>
    public static string PageInsteadOfPdf(string number) => $"{Version(number)}?{WithoutPdf}=1";
}
