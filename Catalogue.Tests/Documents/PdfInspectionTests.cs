using System.Text;
using Catalogue.Core.Documents;
using Catalogue.Core.Documents.Pdf;
using Catalogue.Core.Shared;
using Catalogue.Tests.Imaging;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Documents;

public sealed class PdfInspectionTests
{
    [Fact]
    public void Document_ToBeRead_IsTakenIn()
    {
        Inspect(PdfSamples.Of()).ShouldBeNull();
        Inspect(PdfSamples.Of("<< /S /URI /URI (https://fournil.example/) >>", "<< /S /GoTo /D [3 0 R /Fit] >>")).ShouldBeNull();
        Inspect(PdfSamples.WithObjectStream("9 0 << /Type /Font /BaseFont /JSans /Name /EFont /Title (3D) >>")).ShouldBeNull();
        Inspect(PdfSamples.Of("<< /JavaScriptless 1 /XJS 2 /Encrypted 3 >>", "(a \\) text /JS (in it) /Launch)", "<2F4A53>", "[1 2] % /JS\n")).ShouldBeNull();
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert\\(1\\)) >>", PdfAct.Script)]
    [InlineData("<</S/JavaScript>>", PdfAct.Script)]
    [InlineData("<< /S /#4aavaScript >>", PdfAct.Script)]
    [InlineData("<< /S /J#61v#61Script >>", PdfAct.Script)]
    [InlineData("<< /#4A#53 (x) >>", PdfAct.Script)]
    [InlineData("/JavaScript", PdfAct.Script)]
    [InlineData("<< /T (never closed \\) /S /Fake) /JS 5 0 R >>", PdfAct.Script)]
    [InlineData("<< /Names << /JavaScript 5 0 R >> >>", PdfAct.Script)]
    [InlineData("<< /AcroForm << /XFA [(a) 5 0 R] >> >>", PdfAct.Script)]
    [InlineData("<< /OpenAction << /S /Launch /F (cmd.exe) >> >>", PdfAct.Launch)]
    [InlineData("<< /S /SubmitForm /F (https://ailleurs.example) >>", PdfAct.Launch)]
    [InlineData("<< /S /ImportData >>", PdfAct.Launch)]
    [InlineData("<< /Names << /EmbeddedFiles 5 0 R >> >>", PdfAct.EmbeddedFile)]
    [InlineData("<< /Type /Filespec /EF << /F 5 0 R >> >>", PdfAct.EmbeddedFile)]
    [InlineData("<< /Subtype /FileAttachment >>", PdfAct.EmbeddedFile)]
    [InlineData("<< /S /GoToE >>", PdfAct.EmbeddedFile)]
    [InlineData("<< /Subtype /RichMedia >>", PdfAct.Media)]
    [InlineData("<< /S /Rendition >>", PdfAct.Media)]
    public void Document_ThatActs_IsRefused_WhereverTheActStands(string act, PdfAct what)
    {
        Inspect(PdfSamples.Of(act)).ShouldBe(new PdfActs(what));
        Inspect(PdfSamples.WithObjectStream($"9 0 {act}")).ShouldBe(new PdfActs(what));
        // In a text that never ends, in a stream, after a comment: programs that follow the document's own table go there directly.
        Inspect(PdfSamples.Of($"(never closed\n9 0 obj {act} endobj")).ShouldBe(new PdfActs(what));
        Inspect(PdfSamples.Of($"<< /Length 9999 >>\nstream\n9 0 obj {act} endobj\nendstream")).ShouldBe(new PdfActs(what));
        Inspect(PdfSamples.Of($"% a comment 9 0 obj {act} endobj\n")).ShouldBe(new PdfActs(what));
        Inspect(PdfSamples.Of($"null endobj\ntrailer << /Root {act} >>\n1 0 obj null")).ShouldBe(new PdfActs(what));
    }

    [Fact]
    public void Act_FarIntoACompressedStream_IsFoundWhereverItFalls()
    {
        for (var before = 65_500; before < 65_560; before++)
            Inspect(PdfSamples.WithObjectStream($"{new string(' ', before)}/JavaScript ")).ShouldBe(new PdfActs(PdfAct.Script), $"after {before}");
    }

