using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>The computation of a deadline in words, as letters give it: the days of <see cref="NoticeClock"/>, those that follow each other and are alike together (A12).</summary>
public static class NoticeComputation
{
    /// <summary>A sentence for each run of days, in order, then the end where there is one; none while the clock does not run.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="postedOn">The legal day of the posting, where one was recorded.</param>
    public static IReadOnlyList<string> Sentences(NoticeClock clock, DateOnly? postedOn)
    {
        var runs = new List<List<NoticeDay>>();
        foreach (var day in clock.Days)
        {
            if (runs.Count > 0 && runs[^1][^1].Kind == day.Kind) runs[^1].Add(day);
            else runs.Add([day]);
        }

        return
        [
            .. runs.Select(run => Sentence(run, clock, postedOn)),
            .. clock.LastDay is { } last ? new[] { $"Le délai finit le {FrenchDate.InFull(last)} à minuit, heure de Paris." } : [],
        ];
    }

    private static string Sentence(List<NoticeDay> run, NoticeClock clock, DateOnly? postedOn) => run[0].Kind switch
    {
        NoticeDayKind.Receipt when clock.Receipt == NoticeReceipt.Posting && postedOn is { } posted =>
            $"{When(run)}\u00a0: la lettre, postée le {FrenchDate.InFull(posted)}, est réputée reçue. Ce jour ne compte pas.",
        NoticeDayKind.Receipt => $"{When(run)}\u00a0: la lettre est lue dans votre espace. Ce jour ne compte pas.",
        NoticeDayKind.Counted when run.Count == 1 => $"{When(run)}\u00a0: jour {run[0].Number}.",
        NoticeDayKind.Counted => $"{When(run)}\u00a0: jours {run[0].Number} à {run[^1].Number}.",
        NoticeDayKind.Waiting when run.Count == 1 => $"{When(run)}\u00a0: le ministère étudie votre réponse. Ce jour ne compte pas.",
        NoticeDayKind.Waiting => $"{When(run)}\u00a0: le ministère étudie votre réponse. Ces jours ne comptent pas.",
        _ => $"{When(run)}\u00a0: le délai finissait un jour qui n’est pas ouvré, il va jusqu’au jour ouvré suivant.",
    };

    private static string When(List<NoticeDay> run) => run.Count == 1
        ? $"Le {FrenchDate.InFull(run[0].Day)}"
        : $"Du {FrenchDate.InFull(run[0].Day)} au {FrenchDate.InFull(run[^1].Day)}";
}
