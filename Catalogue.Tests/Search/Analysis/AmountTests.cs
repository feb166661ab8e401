using Catalogue.Core.Search.Analysis;

namespace Catalogue.Tests.Search.Analysis;

public class AmountTests
{
    [Theory]
    [InlineData("un disque de 500 Go", "500go")]
    [InlineData("500\u00a0GB", "500go")]
    [InlineData("500 gigas", "500go")]
    [InlineData("500Gb", "500go")]
    [InlineData("0,5 To", "500go")]
    [InlineData("0.5to", "500go")]
    [InlineData("1 000 Go", "1000go")]
    [InlineData("1 To", "1000go")]
    [InlineData("512 Mo", "0.512go")]
    [InlineData("1 Gbit", "1000mbit")]
    [InlineData("2,5 GHz", "2.5ghz")]
    [InlineData("24 pouces", "24pouce")]
    [InlineData("garantie 3 ans", "36mois")]
    [InlineData("36 mois", "36mois")]
    [InlineData("ouvert 24 h/24", "1440minute")]
    [InlineData("3 m de câble", "300cm")]
    [InlineData("32 Go et 500 Go", "32go 500go")]
    public void A_number_and_its_unit_are_given_one_way(string text, string amounts) => Amounts(text).ShouldBe(amounts);

    [Theory]
    [InlineData("500go")]
    [InlineData("Windows 11. Go")]
    [InlineData("11 ; Go")]
    [InlineData("500 chaises")]
    [InlineData("0123456789012345678901234567 Go")]
    [InlineData("RJ45 Go")]
    public void What_is_no_amount_or_is_written_so_already_is_left_alone(string text) => Amounts(text).ShouldBe("");

    [Fact]
    public void An_amount_says_where_it_stands_in_the_text()
    {
        const string Text = "Disque de 1 000 Go interne";
        var tokenizer = Read(Text);
        var amount = tokenizer.Tokens.Single(token => token.Form == TokenForm.Amount);
        Text[amount.Start..amount.End].ShouldBe("1 000 Go");
    }

    private static string Amounts(string text)
    {
        var tokenizer = Read(text);
        return string.Join(' ', tokenizer.Tokens.Where(token => token.Form == TokenForm.Amount).Select(token => tokenizer.Folded(token).ToString()));
    }

    private static FrenchTokenizer Read(string text)
    {
        var tokenizer = new FrenchTokenizer();
        tokenizer.Read(text);
        return tokenizer;
    }
}
