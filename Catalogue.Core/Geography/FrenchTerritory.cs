namespace Catalogue.Core.Geography;

/// <summary>Rough boxes around the parts of France, to tell a misplaced position (swapped, zero) from a plausible one.</summary>
internal static class FrenchTerritory
{
    /// <summary>Whether a position may belong to a department.</summary>
    public static bool Contains(string department, GeoPoint position)
    {
        var (south, north, west, east) = BoxOf(department);
        return position.Latitude >= south && position.Latitude <= north
            && position.Longitude >= west && position.Longitude <= east;
    }

    private static (double South, double North, double West, double East) BoxOf(string department) => department switch
    {
        "971" => (15.8, 16.6, -61.9, -60.9),
        "972" => (14.3, 15.0, -61.3, -60.7),
        "973" => (2.0, 5.9, -54.7, -51.5),
        "974" => (-21.5, -20.8, 55.1, 55.9),
        "975" => (46.7, 47.2, -56.5, -56.0),
        "976" => (-13.1, -12.6, 44.9, 45.4),
        "977" => (17.8, 18.0, -63.0, -62.7),
        "978" => (18.0, 18.2, -63.2, -62.9),
        "986" => (-14.5, -13.1, -178.3, -176.0),
        "987" => (-28.0, -7.5, -154.8, -134.0),
        "988" => (-23.0, -19.0, 163.0, 168.5),
        _ => (41.2, 51.2, -5.3, 9.7),
    };
}
