using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Search;

/// <summary>Whatever the catalogue, the request and the changes, the index agrees with the plainest reading of the rules.</summary>
public class OfferIndexPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Without_words_counts_facets_and_pages_are_those_of_a_plain_recount()
    {
        var samples = SearchSamples.Catalogues.SelectMany(documents => SearchSamples.Requests.Select(request => (documents, request)));
        Prop.ForAll(samples.ToArbitrary(), sample => MatchesRecount(OfferIndex.Build(sample.documents), sample.documents, sample.request))
            .Check(Thorough);
    }

    [Fact]
    public void After_any_changes_the_index_answers_like_one_built_anew()
    {
        var samples = SearchSamples.Catalogues.SelectMany(documents =>
            SearchSamples.Batches.SelectMany(batches => SearchSamples.Requests.Select(request => (documents, batches, request))));
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var index = OfferIndex.Build(sample.documents);
            var documents = sample.documents.ToDictionary(document => document.Id);
            foreach (var batch in sample.batches)
            {
                index.Apply(batch);
                foreach (var change in batch)
                {
                    if (change.Document is { } document) documents[change.Id] = document;
                    else documents.Remove(change.Id);
                }

                index.Count.ShouldBe(documents.Count);
            }

            MatchesRecount(index, [.. documents.Values], sample.request);
        }).Check(Thorough);
    }

    [Fact]
    public void With_words_what_is_found_has_them_and_facets_sum_up()
    {
        var samples = SearchSamples.Catalogues.SelectMany(documents =>
            SearchSamples.Requests.SelectMany(request => SearchSamples.Texts.Select(text => (documents, request: request with { Text = text, Verbatim = true }))));
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var words = sample.request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var having = sample.documents.Where(document => HasEnough(words, document)).ToList();
            // The words of the samples share no stem, so having them is a plain comparison; the rest is the recount's.
            MatchesRecount(OfferIndex.Build(sample.documents), having, sample.request);
        }).Check(Thorough);
    }

    [Fact]
    public void What_is_counted_beside_the_answers_is_what_the_other_searches_find()
    {
        int[] radii = [5, 60, 400];
        var samples = SearchSamples.Catalogues.SelectMany(documents =>
            SearchSamples.Requests.SelectMany(request => SearchSamples.Texts.Select(text => (documents, request: request with { Text = text }))));
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (index, request) = (OfferIndex.Build(sample.documents), sample.request);
            var (plain, counted) = (index.Search(request), index.Search(request with { CountedRadiiKm = radii }));
            (counted.Total, counted.WithinRadius, counted.Released).ShouldBe((plain.Total, plain.WithinRadius, plain.Released));
            counted.Hits.ShouldBe(plain.Hits);
            counted.Facets.Services.ShouldBe(plain.Facets.Services, ignoreOrder: true);
            counted.Released.ShouldBe(new ReleasedTotals
            {
                Kind = TotalOf(request with { Kind = null }),
                Family = TotalOf(request with { Family = null }),
                Services = TotalOf(request with { Services = [] }),
                Modes = TotalOf(request with { Modes = WorkModes.None }),
                Price = TotalOf(request with { MaxPriceCents = null }),
                Financing = TotalOf(request with { FinancingOnly = false }),
            });
            counted.Radii.ShouldBe(request.Near is not { } near ? [] : radii.Select(km =>
            {
                var other = request with { Near = near with { RadiusKm = km } };
                var within = TotalOf(other with { IncludeTravelling = false });
                return new RadiusCount(km, within, TotalOf(other with { IncludeTravelling = true }) - within);
            }));

            int TotalOf(SearchRequest other) => index.Search(other with { TotalsOnly = true }).Total;
        }).Check(Thorough);
    }

    private static bool HasEnough(string[] words, SearchDocument document)
    {
        var has = $"{document.Title} {document.Body}".Split(' ');
        // « wi-fi » is two words.
        var weights = words.Select(word => word == "wi-fi" ? 2 : 1).ToArray();
        var total = weights.Sum();
        var found = words.Select((word, i) => has.Contains(word) ? weights[i] : 0).Sum();
        return found >= (total <= 2 ? total : total - 1);
    }

    private static void MatchesRecount(OfferIndex index, IReadOnlyList<SearchDocument> documents, SearchRequest request)
    {
        var expected = NaiveSearch.Answers(documents, request);
        var answer = index.Search(request);
        answer.Total.ShouldBe(expected.Count);
        answer.WithinRadius.ShouldBe(expected.Count(document => NaiveSearch.IsWithinRadius(document, request)));
        var totals = index.Search(request with { TotalsOnly = true });
        (totals.Total, totals.WithinRadius, totals.Hits.Count, totals.Facets.Kinds.Count).ShouldBe((answer.Total, answer.WithinRadius, 0, 0));
        answer.Facets.Kinds.ShouldBe(NaiveSearch.Kinds(documents, request), ignoreOrder: true);
        answer.Facets.Families.ShouldBe(NaiveSearch.Families(documents, request), ignoreOrder: true);
        answer.Facets.Services.ShouldBe(NaiveSearch.Services(documents, request), ignoreOrder: true);
        answer.Facets.Modes.ShouldBe(NaiveSearch.Modes(documents, request), ignoreOrder: true);
        answer.Facets.PriceCeilings.ShouldBe(NaiveSearch.PriceCeilings(documents, request), ignoreOrder: true);
        answer.Facets.Financing.ShouldBe(NaiveSearch.Financing(documents, request));

        var all = index.Search(request with { Skip = 0, Take = int.MaxValue }).Hits;
        all.Select(hit => hit.Id).ShouldBe(expected.Select(document => document.Id), ignoreOrder: true);
        answer.Hits.ShouldBe(all.Skip(request.Skip).Take(request.Take));
        IsInOrder([.. all.Select(hit => (hit, expected.Single(document => document.Id == hit.Id)))], request);
    }

    private static void IsInOrder(IReadOnlyList<(SearchHit Hit, SearchDocument Document)> hits, SearchRequest request)
    {
        foreach (var (hit, document) in hits)
        {
            hit.Reach.ShouldBe(NaiveSearch.Reach(document, request));
            hit.DistanceKm.ShouldBe(request.Near is { } near ? document.Position.DistanceKm(near.Position) : null);
        }

        foreach (var ((before, beforeDocument), (after, afterDocument)) in hits.Zip(hits.Skip(1)))
        {
            switch (request.Sort)
            {
                case SearchSort.Price:
                    (beforeDocument.PriceFromCents ?? long.MaxValue).ShouldBeLessThanOrEqualTo(afterDocument.PriceFromCents ?? long.MaxValue);
                    break;
                case SearchSort.Recent:
                    beforeDocument.FirstPublished.ShouldBeGreaterThanOrEqualTo(afterDocument.FirstPublished);
                    break;
                default:
                    ((int)before.Reach).ShouldBeLessThanOrEqualTo((int)after.Reach);
                    var isByDistance = request.Sort == SearchSort.Distance || request.Text.Length == 0;
                    if (isByDistance && request.Near is not null && before.Reach == after.Reach)
                        before.DistanceKm!.Value.ShouldBeLessThanOrEqualTo(after.DistanceKm!.Value + 1e-6);
                    break;
            }
        }
    }
}
