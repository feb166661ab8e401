using Catalogue.Core.Geography;
using Catalogue.Web.Maps;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Listing;

/// <summary>The map beside a list: it says nothing that the list does not.</summary>
internal static class ListMap
{
    /// <summary>More than the map has room for: it keeps those it can spread.</summary>
    private const int MostNames = 80;
    private const double LeastReachKm = 8;

    /// <summary>Wider than this, a map without relief or coast tells nothing.</summary>
    private const double WidestReachKm = 700;

    /// <summary>A little more than what is to be seen, so that nothing stands on the edge.</summary>
    private const double Margin = 1.12;

    /// <summary>The plan of the map, or null where a map would tell nothing.</summary>
    /// <param name="pins">What the page lists.</param>
    /// <param name="noun">What they are, one of them: « réponse ».</param>
    /// <param name="commune">Where it was searched; null for everywhere.</param>
    /// <param name="radiusKm">How far around it.</param>
    /// <param name="communes">The communes, to name them.</param>
    public static MapPlan? Of(
        IReadOnlyList<MapPin> pins, string noun, Commune? commune, double radiusKm, CommuneDirectory communes)
    {
        if (pins.Count == 0) return null;
        var centre = commune?.Position ?? Middle(pins);
        var reach = Math.Max(LeastReachKm, Margin * (commune is null ? pins.Max(pin => pin.Position.DistanceKm(centre)) : radiusKm));
        if (reach > WidestReachKm) return null;

        var near = pins.Count(pin => pin.Position.DistanceKm(centre) <= reach);
        return new MapPlan
        {
            Id = "carte-reponses",
            Title = commune is null ? $"Carte des {noun}s" : $"Carte des {noun}s autour {French.Of(commune.Name)}",
            Description = $"{French.Count(near, noun)} de cette page sur la carte. La liste dit la même chose.",
            Centre = centre,
            ReachKm = reach,
            CircleKm = commune is null ? null : radiusKm,
            Mark = commune is null ? null : new MapCentre(commune.Name),
            Pins = pins,
            Places = [.. communes.Around(centre, reach, MostNames).Select(place => new MapPlace(place.Name, place.Position))],
        };
    }

    private static GeoPoint Middle(IReadOnlyList<MapPin> pins) => new(
        (pins.Min(pin => pin.Position.Latitude) + pins.Max(pin => pin.Position.Latitude)) / 2,
        (pins.Min(pin => pin.Position.Longitude) + pins.Max(pin => pin.Position.Longitude)) / 2);
}
