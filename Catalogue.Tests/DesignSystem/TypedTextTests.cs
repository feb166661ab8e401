using Catalogue.Web.DesignSystem.Input;

namespace Catalogue.Tests.DesignSystem;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Le  magasin \t du\r\nport ", "Le magasin du port")]
    [InlineData("Prix\u00a0: 10\u00a0€", "Prix\u00a0: 10\u00a0€")]
    [InlineData("Les Essais\u00a0 du Velay", "Les Essais du Velay")]
    [InlineData("a\0b\u0085c\u2028d", "a b c d")]
    public void Line_IsOneLineWithoutWhatDoesNotShow(string? typed, string line) => TypedText.Line(typed).ShouldBe(line);

    [Theory]
    [InlineData("\r\nUn.\r\n\r\nDeux.\u2029Trois\0.  ", "Un.\n\nDeux.\nTrois .")]
    [InlineData("  ", "")]
    public void Lines_KeepParagraphsAndNothingHidden(string typed, string lines) => TypedText.Lines(typed).ShouldBe(lines);

    [Fact]
    public void List_HasTheLinesThatSaySomething() => TypedText.List(" Un \r\n \r\n\tDeux").ShouldBe(["Un", "Deux"]);

    [Fact]
    public void Code_HasNoSpaceOfAnyKind() => TypedText.Code(" 43\u00a00\u202f0 0\n").ShouldBe("43000");
}
