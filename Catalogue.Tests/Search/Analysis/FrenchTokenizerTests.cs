using Catalogue.Core.Search.Analysis;

namespace Catalogue.Tests.Search.Analysis;

public class FrenchTokenizerTests
{
    [Theory]
    [InlineData("L'écran, l’accès et jusqu'à demain", "ecran acces demain")]
    [InlineData("qu'il faut qu’elle s'équipe", "faut equipe")]
    [InlineData("Windows 11, RJ45 et 24 h/24", "windows 11 rj45 24 h 24")]
    [InlineData("le la les de des une", "")]
    [InlineData("aujourd'hui", "aujourd hui")]
    [InlineData("\0\u200b*** \"\" NEAR( -", "near")]
    [InlineData("im\u00adpri\u00admante", "imprimante")]
    public void Words_are_folded_elided_and_cleared_of_stop_words(string text, string words) =>
        Words(text, compounds: false).ShouldBe(words);

    [Theory]
    [InlineData("un point Wi-Fi", "wifi")]
    [InlineData("un point wi‑fi", "wifi")]
    [InlineData("un point wi fi", "wifi")]
    [InlineData("l'e-commerce", "ecommerce")]
    [InlineData("e commerce", "ecommerce")]
    [InlineData("un poste tout-en-un", "toutenun")]
    [InlineData("prendre rendez-vous", "rendezvous")]
    [InlineData("wi - fi", "")]
    [InlineData("wi, fi", "")]
    [InlineData("site internet", "")]
    [InlineData("24 postes", "")]
    public void Words_tied_together_are_also_given_joined(string text, string joined) =>
        Words(text, compounds: true).ShouldBe(joined);

    [Fact]
    public void A_token_says_where_it_stands_in_the_text()
    {
        const string Text = "Pose d’un Wi-Fi";
        var tokenizer = Read(Text);
        tokenizer.Tokens.Select(token => Text[token.Start..token.End]).ShouldBe(["Pose", "Wi", "Fi", "Wi-Fi"]);
    }

    [Fact]
    public void An_endless_word_is_cut()
    {
        var tokenizer = Read(new string('é', 10_000));
        tokenizer.Tokens.ShouldHaveSingleItem().FoldedLength.ShouldBe(FrenchTokenizer.MaxWordLength);
    }

    [Fact]
    public void A_tokenizer_forgets_the_previous_text()
    {
        var tokenizer = Read("wi-fi wi");
        tokenizer.Read("fi");
        tokenizer.Tokens.ShouldHaveSingleItem().IsJoined.ShouldBeFalse();
    }

    private static string Words(string text, bool compounds)
    {
        var tokenizer = Read(text);
        return string.Join(' ', tokenizer.Tokens.Where(token => (token.Form == TokenForm.Compound) == compounds && token.Form != TokenForm.Amount).Select(token => tokenizer.Folded(token).ToString()));
    }

    private static FrenchTokenizer Read(string text)
    {
        var tokenizer = new FrenchTokenizer();
        tokenizer.Read(text);
        return tokenizer;
    }
}
