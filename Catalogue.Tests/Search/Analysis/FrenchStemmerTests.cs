using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Search.Analysis;

public class FrenchStemmerTests
{
    [Theory]
    [InlineData("ordinateur", "ordinateurs")]
    [InlineData("réseau", "réseaux")]
    [InlineData("local", "locaux")]
    [InlineData("travail", "travaux")]
    [InlineData("réparer", "réparée")]
    [InlineData("réparer", "réparation")]
    [InlineData("configurer", "configuration")]
    [InlineData("enregistrer", "enregistrement")]
    [InlineData("rapide", "rapidement")]
    [InlineData("héberger", "hébergement")]
    [InlineData("installation", "installations")]
    [InlineData("installer", "installateur")]
    [InlineData("formateur", "formatrice")]
    [InlineData("professionnel", "professionnelles")]
    [InlineData("équiper", "équipement")]
    [InlineData("vendeur", "vendeuse")]
    [InlineData("informatique", "informatiques")]
    [InlineData("aide", "aider")]
    [InlineData("louer", "loué")]
    [InlineData("poser", "posées")]
    [InlineData("réparer", "réparez")]
    [InlineData("marcher", "marchait")]
    [InlineData("marcher", "marchaient")]
    public void Forms_of_a_word_share_a_stem(string one, string other) => Stem(one).ShouldBe(Stem(other));

    [Theory]
    [InlineData("équipe", "équipement")]
    [InlineData("équipes", "équiper")]
    [InlineData("forme", "formation")]
    [InlineData("salle", "salé")]
    [InlineData("salles", "salés")]
    [InlineData("batterie", "bâtie")]
    [InlineData("livre", "livrer")]
    [InlineData("maire", "mairie")]
    [InlineData("tableau", "tabler")]
    [InlineData("cours", "cour")]
    [InlineData("cours", "courses")]
    [InlineData("paiement", "paie")]
    [InlineData("données", "donner")]
    [InlineData("rendez", "rend")]
    public void Words_of_different_meanings_do_not(string one, string other) => Stem(one).ShouldNotBe(Stem(other));

    [Theory]
    [InlineData("salle", "salles")]
    [InlineData("équipe", "équipes")]
    [InlineData("batterie", "batteries")]
    public void A_protected_word_keeps_its_plural(string one, string many) => Stem(one).ShouldBe(Stem(many));

    [Theory]
    [InlineData("rj45")]
    [InlineData("365s")]
    [InlineData("pcs")]
    public void Models_and_very_short_words_stay_whole(string word) => Stem(word).ShouldBe(word);

    [Fact]
    public void The_longest_word_has_room_for_its_stem() =>
        Should.NotThrow(() => Stem(new string('a', FrenchTokenizer.MaxWordLength - 6) + "cateur"));

    private static string Stem(string word) => FrenchStemmer.Stem(FrenchFolding.FoldWords(word, ' '));
}
