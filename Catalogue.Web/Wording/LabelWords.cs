using Catalogue.Core.Offers;

namespace Catalogue.Web.Wording;

/// <summary>What has become of a label, in neutral words: why is between its holder and the ministry.</summary>
internal static class LabelWords
{
    /// <summary>An end closer than this is said in days as well.</summary>
    private const int SoonDays = 90;

    /// <summary>
    /// As verification says it: « Label valable jusqu’au 31 décembre 2027 », « Label suspendu depuis le 1er mars 2027 », « Pas
    /// au catalogue ».
    /// </summary>
    public static string Say(LabelAnswer answer) => answer.Verdict switch
    {
        LabelVerdict.Valid => $"Label valable jusqu’au {French.Date(answer.LastDay!.Value)}",
        LabelVerdict.Suspended => $"Label suspendu depuis le {Since(answer)}",
        LabelVerdict.Expired => $"Label expiré depuis le {Since(answer)}",
        LabelVerdict.Withdrawn => $"Label retiré depuis le {Since(answer)}",
        LabelVerdict.Ended => $"Label terminé depuis le {Since(answer)}",
        _ => "Pas au catalogue",
    };

    /// <summary>As verification said it on a past day, with the end a valid label then had, where it is known.</summary>
    public static string SayThen(LabelAnswer answer) => (answer.Verdict, answer.LastDay) switch
    {
        (LabelVerdict.Valid, { } day) => $"Label valable ce jour-là, fin prévue le {French.Date(day)}",
        (LabelVerdict.Valid, _) => "Label valable ce jour-là",
        (LabelVerdict.NotInCatalogue, _) => "Pas au catalogue ce jour-là",
        _ => Say(answer),
    };

    /// <summary>On a line of a list: « Label jusqu’au 31 décembre 2027 ».</summary>
    public static string Short(PublicLabel label) => label.State switch
    {
        LabelState.InForce => $"Label jusqu’au {French.Date(label.Day)}",
        LabelState.Suspended => $"Label suspendu depuis le {French.Date(label.Day)}",
        _ => $"Fin du label le {French.Date(label.Day)}",
    };

    /// <summary>On the partner's own page, as a sentence.</summary>
    public static string Sentence(PublicLabel label) => label.State switch
    {
        LabelState.InForce => $"Ce partenaire peut utiliser le label jusqu’au {French.Date(label.Day)}.",
        LabelState.Suspended => $"Le label de ce partenaire est suspendu depuis le {French.Date(label.Day)}.",
        LabelState.Expired => $"Le label de ce partenaire a pris fin le {French.Date(label.Day)}.",
        _ => $"Ce partenaire n’a plus le label depuis le {French.Date(label.Day)}.",
    };

    /// <summary>As a value to choose.</summary>
    public static string State(LabelState state) => state switch
    {
        LabelState.InForce => "Label en cours",
        LabelState.Suspended => "Label suspendu",
        LabelState.Expired => "Label arrivé à sa fin",
        LabelState.Withdrawn => "Label retiré",
        _ => "Label arrêté par le partenaire",
    };

    /// <summary>After a number of partners, or none: « ont le label aujourd’hui ».</summary>
    public static string Clause(LabelState state, int count) => (state, count) switch
    {
        (LabelState.InForce, 0) => "n’a le label aujourd’hui",
        (LabelState.InForce, 1) => "a le label aujourd’hui",
        (LabelState.InForce, _) => "ont le label aujourd’hui",
        (LabelState.Suspended, _) => "dont le label est suspendu",
        (LabelState.Expired, _) => "dont le label est arrivé à sa fin",
        (LabelState.Withdrawn, _) => "dont le label a été retiré",
        (_, < 2) => "qui a arrêté le label",
        _ => "qui ont arrêté le label",
    };

    /// <summary>« dans 6 jours », « dernier jour » where an end is near; null where it is far or past.</summary>
    public static string? EndsIn(DateOnly lastDay, DateOnly today) => (lastDay.DayNumber - today.DayNumber) switch
    {
        0 => "dernier jour",
        > 0 and <= SoonDays and var days => $"dans {French.Count(days, "jour")}",
        _ => null,
    };

    private static string Since(LabelAnswer answer) => French.Date(answer.Since!.Value);
}
