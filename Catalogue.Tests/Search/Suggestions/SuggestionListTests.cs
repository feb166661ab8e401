using Catalogue.Core.Offers;
using Catalogue.Core.Search.Suggestions;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Search.Suggestions;

public sealed class SuggestionListTests
{
    private static readonly DateTimeOffset Now = SearchDocuments.Now;

    private static readonly SuggestionList List = new(
    [
        Words("site internet", 12),
        Words("accès Internet", 20),
        Words("Wi-Fi", 9),
        Words("borne wifi", 4),
        Words("sauvegarde", 7),
        Words("sauvegarde de l’ordinateur", 2),
        Words("écran", 5),
        Partner("Le Carreau Numérique", "le-carreau-numerique"),
        Partner("Internet du Velay", "internet-du-velay"),
    ]);

    [Theory]
    [InlineData("sa", "sauvegarde|sauvegarde de l’ordinateur")]
    [InlineData("SAUVEGARDE DE", "sauvegarde de l’ordinateur")]
    [InlineData("ordi", "sauvegarde de l’ordinateur")]
    [InlineData("ecr", "écran")]
    [InlineData("ÉCR", "écran")]
    [InlineData("wi-f", "Wi-Fi|borne wifi")]
    [InlineData("wi f", "Wi-Fi|borne wifi")]
    [InlineData("wifi", "Wi-Fi|borne wifi")]
    [InlineData("carreau", "Le Carreau Numérique")]
    [InlineData("le carreau", "Le Carreau Numérique")]
    public void A_beginning_is_found_whatever_its_accents_capitals_and_hyphens(string typed, string expected) =>
        Texts(List, typed).ShouldBe(expected.Split('|'));

    [Fact]
    public void What_begins_so_comes_first_then_the_heaviest_and_partners_last() =>
        Texts(List, "inter").ShouldBe(["accès Internet", "site internet", "Internet du Velay"]);

    [Theory]
    [InlineData("je cherche un site")]
    [InlineData("J’ai besoin d’un site")]
    [InlineData("le site")]
    public void The_words_that_only_lead_to_a_need_are_passed_over(string typed) =>
        Texts(List, typed).ShouldBe(["site internet"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("de")]
    [InlineData("sauvagarde")]
    [InlineData("\0\uD83D")]
    [InlineData("%' OR 1=1")]
    public void Nothing_is_corrected_and_nonsense_finds_nothing(string? typed) => List.StartingWith(typed, Now).ShouldBeEmpty();

    [Fact]
    public void A_sentence_finds_nothing() =>
        List.StartingWith("sauvegarde" + new string(' ', SuggestionList.LongestTyped), Now).ShouldBeEmpty();

    [Fact]
    public void Words_leave_room_for_three_partners_and_partners_fill_what_words_leave()
    {
        var partners = Enumerable.Range(1, 9).Select(n => Partner($"Atelier {n}", $"atelier-{n}")).ToList();
        var words = Enumerable.Range(1, 9).Select(n => Words($"atelier de {n}", n)).ToList();

        Kinds(new SuggestionList(partners)).ShouldBe("PPPPPPPP");
        Kinds(new SuggestionList(words)).ShouldBe("WWWWWWWW");
        Kinds(new SuggestionList([.. words, .. partners])).ShouldBe("WWWWWPPP");
        Kinds(new SuggestionList([.. words, .. partners.Take(1)])).ShouldBe("WWWWWWWP");
        Kinds(new SuggestionList([.. words.Take(2), .. partners])).ShouldBe("WWPPPPPP");

        static string Kinds(SuggestionList list) =>
            string.Concat(list.StartingWith("atelier", Now).Select(found => found.PartnerSlug is null ? 'W' : 'P'));
    }

    [Fact]
    public void One_thing_written_twice_is_suggested_once_and_two_partners_of_one_name_both() =>
        Texts(new SuggestionList([Words("Wi-Fi", 9), Words("wifi", 8), Words("wifis", 7), Partner("Wifi", "wifi"), Partner("Wifi", "wifi-2")]), "wi")
            .ShouldBe(["Wi-Fi", "Wifi", "Wifi"]);

    [Fact]
    public void A_partner_is_suggested_within_its_range_only()
    {
        var list = new SuggestionList([Partner("Atelier", "atelier", new VisibleRange(Now, Now.AddDays(1)))]);

        list.StartingWith("at", Now.AddTicks(-1)).ShouldBeEmpty();
        list.StartingWith("at", Now).Count.ShouldBe(1);
        list.StartingWith("at", Now.AddDays(1)).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_answered_with_eight_at_most_always_the_same()
    {
        var typed = Gen.Elements("s", "in", "site", "wi", "-", " ", "’", "é", "\u0301", "\uD83D", "de", "je cherche ", "\0")
            .ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(typed.ToArbitrary(), text =>
        {
            var found = List.StartingWith(text, Now);
            return found.Count <= SuggestionList.Most && found.SequenceEqual(List.StartingWith(text, Now));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_beginning_of_a_name_finds_it()
    {
        var beginnings =
            from text in Gen.Elements("site internet", "accès Internet", "Wi-Fi", "sauvegarde de l’ordinateur", "Le Carreau Numérique")
            from length in Gen.Choose(2, text.Length)
            select (text, Typed: text[..length]);

        Prop.ForAll(beginnings.ToArbitrary(), pair => Texts(List, pair.Typed).Contains(pair.text)).QuickCheckThrowOnFailure();
    }

    private static SuggestionCandidate Words(string text, int weight) => new(new Suggestion(text), SearchDocuments.Always, weight);

    private static SuggestionCandidate Partner(string name, string slug, VisibleRange? visible = null) =>
        new(new Suggestion(name, slug), visible ?? SearchDocuments.Always, 0);

    private static IEnumerable<string> Texts(SuggestionList list, string typed) =>
        list.StartingWith(typed, Now).Select(suggestion => suggestion.Text);
}
