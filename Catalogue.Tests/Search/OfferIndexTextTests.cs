using Catalogue.Core.Geography;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexTextTests
{
    [Theory]
    [InlineData("réparation", "O1")]
    [InlineData("REPARATIONS", "O1")]
    [InlineData("réparer ordinateurs", "O1")]
    [InlineData("l'imprimante", "O2")]
    [InlineData("je cherche une imprimante", "O2")]
    [InlineData("bonjour", "O1 O2 O3")]
    [InlineData("de la", "O1 O2 O3")]
    [InlineData("", "O1 O2 O3")]
    public void Words_are_found_in_any_form(string text, string ids) =>
        Titles("Réparation d’ordinateur", "Imprimantes couleur", "Site internet").Find(text).ShouldBe(Split(ids));

    [Fact]
    public void Words_that_nothing_has_together_find_what_has_some_of_them_and_it_is_said()
    {
        var index = Titles("Réparation d’ordinateur", "Imprimantes couleur", "Site internet");

        var answer = index.Search(For("réparer imprimante"));
        answer.Ids().ShouldBe(["O1", "O2"], ignoreOrder: true);
        answer.IsPartial.ShouldBeTrue();
        index.Search(For("couleur imprimante")).IsPartial.ShouldBeFalse();
        index.Search(For("réparer girafe")).Ids().ShouldBe(["O1"]);
        index.Search(For("éléphant girafe")).Total.ShouldBe(0);
    }

    [Fact]
    public void Words_left_without_answer_by_a_filter_are_not_loosened() =>
        Titles("Réparation d’imprimante").Search(For("réparer imprimante") with { Kind = OfferKind.Adviser }).Total.ShouldBe(0);

    [Theory]
    [InlineData("installer serveur sauvegarde", "O1 O2")]
    [InlineData("installer serveur mensuelle", "O1 O2")]
    public void Of_three_words_or_more_one_may_be_missing(string text, string ids) =>
        Titles("Installer un serveur de sauvegarde", "Installer un serveur", "Serveur")
            .Search(For(text) with { Sort = SearchSort.Recent }).Ids().ShouldBe(Split(ids), ignoreOrder: true);

    [Fact]
    public void What_has_fewer_words_follows_a_short_list_whatever_it_scores()
    {
        string[] both = ["Site, et dans la maison bien d’autres choses pour chacun, une coutellerie", "Site pour coutellerie"];
        var answer = Titles([.. both, "Coutellerie coutellerie", "Site site"]).Search(For("site coutellerie"));
        answer.Ids()[..2].ShouldBe(["O1", "O2"], ignoreOrder: true);
        answer.Total.ShouldBe(4);
        answer.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void By_price_or_date_nothing_follows_as_it_would_mix() =>
        Titles("Site pour coutellerie", "Site").Search(For("site coutellerie") with { Sort = SearchSort.Price }).Total.ShouldBe(1);

    [Fact]
    public void A_short_list_is_completed_with_what_has_fewer_of_the_words_and_it_is_said()
    {
        string[] few = ["Installer un serveur de sauvegarde", "Installer un serveur", "Serveur"];
        var completed = Titles(few).Search(For("installer serveur sauvegarde mensuelle"));
        completed.Ids().ShouldBe(["O1", "O2", "O3"]);
        completed.IsCompleted.ShouldBeTrue();
        completed.IsPartial.ShouldBeFalse();

        var full = Titles([.. few, .. Enumerable.Repeat("Installer un serveur de sauvegarde", 10)]);
        full.Search(For("installer serveur sauvegarde mensuelle")).ShouldSatisfyAllConditions(
            answer => answer.Total.ShouldBe(11),
            answer => answer.IsCompleted.ShouldBeFalse());
    }

    [Theory]
    [InlineData("food truck", "O1 O2")]
    [InlineData("foodtruck", "O1 O2")]
    [InlineData("dhôtel", "O3")]
    [InlineData("lhotel", "O3")]
    public void Words_tied_or_parted_otherwise_find_each_other(string text, string ids) =>
        Titles("Caisse de food truck", "Caisse de foodtruck", "Wifi d’hôtel", "Truck, une food").Find(text).Except(["O4"]).ShouldBe(Split(ids));

    [Theory]
    [InlineData("wifi")]
    [InlineData("wi-fi")]
    [InlineData("Wi fi")]
    public void Compounds_find_each_other_however_they_are_written(string text) =>
        Titles("Borne Wi-Fi", "Borne wifi", "Borne wi fi", "Borne").Find(text).ShouldBe(["O1", "O2", "O3"]);

    [Theory]
    [InlineData("e-commerce")]
    [InlineData("ecommerce")]
    [InlineData("e commerce")]
    public void A_compound_is_more_than_one_of_its_words(string text) =>
        Titles("Site e-commerce", "Site ecommerce", "Logiciel de commerce").Find(text).ShouldBe(["O1", "O2"]);

    [Fact]
    public void The_title_weighs_more_than_the_summary_and_the_summary_more_than_the_body()
    {
        var index = Index(
            Document("body", "Offre") with { Body = "dépannage", Summary = "service" },
            Document("title", "dépannage") with { Summary = "service", Body = "offre" },
            Document("summary", "Offre") with { Summary = "dépannage", Body = "service" });
        index.Search(For("dépannage")).Ids().ShouldBe(["title", "summary", "body"]);
    }

    [Fact]
    public void Rare_words_weigh_more_than_frequent_ones()
    {
        var index = Titles("conseil serveur", "conseil", "conseil", "conseil", "conseil caisse serveur", "conseil caisse imprimante");
        index.Search(For("conseil caisse imprimante")).Ids().First().ShouldBe("O6");
    }

    [Theory]
    [InlineData("imprimente", "imprimante")]
    [InlineData("impirmante", "imprimante")]
    [InlineData("depannaje", "dépannage")]
    [InlineData("ordinatuer", "ordinateur")]
    [InlineData("ordinatteure", "ordinateur")]
    public void A_misspelt_word_is_read_as_the_closest_of_the_catalogue(string typed, string understood)
    {
        var answer = Titles("Imprimante", "Dépannage", "Ordinateur").Search(For(typed));
        answer.Total.ShouldBe(1);
        answer.Corrections.ShouldBe([new SpellingCorrection(typed, understood)]);
    }

    [Theory]
    [InlineData("ecarn", "écran")]
    [InlineData("cble", "câble")]
    [InlineData("pagr", "page")]
    public void A_short_word_is_read_as_the_likeliest_slip(string typed, string understood) =>
        Titles("Écran", "Écart", "Câble", "Cale", "Page").Search(For(typed))
            .Corrections.ShouldBe([new SpellingCorrection(typed, understood)]);

    [Theory]
    [InlineData("telefone", "téléphone")]
    [InlineData("boutic", "boutique")]
    [InlineData("restorant", "restaurant")]
    public void A_word_spelt_by_ear_is_read_as_it_sounds(string typed, string understood) =>
        Titles("Téléphone", "Boutique", "Restaurant").Search(For(typed)).Corrections.ShouldBe([new SpellingCorrection(typed, understood)]);

    [Theory]
    [InlineData("dpc")]
    [InlineData("serbexx")]
    [InlineData("rj46")]
    public void A_word_too_fewtoo_far_or_with_digits_is_not_corrected(string typed)
    {
        var answer = Titles("pc", "serveur", "rj45").Search(For(typed));
        answer.Total.ShouldBe(0);
        answer.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void Verbatim_takes_every_word_as_typed()
    {
        var answer = Titles("Imprimante").Search(For("imprimente") with { Verbatim = true });
        answer.Total.ShouldBe(0);
        answer.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_slip_that_happens_to_be_a_word_is_corrected_when_nothing_has_the_words_together()
    {
        var answer = Titles("Caisse tactile", "Casse automobile", "Logiciel tactile").Search(For("casse tactile"));
        answer.Ids().ShouldBe(["O1"]);
        answer.Corrections.ShouldBe([new SpellingCorrection("casse", "caisse")]);
    }

    [Fact]
    public void A_word_that_only_a_filter_keeps_from_being_found_is_not_corrected()
    {
        var index = Index(Document("caisse", "Caisse tactile") with { Family = "1" }, Document("casse", "Casse automobile") with { Family = "2" });
        var answer = index.Search(For("casse") with { Family = "1" });
        answer.Total.ShouldBe(0);
        answer.Corrections.ShouldBeEmpty();
        answer.Facets.Families.ShouldBe(new Dictionary<string, int> { ["2"] = 1 });
    }

    [Fact]
    public void A_word_that_only_the_place_keeps_from_being_found_is_not_corrected()
    {
        var index = Index(Document("caisse", "Caisse tactile"), Document("casse", "Casse automobile") with { Position = Paris });
        var answer = index.Search(Around(LePuy, 10) with { Text = "casse" });
        answer.Total.ShouldBe(0);
        answer.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_told_is_one_that_an_answer_holds()
    {
        var index = Index(
            Document("a", "Imprimante") with { Family = "1" },
            Document("b", "Imprimantes") with { Family = "1" },
            Document("c", "Imprimable") with { Family = "2" });
        index.Search(For("imprimanle") with { Family = "2" }).Corrections.ShouldNotContain(correction => correction.Understood == "imprimante");
    }

    [Fact]
    public void Terms_hold_what_was_looked_for_corrections_included()
    {
        var answer = Titles("Imprimante").Search(For("imprimente"));
        Highlighter.Mark("Deux imprimantes", answer.Terms).ShouldBe([new("Deux ", false), new("imprimantes", true)]);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("-imprimante")]
    [InlineData("'")]
    [InlineData("imprimante OR 1=1 --")]
    [InlineData("a\ud83d\0\udc00b")]
    [InlineData("%_[](){}^~?:\\")]
    [InlineData("------------------------------------------------")]
    public void Operators_and_broken_text_are_only_text(string text) =>
        Should.NotThrow(() => Titles("Imprimante", "Serveur").Search(For(text)));

    [Fact]
    public void A_leading_dash_excludes_nothing() => Titles("Imprimante", "Serveur").Find("-imprimante").ShouldBe(["O1"]);

    [Theory]
    [InlineData("a")]
    [InlineData("mot ")]
    [InlineData("imprimante-")]
    [InlineData("zzzzz yyyyy ")]
    [InlineData("é'")]
    public void Text_of_any_length_is_searched_within_the_limit_of_words(string piece)
    {
        var answer = Titles("Imprimante", "Serveur").Search(For(string.Concat(Enumerable.Repeat(piece, 10_000))));
        answer.Terms.Count.ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public void Words_beyond_the_sixteenth_are_not_looked_for()
    {
        var words = Enumerable.Range(0, 20).Select(i => $"mot{(char)('a' + i)}").ToArray();
        Titles(string.Join(' ', words.Take(16))).Find(string.Join(' ', words)).ShouldBe(["O1"]);
    }

    [Fact]
    public void An_empty_index_answers()
    {
        var answer = Index().Search(Around(new GeoPoint(45, 3), 10) with { Text = "imprimante" });
        answer.Total.ShouldBe(0);
        answer.Hits.ShouldBeEmpty();
        answer.Facets.Families.ShouldBeEmpty();
    }

    private static string[] Split(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
