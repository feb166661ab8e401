using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexUpdateTests
{
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
    public void Many_services_and_families_are_counted()
    {
        var index = OfferIndex.Build(Enumerable.Range(0, 500).Select(i => Document($"O{i}") with { Family = $"F{i}", Services = [$"S{i}", "S"] }));
        var facets = index.Search(For("")).Facets;
        facets.Families.Count.ShouldBe(500);
        facets.Services.Count.ShouldBe(501);
        facets.Services["S"].ShouldBe(500);
        index.Search(For("") with { Services = ["S", "S217"] }).Ids().ShouldBe(["O217"]);
    }
}
