using Catalogue.Core.Imaging;

namespace Catalogue.Core.Documents;

/// <summary>The formats of files that the registry takes in and keeps.</summary>
public enum DocumentFormat
{
    Pdf,
    Png,
    Jpeg,
    WebP,
}

/// <summary>What there is to know of each format.</summary>
public static class DocumentFormats
{
    /// <summary>How far into a file readers look for the beginning of a PDF.</summary>
    private const int PdfHeaderReach = 1024;

    /// <summary>The format of a file, by what is in it and nothing else; null when it is none of ours.</summary>
    public static DocumentFormat? Of(ReadOnlySpan<byte> bytes) => PictureFormats.Of(bytes) switch
    {
        { } picture => Of(picture),
        null when bytes[..Math.Min(bytes.Length, PdfHeaderReach)].IndexOf("%PDF-"u8) >= 0 => DocumentFormat.Pdf,
        null => null,
    };

    public static DocumentFormat Of(PictureFormat picture) => picture switch
    {
        PictureFormat.Png => DocumentFormat.Png,
        PictureFormat.Jpeg => DocumentFormat.Jpeg,
        _ => DocumentFormat.WebP,
    };

    /// <summary>What it is called in a header of HTTP.</summary>
    public static string ContentTypeOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Png => "image/png",
        DocumentFormat.Jpeg => "image/jpeg",
        _ => "image/webp",
    };

    /// <summary>What people call it: « une image JPEG ».</summary>
    public static string NameOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "un document PDF",
        DocumentFormat.Png => "une image PNG",
        DocumentFormat.Jpeg => "une image JPEG",
        _ => "une image WebP",
    };

    /// <summary>The endings that names of such files have, with their dot; the first is the one that the registry gives.</summary>
    public static IReadOnlyList<string> EndingsOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => [".pdf"],
        DocumentFormat.Png => [".png"],
        DocumentFormat.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        _ => [".webp"],
    };
}
