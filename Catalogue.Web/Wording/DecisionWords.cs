using Catalogue.Core.Departures;

namespace Catalogue.Web.Wording;

/// <summary>What the ministry decided of partners, as it reads it.</summary>
internal static class DecisionWords
{
    public static string Say(DecisionKind kind) => kind switch
    {
        DecisionKind.Closure => "Cessation d’activité",
        DecisionKind.Merger => "Fusion ou reprise",
        DecisionKind.Number => "Changement de numéro",
        _ => "Changement de nom",
    };
}
