using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexUpdateTests
{
    private const int Tagged = 40;

    [Fact]
    public void A_document_is_added_replaced_and_removed()
    {
        var index = Titles("Caisse");
        index.Apply([IndexChange.Upsert(Document("N", "Serveur"))]);
        index.Find("serveur").ShouldBe(["N"]);
        index.Apply([IndexChange.Upsert(Document("N", "Imprimante")), IndexChange.Upsert(Document("O1", "Imprimante"))]);
        index.Find("imprimante").ShouldBe(["N", "O1"]);
        index.Find("serveur").ShouldBeEmpty();
        index.Apply([IndexChange.Remove("N"), IndexChange.Remove("O1"), IndexChange.Remove("unknown")]);
        index.Find("imprimante").ShouldBeEmpty();
        index.Count.ShouldBe(0);
    }

    [Fact]
    public void Of_several_changes_to_a_document_the_last_one_counts()
    {
        var index = Titles();
        index.Apply([IndexChange.Upsert(Document("N", "Serveur")), IndexChange.Remove("N"), IndexChange.Upsert(Document("N", "Caisse"))]);
        index.Find("").ShouldBe(["N"]);
        index.Find("caisse").ShouldBe(["N"]);
    }

    [Fact]
    public void Of_several_documents_with_the_same_reference_the_last_one_is_built()
    {
        var index = Index(Document("N", "Serveur"), Document("N", "Caisse"));
        index.Count.ShouldBe(1);
        index.Find("serveur").ShouldBeEmpty();
        index.Apply([IndexChange.Remove("N")]);
        index.Find("caisse").ShouldBeEmpty();
    }

    [Fact]
    public void Changed_documents_rank_like_the_others()
    {
        var titles = Enumerable.Range(0, 300).Select(i => $"Caisse{(i % 3 == 0 ? " tactile" : "")}{(i % 7 == 0 ? " connectée" : "")}").ToList();
        var built = OfferIndex.Build(titles.Select((title, i) => Document($"O{i}", title)));
        var updated = OfferIndex.Build(titles.Select((title, i) => Document($"O{i}", i == 42 ? "Serveur" : title)));
        updated.Apply([IndexChange.Upsert(Document("O42", titles[42]))]);
        var request = For("caisse tactile connectée") with { Take = 300 };
        updated.Search(request).Ids().ShouldBe(built.Search(request).Ids());
    }

    [Fact]
    public void Thousands_of_changes_are_merged_and_none_is_lost()
    {
        var index = OfferIndex.Build(Enumerable.Range(0, 3_000).Select(i => Document($"O{i}", "Caisse")));
        for (var batch = 0; batch < 30; batch++)
            index.Apply(Enumerable.Range(batch * 100, 100).Select(i => i % 5 == 0
                ? IndexChange.Remove($"O{i}")
                : IndexChange.Upsert(Document($"O{i}", "Serveur"))));
        index.Search(For("caisse")).Total.ShouldBe(0);
        index.Search(For("serveur")).Total.ShouldBe(2_400);
        index.Count.ShouldBe(2_400);
    }

    [Fact]
    public async Task Readers_see_whole_batches_only()
    {
        // Each batch moves the tag from one document to another; batches also replace others, so that merges happen.
        var index = OfferIndex.Build(Enumerable.Range(0, 400).Select(i => TaggedDocument(i, isTagged: i < Tagged)));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            while (!stop.IsCancellationRequested || searches == 0)
            {
                var answer = index.Search(Around(LePuy, 10) with { Text = "caisse", Services = ["tag"], Take = 100 });
                answer.Total.ShouldBe(Tagged);
                answer.Hits.Count.ShouldBe(Tagged);
                answer.Hits.Select(hit => hit.Id).Distinct().Count().ShouldBe(Tagged);
                answer.Facets.Services["tag"].ShouldBe(Tagged);
                index.Search(For("")).Total.ShouldBe(400);
                searches++;
            }

            return searches;
        })).ToList();

        var last = Tagged;
        for (var batch = 0; batch < 600; batch++, last = (last + 1) % 400)
            index.Apply([
                IndexChange.Upsert(TaggedDocument((last + 400 - Tagged) % 400, isTagged: false)),
                IndexChange.Upsert(TaggedDocument(last, isTagged: true)),
                IndexChange.Upsert(TaggedDocument((last + 200) % 400, isTagged: false)),
            ]);
        await stop.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(searches => searches > 0);
    }

    [Fact]
    public void Changes_that_arrive_during_a_rebuild_are_kept()
    {
        var index = Titles("Caisse", "Serveur");
        index.Rebuild(ReadWhileChanging());
        index.Find("caisse").ShouldBeEmpty();
        index.Find("serveur").ShouldBe(["O2"]);
        index.Find("imprimante").ShouldBe(["N"]);

        IEnumerable<SearchDocument> ReadWhileChanging()
        {
            yield return Document("O1", "Caisse");
            index.Apply([IndexChange.Remove("O1"), IndexChange.Upsert(Document("N", "Imprimante"))]);
            index.Find("imprimante").ShouldBe(["N"]);
            yield return Document("O2", "Serveur");
        }
    }

    [Fact]
    public void A_rebuild_forgets_what_the_registry_no_longer_has()
    {
        var index = Titles("Caisse", "Serveur");
        index.Rebuild([Document("O2", "Serveur")]);
        index.Find("").ShouldBe(["O2"]);
    }

    [Fact]
    public void A_rebuild_that_fails_leaves_the_index_as_it_was()
    {
        var index = Titles("Caisse");
        Should.Throw<InvalidOperationException>(() => index.Rebuild(Failing()));
        index.Apply([IndexChange.Upsert(Document("N", "Serveur"))]);
        index.Find("").ShouldBe(["N", "O1"]);

        static IEnumerable<SearchDocument> Failing()
        {
            yield return Document("X");
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task Rebuilds_while_readers_and_writers_go_on_lose_nothing()
    {
        var index = OfferIndex.Build(Enumerable.Range(0, 200).Select(i => Document($"O{i}", "Caisse")));
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 300; i++) index.Apply([IndexChange.Upsert(Document($"N{i}", "Serveur"))]);
        });
        var reader = Task.Run(() =>
        {
            while (!writer.IsCompleted) index.Search(For("caisse")).Total.ShouldBe(200);
        });
        // The registry, as a writer leaves it: what was applied before a reading is in what is read.
        while (!writer.IsCompleted)
            index.Rebuild(ReadRegistry(index));
        await Task.WhenAll(writer, reader);
        index.Search(For("serveur")).Total.ShouldBe(300);

        static IEnumerable<SearchDocument> ReadRegistry(OfferIndex index)
        {
            foreach (var hit in index.Search(For("") with { Take = int.MaxValue }).Hits)
                yield return Document(hit.Id, hit.Id.StartsWith('N') ? "Serveur" : "Caisse");
        }
    }

    [Fact]
    public void Many_services_and_families_are_counted()
    {
        var index = OfferIndex.Build(Enumerable.Range(0, 500).Select(i => Document($"O{i}") with { Family = $"F{i}", Services = [$"S{i}", "S"] }));
        var facets = index.Search(For("")).Facets;
        facets.Families.Count.ShouldBe(500);
        facets.Services.Count.ShouldBe(501);
        facets.Services["S"].ShouldBe(500);
        index.Search(For("") with { Services = ["S", "S217"] }).Ids().ShouldBe(["O217"]);
    }

    private static SearchDocument TaggedDocument(int i, bool isTagged) =>
        Document($"O{i}", "Caisse tactile") with { Services = isTagged ? ["tag"] : ["other"] };
}
