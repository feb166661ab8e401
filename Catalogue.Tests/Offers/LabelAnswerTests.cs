using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Offers;

/// <summary>What verification says; the table's rows, on a real registry, are in <see cref="StandingTableTests"/>.</summary>
public sealed class LabelAnswerTests
{
    private static readonly DateTimeOffset Later = Build.Day(2026, 6, 1);

    [Theory]
    [InlineData(RightStatus.Requested, LabelVerdict.NotInCatalogue)]
    [InlineData(RightStatus.InForce, LabelVerdict.Valid)]
    [InlineData(RightStatus.Suspended, LabelVerdict.Suspended)]
    [InlineData(RightStatus.Withdrawn, LabelVerdict.Withdrawn)]
    [InlineData(RightStatus.Ended, LabelVerdict.Ended)]
    public void Right_InAnyStatus_HasItsWord(RightStatus status, LabelVerdict verdict) =>
        LabelAnswer.Of(Build.Right(status), Later).Verdict.ShouldBe(verdict);

    [Fact]
    public void Right_OnItsLastDay_IsValidToTheLastInstant()
    {
        var right = Build.Right(RightStatus.InForce);
        var end = ParisCalendar.EndOf(right.EndsOn);

        var valid = LabelAnswer.Of(right, end.AddTicks(-1));
        (valid.Verdict, valid.Until, valid.LastDay).ShouldBe((LabelVerdict.Valid, end, right.EndsOn));
        var expired = LabelAnswer.Of(right, end);
        (expired.Verdict, expired.Since, expired.Cause).ShouldBe((LabelVerdict.Expired, end, StandingEnd.RightExpired));
    }

    [Fact]
    public void Right_WhoseNewTermsAreOverdue_IsSuspendedSinceThenAndUsableAgainOnceTheyAreAccepted()
    {
        var right = Build.Right(RightStatus.InForce);
        right.RequireTerms(new DateOnly(2026, 4, 30)).Value.ShouldBeTrue();
        right.RequireTerms(new DateOnly(2026, 5, 31)).Value.ShouldBeFalse();

        var answer = LabelAnswer.Of(right, Later);
        (answer.Verdict, answer.Since, answer.Cause)
            .ShouldBe((LabelVerdict.Suspended, ParisCalendar.StartOf(new DateOnly(2026, 5, 1)), StandingEnd.TermsNotAccepted));
        right.IsUsableAt(Later).ShouldBeFalse();

        right.AcceptTerms(Later).OrThrow();
        LabelAnswer.Of(right, Later).IsValid.ShouldBeTrue();
        right.InForceSince.ShouldBe(Later);
    }

    [Fact]
    public void Terms_ThatNobodyAsked_CannotBeAccepted() =>
        Build.Right(RightStatus.InForce).AcceptTerms(Later).Refusal.ShouldBeOfType<NoTermsToAccept>();

    [Fact]
    public void Terms_OfALostRight_AreNotAsked() =>
        Build.Right(RightStatus.Withdrawn).RequireTerms(new DateOnly(2026, 5, 31)).Refusal.ShouldBeOfType<WrongState>();

    [Fact]
    public void Right_SuspendedThenExpired_IsSaidExpired() =>
        LabelAnswer.Of(Build.Right(RightStatus.Suspended), Build.Day(2029, 1, 15)).Verdict.ShouldBe(LabelVerdict.Expired);

    [Fact]
    public void Offer_Unpublished_UnderARightThatIsThenLost_IsSaidWithdrawn()
    {
        var offer = Stood(Build.Offer(OfferStatus.Unpublished), Build.Day(2026, 1, 25), Build.Day(2026, 2, 10), StandingEnd.Unpublished);

        LabelAnswer.Of(PublicOffer.Of(offer), Build.Right(RightStatus.InForce), Later).Verdict.ShouldBe(LabelVerdict.NotInCatalogue);
        LabelAnswer.Of(PublicOffer.Of(offer), Build.Right(RightStatus.Withdrawn), Later).Verdict.ShouldBe(LabelVerdict.Withdrawn);
    }

    [Fact]
    public void Offer_SuspendedThenWithdrawn_IsSaidWithdrawnSinceTheDecision()
    {
        var offer = Build.Offer(OfferStatus.Suspended);
        offer.Withdraw("essai", Build.Day(2026, 3, 3)).OrThrow();
        Stood(offer, Build.Day(2026, 1, 25), Build.Day(2026, 2, 10), StandingEnd.OfferWithdrawn);

        var answer = LabelAnswer.Of(PublicOffer.Of(offer), Build.Right(RightStatus.InForce), Later);

        (answer.Verdict, answer.Since).ShouldBe((LabelVerdict.Withdrawn, Build.Day(2026, 3, 3)));
    }

    [Fact]
    public void Offer_NeverPublished_IsNotInTheCatalogueWhateverItsRight()
    {
        foreach (var status in Enum.GetValues<RightStatus>())
            LabelAnswer.Of(PublicOffer.Of(Build.Offer()), Build.Right(status), Later).Cause.ShouldBe(StandingEnd.NotPublished);
    }

    [Fact]
    public void Logo_OfAFamilyInWhichNothingWasPublished_IsClosed()
    {
        var right = Build.Right(RightStatus.InForce);

        LogoAccess.Of(right, [], Later).ClosedBy.ShouldBe(StandingEnd.NotPublished);
        LogoAccess.Of(right, [Build.Offer()], Later).ClosedBy.ShouldBe(StandingEnd.NotPublished);
    }

    private static Offer Stood(Offer offer, DateTimeOffset from, DateTimeOffset until, StandingEnd cause)
    {
        offer.Stand(new Standing(from, until, cause)).ShouldBeTrue();
        return offer;
    }
}
