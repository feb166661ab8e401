namespace Catalogue.Web.Maps;

/// <summary>Where things stand on a map so that none hides another: pins first, then names where room is left.</summary>
internal static class MapLayout
{
    /// <summary>Half the side of a pin, with the space around it.</summary>
    public const double PinHalf = 15;

    /// <summary>Average width of a letter of a name and height of its line, in units of the drawing.</summary>
    private const double LetterWidth = 7.6;

    private const double LineHeight = 17;
    private const double Gap = 7;

    /// <summary>Names stand at least this far apart, so that they spread over the map instead of crowding round a city.</summary>
    private const double NameSpacing = 60;

    /// <summary>
    /// Moves each pin aside from those already placed, by the least distance, in turning around its true place. Those that
    /// stand alone do not move.
    /// </summary>
    /// <param name="points">Where the pins belong.</param>
    /// <param name="mark">What stands at the centre and must stay visible; null for nothing.</param>
    /// <param name="projection">Gives the edges.</param>
    public static IReadOnlyList<MapPoint> SpreadPins(IReadOnlyList<MapPoint> points, MapPoint? mark, MapProjection projection)
    {
        List<MapPoint> taken = mark is { } centre ? [centre] : [];
        var placed = new List<MapPoint>();
        foreach (var point in points)
        {
            var free = Around(point).First(spot =>
                taken.TrueForAll(other => other.DistanceTo(spot) >= 2 * PinHalf)
                && (spot == point || projection.Shows(spot, PinHalf)));
            taken.Add(free);
            placed.Add(free);
        }

        return placed;
    }

    /// <summary>
    /// Gives each name a place beside its point, the first of right, left, below and above that hides nothing; a name
    /// without such a place is left out.
    /// </summary>
    /// <param name="places">The names and their points, the most important first.</param>
    /// <param name="occupied">What is already drawn.</param>
    /// <param name="projection">Gives the edges.</param>
    public static IReadOnlyList<PlacedName> PlaceNames(
        IEnumerable<(string Name, MapPoint Point)> places, IEnumerable<MapBox> occupied, MapProjection projection)
    {
        var boxes = occupied.ToList();
        var placed = new List<PlacedName>();
        foreach (var (name, point) in places.Where(place => projection.Shows(place.Point)))
        {
            if (placed.Exists(other => other.Point.DistanceTo(point) < NameSpacing)) continue;
            var width = name.Length * LetterWidth;
            var box = Beside(point, width)
                .Where(candidate => candidate.IsWithin(projection.Width, projection.Height))
                .Where(candidate => !boxes.Exists(candidate.Overlaps))
                .Cast<MapBox?>()
                .FirstOrDefault();
            if (box is not { } free) continue;
            boxes.Add(free);
            boxes.Add(MapBox.Around(point, Gap / 2));
            placed.Add(new PlacedName(name, point, new MapPoint(free.Left, free.Top + LineHeight - 4)));
        }

        return placed;
    }

    private static IEnumerable<MapBox> Beside(MapPoint point, double width) =>
    [
        new(point.X + Gap, point.Y - LineHeight / 2, width, LineHeight),
        new(point.X - Gap - width, point.Y - LineHeight / 2, width, LineHeight),
        new(point.X - width / 2, point.Y + Gap, width, LineHeight),
        new(point.X - width / 2, point.Y - Gap - LineHeight, width, LineHeight),
    ];

    /// <summary>The point itself, then rings of spots ever wider around it; without end, so one is always free.</summary>
    private static IEnumerable<MapPoint> Around(MapPoint point)
    {
        yield return point;
        for (var ring = 1; ; ring++)
        {
            var spots = 8 * ring;
            for (var spot = 0; spot < spots; spot++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * spot / spots);
                yield return new MapPoint(point.X + cos * ring * PinHalf, point.Y + sin * ring * PinHalf);
            }
        }
    }
}

/// <param name="Name">The name.</param>
/// <param name="Point">What it names.</param>
/// <param name="Text">Where its text begins, on its baseline.</param>
internal sealed record PlacedName(string Name, MapPoint Point, MapPoint Text);
