using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Web.Maps;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Entries;

/// <summary>Where an entry is served, on a map.</summary>
internal static class ServedArea
{
    /// <summary>How many communes the map may name.</summary>
    private const int MostNames = 40;

    /// <summary>How much wider than the area the map is.</summary>
    private const double Margin = 1.15;

    /// <summary>The plan of the map, or null where the entry is served in no circle.</summary>
    public static MapPlan? MapOf(CatalogueEntry entry, CommuneDirectory communes)
    {
        var outlet = entry.Outlet.Details;
        var radius = entry.Areas.Where(area => area.Kind == ServiceAreaKind.Radius).Select(area => area.RadiusKm).DefaultIfEmpty().Max();
        if (radius <= 0) return null;
        var reach = radius * Margin;
        return new MapPlan
        {
            Id = "carte-zone",
            Title = "Zone d’intervention",
            Description = $"Un cercle de {French.Kilometres(radius)} autour {French.Of(outlet.Commune)}.",
            Centre = outlet.Position,
            ReachKm = reach,
            CircleKm = radius,
            Mark = new MapCentre(outlet.Commune, ResultsMap.ShapeOf(entry.Offer.Kind)),
            Places = [.. communes.Around(outlet.Position, reach, MostNames).Select(commune => new MapPlace(commune.Name, commune.Position))],
        };
    }
}
