using Catalogue.Core.Reviews;
using Catalogue.Core.Workbench;

namespace Catalogue.Web.Wording;

/// <summary>Lists of reviews, as the ministry reads them.</summary>
internal static class ReviewListWords
{
    public const string Take = "Prendre", TakeOver = "Reprendre", GiveBack = "Rendre";

    /// <summary>One's own come first.</summary>
    public static int RankOf(ReviewFilter filter) => filter == ReviewFilter.Mine ? -1 : (int)filter;

    /// <summary>What a part of the list is called.</summary>
    public static string Name(ReviewFilter filter) => filter switch
    {
        ReviewFilter.Mine => "À moi",
        ReviewFilter.Free => "Libres",
        ReviewFilter.Overdue => "En retard",
        ReviewFilter.SecondReading => "À relire",
        ReviewFilter.Decided => "Décidés",
        _ => "Tous ceux à décider",
    };

    /// <summary>« Mes contrôles ».</summary>
    public static string Title(ReviewFilter filter) => filter switch
    {
        ReviewFilter.Mine => "Mes contrôles",
        ReviewFilter.Free => "Contrôles libres",
        ReviewFilter.Overdue => "Contrôles en retard",
        ReviewFilter.SecondReading => "Contrôles à relire",
        ReviewFilter.Decided => "Contrôles décidés",
        _ => "Contrôles à décider",
    };

    /// <summary>What a part of the list says when nothing is in it.</summary>
    public static string Empty(ReviewFilter filter) => filter switch
    {
        ReviewFilter.Mine => "Aucun contrôle n’est à vous. Ceux qui sont libres attendent quelqu’un.",
        ReviewFilter.Free => "Aucun contrôle n’est libre\u00a0: chacun a quelqu’un qui s’en occupe.",
        ReviewFilter.Overdue => "Aucun contrôle n’est en retard.",
        ReviewFilter.SecondReading => "Aucune décision n’attend une seconde lecture.",
        ReviewFilter.Decided => "Aucun contrôle n’a encore été décidé.",
        _ => "Aucun contrôle n’est à décider. Les prochains s’ouvrent d’eux-mêmes avant leur échéance.",
    };

    /// <summary>« Rien n’a changé, 2 constats »: what there is to look at.</summary>
    public static string ToSee(QueuedReview line)
    {
        if (line.Review.Status != ReviewStatus.Open) return Outcome(line.Review);
        var changed = line.Review.PassedVersion is null ? "Premier contrôle" : line.HasChanged ? "L’offre a changé" : "Rien n’a changé";
        return line.FindingCount switch
        {
            null => $"{changed}, pas encore vérifiée par la machine",
            0 => $"{changed}, aucun constat",
            { } count => $"{changed}, {French.Count(count, "constat")}",
        };
    }

    /// <summary>« 3 offres de l’Atelier Essai sont conformes… ».</summary>
    public static string DecidedTogether(int count, string company) =>
        $"{(count == 1 ? "1 offre est conforme" : $"{French.Number(count)} offres sont conformes")}\u00a0: c’est décidé pour {company}. Celles que le tirage désigne sont relues par un collègue.";

    /// <summary>Why a review may not be decided with others (A10); null when it may.</summary>
    /// <param name="line">The review.</param>
    /// <param name="me">Who would decide.</param>
    public static string? WhyAlone(QueuedReview line, Guid me) => line switch
    {
        { Review.AssignedTo: { } holder } when holder != me => $"{line.HolderName} s’en occupe.",
        { Review.PassedVersion: null } => "C’est son premier contrôle\u00a0: rien à quoi la comparer.",
        { HasChanged: true } => "L’offre a changé depuis le dernier contrôle.",
        { FindingCount: > 0 and var count } => $"La machine a relevé {French.Count(count, "constat")}.",
        { HasNotice: true } => "Un avertissement la concerne, et n’est pas fini.",
        { MayBeDecidedTogether: false } => "La machine ne l’a pas vérifiée ces derniers jours.",
        _ => null,
    };

    /// <summary>« Dans 9 jours (31 mars 2027) », « Décidé le 3 mars 2027 ».</summary>
    public static string When(Review review, DateOnly today) => review.DecidedOn is { } day
        ? $"Décidé le {French.Date(day)}"
        : TimeWords.Until(review.DueOn, today);

    /// <summary>« Vous », « Personne », the name of who has it, or of who decided it.</summary>
    /// <param name="line">The review.</param>
    /// <param name="me">Who reads.</param>
    /// <param name="awayUntil">The last day on which who has it is away; null for who is there.</param>
    public static string Holder(QueuedReview line, Guid me, DateOnly? awayUntil)
    {
        if (line.Review.DecidedOn is not null) return line.Review.DecidedBy == me ? "Décidé par vous" : $"Décidé par {line.DeciderName ?? "le ministère"}";
        if (line.Review.AssignedTo == me) return "Vous";
        return line.HolderName is null ? "Personne" : awayUntil is { } last ? $"{line.HolderName}, absent jusqu’au {French.Date(last)}" : line.HolderName;
    }

    /// <summary>« Présent », « Absent jusqu’au 3 mars 2027 ».</summary>
    public static string Presence(Workload one) => (one.IsReviewer, one.AwayUntil) switch
    {
        (false, _) => "Ne contrôle plus",
        (_, { } last) => $"Absent jusqu’au {French.Date(last)}",
        _ => "Présent",
    };

    /// <summary>What a lead reviewer gave: « 12 contrôles sont confiés. 2 restent où ils sont… ».</summary>
    public static string Given(GivenReviews given)
    {
        var moved = given.Given switch
        {
            0 => "Aucun contrôle n’est confié.",
            1 => "1 contrôle est confié.",
            var count => $"{French.Number(count)} contrôles sont confiés.",
        };
        return given.Left switch
        {
            0 => moved,
            1 => $"{moved} 1 reste où il est : un intérêt déclaré ou l’accès au dossier l’empêche.",
            var left => $"{moved} {French.Number(left)} restent où ils sont : un intérêt déclaré ou l’accès au dossier l’empêche.",
        };
    }

    /// <summary>« Conforme, avec remarques ».</summary>
    private static string Outcome(Review review)
    {
        var outcome = French.Capitalised(ReviewWords.Say(review.Outcome!.Value));
        return review.Status switch
        {
            ReviewStatus.SecondReading => $"{outcome}, à relire",
            ReviewStatus.Overturned => $"{outcome}, défait en seconde lecture",
            _ => outcome,
        };
    }
}
