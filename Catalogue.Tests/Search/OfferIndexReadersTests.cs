using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

/// <summary>
/// What many threads read while others change the catalogue and build it anew. A document is either an offer near Le Puy or a
/// centre near Paris, and all its fields say which; of each pair one is the offer and one the centre, and a batch of changes
/// makes each what the other was.
/// </summary>
public class OfferIndexReadersTests
{
    private const int Pairs = 200;
    private const int Batches = 600;
    private const int Readers = 4;

    private static readonly Side Offers = new(OfferKind.Offer, "1", "caisse", "SRV-1", 100_00, LePuy, HasFinancing: true);
    private static readonly Side Centres = new(OfferKind.Centre, "2", "serveur", "SRV-2", 900_00, Paris, HasFinancing: false);

    private readonly OfferIndex _index;

    /// <summary>As the registry is read: every change that was applied is in it.</summary>
    private SearchDocument[] _registry = [.. Enumerable.Range(0, Pairs).SelectMany(pair => Pair(pair, isSwapped: false))];

    public OfferIndexReadersTests() => _index = OfferIndex.Build(_registry);

    [Fact]
    public async Task Every_answer_is_of_one_state_of_the_catalogue()
    {
        var writer = Task.Factory.StartNew(SwapPairs, TaskCreationOptions.LongRunning);
        var rebuilding = Task.Factory.StartNew(
            () =>
            {
                while (!writer.IsCompleted) _index.Rebuild(Read());
            },
            TaskCreationOptions.LongRunning);
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                do CheckAnswers();
                while (!writer.IsCompleted || !rebuilding.IsCompleted);
            },
            TaskCreationOptions.LongRunning));

        await Task.WhenAll([writer, rebuilding, .. readers]);

        CheckAnswers();
        _index.ShouldAnswerLike(OfferIndex.Build(_registry));
    }

    private IEnumerable<SearchDocument> Read()
    {
        foreach (var document in Volatile.Read(ref _registry)) yield return document;
    }

    private void SwapPairs()
    {
        for (var batch = 0; batch < Batches; batch++)
        {
            var pair = batch % Pairs;
            var swapped = Pair(pair, isSwapped: batch / Pairs % 2 == 0);
            var next = _registry.ToArray();
            swapped.CopyTo(next, pair * 2);
            Volatile.Write(ref _registry, next);
            // Another pair is published again as it is, so that there is more to merge.
            var same = (pair + Pairs / 2) % Pairs * 2;
            _index.Apply([.. swapped.Append(next[same]).Append(next[same + 1]).Select(IndexChange.Upsert)]);
        }
    }

    private void CheckAnswers()
    {
        var all = _index.Search(For("") with { Take = int.MaxValue });
        ShouldHold(all, Pairs * 2);
        foreach (var side in (Side[])[Offers, Centres])
        {
            all.Facets.Kinds[side.Kind].ShouldBe(Pairs);
            all.Facets.Families[side.Family].ShouldBe(Pairs);
            all.Facets.Services[side.Service].ShouldBe(Pairs);
            foreach (var request in side.Requests) ShouldBeOnly(side, _index.Search(request));
        }

        all.Facets.Financing.ShouldBe(Pairs);
        // Nothing is half of one and half of the other.
        _index.Search(For(Offers.Word) with { Verbatim = true, Family = Centres.Family }).Total.ShouldBe(0);
        _index.Search(Around(Paris, 10) with { Text = Offers.Word, Verbatim = true }).Total.ShouldBe(0);
        _index.Search(For("") with { Services = [Offers.Service], Kind = OfferKind.Centre }).Total.ShouldBe(0);
        _index.Search(For("") with { FinancingOnly = true, Services = [Centres.Service] }).Total.ShouldBe(0);
        var page = _index.Search(For("") with { Skip = 13, Take = 20, Sort = SearchSort.Price });
        page.Total.ShouldBe(Pairs * 2);
        page.Hits.Select(hit => hit.Id).Distinct().Count().ShouldBe(20);
    }

    /// <summary>One document of each pair, and nothing else.</summary>
    private static void ShouldBeOnly(Side side, SearchAnswer answer)
    {
        ShouldHold(answer, Pairs);
        answer.Hits.Select(hit => hit.Id[1..]).Distinct().Count().ShouldBe(Pairs);
        answer.Facets.Kinds.ShouldBe([new(side.Kind, Pairs)]);
        answer.Facets.Families.ShouldBe([new(side.Family, Pairs)]);
        answer.Facets.Services.ShouldBe([new(side.Service, Pairs)]);
        answer.Facets.Financing.ShouldBe(side.HasFinancing ? Pairs : 0);
    }

    private static void ShouldHold(SearchAnswer answer, int count)
    {
        (answer.Total, answer.WithinRadius, answer.Hits.Count).ShouldBe((count, count, count));
        answer.Hits.Select(hit => hit.Id).Distinct().Count().ShouldBe(count);
        answer.Facets.Kinds.Values.Sum().ShouldBe(count);
        answer.Facets.Families.Values.Sum().ShouldBe(count);
    }

    private static SearchDocument[] Pair(int pair, bool isSwapped) =>
        isSwapped ? [Centres.Document($"A{pair}"), Offers.Document($"B{pair}")] : [Offers.Document($"A{pair}"), Centres.Document($"B{pair}")];

    private sealed record Side(OfferKind Kind, string Family, string Word, string Service, long PriceCents, Core.Geography.GeoPoint Place, bool HasFinancing)
    {
        /// <summary>Ways of asking for all on this side.</summary>
        public IReadOnlyList<SearchRequest> Requests { get; } =
        [
            .. new[] { For(Word), Around(Place, 10), For("") with { Services = [Service] }, Around(Place, 10) with { Text = Word } }
                .Select(request => request with { Take = int.MaxValue }),
        ];

        public SearchDocument Document(string id) => SearchDocuments.Document(id, Word) with
        {
            Kind = Kind,
            Family = Family,
            Body = $"{Word} {Kind}",
            Services = [Service],
            PriceFromCents = PriceCents,
            Position = Place,
            HasFinancing = HasFinancing,
        };
    }
}
