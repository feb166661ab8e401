using Catalogue.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class HighlighterTests
{
    [Theory]
    [InlineData("réparer", "La réparation, vos RÉPARATIONS.", "La [réparation], vos [RÉPARATIONS].")]
    [InlineData("écran", "L’écran et l'écran", "L’[écran] et l'[écran]")]
    [InlineData("wifi", "Un Wi-Fi, un wi fi, un wifi", "Un [Wi-Fi], un [wi fi], un [wifi]")]
    [InlineData("wi-fi", "Un wifi", "Un [wifi]")]
    [InlineData("site internet", "Un site internet  et un site", "Un [site internet]  et un [site]")]
    [InlineData("site internet", "site, internet", "[site], [internet]")]
    [InlineData("caisse", "Rien ici", "Rien ici")]
    [InlineData("", "Rien ici", "Rien ici")]
    [InlineData("caisse", "", "")]
    [InlineData("imprimante", "im\u00adpri\u00admante", "[im\u00adpri\u00admante]")]
    public void The_words_found_are_marked_whatever_their_form(string searched, string text, string marked)
    {
        var terms = Index().Search(For(searched)).Terms;
        string.Concat(Highlighter.Mark(text, terms).Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text)).ShouldBe(marked);
    }

    [Fact]
    public void Whatever_the_text_its_pieces_end_to_end_are_the_text()
    {
        var characters = Gen.Elements("aéEœ w-i'’ fi\u0301\ud83d\0\n,b".ToCharArray());
        var texts = characters.ListOf().Select(list => new string([.. list])).ToArbitrary();
        var terms = new HashSet<string> { "a", "wi", "wifi", "fi", "ai", "e", "oe" };
        Prop.ForAll(texts, text =>
        {
            var pieces = Highlighter.Mark(text, terms);
            string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(text);
            pieces.ShouldAllBe(piece => piece.Text.Length > 0);
        }).QuickCheckThrowOnFailure();
    }
}
