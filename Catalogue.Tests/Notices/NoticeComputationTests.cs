using Catalogue.Core.Notices;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Notices;

/// <summary>A12: both sides are told how a deadline is computed, each day of it once.</summary>
public sealed class NoticeComputationTests
{
    private static readonly NoticeRules Rules = new(15, 3, 5);

    [Fact]
    public void Sentences_OfARunThatWasStopped_TellEachDayAndItsReason()
    {
        // Read on Tuesday 24 November 2026, answered on 1 December, judged on 4 December: eight days are left, to Saturday 12 December.
        var clock = Of(new(2026, 11, 24), new AnswerWait(At(new(2026, 12, 1)), At(new(2026, 12, 4))));

        NoticeComputation.Sentences(clock, null).ShouldBe(
        [
            "Le 24 novembre 2026\u00a0: la lettre est lue dans votre espace. Ce jour ne compte pas.",
            "Du 25 novembre 2026 au 1er décembre 2026\u00a0: jours 1 à 7.",
            "Du 2 décembre 2026 au 4 décembre 2026\u00a0: le ministère étudie votre réponse. Ces jours ne comptent pas.",
            "Du 5 décembre 2026 au 12 décembre 2026\u00a0: jours 8 à 15.",
            "Du 13 décembre 2026 au 14 décembre 2026\u00a0: le délai finissait un jour qui n’est pas ouvré, il va jusqu’au jour ouvré suivant.",
            "Le délai finit le 14 décembre 2026 à minuit, heure de Paris.",
        ]);
    }

    [Fact]
    public void Sentences_OfALetterPosted_SayWhenItCountsAsReceivedAndWhileAnAnswerWaitsNoEnd()
    {
        var posted = new DateOnly(2026, 11, 23);
        NoticeComputation.Sentences(NoticeClock.Of(new() { PostedOn = posted }, Rules), posted)[0]
            .ShouldBe("Le 26 novembre 2026\u00a0: la lettre, postée le 23 novembre 2026, est réputée reçue. Ce jour ne compte pas.");
        NoticeComputation.Sentences(Of(posted, new AnswerWait(At(posted.AddDays(1)), null)), null)
            .ShouldBe(["Le 23 novembre 2026\u00a0: la lettre est lue dans votre espace. Ce jour ne compte pas.", "Le 24 novembre 2026\u00a0: jour 1."]);
        NoticeComputation.Sentences(NoticeClock.Of(new(), Rules), null).ShouldBeEmpty();
    }

    private static DateTimeOffset At(DateOnly day) => ParisCalendar.At(day, new(10, 0));

    private static NoticeClock Of(DateOnly read, AnswerWait wait) => NoticeClock.Of(new() { ReadAt = At(read), Answers = [wait] }, Rules);
}
