using Catalogue.Core.Documents;

namespace Catalogue.Tests.Documents;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Attestation d’assurance 2026.pdf", "Attestation d’assurance 2026.pdf")]
    [InlineData("ATTESTATION.PDF", "ATTESTATION.pdf")]
    [InlineData("kbis", "kbis.pdf")]
    [InlineData("", "document.pdf")]
    [InlineData("   ", "document.pdf")]
    [InlineData(".pdf", "document.pdf")]
    [InlineData("...", "document.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("..\\..\\windows\\win.pdf", "win.pdf")]
    [InlineData("C:\\Documents\\kbis.pdf", "kbis.pdf")]
    [InlineData("/", "document.pdf")]
    [InlineData("a\u0000b\r\nc\tde.pdf", "ab c de.pdf")]
    [InlineData("kbis\u202efdp.exe.pdf", "kbisfdp.exe.pdf")]
    [InlineData("\u200ekb\u200bis\u2066.pdf", "kbis.pdf")]
    [InlineData("a<b>:\"|?*;%c.pdf", "a b c.pdf")]
    [InlineData("CON.pdf", "document CON.pdf")]
    [InlineData("lpt1.fichier.pdf", "document lpt1.fichier.pdf")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("e\u0301te\u0301.pdf", "été.pdf")]
    [InlineData("\ud800abc.pdf", "abc.pdf")]
    [InlineData("\ue000.pdf", "document.pdf")]
    [InlineData("devis. .pdf", "devis.pdf")]
    [InlineData("photo.jpg.pdf", "photo.jpg.pdf")]
    public void Name_Cleaned_IsOneThatPeopleCanReadAndNothingElse(string declared, string expected) =>
        FileName.Clean(declared, DocumentFormat.Pdf).ShouldBe(expected);

    [Fact]
    public void Name_TooLong_IsCutBetweenTwoLettersAndKeepsItsEnding()
    {
        FileName.Clean(new string('a', 500) + ".pdf", DocumentFormat.Pdf).ShouldBe(new string('a', 116) + ".pdf");
        // A letter, its accent and its mark are one: 115 letters then one of three characters, which would be cut.
        var cut = FileName.Clean(new string('a', 115) + "q\u0323\u0307" + "b.pdf", DocumentFormat.Pdf);
        cut.ShouldBe(new string('a', 115) + ".pdf");
    }

    [Theory]
    [InlineData("kbis.PDF", ".pdf")]
    [InlineData("kbis.pdf. ", ".pdf")]
    [InlineData("kbis", "")]
    [InlineData("a.b/kbis", "")]
    [InlineData("kbis.p\u202edf", ".pdf")]
    [InlineData("M. Dupont, attestation", "")]
    [InlineData("version 2.attestationsignee", "")]
    public void Ending_OfAName_IsWhatFollowsItsLastDot(string declared, string expected) => FileName.EndingOf(declared).ShouldBe(expected);
}
