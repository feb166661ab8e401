using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>What the ministry's silence on a request means, and when (A4). It decides nothing on the site: a person still does.</summary>
/// <param name="AnswerBy">The last legal day to answer.</param>
/// <param name="Means">What silence means after it.</param>
/// <param name="DaysLeft">Days until it: 0 on the last one, less once it is past.</param>
public sealed record RequestSilence(DateOnly AnswerBy, SilenceMeaning Means, int DaysLeft)
{
    /// <summary>Of a request; null where no day runs: it waits for the company, or is decided.</summary>
    public static RequestSilence? Of(JoinRequest request, SilenceMeaning means, DateOnly today) =>
        request is { Status: RequestStatus.Submitted, AnswerBy: { } by } ? new(by, means, by.DayNumber - today.DayNumber) : null;

    public bool IsPast => DaysLeft < 0;

    /// <summary>The first legal day on which silence has decided.</summary>
    public DateOnly DecidesOn => AnswerBy.AddDays(1);

    /// <summary>« Répondre dans 3 jours (25 novembre 2026) au plus tard : ensuite, le silence vaudra rejet », « Le silence vaut rejet depuis le 26 novembre 2026 ».</summary>
    public string Sentence => IsPast
        ? $"Le silence vaut {Word} depuis le {FrenchDate.InFull(DecidesOn)}"
        : $"Répondre {When} ({FrenchDate.InFull(AnswerBy)}) au plus tard\u00a0: ensuite, le silence vaudra {Word}";

    private string Word => Means == SilenceMeaning.Refusal ? "rejet" : "accord";

    private string When => DaysLeft switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        _ => $"dans {DaysLeft} jours",
    };
}
