using Catalogue.Core.Geography;

namespace Catalogue.Tests.Geography;

public sealed class CommuneUpdateTests
{
    // An estimated commune of the embedded file, and where it really is.
    private const string Abergement = "01001";
    private static readonly GeoPoint Truth = new(46.1534, 4.9261);

    [Fact]
    public void A_position_becomes_exact()
    {
        Communes.Of(Abergement).IsExact.ShouldBeFalse();

        var updated = new CommuneDirectory([new CommuneUpdate(Abergement, "L ABERGEMENT", ["01400", "01401"], Truth)]);

        var commune = updated.ByInsee(Abergement).ShouldNotBeNull();
        commune.IsExact.ShouldBeTrue();
        commune.Position.ShouldBe(Truth);
        commune.Name.ShouldBe("L'Abergement-Clémenciat");
        commune.PostalCodes.ShouldBe(["01400", "01401"]);
        updated.Find("01401").ShouldHaveSingleItem().Commune.ShouldBe(commune);
        updated.Nearest(Truth).ShouldBe(commune);
    }

    [Fact]
    public void An_update_without_position_leaves_the_one_known()
    {
        var updated = new CommuneDirectory([new CommuneUpdate("43157", null, [], null)]);

        updated.ByInsee("43157")!.Position.ShouldBe(Communes.Of("43157").Position);
        updated.ByInsee("43157")!.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void A_new_commune_is_added_with_its_department()
    {
        var updated = new CommuneDirectory([new CommuneUpdate("43999", "VAL NOUVEAU", ["43999"], new GeoPoint(45, 3.9))]);

        var commune = updated.Find("Val-Nouveau").ShouldHaveSingleItem().Commune;
        commune.Department.ShouldBe("43");
        commune.Population.ShouldBe(0);
        commune.IsExact.ShouldBeTrue();
        updated.All.Select(known => known.Insee).ShouldBeInOrder();
    }

    [Fact]
    public void A_new_commune_without_name_position_postal_code_or_department_is_left_aside()
    {
        var somewhere = new GeoPoint(45, 3.9);

        var updated = new CommuneDirectory(
        [
            new CommuneUpdate("43999", null, ["43999"], somewhere),
            new CommuneUpdate("43998", "VAL NOUVEAU", ["43999"], null),
            new CommuneUpdate("43997", "VAL NOUVEAU", [], somewhere),
            new CommuneUpdate("99138", "MONACO", ["98000"], somewhere),
        ]);

        updated.All.Count.ShouldBe(Communes.Directory.All.Count);
    }
}
