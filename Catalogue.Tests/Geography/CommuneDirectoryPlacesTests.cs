using Catalogue.Core.Geography;

namespace Catalogue.Tests.Geography;

public sealed class CommuneDirectoryPlacesTests
{
    private static readonly GeoPoint PuyCathedral = new(45.0456, 3.8850);

    [Fact]
    public void ByInsee_KnownCode_GivesTheCommune()
    {
        var commune = Communes.Of("43157");

        commune.Name.ShouldBe("Le Puy-en-Velay");
        commune.Department.ShouldBe("43");
        commune.PostalCodes.ShouldBe(["43000"]);
        commune.IsExact.ShouldBeTrue();
        commune.Position.DistanceKm(PuyCathedral).ShouldBeLessThan(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99999")]
    [InlineData("2a004")]
    public void ByInsee_UnknownCode_GivesNothing(string code) => Communes.Directory.ByInsee(code).ShouldBeNull();

    [Fact]
    public void Nearest_WithinACommune_GivesIt() => Communes.Directory.Nearest(PuyCathedral)!.Name.ShouldBe("Le Puy-en-Velay");

    [Fact]
    public void Nearest_InParis_GivesTheArrondissement() => Communes.Directory.Nearest(new GeoPoint(48.8575, 2.3805))!.Insee.ShouldBe("75111");

    [Fact]
    public void Nearest_WhereOnlyEstimatesAre_GivesTheNearestEstimate() => Communes.Directory.Nearest(new GeoPoint(48.04, -5.1))!.Name.ShouldBe("Île-de-Sein");

    [Theory]
    [InlineData(46, -10)]
    [InlineData(0, 0)]
    [InlineData(90, 180)]
    [InlineData(double.NaN, 2)]
    [InlineData(48, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    public void Nearest_FarFromFrance_GivesNothing(double latitude, double longitude) =>
        Communes.Directory.Nearest(new GeoPoint(latitude, longitude)).ShouldBeNull();

    [Fact]
    public void Around_GivesTheMostPopulatedCommunesOfKnownPosition()
    {
        var around = Communes.Directory.Around(PuyCathedral, radiusKm: 50, max: 5);

        around.Count.ShouldBe(5);
        around[0].Name.ShouldBe("Le Puy-en-Velay");
        around.Select(commune => commune.Population).ShouldBeInOrder(SortDirection.Descending);
        around.ShouldAllBe(commune => commune.IsExact && commune.Position.DistanceKm(PuyCathedral) <= 50);
    }

    [Fact]
    public void Around_ACityWithArrondissements_NamesTheCityOnce()
    {
        var names = Communes.Directory.Around(Communes.Of("69123").Position, radiusKm: 20, max: 10).Select(commune => commune.Name).ToList();

        names[0].ShouldBe("Lyon");
        names.ShouldNotContain(name => name.StartsWith("Lyon "));
    }

    [Fact]
    public void ByDepartment_GivesItsCommunesByCode()
    {
        var communes = Communes.Directory.ByDepartment("43");

        communes.Count.ShouldBe(257);
        communes.ShouldAllBe(commune => commune.Department == "43");
        Communes.Directory.ByDepartment("99").ShouldBeEmpty();
    }
}
