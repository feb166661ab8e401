using Catalogue.Core.Geography;

namespace Catalogue.Web.Maps;

/// <summary>
/// From the ground to the drawing: equirectangular around the centre, true to a few per thousand over the few hundred
/// kilometres a map of answers spans.
/// </summary>
internal sealed class MapProjection
{
    private const double KmPerDegree = Math.PI * GeoPoint.EarthRadiusKm / 180;

    private readonly GeoPoint _centre;
    private readonly double _eastKmPerDegree;

    /// <param name="centre">The middle of the drawing.</param>
    /// <param name="reachKm">Kilometres from the middle to the nearest edge, above 0.</param>
    /// <param name="width">Of the drawing, in its own units.</param>
    /// <param name="height">Of the drawing, in its own units.</param>
    public MapProjection(GeoPoint centre, double reachKm, double width, double height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reachKm);
        _centre = centre;
        _eastKmPerDegree = KmPerDegree * Math.Cos(centre.Latitude * Math.PI / 180);
        (Width, Height) = (width, height);
        UnitsPerKm = Math.Min(width, height) / 2 / reachKm;
    }

    public double Width { get; }

    public double Height { get; }

    public double UnitsPerKm { get; }

    /// <summary>Where a position falls, from the top left corner; possibly outside.</summary>
    public MapPoint Project(GeoPoint position) => new(
        Width / 2 + (position.Longitude - _centre.Longitude) * _eastKmPerDegree * UnitsPerKm,
        Height / 2 - (position.Latitude - _centre.Latitude) * KmPerDegree * UnitsPerKm);

    /// <summary>Whether a point falls on the drawing, at a margin from its edges.</summary>
    public bool Shows(MapPoint point, double margin = 0) =>
        point.X >= margin && point.X <= Width - margin && point.Y >= margin && point.Y <= Height - margin;
}

/// <summary>A point of the drawing.</summary>
internal readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}

/// <summary>A box of the drawing.</summary>
internal readonly record struct MapBox(double Left, double Top, double Width, double Height)
{
    public static MapBox Around(MapPoint point, double half) => new(point.X - half, point.Y - half, 2 * half, 2 * half);

    public bool Overlaps(MapBox other) =>
        Left < other.Left + other.Width && other.Left < Left + Width
        && Top < other.Top + other.Height && other.Top < Top + Height;

    public bool IsWithin(double width, double height) => Left >= 0 && Top >= 0 && Left + Width <= width && Top + Height <= height;
}
