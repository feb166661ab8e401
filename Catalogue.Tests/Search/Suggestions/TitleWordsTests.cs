using Catalogue.Core.Search.Suggestions;

namespace Catalogue.Tests.Search.Suggestions;

public sealed class TitleWordsTests
{
    [Fact]
    public void Expressions_that_three_titles_share_are_given_the_most_frequent_first() =>
        TitleWords.Frequent(
            [
                "Site internet, clés en main",
                "Un site internet pour le fournil",
                "Le site internet de la boutique",
                "Votre site en une semaine",
            ])
            .ShouldBe(["internet", "site internet"]);

    [Fact]
    public void An_expression_neither_begins_nor_ends_with_a_small_word_and_crosses_no_comma() =>
        TitleWords.Frequent(Enumerable.Repeat("Sauvegarde de l’ordinateur, réseau Wi-Fi", 3))
            .ShouldBe(["ordinateur", "sauvegarde", "sauvegarde de l’ordinateur", "réseau", "réseau Wi-Fi"], ignoreOrder: true);

    [Fact]
    public void What_fewer_titles_say_and_mere_numbers_are_left_out() =>
        TitleWords.Frequent(["Imprimante", "Imprimante", "Lot 2026", "Lot 2026", "Lot 2026"]).ShouldBeEmpty();

    [Theory]
    [InlineData("Borne wifi", "borne wifi")]
    [InlineData("Écran plat", "écran plat")]
    [InlineData("VPN", "VPN")]
    [InlineData("Wi-Fi", "Wi-Fi")]
    [InlineData("PDA communicants", "PDA communicants")]
    [InlineData("À distance", "À distance")]
    public void A_capital_that_only_begins_is_not_kept(string text, string expected) =>
        SuggestedTerms.WithoutCapital(text).ShouldBe(expected);
}
