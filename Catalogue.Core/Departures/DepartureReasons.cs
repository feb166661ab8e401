namespace Catalogue.Core.Departures;

/// <summary>Why something becomes of a partner.</summary>
/// <param name="Code">What the journal keeps: « cessation ».</param>
/// <param name="Sentence">What everybody concerned reads, as the words of a list.</param>
public sealed record DepartureReason(string Code, string Sentence);

/// <summary>The reasons that are offered, as data.</summary>
public static class DepartureReasons
{
    /// <summary>What stands for a company that leaves and does not say why.</summary>
    public static DepartureReason NotSaid { get; } = new("not_said", "L’entreprise ne l’a pas dit");

    /// <summary>Why a company leaves by itself.</summary>
    public static IReadOnlyList<DepartureReason> OfLeaving { get; } =
    [
        new("activity_stopped", "Nous arrêtons cette activité"),
        new("not_useful", "Le label ne nous apporte pas assez"),
        new("too_demanding", "Tenir nos offres à jour demande trop de temps"),
    ];

    /// <summary>Why the ministry decides.</summary>
    public static IReadOnlyList<DepartureReason> Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Closure =>
        [
            new("cessation", "L’entreprise a cessé son activité"),
            new("liquidation", "L’entreprise est en liquidation judiciaire"),
            new("struck_off", "L’entreprise est radiée de son registre"),
        ],
        DecisionKind.Merger =>
        [
            new("absorption", "L’entreprise est absorbée par une autre"),
            new("business_sold", "L’entreprise a cédé son activité"),
        ],
        DecisionKind.Number => [new("new_number", "L’entreprise a reçu un autre numéro"), Mistake],
        DecisionKind.Name => [new("new_name", "L’entreprise a changé de nom"), Mistake],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of the kind is decided."),
    };

    private static DepartureReason Mistake => new("mistake", "Ce qui était inscrit comportait une erreur");
}
