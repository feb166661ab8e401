using Catalogue.Core.Shared;

namespace Catalogue.Tests.Search.Analysis;

public class FrenchFoldingTests
{
    [Theory]
    [InlineData("Œuvre à Noël", "oeuvre a noel")]
    [InlineData("Curriculum vitæ, STRASSE, Straße", "curriculum vitae strasse strasse")]
    [InlineData("L’Haÿ-les-Roses", "l hay les roses")]
    [InlineData("e\u0301quipe\u0301", "equipe")]
    [InlineData("coefﬁcient 12 m²", "coefficient 12 m2")]
    [InlineData("İstanbul Łódź Việt", "istanbul lodz viet")]
    [InlineData("", "")]
    public void Case_accents_and_ligatures_do_not_matter(string text, string folded) =>
        FrenchFolding.FoldWords(text, ' ').ShouldBe(folded);

    [Fact]
    public void A_lone_surrogate_parts_words() => FrenchFolding.FoldWords("a\ud83db", ' ').ShouldBe("a b");

    [Fact]
    public void No_character_folds_to_more_letters_than_announced()
    {
        var letters = new char[FrenchFolding.MaxExpansion];
        for (var c = 0; c <= char.MaxValue; c++)
            FrenchFolding.Fold((char)c, letters).ShouldBeInRange(0, FrenchFolding.MaxExpansion);
    }
}