    [Theory]
    [InlineData("<< /Encrypt 5 0 R >>")]
    [InlineData("<< /#45ncrypt 5 0 R /S /JavaScript >>")]
    [InlineData("null endobj trailer << /Encrypt 5 0 R >> 1 0 obj null")]
    public void Document_Protected_IsRefused(string said) => Inspect(PdfSamples.Of(said)).ShouldBe(new PdfEncrypted());

    [Theory]
    [InlineData("/Type /ObjStm /N 1 /First 5")]
    [InlineData("/Type /ObjStm /N 1 /First 5 /Filter 5 0 R")]
    [InlineData("/Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode]")]
    [InlineData("/Type /ObjStm /N 1 /First 5 /Filter /LZWDecode")]
    [InlineData("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]
    [InlineData("/Type 9 0 R /N 1 /First 5 /Filter [/AHx /Fl]")]
    public void ObjectStream_WrittenAsNobodyWritesThem_IsRefused(string dictionary) =>
        Inspect(PdfSamples.WithObjectStream(Samples.Deflate(PdfSamples.Bytes("9 0 null")), dictionary)).ShouldBe(new PdfUnreadable());

    [Fact]
    public void ObjectStream_ThatIsDamaged_IsRefused() =>
        Inspect(PdfSamples.WithObjectStream([1, 2, 3, 4, 5])).ShouldBe(new PdfUnreadable());

    /// <summary>A hundred million zeros in a hundred thousand bytes.</summary>
    [Fact]
    public void ObjectStream_ThatExpandsWithoutEnd_IsRefused() =>
        Inspect(PdfSamples.WithObjectStream(Samples.Deflate(new byte[100_000_000]))).ShouldBe(new PdfUnreadable());

    [Fact]
    public void Document_ReadAgainFromEachBeginning_IsRefused() =>
        Inspect(PdfSamples.Of(string.Concat(Enumerable.Repeat("9 0 obj (", 100_000)))).ShouldBe(new PdfUnreadable());

    [Theory]
    [InlineData("%PDF-1.7\n%%EOF\n")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n")]
    [InlineData("%PDF-")]
    public void Document_CutOrEmpty_IsRefused(string text) => Inspect(PdfSamples.Bytes(text)).ShouldBe(new PdfUnreadable());

    [Fact]
    public void Document_WithSomethingBeforeOrAfter_IsRefused()
    {
        var document = PdfSamples.Of();
        byte[][] wrong =
        [
            [.. " "u8, .. document], [.. "<!doctype html>"u8, .. document], [.. "PK\u0003\u0004"u8, .. document],
            [.. document, .. "<script>alert(1)</script>"u8], [.. document, .. "alert(1)//"u8], [.. document, .. "PK\u0003\u0004"u8],
            PdfSamples.Bytes(PdfSamples.Text().Replace("%PDF-1.7", "%PDF-1.7\n%<HTML><body onload=alert(1)>", StringComparison.Ordinal)),
        ];
        foreach (var one in wrong) Inspect(one).ShouldBe(new FileHidesAnother(), Encoding.Latin1.GetString(one));

        Inspect([.. document, .. "\r\n\0\0 \n"u8]).ShouldBeNull();
    }

    [Fact]
    public void Documents_WithBytesChanged_NeverThrow()
    {
        var samples = new[] { PdfSamples.Of("<< /A (b) /C <64> >>"), PdfSamples.WithObjectStream("9 0 << /A /B >>") };

        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<PositiveInt>(), (changes, length) =>
        {
            var bytes = Samples.Changed(samples[length.Get % samples.Length], changes);
            _ = PdfInspection.Inspect(bytes.AsMemory(0, Math.Max(1, bytes.Length - length.Get % 3)));
        }).QuickCheckThrowOnFailure();
    }

    private static Refusal? Inspect(byte[] document) => PdfInspection.Inspect(document).Refusal;
}
