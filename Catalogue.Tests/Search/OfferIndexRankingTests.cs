using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexRankingTests
{
    [Fact]
    public void Prices_rank_from_the_lowest_those_without_price_last()
    {
        var index = Index(
            Document("none"),
            Document("dear") with { PriceFromCents = 900_00 },
            Document("cheap") with { PriceFromCents = 9_00 },
            Document("free") with { PriceFromCents = 0 });
        index.Search(For("") with { Sort = SearchSort.Price }).Ids().ShouldBe(["free", "cheap", "dear", "none"]);
    }

    [Fact]
    public void Recent_ranks_by_first_publication_to_the_tick()
    {
        var index = Index(
            Document("older") with { FirstPublished = Now.AddTicks(-2) },
            Document("oldest") with { FirstPublished = DateTimeOffset.MinValue },
            Document("newest") with { FirstPublished = Now.AddTicks(-1).ToOffset(TimeSpan.FromHours(4)) });
        index.Search(For("") with { Sort = SearchSort.Recent }).Ids().ShouldBe(["newest", "older", "oldest"]);
    }

    [Fact]
    public void Distance_without_a_place_is_relevance()
    {
        var index = Index(Document("body", "Offre") with { Body = "caisse" }, Document("title", "Caisse"));
        index.Search(For("caisse") with { Sort = SearchSort.Distance }).Ids().ShouldBe(["title", "body"]);
    }

    [Fact]
    public void Price_and_date_do_not_put_those_within_the_radius_first()
    {
        var index = Index(
            Document("near") with { PriceFromCents = 200 },
            Document("travels") with { PriceFromCents = 100, Position = Paris, Areas = [Core.Partners.ServiceArea.RemoteEverywhere] });
        var request = Around(LePuy, 10) with { IncludeTravelling = true, Sort = SearchSort.Price };
        index.Search(request).Ids().ShouldBe(["travels", "near"]);
    }

    [Fact]
    public void Ties_are_shuffled_the_same_for_everyone_and_otherwise_the_next_legal_day()
    {
        var documents = Enumerable.Range(0, 30).Select(i => Document($"O{i}")).ToList();
        var lastInstant = ParisCalendar.EndOf(ParisCalendar.DayOf(Now)).AddTicks(-1);
        var today = OfferIndex.Build(documents).Search(For("") with { Take = 30 }).Ids();
        documents.Reverse();
        var other = OfferIndex.Build(documents);
        other.Search(For("") with { Take = 30, Now = lastInstant }).Ids().ShouldBe(today);
        other.Search(For("") with { Take = 30, Now = lastInstant.AddTicks(1) }).Ids().ShouldNotBe(today);
    }

    [Fact]
    public void Publishing_again_gains_nothing()
    {
        var documents = Enumerable.Range(0, 30).Select(i => Document($"O{i}", i % 2 == 0 ? "Caisse tactile" : "Caisse")).ToList();
        var index = OfferIndex.Build(documents);
        var before = index.Search(For("caisse") with { Take = 30 }).Ids();
        index.Apply([IndexChange.Upsert(documents[7]), IndexChange.Upsert(documents[20])]);
        index.Search(For("caisse") with { Take = 30 }).Ids().ShouldBe(before);
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_repeat()
    {
        var index = OfferIndex.Build(Enumerable.Range(0, 1_000).Select(i => Document($"O{i}")));
        var pages = Enumerable.Range(0, 11).SelectMany(page => index.Search(For("") with { Skip = page * 97, Take = 97 }).Ids()).ToArray();
        pages.ShouldBe(index.Search(For("") with { Take = int.MaxValue }).Ids());
        pages.Distinct().Count().ShouldBe(1_000);
    }

    [Theory]
    [InlineData(-5, 2, 2)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(2, int.MaxValue, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(int.MinValue, int.MinValue, 0)]
    [InlineData(3, 20, 0)]
    public void Absurd_pages_are_safe_and_counts_hold(int skip, int take, int hits)
    {
        var answer = Titles("a", "b", "c").Search(For("") with { Skip = skip, Take = take });
        answer.Hits.Count.ShouldBe(hits);
        answer.Total.ShouldBe(3);
    }
}
