using Catalogue.Core.Geography;
using Catalogue.Core.Specifications;
using Catalogue.Web.Maps;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>The map beside the answers: it says nothing that the list does not.</summary>
internal static class ResultsMap
{
    /// <summary>More than the map has room for: it keeps those it can spread.</summary>
    private const int MostNames = 80;
    private const double LeastReachKm = 8;

    /// <summary>Wider than this, a map without relief or coast tells nothing.</summary>
    private const double WidestReachKm = 700;

    /// <summary>A little more than what is to be seen, so that nothing stands on the edge.</summary>
    private const double Margin = 1.12;

    /// <summary>The plan of the map, or null where a map would tell nothing.</summary>
    public static MapPlan? Of(IReadOnlyList<AnswerView> answers, SearchedFor context, CommuneDirectory communes)
    {
        if (answers.Count == 0) return null;
        var centre = context.Commune?.Position ?? Middle(answers);
        var reach = Math.Max(LeastReachKm, Margin * (context.Commune is null
            ? answers.Max(answer => answer.Position.DistanceKm(centre))
            : context.Query.RadiusKm));
        if (reach > WidestReachKm) return null;

        var near = answers.Count(answer => answer.Position.DistanceKm(centre) <= reach);
        return new MapPlan
        {
            Id = "carte-reponses",
            Title = context.Commune is null ? "Carte des réponses" : $"Carte des réponses autour {French.Of(context.Commune.Name)}",
            Description = $"{French.Count(near, "réponse")} de cette page sur la carte. La liste dit la même chose.",
            Centre = centre,
            ReachKm = reach,
            CircleKm = context.Commune is null ? null : context.Query.RadiusKm,
            Mark = context.Commune is null ? null : new MapCentre(context.Commune.Name),
            Pins = [.. answers.Select(Pin)],
            Places = [.. communes.Around(centre, reach, MostNames).Select(commune => new MapPlace(commune.Name, commune.Position))],
        };
    }

    public static PinShape ShapeOf(OfferKind kind) => kind switch
    {
        OfferKind.Centre => PinShape.Square,
        OfferKind.Adviser => PinShape.Bubble,
        _ => PinShape.Round,
    };

    private static MapPin Pin(AnswerView answer) =>
        new(answer.Number, ShapeOf(answer.OfferKind), answer.Position, $"{answer.PlainTitle}, {answer.Where}", $"#{answer.Anchor}");

    private static GeoPoint Middle(IReadOnlyList<AnswerView> answers) => new(
        (answers.Min(answer => answer.Position.Latitude) + answers.Max(answer => answer.Position.Latitude)) / 2,
        (answers.Min(answer => answer.Position.Longitude) + answers.Max(answer => answer.Position.Longitude)) / 2);
}
