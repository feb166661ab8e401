using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Maps;

/// <summary>
/// Draws a plan as SVG: no script, no tile, no other site. Colours come from the style sheet, so both themes follow.
/// </summary>
internal static class MapDrawing
{
    private const double Width = 390;
    private const double Height = 400;

    /// <summary>Lengths a scale may show, in kilometres.</summary>
    private static readonly double[] Scales = [200, 100, 50, 20, 10, 5, 2, 1];

    public static TagBuilder Draw(MapPlan plan)
    {
        var projection = new MapProjection(plan.Centre, plan.ReachKm, Width, Height);
        var shown = plan.Pins.Where(pin => projection.Shows(projection.Project(pin.Position), MapLayout.PinHalf)).ToList();
        var truth = shown.ConvertAll(pin => projection.Project(pin.Position));
        var spots = MapLayout.SpreadPins(truth, plan.Mark is null ? null : new MapPoint(Width / 2, Height / 2), projection);
        var names = Names(plan, projection, spots);

        return Element("svg", "map")
            .With("viewBox", $"0 0 {N(Width)} {N(Height)}")
            .With("role", plan.Pins.Count > 0 ? "group" : "img")
            .With("aria-labelledby", $"{plan.Id}-title {plan.Id}-description")
            .Add(Element("title").With("id", $"{plan.Id}-title").Text(plan.Title))
            .Add(Element("desc").With("id", $"{plan.Id}-description").Text(plan.Description))
            .Add(Element("rect", "map__ground").With("width", N(Width)).With("height", N(Height)))
            .Add(plan.CircleKm is { } km ? Circle("map__circle", new MapPoint(Width / 2, Height / 2), km * projection.UnitsPerKm) : null)
            .Add(Element("g").With("aria-hidden", "true")
                .AddAll(names.Select(Name))
                .Add(Scale(projection))
                .Add(Centre(plan))
                .AddAll(Leaders(truth, spots)))
            .AddAll(shown.Zip(spots, Pin));
    }

    private static IReadOnlyList<PlacedName> Names(MapPlan plan, MapProjection projection, IReadOnlyList<MapPoint> spots)
    {
        var middle = new MapPoint(Width / 2, Height / 2);
        var places = plan.Places.Select(place => (place.Name, Point: projection.Project(place.Position)));
        if (plan.Mark is { } mark)
            places = places.Where(place => place.Name != mark.Label).Prepend((mark.Label, Point: middle));
        var occupied = spots.Select(spot => MapBox.Around(spot, MapLayout.PinHalf))
            .Append(new MapBox(0, Height - 30, 120, 30))
            .Concat(plan.Mark is null ? [] : [MapBox.Around(middle, plan.Mark.Shape is null ? 6 : MapLayout.PinHalf)]);
        return MapLayout.PlaceNames(places, occupied, projection);
    }

    private static TagBuilder Name(PlacedName place) => Element("g")
        .Add(Circle("map__dot", place.Point, 2.5))
        .Add(Element("text", "map__name").With("x", N(place.Text.X)).With("y", N(place.Text.Y)).Text(place.Name));

    private static TagBuilder? Centre(MapPlan plan) => plan.Mark switch
    {
        null => null,
        { Shape: { } shape } => At(new MapPoint(Width / 2, Height / 2)).Add(Shape(shape)),
        _ => Circle("map__you", new MapPoint(Width / 2, Height / 2), 7),
    };

    /// <summary>A line from where a pin was moved to, back to where it belongs.</summary>
    private static IEnumerable<TagBuilder> Leaders(IEnumerable<MapPoint> truth, IEnumerable<MapPoint> spots) => truth.Zip(spots)
        .Where(pair => pair.First != pair.Second)
        .Select(pair => Element("line", "map__leader")
            .With("x1", N(pair.First.X)).With("y1", N(pair.First.Y))
            .With("x2", N(pair.Second.X)).With("y2", N(pair.Second.Y)));

    private static TagBuilder Pin(MapPin pin, MapPoint spot) => Element("a")
        .With("href", pin.Href)
        .With("aria-label", $"{pin.Number.ToString(CultureInfo.InvariantCulture)}\u00a0: {pin.Label}")
        .Add(At(spot)
            .Add(Shape(pin.Shape))
            .Add(Element("text", "map__number").With("y", "5").Text(pin.Number.ToString(CultureInfo.InvariantCulture))));

    private static TagBuilder Shape(PinShape shape) => shape switch
    {
        PinShape.Square => Element("rect", "map__pin")
            .With("x", "-13").With("y", "-13").With("width", "26").With("height", "26").With("rx", "3"),
        PinShape.Bubble => Element("path", "map__pin").With("d", "M-14 14V0A14 14 0 1 1 0 14Z"),
        _ => Element("circle", "map__pin").With("r", "14"),
    };

    /// <summary>The longest round length that takes at most a quarter of the width.</summary>
    private static TagBuilder? Scale(MapProjection projection)
    {
        var km = Scales.FirstOrDefault(length => length * projection.UnitsPerKm <= Width / 4);
        if (km == 0) return null;
        var length = N(km * projection.UnitsPerKm);
        return At(new MapPoint(12, Height - 16))
            .Add(Element("path", "map__scale").With("d", $"M0 0v6h{length}v-6"))
            .Add(Element("text", "map__name").With("x", N(km * projection.UnitsPerKm + 8)).With("y", "8").Text($"{N(km)}\u00a0km"));
    }

    private static TagBuilder At(MapPoint point) =>
        Element("g").With("transform", $"translate({N(point.X)} {N(point.Y)})");

    private static TagBuilder Circle(string classes, MapPoint centre, double radius) => Element("circle", classes)
        .With("cx", N(centre.X)).With("cy", N(centre.Y)).With("r", N(radius));

    /// <summary>A tenth of a unit is finer than any screen.</summary>
    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
