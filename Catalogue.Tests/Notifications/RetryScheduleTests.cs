using Catalogue.Core.Notifications;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Notifications;

public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Queued = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pauses_Double_FromAMinuteToFourHours() =>
        Enumerable.Range(1, 12).Select(attempts => Math.Round((RetrySchedule.Next(attempts, Queued, Queued, 0.5)!.Value - Queued).TotalMinutes))
            .ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240]);

    [Fact]
    public void Pause_DrawnByLot_IsWithinAFifth()
    {
        RetrySchedule.Next(1, Queued, Queued, 0)!.Value.ShouldBe(Queued.AddSeconds(48), TimeSpan.FromMilliseconds(1));
        RetrySchedule.Next(1, Queued, Queued, 1)!.Value.ShouldBe(Queued.AddSeconds(72), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void Mail_ThatAlwaysFails_IsGivenUpWithinTwoDaysAndNotBeforeAlmostAllOfThem() => Prop.ForAll(
        Gen.Choose(0, 1000).ListOf(RetrySchedule.MostAttempts).ToArbitrary(),
        chances =>
        {
            var (now, attempts) = (Queued, 0);
            foreach (var chance in chances)
            {
                attempts++;
                if (RetrySchedule.Next(attempts, Queued, now, chance / 1000.0) is not { } next) break;
                next.ShouldBeGreaterThan(now);
                now = next;
            }

            (now - Queued).ShouldBeLessThanOrEqualTo(RetrySchedule.GivenUpAfter);
            (now - Queued).ShouldBeGreaterThan(RetrySchedule.GivenUpAfter - TimeSpan.FromHours(16));
            attempts.ShouldBeLessThanOrEqualTo(RetrySchedule.MostAttempts);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mail_TriedTooOften_IsGivenUpWhateverTheTime() =>
        RetrySchedule.Next(RetrySchedule.MostAttempts, Queued, Queued, 0.5).ShouldBeNull();
}
