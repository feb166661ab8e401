namespace Catalogue.Core.Geography;

/// <summary>
/// Communes by latitude. A band of latitudes holds a few thousand at most, which takes less time to measure one by one
/// than it would be worth to index further.
/// </summary>
internal sealed class PositionIndex
{
    // A little under the length of a degree of latitude anywhere, so that a band never misses one.
    private const double KmPerDegree = 110.5;

    private readonly double[] _latitudes;
    private readonly Commune[] _communes;

    public PositionIndex(IEnumerable<Commune> communes)
    {
        _communes = [.. communes];
        _latitudes = Array.ConvertAll(_communes, commune => commune.Position.Latitude);
        Array.Sort(_latitudes, _communes);
    }

    /// <summary>The communes within a distance, with how far each is, in no order.</summary>
    public IEnumerable<(Commune Commune, double DistanceKm)> Within(GeoPoint center, double radiusKm)
    {
        var reach = radiusKm / KmPerDegree;
        var first = Array.BinarySearch(_latitudes, center.Latitude - reach);
        if (first < 0) first = ~first;
        while (first > 0 && _latitudes[first - 1] >= center.Latitude - reach) first--;

        for (var i = first; i < _communes.Length && _latitudes[i] <= center.Latitude + reach; i++)
        {
            var distance = center.DistanceKm(_communes[i].Position);
            if (distance <= radiusKm) yield return (_communes[i], distance);
        }
    }
}
