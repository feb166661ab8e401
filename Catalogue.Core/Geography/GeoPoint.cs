namespace Catalogue.Core.Geography;

/// <summary>A position on the ground, in degrees (WGS 84).</summary>
/// <param name="Latitude">North positive, -90 to 90.</param>
/// <param name="Longitude">East positive, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth in kilometres (IUGG).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>The great-circle distance to another position, in kilometres (« à vol d'oiseau »).</summary>
    public double DistanceKm(GeoPoint other)
    {
        const double ToRadians = Math.PI / 180;
        var dLat = (other.Latitude - Latitude) * ToRadians;
        var dLon = (other.Longitude - Longitude) * ToRadians;
        var h = Math.Pow(Math.Sin(dLat / 2), 2)
            + Math.Cos(Latitude * ToRadians) * Math.Cos(other.Latitude * ToRadians) * Math.Pow(Math.Sin(dLon / 2), 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
