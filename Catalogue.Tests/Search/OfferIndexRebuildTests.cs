using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexRebuildTests
{
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
    public void Ten_thousand_changes_during_a_rebuild_leave_an_index_like_one_built_from_scratch()
    {
        const int Offers = 3_000, Changes = 10_000, Batch = 50;
        var registry = Enumerable.Range(0, Offers).Select(number => Varied(number, version: 0)).ToDictionary(document => document.Id);
        var index = OfferIndex.Build(registry.Values);
        var changed = 0;

        index.Rebuild(ReadWhileAllChanges());

        changed.ShouldBe(Changes);
        index.Count.ShouldBe(registry.Count);
        index.ShouldAnswerLike(OfferIndex.Build(registry.Values));

        IEnumerable<SearchDocument> ReadWhileAllChanges()
        {
            var read = registry.Values.ToList();
            var writer = new Thread(ChangeAll);
            writer.Start();
            foreach (var document in read.SkipLast(1)) yield return document;
            writer.Join();
            yield return read[^1];
        }

        void ChangeAll()
        {
            for (; changed < Changes; changed += Batch)
            {
                var batch = Enumerable.Range(changed, Batch).Select(Change).ToList();
                foreach (var change in batch)
                {
                    if (change.Document is { } document) registry[change.Id] = document;
                    else registry.Remove(change.Id);
                }

                index.Apply(batch);
            }
        }

        // Some are new, some are removed, most come several times.
        static IndexChange Change(int rank) =>
            Varied(rank * 37 % (Offers + 500), version: rank) is var document && rank % 11 == 0 ? IndexChange.Remove(document.Id) : IndexChange.Upsert(document);
    }

    /// <summary>A document in which everything depends on which it is and on its version.</summary>
    private static SearchDocument Varied(int number, int version)
    {
        string[] words = ["caisse", "serveur", "sauvegarde", "réseau", "dépannage", "imprimante"];
        var (one, other) = (words[(number + version) % words.Length], words[(number / 7 + version * 5) % words.Length]);
        return Document($"O{number}", $"{one} {other}") with
        {
            Body = string.Join(' ', words.Take(1 + (number + version) % 4)),
            Family = $"{(number + version) % 3}",
            Services = [$"S{number % 5}", $"S{version % 7}"],
            Position = (number + version) % 2 == 0 ? LePuy : SaintEtienne,
            PriceFromCents = version % 9 * 100_00,
            HasFinancing = version % 4 == 0,
        };
    }
}
