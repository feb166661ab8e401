using Catalogue.Core.Directories;
using Catalogue.Core.Geography;
using Catalogue.Core.Specifications;
using Catalogue.Web.Maps;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Partners;

/// <summary>
/// One line of the directory as the list shows it, in the order of the catalogue's answers: what it is, name, what it does,
/// where, what it shows, end of the label.
/// </summary>
internal sealed record PartnerView
{
    public required int Number { get; init; }

    /// <summary>« Centre de compétences · Télécoms », or that it is a partner.</summary>
    public required string Kind { get; init; }

    public required bool HasCentre { get; init; }

    public required string Name { get; init; }

    public required string Href { get; init; }

    public required string Presentation { get; init; }

    /// <summary>« Vals-près-le-Puy, à environ 2,1 km, et 1 autre adresse ».</summary>
    public required string Where { get; init; }

    /// <summary>The number to call; null where the label is not in force: the page then sends nobody.</summary>
    public string? Phone { get; init; }

    /// <summary>« Services Internet, Centres et conseillers »; empty where it shows nothing.</summary>
    public required string Families { get; init; }

    /// <summary>The programme, where the directory holds several.</summary>
    public string? Programme { get; init; }

    public required string Label { get; init; }

    /// <summary>« dans 6 jours », where the end is near.</summary>
    public string? EndsIn { get; init; }

    /// <summary>Where it is on the map; null without an outlet.</summary>
    public GeoPoint? Position { get; init; }

    public string Anchor => $"partenaire-{Number}";

    /// <param name="hit">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="commune">Where it was searched; null for everywhere.</param>
    /// <param name="namesProgramme">Whether the programme has to be told from others.</param>
    /// <param name="today">The legal day.</param>
    public static PartnerView Of(DirectoryHit hit, int number, Commune? commune, bool namesProgramme, DateOnly today)
    {
        var listed = hit.Listed;
        return new PartnerView
        {
            Number = number,
            Kind = listed.Categories.Count > 0
                ? $"{EntryWords.Kind(OfferKind.Centre)} · {French.List([.. listed.Categories.Select(category => category.Name)])}"
                : "Partenaire",
            HasCentre = listed.Categories.Count > 0,
            Name = listed.Company.Name,
            Href = PartnerLinks.One(listed.Slug),
            Presentation = listed.Company.Presentation,
            Where = WhereOf(hit, commune),
            Phone = listed.Label.IsInForce ? listed.Company.Contact.Phone : null,
            Families = string.Join(", ", listed.Families.Select(EntryWords.Family)),
            Programme = namesProgramme ? $"{listed.Programme.Name}, {listed.Programme.Edition}" : null,
            Label = LabelWords.Short(listed.Label),
            EndsIn = listed.Label.IsInForce ? LabelWords.EndsIn(listed.Label.Day, today) : null,
            Position = hit.Outlet?.Position,
        };
    }

    /// <summary>The line as it stands on the map; null without a place.</summary>
    public MapPin? Pin => Position is { } position
        ? new MapPin(Number, HasCentre ? PinShape.Square : PinShape.Round, position, $"{Name}, {Where}", $"#{Anchor}")
        : null;

    private static string WhereOf(DirectoryHit hit, Commune? commune)
    {
        if (hit.Outlet is not { } outlet) return "";
        var distance = hit.DistanceKm is { } km && commune is not null && commune.Insee != outlet.Insee
            ? $", {EntryWords.Distance(km, outlet.IsExact && commune.IsExact)}"
            : "";
        var others = hit.Listed.Outlets.Count - 1;
        return $"{outlet.Commune} ({outlet.PostalCode}){distance}"
            + (others > 0 ? $", et {French.Count(others, "autre adresse", "autres adresses")}" : "");
    }
}
