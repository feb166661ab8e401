using Catalogue.Core.Geography;

namespace Catalogue.Web.Maps;

/// <summary>What a map is to show. Drawing it needs nothing else: the same plan always gives the same drawing.</summary>
internal sealed record MapPlan
{
    /// <summary>Prefix of the identifiers inside the drawing, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>What the map is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The middle of the map.</summary>
    public required GeoPoint Centre { get; init; }

    /// <summary>Kilometres from the centre to the nearest edge.</summary>
    public required double ReachKm { get; init; }

    /// <summary>A circle around the centre, in kilometres; null for none.</summary>
    public double? CircleKm { get; init; }

    /// <summary>What stands at the centre; null where nothing does.</summary>
    public MapCentre? Mark { get; init; }

    /// <summary>The numbered answers.</summary>
    public IReadOnlyList<MapPin> Pins { get; init; } = [];

    /// <summary>Places to name where there is room, the most important first.</summary>
    public IReadOnlyList<MapPlace> Places { get; init; } = [];
}

/// <param name="Label">Its name.</param>
/// <param name="Shape">How it is drawn; null for where the visitor is.</param>
internal sealed record MapCentre(string Label, PinShape? Shape = null);

/// <param name="Number">The number of the answer in the list.</param>
/// <param name="Shape">What sort of answer it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Label">What it is, for those who do not see the map.</param>
/// <param name="Href">Where it leads: to the answer in the list.</param>
internal sealed record MapPin(int Number, PinShape Shape, GeoPoint Position, string Label, string Href);

/// <summary>A name on the map.</summary>
internal sealed record MapPlace(string Name, GeoPoint Position);

/// <summary>One shape for each kind of answer, the same as in the list: colour is never alone.</summary>
internal enum PinShape
{
    /// <summary>An offer.</summary>
    Round,

    /// <summary>A competence centre.</summary>
    Square,

    /// <summary>An adviser.</summary>
    Bubble,
}
