using Catalogue.Core.Glossary;
using Catalogue.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Glossary;

public class TermFinderTests
{
    private static readonly TermFinder Finder = new(
    [
        Entry("wifi", "wi-fi"),
        Entry("borne wifi", "borne wi-fi"),
        Entry("réseau local", "LAN"),
        Entry("réseau"),
        Entry("système d’exploitation", "OS"),
        Entry("norme wifi", "802.11ax", "IEEE 802.11ax"),
        Entry("bande wifi", "5 GHz", "2,4 GHz"),
        Entry("https"),
        Entry("5G"),
        Entry("pouce") with { Except = ["coup de pouce"] },
        Entry("main-d’œuvre"),
        Entry("disque dur"),
        Entry("standard téléphonique", "Centrex"),
        Entry("raccordement", "ONT"),
        Entry("fournisseur d’accès", "FAI"),
        Entry("numéro de coureur", "IEEE 1901"),
    ]);

    [Theory]
    [InlineData("Deux bornes wifi et un wifi.", "Deux [bornes wifi] et un [wifi].")]
    [InlineData("Le Wi-Fi, les BORNES WI-FI", "Le [Wi-Fi], les [BORNES WI-FI]")]
    [InlineData("réseaux locaux, Reseau  Local, réseau", "[réseaux locaux], [Reseau  Local], [réseau]")]
    [InlineData("l’OS, un os, des OS", "l’[OS], un os, des [OS]")]
    [InlineData("5G, 5 g", "[5G], 5 g")]
    [InlineData("la norme IEEE 802.11ax", "la norme [IEEE 802.11ax]")]
    [InlineData("en 5 GHz ou 2,4 GHz", "en [5 GHz] ou [2,4 GHz]")]
    [InlineData("http n’est pas https", "http n’est pas [https]")]
    [InlineData("la main d'oeuvre, la main-d’œuvre", "la [main d'oeuvre], la [main-d’œuvre]")]
    [InlineData("un wi\u00adfi, un re\u0301seau", "un [wi\u00adfi], un [re\u0301seau]")]
    public void A_term_is_found_whatever_its_number_accents_and_capitals(string text, string marked) => Marked(text).ShouldBe(marked);

    [Theory]
    [InlineData("ils ont un ONT, Ont-ils tout ?", "ils ont un [ONT], Ont-ils tout ?")]
    [InlineData("je fais le tour, JE FAIS, un FAI", "je fais le tour, JE FAIS, un [FAI]")]
    [InlineData("la norme IEEE\u00a01901, ieee 1901", "la norme [IEEE\u00a01901], ieee 1901")]
    public void An_acronym_is_found_in_capitals_only_and_has_no_plural(string text, string marked) => Marked(text).ShouldBe(marked);

    [Theory]
    [InlineData("intersystème, wifis, réseautage", "intersystème, [wifis], réseautage")]
    [InlineData("un sous-réseau, le wifi-bus", "un sous-réseau, le wifi-bus")]
    [InlineData("un processeur à 3,5 GHz", "un processeur à 3,5 GHz")]
    [InlineData("au centre, un Centrex", "au centre, un [Centrex]")]
    [InlineData("un disque, dur comme fer", "un disque, dur comme fer")]
    [InlineData("un disque. Dur", "un disque. Dur")]
    [InlineData("", "")]
    [InlineData(" … ", " … ")]
    public void A_term_is_never_found_inside_a_word_nor_across_a_pause(string text, string marked) => Marked(text).ShouldBe(marked);

    [Theory]
    [InlineData("un coup de pouce de 24 pouces", "un coup de pouce de 24 [pouces]")]
    [InlineData("Coups de pouce", "Coups de pouce")]
    public void An_expression_that_means_something_else_is_left_alone(string text, string marked) => Marked(text).ShouldBe(marked);

    [Fact]
    public void Whatever_the_text_its_pieces_end_to_end_are_the_text_and_terms_stand_whole() =>
        Prop.ForAll(Texts, text =>
        {
            var pieces = Finder.Mark(text);

            string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(text);
            pieces.ShouldAllBe(piece => piece.Text.Length > 0);
            foreach (var (found, entry) in pieces.Where(piece => piece.Entry is not null))
                Finder.Mark(found).ShouldBe([new TermPiece(found, entry)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_between_words_it_knows_nothing_of_is_always_found() =>
        Prop.ForAll(Texts, text =>
        {
            var around = $"{text} . réseau local . {text}";

            Finder.Mark(around).ShouldContain(piece => piece.Text == "réseau local" && piece.Entry!.Term == "réseau local");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_made_of_beginnings_of_terms_holds_none()
    {
        var text = string.Concat(Enumerable.Repeat("disque système d’ main IEEE 802 ", 20_000));

        Finder.Mark(text).ShouldBe([new TermPiece(text, Entry: null)]);
    }

    private static Arbitrary<string> Texts =>
        Gen.Elements("wi", "fi", "wifi", "borne", "bornes", "réseau", "re\u0301seaux", "local", "LAN", "OS", "5", "G", "GHz", "2,4",
                "pouce", "coup de", "’", "-", " ", " ", "\u00a0", ",", ".", "\u00ad", "\u0301", "\ud83d", "\0", "\n", "œ", "/", "ﬁ")
            .ListOf().Select(string.Concat).ToArbitrary();

    private static string Marked(string text) =>
        string.Concat(Finder.Mark(text).Select(piece => piece.Entry is null ? piece.Text : $"[{piece.Text}]"));

    internal static GlossaryEntry Entry(string term, params string[] also) => new()
    {
        Term = term,
        Slug = Slug.Of(term),
        Theme = "Essai",
        Also = also,
        Definition = $"Ce qu’est « {term} ».",
    };
}
