using Catalogue.Core.Jobs;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Jobs;

public sealed class JobTests
{
    private static readonly DateTimeOffset Now = Build.Day(2026, 11, 22);
    private static readonly JobRhythm Rhythm = JobRhythm.Every(TimeSpan.FromHours(1));

    [Fact]
    public void Night_ComesAtThreeInParis_OnceADayWhateverTheSeason()
    {
        for (var instant = Build.Day(2026, 1, 1, 0); instant < Build.Day(2028, 1, 1, 0); instant += TimeSpan.FromMinutes(30))
        {
            var (next, latest) = (Nights.After(instant), Nights.Latest(instant));
            next.ShouldBeGreaterThan(instant);
            (next - instant).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(25));
            (ParisCalendar.TimeOf(next), ParisCalendar.DayOf(next)).ShouldBe((new TimeOnly(3, 0), latest.AddDays(1)));
            Nights.Latest(next).ShouldBe(latest.AddDays(1));
        }
    }

    [Fact]
    public void Job_IsBegunByOneAndLeftAloneUntilItIsDueAgain()
    {
        var job = new Job("essai", Now);

        job.Begin(Now).ShouldBeTrue();
        job.Begin(Now.AddMinutes(1)).ShouldBeFalse();
        // By the clock of a node that is late on the first.
        job.Begin(Now.AddMinutes(-1)).ShouldBeFalse();
        job.End(new(Now, JobOutcome.Done), Rhythm, Now.AddMinutes(2));
        job.Begin(Now.AddMinutes(-1)).ShouldBeFalse();

        (job.Outcome, job.DoneAt, job.EndedAt, job.DueAt).ShouldBe((JobOutcome.Done, Now.AddMinutes(2), Now.AddMinutes(2), Now.AddMinutes(62)));
        job.Begin(Now.AddMinutes(61)).ShouldBeFalse();
        job.Begin(Now.AddMinutes(62)).ShouldBeTrue();
    }

    [Fact]
    public void Job_ThatFails_IsTriedAgainSoonAndKeepsItsLatestFailuresWithoutWhatTheyNamed()
    {
        var job = new Job("essai", Now);
        var fault = new InvalidOperationException("anne@essai.example", new TimeoutException("anne@essai.example"));

        for (var (time, at) = (1, Now); time <= Job.FailuresKept + 3; time++, at = job.DueAt)
        {
            job.Begin(at).ShouldBeTrue();
            job.End(new(at, JobOutcome.Failed, fault), Rhythm, at);
            job.DueAt.ShouldBe(at + Job.RetryAfter);
        }

        job.Failures.Count.ShouldBe(Job.FailuresKept);
        job.Failures[0].ShouldBe(new(job.EndedAt!.Value, "InvalidOperationException (TimeoutException)"));
        job.DoneAt.ShouldBeNull();
    }

    [Fact]
    public void Job_ThatIsInterrupted_GoesOnAtTheNextStart()
    {
        var job = new Job("essai", Now);
        job.Begin(Now).ShouldBeTrue();
        job.End(new(Now, JobOutcome.Interrupted), Rhythm, Now.AddMinutes(1));

        (job.Outcome, job.Failures.Count).ShouldBe((JobOutcome.Interrupted, 0));
        job.Begin(Now.AddMinutes(1)).ShouldBeTrue();
    }

    [Fact]
    public void Job_WhoseNodeIsLost_IsBegunByAnother_WhichTheFirstDoesNotSpeakFor()
    {
        var job = new Job("essai", Now);
        var later = Now + Job.LongestRun;
        job.Begin(Now).ShouldBeTrue();
        job.Begin(later.AddTicks(-1)).ShouldBeFalse();
        job.IsLostAt(later).ShouldBeTrue();

        job.Begin(later).ShouldBeTrue();
        job.Failures.ShouldBe([new(Now, JobFailure.NodeLost)]);
        job.End(new(Now, JobOutcome.Done), Rhythm, later.AddSeconds(1));

        job.IsRunningAt(later.AddSeconds(2)).ShouldBeTrue();
    }

    /// <summary>A site tried at a later date, then again at today's.</summary>
    [Fact]
    public void Job_BegunByAClockThatWasSetBackSince_IsDue()
    {
        var job = new Job("essai", Now);
        job.Begin(Now.AddYears(2)).ShouldBeTrue();
        job.End(new(Now.AddYears(2), JobOutcome.Done), Rhythm, Now.AddYears(2));

        job.Begin(Now.AddMinutes(1)).ShouldBeTrue();
    }

    [Fact]
    public void Job_AskedFor_IsDueAtOnce_UnlessItIsRunning()
    {
        var job = new Job("essai", Now);
        job.Begin(Now).ShouldBeTrue();
        job.Ask(Now.AddMinutes(1)).Refusal.ShouldBe(new JobIsRunning());
        job.End(new(Now, JobOutcome.Done), Rhythm, Now.AddMinutes(2));

        job.Ask(Now.AddMinutes(3)).OrThrow();

        job.Begin(Now.AddMinutes(3)).ShouldBeTrue();
    }
}
