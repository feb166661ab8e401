using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Core.Geography;
using Catalogue.Web.Maps;

namespace Catalogue.Tests.Maps;

public sealed class MapDrawingTests
{
    private static readonly GeoPoint LePuy = new(45.043, 3.885);
    private static readonly GeoPoint Yssingeaux = new(45.143, 4.124);

    [Fact]
    public void Projection_OfAKnownDistance_KeepsItWithinAPerCent()
    {
        var projection = new MapProjection(LePuy, reachKm: 30, width: 390, height: 400);

        var drawn = projection.Project(Yssingeaux).DistanceTo(projection.Project(LePuy)) / projection.UnitsPerKm;

        drawn.ShouldBe(LePuy.DistanceKm(Yssingeaux), tolerance: 0.2);
        projection.Project(Yssingeaux).X.ShouldBeGreaterThan(195);
        projection.Project(Yssingeaux).Y.ShouldBeLessThan(200);
    }

    [Fact]
    public void Pins_OfOnePlace_AreSpreadWithoutTouching()
    {
        var pins = Enumerable.Range(1, 20);
        var middle = new MapPoint(195, 200);

        var spots = MapLayout.SpreadPins([.. pins.Select(_ => middle)], middle, new MapProjection(LePuy, 30, 390, 400));

        spots.ShouldAllBe(spot => spot.DistanceTo(middle) >= 2 * MapLayout.PinHalf - 0.001);
        for (var i = 0; i < spots.Count; i++)
            for (var j = i + 1; j < spots.Count; j++)
                spots[i].DistanceTo(spots[j]).ShouldBeGreaterThanOrEqualTo(2 * MapLayout.PinHalf - 0.001);
    }

    [Fact]
    public void Names_TooCloseToEachOther_LeaveTheLessImportantOut()
    {
        var projection = new MapProjection(LePuy, 30, 390, 400);
        var crowd = Enumerable.Range(0, 30).Select(i => ($"Saint-Hameau-{i}", new MapPoint(190 + i % 3, 200 + i % 2)));

        var placed = MapLayout.PlaceNames(crowd, [], projection);

        placed.Select(name => name.Name).ShouldBe(["Saint-Hameau-0"]);
    }

    [Fact]
    public void Pin_OfAnAnswer_LeadsToItInTheListAndSaysWhatItIs()
    {
        var map = Draw(Plan() with { Pins = [Pin(1, LePuy), Pin(2, Yssingeaux, PinShape.Square)] });

        var pins = map.QuerySelectorAll("a");
        pins.Select(pin => pin.GetAttribute("href")).ShouldBe(["#reponse-1", "#reponse-2"]);
        pins.Select(pin => pin.GetAttribute("aria-label")).ShouldBe(["1\u00a0: Réponse 1", "2\u00a0: Réponse 2"]);
        pins[0].QuerySelector("circle.map__pin").ShouldNotBeNull();
        pins[1].QuerySelector("rect.map__pin").ShouldNotBeNull();
    }

    [Fact]
    public void Pin_BeyondTheEdges_IsLeftToTheList() =>
        Draw(Plan() with { Pins = [Pin(1, new GeoPoint(48.85, 2.35))] }).QuerySelectorAll("a").ShouldBeEmpty();

    [Fact]
    public void Map_Drawn_HasANameADescriptionAndAScale()
    {
        var map = Draw(Plan());

        map.QuerySelector("title")!.TextContent.ShouldBe("Carte <des réponses>");
        map.QuerySelector("desc")!.TextContent.ShouldBe("Rien.");
        map.QuerySelectorAll("text").Select(text => text.TextContent).ShouldContain("10\u00a0km");
        map.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    private static MapPlan Plan() => new()
    {
        Id = "carte",
        Title = "Carte <des réponses>",
        Description = "Rien.",
        Centre = LePuy,
        ReachKm = 33,
        CircleKm = 30,
        Mark = new MapCentre("Le Puy-en-Velay"),
        Places = [new("Yssingeaux", Yssingeaux)],
    };

    private static MapPin Pin(int number, GeoPoint position, PinShape shape = PinShape.Round) =>
        new(number, shape, position, $"Réponse {number}", $"#reponse-{number}");

    private static IElement Draw(MapPlan plan)
    {
        using var writer = new StringWriter();
        MapDrawing.Draw(plan).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).QuerySelector("svg")!;
    }
}
