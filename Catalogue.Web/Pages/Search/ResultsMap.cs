using Catalogue.Core.Geography;
using Catalogue.Core.Specifications;
using Catalogue.Web.Maps;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Search;

/// <summary>The answers of a page on the map.</summary>
internal static class ResultsMap
{
    /// <summary>The plan of the map, or null where a map would tell nothing.</summary>
    public static MapPlan? Of(IReadOnlyList<AnswerView> answers, SearchedFor context, CommuneDirectory communes) =>
        ListMap.Of([.. answers.Select(Pin)], "réponse", context.Commune, context.Query.RadiusKm, communes);

    public static PinShape ShapeOf(OfferKind kind) => kind switch
    {
        OfferKind.Centre => PinShape.Square,
        OfferKind.Adviser => PinShape.Bubble,
        _ => PinShape.Round,
    };

    private static MapPin Pin(AnswerView answer) =>
        new(answer.Number, ShapeOf(answer.OfferKind), answer.Position, $"{answer.PlainTitle}, {answer.Where}", $"#{answer.Anchor}");
}
