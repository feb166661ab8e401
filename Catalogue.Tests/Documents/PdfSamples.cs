using System.Text;
using Catalogue.Tests.Imaging;

namespace Catalogue.Tests.Documents;

/// <summary>PDF documents made by hand.</summary>
internal static class PdfSamples
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /ExtGState << /G << /BM /Screen >> >> >> >>";

    /// <summary>A document of one page, to which objects are added as they are written.</summary>
    public static byte[] Of(params string[] objects) => Bytes(Text(objects));

    public static string Text(params string[] objects) =>
        $"""
        %PDF-1.7
        1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj {Page} endobj
        4 0 obj << /Title (Attestation \(/JavaScript\) 2026) /Length 3 >>
        stream
        /JS
        endstream endobj
        {string.Concat(objects.Select((one, number) => $"{number + 10} 0 obj {one} endobj\n"))}trailer << /Size 30 /Root 1 0 R >>
        startxref
        0
        %%EOF

        """;

    /// <summary>A document whose last objects are compressed in a stream, as software has written them since 2003.</summary>
    /// <param name="compressed">What is in the stream.</param>
    /// <param name="dictionary">What is said of the stream.</param>
    public static byte[] WithObjectStream(byte[] compressed, string dictionary = "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode")
    {
        var document = Text();
        var at = document.IndexOf("trailer", StringComparison.Ordinal);
        return
        [
            .. Bytes(document[..at]), .. Bytes($"20 0 obj << {dictionary} /Length {compressed.Length} >>\nstream\r\n"), .. compressed,
            .. Bytes("\nendstream endobj\n"), .. Bytes(document[at..]),
        ];
    }

    public static byte[] WithObjectStream(string objects) => WithObjectStream(Samples.Deflate(Bytes(objects)));

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\n"));
}
