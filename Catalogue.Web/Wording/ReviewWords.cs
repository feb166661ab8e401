using System.Text.Json.Nodes;
using Catalogue.Core.Notices;
using Catalogue.Core.Reviews;
using Catalogue.Web.DesignSystem.Radios;

namespace Catalogue.Web.Wording;

/// <summary>Reviews of offers, in words (A10).</summary>
internal static class ReviewWords
{
    /// <summary>What is sent of a finding.</summary>
    public const string Kept = "retenu", SetAside = "ecarte";

    private static readonly (string Code, ReviewOutcome Outcome, ReviewFollowUp? FollowUp)[] Endings =
    [
        ("conforme", ReviewOutcome.Compliant, null),
        ("remarques", ReviewOutcome.CompliantWithRemarks, null),
        ("modifications", ReviewOutcome.NonCompliant, ReviewFollowUp.Modifications),
        ("avertissement", ReviewOutcome.NonCompliant, ReviewFollowUp.Warning),
    ];

    public static string Say(Verdict verdict) => verdict switch
    {
        Verdict.Compliant => "Conforme",
        Verdict.Remark => "Remarque",
        Verdict.NonCompliant => "Non conforme",
        _ => "Sans objet",
    };

    public static string Code(Verdict verdict) => verdict switch
    {
        Verdict.Compliant => "conforme",
        Verdict.Remark => "remarque",
        Verdict.NonCompliant => "non-conforme",
        _ => "sans-objet",
    };

    /// <summary>The verdict of a code; null for none.</summary>
    public static Verdict? VerdictOf(string code) =>
        Enum.GetValues<Verdict>().Where(verdict => Code(verdict) == code).Select(verdict => (Verdict?)verdict).FirstOrDefault();

    public static string Say(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Compliant => "conforme",
        ReviewOutcome.CompliantWithRemarks => "conforme, avec remarques",
        _ => "non conforme",
    };

    /// <summary>How a review ends by a code that a form sends; null for none.</summary>
    public static (ReviewOutcome Outcome, ReviewFollowUp? FollowUp)? OutcomeOf(string? code) =>
        Array.FindIndex(Endings, ending => ending.Code == code) is >= 0 and var rank ? (Endings[rank].Outcome, Endings[rank].FollowUp) : null;

    /// <summary>The code of how a reviewer means to conclude; null before they said it.</summary>
    public static string? CodeOf(ReviewNotes notes) =>
        Array.Find(Endings, ending => ending.Outcome == notes.Outcome && ending.FollowUp == notes.FollowUp).Code;

    /// <summary>How a review may end, each with what follows.</summary>
    public static IReadOnlyList<RadioChoice> Outcomes(string? chosen, ReviewFile file, DateOnly today)
    {
        var fixBy = file.FixByOn(today);
        return [.. Endings.Select(ending => new RadioChoice(ending.Code, TextOf(ending.FollowUp, ending.Outcome), ending.Code == chosen, HintOf(ending.Outcome, ending.FollowUp)))];

        static string TextOf(ReviewFollowUp? followUp, ReviewOutcome outcome) => followUp switch
        {
            ReviewFollowUp.Modifications => "Non conforme\u00a0: demander des modifications",
            ReviewFollowUp.Warning => "Faits graves\u00a0: préparer un avertissement",
            _ => French.Capitalised(Say(outcome)),
        };

        string? HintOf(ReviewOutcome outcome, ReviewFollowUp? followUp) => followUp switch
        {
            null => outcome == ReviewOutcome.CompliantWithRemarks ? "Vos remarques restent au dossier, l’entreprise ne doit rien." : null,
            ReviewFollowUp.Modifications => $"L’offre reste en ligne. L’entreprise a jusqu’au {French.Date(fixBy)} pour corriger ou répondre.",
            _ => "L’offre reste en ligne. Une autre personne relit et signe la lettre avant qu’elle parte.",
        };
    }

    /// <summary>« 12 jours », « en retard de 3 jours »: how long is left, or how it ended.</summary>
    public static string When(Review review, DateOnly today)
    {
        if (review.Status != ReviewStatus.Open) return review.Outcome is { } outcome ? French.Capitalised(Say(outcome)) : "Sans objet";
        var days = review.DueOn.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => $"{French.Count(-days, "jour")} de retard",
            0 => "Aujourd’hui",
            _ => French.Count(days, "jour"),
        };
    }

    /// <summary>What stands under it.</summary>
    public static string WhenWord(Review review) => review switch
    {
        { Status: ReviewStatus.Open } => $"pour finir ({French.Date(review.DueOn)})",
        { DecidedAt: { } decided } => $"le {French.Date(decided)}",
        _ => $"depuis le {French.Date(review.StatusSince)}",
    };

    public static string PassedOn(DateOnly? day) => day is { } passed ? $"conformes le {French.Date(passed)}" : "";

    /// <summary>« Il reste 1 constat ou critère à juger. ».</summary>
    public static string Left(int left) => left switch
    {
        0 => "Tout est jugé.",
        1 => "Il reste un constat ou un critère à juger.",
        _ => $"Il reste {left} constats ou critères à juger.",
    };

    public static string AnswerOf(ReviewedCriterion criterion) => $"Réponse\u00a0: {string.Join("\u00a0; ", AnswerWords.Lines(criterion.Criterion, criterion.Answer))}";

    /// <summary>Where a review stands, in a sentence.</summary>
    public static string Status(Review review, ReviewPeople people) => review.Status switch
    {
        ReviewStatus.Open => $"{people.Holder ?? "Un collègue"} s’occupe de ce contrôle.",
        ReviewStatus.SecondReading => $"{people.Decider ?? "Un agent"} a jugé l’offre {Say(review.Outcome!.Value)}. Le sort a désigné cette décision pour une relecture.",
        ReviewStatus.Decided when people.SecondReader is { } second => $"{people.Decider ?? "Un agent"} a jugé l’offre {Say(review.Outcome!.Value)}, {second} l’a confirmé.",
        ReviewStatus.Decided => $"{people.Decider ?? "Un agent"} a jugé l’offre {Say(review.Outcome!.Value)}.",
        ReviewStatus.Overturned => $"{people.SecondReader ?? "Un agent"} a repris cette décision\u00a0: un autre contrôle la remplace.",
        _ => "L’offre n’est plus au catalogue, ou a changé d’entreprise\u00a0: il n’y a plus rien à contrôler.",
    };

    /// <summary>What happened, of what the journal keeps of a decision.</summary>
    public static string Decided(JsonObject payload)
    {
        var outcome = Enum.TryParse<ReviewOutcome>((string?)payload["outcome"], ignoreCase: true, out var known) ? Say(known) : "jugée";
        var drawn = (bool?)payload["isDrawn"] == true ? "\u00a0; la décision est à relire" : "";
        return $"L’offre est {outcome}, version {payload["version"]}{drawn}";
    }

    /// <summary>What the partner reads, as a letter.</summary>
    public static string Letter(ReviewFile file, NoticeTexts texts, DateOnly today, string signatory) => string.Join("\n\n",
    [
        "Madame, Monsieur,",
        $"Nous avons contrôlé votre offre «\u00a0{file.Version.Content.Title}\u00a0» le {French.Date(file.Review.DecidedOn ?? today)}. Voici ce que nous avons vu.",
        texts.Facts,
        texts.Demand,
        $"Vous avez jusqu’au {French.Date(file.FixByOn(file.Review.DecidedOn ?? today))}. Vous pouvez répondre, contester ou demander à être entendu dans votre espace. L’offre reste en ligne pendant ce délai.",
        $"{signatory}, ministère chargé des PME",
    ]);
}
