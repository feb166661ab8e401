using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexPlaceTests
{
    private static readonly SearchDocument AtLePuy = Document("puy");
    private static readonly SearchDocument AtSaintEtienne = Document("etienne") with { Position = SaintEtienne };
    private static readonly SearchDocument AtParis = Document("paris") with { Position = Paris };

    [Fact]
    public void Only_documents_within_the_radius_are_found_the_nearest_first()
    {
        var answer = Index(AtParis, AtSaintEtienne, AtLePuy).Search(Around(LePuy, 60));
        answer.Ids().ShouldBe(["puy", "etienne"]);
        answer.Hits[1].DistanceKm!.Value.ShouldBe(SaintEtienne.DistanceKm(LePuy));
        answer.WithinRadius.ShouldBe(2);
    }

    [Fact]
    public void The_radius_is_included()
    {
        var exact = SaintEtienne.DistanceKm(LePuy);
        Index(AtSaintEtienne).Search(Around(LePuy, exact)).Total.ShouldBe(1);
        Index(AtSaintEtienne).Search(Around(LePuy, Math.BitDecrement(exact))).Total.ShouldBe(0);
    }

    [Fact]
    public void Those_beyond_the_radius_that_serve_the_place_come_after_when_asked_for()
    {
        var index = Index(
            AtLePuy,
            AtParis with { Id = "everywhere", Areas = [ServiceArea.RemoteEverywhere] },
            AtParis with { Id = "department", Areas = [ServiceArea.In("42"), ServiceArea.In("43")] },
            AtParis with { Id = "other-department", Areas = [ServiceArea.In("75")] },
            AtSaintEtienne with { Id = "reaches", Areas = [ServiceArea.Around(10), ServiceArea.Around(80)] },
            AtSaintEtienne with { Id = "too-short", Areas = [ServiceArea.Around(20)] },
            AtParis);
        var request = Around(LePuy, 10, "43");
        index.Search(request).Ids().ShouldBe(["puy"]);

        var answer = index.Search(request with { IncludeTravelling = true });
        answer.Ids().ShouldBe(["puy", "reaches", "department", "everywhere"]);
        answer.Hits.Select(hit => hit.Reach)
            .ShouldBe([SearchReach.Near, SearchReach.Comes, SearchReach.Comes, SearchReach.Remote]);
        (answer.Total, answer.WithinRadius).ShouldBe((4, 1));
        answer.Hits.Select(hit => hit.Travels).ShouldBe([false, true, true, true]);
    }

    [Fact]
    public void The_radius_an_outlet_serves_is_included()
    {
        var exact = SaintEtienne.DistanceKm(LePuy);
        var request = Around(LePuy, 1) with { IncludeTravelling = true };
        Index(AtSaintEtienne with { Areas = [ServiceArea.Around(exact)] }).Search(request).Total.ShouldBe(1);
        Index(AtSaintEtienne with { Areas = [ServiceArea.Around(Math.BitDecrement(exact))] }).Search(request).Total.ShouldBe(0);
    }

    [Fact]
    public void An_unknown_department_is_served_by_none()
    {
        var index = Index(AtParis with { Areas = [ServiceArea.In("43")] });
        index.Search(Around(LePuy, 10) with { IncludeTravelling = true }).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Distance)]
    public void A_better_text_does_not_put_one_that_travels_before_one_within_the_radius(SearchSort sort)
    {
        var index = Index(
            AtLePuy with { Title = "Offre", Body = "Tout pour votre boutique, et le dépannage aussi" },
            AtSaintEtienne with { Title = "Dépannage", Areas = [ServiceArea.RemoteEverywhere] });
        var request = Around(LePuy, 10) with { Text = "dépannage", IncludeTravelling = true, Sort = sort };
        index.Search(request).Ids().ShouldBe(["puy", "etienne"]);
    }

    [Fact]
    public void Text_and_place_together_find_the_same_whichever_goes_first()
    {
        // Few near and many that have the word, then the reverse: the index starts from the fewer.
        var near = Enumerable.Range(0, 5).Select(i => Document($"N{i}", i == 0 ? "Caisse" : "Serveur"));
        var far = Enumerable.Range(0, 50).Select(i => Document($"F{i}", "Caisse") with { Position = Paris });
        OfferIndex.Build([.. near, .. far]).Search(Around(LePuy, 10) with { Text = "caisse" }).Ids().ShouldBe(["N0"]);
        OfferIndex.Build([.. near, .. far]).Search(Around(Paris, 10) with { Text = "serveur" }).Ids().ShouldBeEmpty();
    }

    [Fact]
    public void Overseas_places_are_searched_like_others()
    {
        var index = Index(AtLePuy, Document("reunion") with { Position = SaintDenisReunion });
        index.Search(Around(new GeoPoint(-21.1, 55.5), 60)).Ids().ShouldBe(["reunion"]);
    }

    [Fact]
    public void The_antimeridian_and_the_pole_part_nothing()
    {
        var index = Index(
            Document("east") with { Position = new GeoPoint(-14, 179.9) },
            Document("west") with { Position = new GeoPoint(-14, -179.9) },
            Document("pole") with { Position = new GeoPoint(89.9, -100) });
        index.Search(Around(new GeoPoint(-14, 179.95), 50)).Ids().ShouldBe(["east", "west"]);
        index.Search(Around(new GeoPoint(89.9, 80), 50)).Ids().ShouldBe(["pole"]);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(1e9, 2)]
    [InlineData(double.PositiveInfinity, 2)]
    [InlineData(double.NegativeInfinity, 1)]
    public void An_absurd_radius_is_brought_back_to_a_possible_one(double radiusKm, int total)
    {
        var antipode = Document("antipode") with { Position = new GeoPoint(-LePuy.Latitude, LePuy.Longitude - 180) };
        Index(AtLePuy, antipode).Search(Around(LePuy, radiusKm)).Total.ShouldBe(total);
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1e300, -1e300)]
    public void An_absurd_place_finds_nothing_near_and_does_not_fail(double latitude, double longitude)
    {
        var place = new GeoPoint(latitude, longitude);
        Should.NotThrow(() => Index(AtLePuy).Search(Around(place, 50) with { IncludeTravelling = true }));
        Should.NotThrow(() => Index(AtLePuy with { Position = place }).Search(Around(LePuy, 50)));
    }
}
