using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

/// <summary>Whether two indexes hold the same catalogue, by all that can be asked of them.</summary>
internal static class IndexComparison
{
    private static readonly string[] Texts =
        ["", "caisse", "serveur", "wifi", "site internet", "sauvegarde réseau", "dépannage imprimante", "sauvegader", "\"sauvegarde réseau\"", "caisse -serveur"];

    public static void ShouldAnswerLike(this OfferIndex index, OfferIndex expected, DateTimeOffset? now = null)
    {
        foreach (var request in Texts.SelectMany(Requests))
        {
            var asked = request with { Now = now ?? Now };
            var (answer, reference) = (index.Search(asked), expected.Search(asked));
            (answer.Total, answer.WithinRadius).ShouldBe((reference.Total, reference.WithinRadius), asked.ToString());
            answer.Hits.ShouldBe(reference.Hits, asked.ToString());
            answer.Facets.Kinds.ShouldBe(reference.Facets.Kinds, ignoreOrder: true);
            answer.Facets.Families.ShouldBe(reference.Facets.Families, ignoreOrder: true);
            answer.Facets.Services.ShouldBe(reference.Facets.Services, ignoreOrder: true);
            answer.Facets.Modes.ShouldBe(reference.Facets.Modes, ignoreOrder: true);
            answer.Facets.PriceCeilings.ShouldBe(reference.Facets.PriceCeilings, ignoreOrder: true);
            answer.Facets.Financing.ShouldBe(reference.Facets.Financing);
        }
    }

    private static IEnumerable<SearchRequest> Requests(string text)
    {
        var all = For(text) with { Take = int.MaxValue };
        var near = Around(LePuy, 30) with { Text = text, Take = int.MaxValue };
        return
        [
            all, near, near with { IncludeTravelling = true, Sort = SearchSort.Distance }, all with { Sort = SearchSort.Price },
            all with { Sort = SearchSort.Recent, Skip = 5, Take = 20 }, all with { Family = "1" }, all with { FinancingOnly = true },
            all with { MaxPriceCents = 300_00 }, all with { Services = ["S1"] },
        ];
    }
}
