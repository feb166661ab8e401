using Catalogue.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

/// <summary>The two signs that mean something in a request: quotes and minus; and amounts with a unit.</summary>
public class OfferIndexSignTests
{
    private static readonly OfferIndex Index = Titles(
        "PC portable pour bureau",            // O1
        "Housse portable de PC",              // O2
        "PC fixe",                            // O3
        "Sauvegarde externe des données",     // O4
        "Borne Wi-Fi",                        // O5
        "Borne wifi d’extérieur");            // O6

    [Theory]
    [InlineData("\"pc portable\"", "O1")]
    [InlineData("« PC portables »", "O1")]
    [InlineData("“pc portable”", "O1")]
    [InlineData("\"portable pc\"", "O2")]
    [InlineData("\"sauvegarde des données externes\"", "")]
    [InlineData("\"sauvegardes externes\" données", "O4")]
    [InlineData("pc \"portable pour bureau", "O1 O2")]
    [InlineData("\"pc portable\" ordinateru bureau", "O1")]
    public void A_phrase_in_quotes_is_found_as_it_stands_in_any_form_of_its_words(string text, string ids)
    {
        // By date, nothing follows that has fewer of the words.
        var answer = Index.Search(For(text) with { Sort = SearchSort.Recent });
        (answer.IsLoosened ? [] : answer.Ids()).ShouldBe(Split(ids), ignoreOrder: true);
    }

    [Fact]
    public void A_phrase_does_not_run_from_one_field_to_the_next()
    {
        var index = Index(Document("apart", "Caisse") with { Summary = "tactile" }, Document("together", "Caisse tactile"));
        index.Search(For("\"caisse tactile\"")).Ids().ShouldBe(["together"]);
    }

    [Fact]
    public void Of_many_words_one_may_be_missing_but_never_a_phrase() =>
        Index.Find("\"pc portable\" bureau girafe").ShouldBe(["O1"]);

    [Fact]
    public void A_phrase_that_nothing_has_gives_its_words_and_says_so()
    {
        var answer = Index.Search(For("\"bureau portable\""));
        answer.Ids().First().ShouldBe("O1");
        answer.IsLoosened.ShouldBeTrue();
        answer.Phrases.ShouldBeEmpty();
        Index.Search(For("\"pc portable\"")).Phrases.ShouldBe(["pc portable"]);
        Index.Search(For("\"bureau portable\"") with { Verbatim = true }).Total.ShouldBe(0);
    }

    [Fact]
    public void Synonyms_and_spelling_leave_phrases_alone()
    {
        var index = OfferIndex.Build([Document("O1", "Borne wifi"), Document("O2", "Borne sans fil")], Synonyms.Parse(["wifi, sans fil"]));
        index.Find("wifi").ShouldBe(["O1", "O2"]);
        index.Find("\"wifi\"").ShouldBe(["O1"]);
    }

    [Theory]
    [InlineData("pc -portable", "O3")]
    [InlineData("pc −portables", "O3")]
    [InlineData("pc -\"pc portable\"", "O2 O3")]
    [InlineData("borne -wifi", "")]
    [InlineData("borne -wi-fi", "")]
    [InlineData("borne -extérieure", "O5")]
    [InlineData("pc - portable", "O1 O2")]
    [InlineData("pc-portable", "O1 O2")]
    [InlineData("-portable", "O1 O2")]
    [InlineData("je cherche -portable", "O1 O2")]
    public void A_word_after_a_minus_is_in_no_answer(string text, string ids) => Index.Find(text).ShouldBe(Split(ids));

    [Fact]
    public void What_is_refused_is_told_as_typed() =>
        Index.Search(For("pc -portable -\"pc fixe\"")).Unwanted.ShouldBe(["portable", "pc fixe"]);

    [Fact]
    public void The_request_is_told_without_its_signs() =>
        Index.Search(For("un  « pc portable »  pour bureau -housse")).WithoutSigns.ShouldBe("un pc portable pour bureau");

    [Theory]
    [InlineData("disque 500 Go", "O1 O2")]
    [InlineData("disque 500Go", "O1 O2")]
    [InlineData("disque 0,5 To", "O1 O2")]
    [InlineData("disque 1 To", "O3")]
    public void An_amount_is_one_thing_however_it_is_written(string text, string ids) =>
        Titles("Disque 500 Go", "Disque de 500 gigas", "Disque 1000 Go, lot de 500")
            .Search(For(text) with { Sort = SearchSort.Recent }).Ids().ShouldBe(Split(ids), ignoreOrder: true);

    [Fact]
    public void An_amount_is_marked_where_it_is_shown()
    {
        var answer = Titles("Disque de 1 000 Go").Search(For("1 To"));
        Highlighter.Mark("Disque de 1 000 Go", answer.Terms).Single(segment => segment.IsMatch).Text.ShouldBe("1 000 Go");
    }

    [Fact]
    public void Phrases_and_refusals_hold_after_changes_and_merges()
    {
        string[] words = ["caisse", "tactile", "serveur", "réseau"];
        var texts = Gen.Elements(words).ListOf().Select(chosen => string.Join(' ', chosen));
        var batches = Gen.Zip(Gen.Choose(0, 12), texts).ListOf().ListOf();
        Prop.ForAll(batches.ToArbitrary(), texts.Where(text => text.Length > 0).ToArbitrary(), (changes, phrase) =>
        {
            var index = OfferIndex.Build([]);
            var now = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var batch in changes)
            {
                foreach (var (number, title) in batch) now[$"O{number}"] = title;
                index.Apply(batch.Select(change => IndexChange.Upsert(Document($"O{change.Item1}", change.Item2))));
            }

            var holders = now.Where(pair => $" {pair.Value} ".Contains($" {phrase} ", StringComparison.Ordinal)).Select(pair => pair.Key).ToHashSet();
            var found = index.Search(For($"\"{phrase}\"") with { Take = 50, Verbatim = true }).Ids();
            found.ShouldBe(holders, ignoreOrder: true);
            var others = now.Where(pair => pair.Value.Split(' ').Contains("caisse") && !holders.Contains(pair.Key)).Select(pair => pair.Key);
            index.Search(For($"caisse -\"{phrase}\"") with { Take = 50, Verbatim = true }).Ids().ShouldBe(others, ignoreOrder: true);
        }).QuickCheckThrowOnFailure();
    }

    private static string[] Split(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
