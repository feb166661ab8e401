using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Search.Analysis;

public class FrenchSoundTests
{
    [Theory]
    [InlineData("téléphone", "telefone")]
    [InlineData("imprimante", "imprimente")]
    [InlineData("boutique", "boutic")]
    [InlineData("étiquettes", "etiket")]
    [InlineData("restaurant", "restorant")]
    [InlineData("kinésithérapeute", "kinesiterapeute")]
    [InlineData("formation", "formassion")]
    [InlineData("ordinateur", "ordinnateure")]
    [InlineData("bureau", "buro")]
    [InlineData("dépannage", "depannaje")]
    public void Words_spelt_by_ear_sound_alike(string right, string wrong) => Sound(wrong).ShouldBe(Sound(right));

    [Theory]
    [InlineData("lampe", "lame")]
    [InlineData("caisse", "casse")]
    [InlineData("reste", "resto")]
    [InlineData("serveur", "servir")]
    [InlineData("page", "péage")]
    public void Others_do_not(string one, string other) => Sound(one).ShouldNotBe(Sound(other));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("est")]
    public void Any_word_has_a_sound(string word) => Should.NotThrow(() => Sound(word));

    [Fact]
    public void The_longest_word_has_room_for_its_sound() => Should.NotThrow(() => Sound(string.Concat(Enumerable.Repeat("x", 37)) + "tion"));

    private static string Sound(string word) => FrenchSound.Of(FrenchFolding.FoldWords(word, ' '));
}
