using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Offers;

public sealed class PublicLabelTests
{
    private static readonly DateOnly LastDay = new(2028, 12, 31);
    private static readonly DateOnly DecidedOn = new(2026, 2, 1);

    [Fact]
    public void Right_NeverUsable_IsNobodyElsesBusiness()
    {
        PublicLabel.Of(Build.Right(), LastDay).ShouldBeNull();

        var givenUp = Build.Right();
        givenUp.End("essai", Build.Day(2026, 2, 1)).OrThrow();
        PublicLabel.Of(givenUp, LastDay).ShouldBeNull();
    }

    [Theory]
    [InlineData(RightStatus.InForce, LabelState.InForce, LabelState.Expired)]
    [InlineData(RightStatus.Suspended, LabelState.Suspended, LabelState.Expired)]
    [InlineData(RightStatus.Withdrawn, LabelState.Withdrawn, LabelState.Withdrawn)]
    [InlineData(RightStatus.Ended, LabelState.Ended, LabelState.Ended)]
    public void Right_OnItsLastDayAndTheDayAfter_IsToldAsItStands(RightStatus status, LabelState onLastDay, LabelState after)
    {
        var right = Build.Right(status);

        PublicLabel.Of(right, LastDay).ShouldBe(new PublicLabel(onLastDay, DayOf(onLastDay)));
        PublicLabel.Of(right, LastDay.AddDays(1)).ShouldBe(new PublicLabel(after, DayOf(after)));
    }

    [Fact]
    public void Right_WithdrawnAfterItsLastDay_HasExpired()
    {
        var right = Build.Right(RightStatus.InForce);
        right.Withdraw("essai", Build.Day(2029, 1, 15)).OrThrow();

        PublicLabel.Of(right, new DateOnly(2029, 2, 1)).ShouldBe(new PublicLabel(LabelState.Expired, LastDay));
    }

    [Fact]
    public void Right_SuspendedLateAtNight_IsSuspendedSinceThatDayInParis()
    {
        var right = Build.Right(RightStatus.InForce);
        right.Suspend("essai", ParisCalendar.StartOf(DecidedOn)).OrThrow();

        PublicLabel.Of(right, DecidedOn).ShouldBe(new PublicLabel(LabelState.Suspended, DecidedOn));
    }

    [Fact]
    public void Right_WhoseNewTermsAreOverdue_IsSuspendedSinceTheDayAfter()
    {
        var right = Build.Right(RightStatus.InForce);
        right.RequireTerms(DecidedOn).Value.ShouldBeTrue();

        PublicLabel.Of(right, DecidedOn).ShouldBe(new PublicLabel(LabelState.InForce, LastDay));
        PublicLabel.Of(right, DecidedOn.AddDays(1)).ShouldBe(new PublicLabel(LabelState.Suspended, DecidedOn.AddDays(1)));
    }

    private static DateOnly DayOf(LabelState state) => state is LabelState.InForce or LabelState.Expired ? LastDay : DecidedOn;
}
