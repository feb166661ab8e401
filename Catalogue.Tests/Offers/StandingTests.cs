using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers;

/// <summary>« Standing »: from the facts to the range in which an offer is shown, and what ends it.</summary>
public sealed class StandingTests
{
    private static readonly DateTimeOffset Decided = Build.Day(2026, 9, 21);

    private static StandingFacts InForce { get; } = new()
    {
        OfferStatus = OfferStatus.Published,
        OfferStatusSince = Build.Day(2026, 2, 1),
        PublishedSince = Build.Day(2026, 2, 1),
        RightStatus = RightStatus.InForce,
        RightStatusSince = Build.Day(2026, 1, 20),
        RightInForceSince = Build.Day(2026, 1, 20),
        RightEndsOn = new DateOnly(2027, 12, 31),
        DocumentsValidUntil = new DateOnly(2029, 1, 1),
        DocumentGraceDays = 30,
    };

    [Fact]
    public void Offer_PublishedUnderARightInForce_IsShownUntilTheRightsLastInstant()
    {
        var standing = Standing.Of(InForce);

        standing.From.ShouldBe(InForce.PublishedSince!.Value);
        standing.Until.ShouldBe(DateTimeOffset.Parse("2027-12-31T23:00:00Z"));
        standing.EndCause.ShouldBe(StandingEnd.RightExpired);
        standing.IsShownAt(standing.Until.AddTicks(-1)).ShouldBeTrue();
        standing.IsShownAt(standing.Until).ShouldBeFalse();
    }

    [Fact]
    public void Standing_SaysWhetherItWasShownByAnInstant_ForeverAfter()
    {
        var standing = Standing.Of(InForce);

        standing.WasShownBy(standing.From.AddTicks(-1)).ShouldBeFalse();
        standing.WasShownBy(standing.From).ShouldBeTrue();
        standing.WasShownBy(standing.Until.AddYears(9)).ShouldBeTrue();
        Standing.NeverShown.WasShownBy(standing.Until).ShouldBeFalse();
    }

    [Fact]
    public void Offer_PublishedBeforeItsRightIsValidated_IsShownFromTheValidation() =>
        Standing.Of(InForce with { RightInForceSince = Build.Day(2026, 3, 1) }).From.ShouldBe(Build.Day(2026, 3, 1));

    [Fact]
    public void Offer_WhoseDocumentsNeverLapse_IsShownUntilTheRightsLastInstant() =>
        Standing.Of(InForce with { DocumentsValidUntil = DateOnly.MaxValue }).EndCause.ShouldBe(StandingEnd.RightExpired);

    [Fact]
    public void Draft_IsNeverShown() => Standing.Of(InForce with { PublishedSince = null }).ShouldBe(Standing.NeverShown);

    [Fact]
    public void Offer_UnderARightNeverValidated_IsNeverShown() =>
        Standing.Of(InForce with { RightInForceSince = null, RightStatus = RightStatus.Requested }).ShouldBe(Standing.NeverShown);

    [Theory]
    [InlineData(RightStatus.Suspended, StandingEnd.RightSuspended)]
    [InlineData(RightStatus.Withdrawn, StandingEnd.RightWithdrawn)]
    [InlineData(RightStatus.Ended, StandingEnd.RightEnded)]
    public void Offer_WhoseRightIsLost_StopsAtThatInstant(RightStatus status, StandingEnd cause)
    {
        var standing = Standing.Of(InForce with { RightStatus = status, RightStatusSince = Decided });

        standing.Until.ShouldBe(Decided);
        standing.EndCause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(OfferStatus.Suspended, StandingEnd.OfferSuspended)]
    [InlineData(OfferStatus.Withdrawn, StandingEnd.OfferWithdrawn)]
    [InlineData(OfferStatus.Unpublished, StandingEnd.Unpublished)]
    public void Offer_TakenOut_StopsAtThatInstant(OfferStatus status, StandingEnd cause)
    {
        var standing = Standing.Of(InForce with { OfferStatus = status, OfferStatusSince = Decided });

        standing.Until.ShouldBe(Decided);
        standing.EndCause.ShouldBe(cause);
    }

    [Fact]
    public void Document_Lapsed_EndsTheOfferAfterItsDaysOfGrace()
    {
        var standing = Standing.Of(InForce with { DocumentsValidUntil = new DateOnly(2026, 9, 15) });

        standing.Until.ShouldBe(ParisCalendar.StartOf(new DateOnly(2026, 10, 16)));
        standing.EndCause.ShouldBe(StandingEnd.DocumentLapsed);
    }

    [Fact]
    public void Terms_NotAcceptedInTime_EndTheOfferAfterTheirLastDay()
    {
        var standing = Standing.Of(InForce with { TermsToAcceptBy = new DateOnly(2026, 9, 15) });

        standing.Until.ShouldBe(ParisCalendar.StartOf(new DateOnly(2026, 9, 16)));
        standing.EndCause.ShouldBe(StandingEnd.TermsNotAccepted);
    }

    [Fact]
    public void Specification_NotMetInTime_EndsTheOfferAfterItsLastDay()
    {
        var standing = Standing.Of(InForce with { ComplyBy = new DateOnly(2026, 9, 15) });

        standing.Until.ShouldBe(ParisCalendar.StartOf(new DateOnly(2026, 9, 16)));
        standing.EndCause.ShouldBe(StandingEnd.SpecificationNotMet);
    }

    [Fact]
    public void Offer_ThatComesBack_IsShownFromThenOn()
    {
        var lapsed = Standing.Of(InForce with { ComplyBy = new DateOnly(2026, 9, 15) });

        var back = Standing.Of(InForce).After(lapsed, Decided);

        back.ShouldBe(Standing.Of(InForce) with { From = Decided });
    }

    [Fact]
    public void Offer_AlreadyGoneWhenItIsLost_KeepsTheDatesBetweenWhichItWasShown()
    {
        var unpublished = Standing.Of(InForce with { OfferStatus = OfferStatus.Unpublished, OfferStatusSince = Decided });
        var lost = Standing.Of(InForce with { OfferStatus = OfferStatus.Withdrawn, OfferStatusSince = Decided.AddDays(9) });

        var standing = lost.After(unpublished, Decided.AddDays(9));

        standing.ShouldBe(unpublished with { EndCause = StandingEnd.OfferWithdrawn });
    }

    [Fact]
    public void Right_ThatTurnsOutToHaveEndedBefore_EndsTheOfferNow()
    {
        var ended = Standing.Of(InForce with { RightEndsOn = new DateOnly(2026, 1, 31) });

        var standing = ended.After(Standing.Of(InForce), Decided);

        standing.ShouldBe(new Standing(InForce.PublishedSince!.Value, Decided, StandingEnd.RightExpired));
    }

    [Fact]
    public void Cause_ThatComesFirst_IsTheOneTold() =>
        Standing.Of(InForce with
        {
            RightEndsOn = new DateOnly(2026, 6, 30),
            RightStatus = RightStatus.Withdrawn,
            RightStatusSince = Decided,
        }).EndCause.ShouldBe(StandingEnd.RightExpired);

    [Fact]
    public void Offer_EndedBeforeItBegan_IsNeverShown()
    {
        var standing = Standing.Of(InForce with { RightEndsOn = new DateOnly(2026, 1, 25) });

        standing.Visible.IsEmpty.ShouldBeTrue();
        standing.EndCause.ShouldBe(StandingEnd.RightExpired);
    }

    [Fact]
    public void Offer_IsNeverShownAtAnInstantThatAnyCauseForbids() =>
        Prop.ForAll(
            FactsAndInstant().ToArbitrary(),
            sample =>
            {
                var (facts, now) = sample;
                if (!Standing.Of(facts).IsShownAt(now)) return true;
                return now >= facts.PublishedSince
                    && now >= facts.RightInForceSince
                    && ParisCalendar.DayOf(now) <= facts.RightEndsOn
                    && !(now >= facts.RightLossAt)
                    && !(now >= facts.OfferLossAt)
                    && (facts.TermsToAcceptBy is not { } terms || ParisCalendar.DayOf(now) <= terms)
                    && (facts.ComplyBy is not { } comply || ParisCalendar.DayOf(now) <= comply)
                    && (facts.DocumentsValidUntil is not { } lapse || ParisCalendar.DayOf(now) <= lapse.AddDays(facts.DocumentGraceDays))
                    && (facts.RightStatus == RightStatus.InForce || now < facts.RightStatusSince)
                    && (facts.OfferStatus == OfferStatus.Published || now < facts.OfferStatusSince);
            }).QuickCheckThrowOnFailure();

    /// <summary>Instants around the changes of day and of clock, where mistakes would be.</summary>
    private static Gen<(StandingFacts Facts, DateTimeOffset Now)> FactsAndInstant()
    {
        var days = Gen.Elements(
            new DateOnly(2026, 3, 28), new DateOnly(2026, 3, 29), new DateOnly(2026, 3, 30),
            new DateOnly(2026, 10, 24), new DateOnly(2026, 10, 25), new DateOnly(2026, 10, 26),
            new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1));
        var instants =
            from day in days
            from seconds in Gen.OneOf(Gen.Choose(-2, 2), Gen.Choose(0, 25 * 3600))
            select ParisCalendar.StartOf(day).AddSeconds(seconds);
        return
            from offerStatus in Gen.Elements(Enum.GetValues<OfferStatus>())
            from rightStatus in Gen.Elements(Enum.GetValues<RightStatus>())
            from offerSince in instants
            from rightSince in instants
            from published in instants
            from inForce in instants
            from endsOn in days
            from document in days
            from terms in days
            from comply in days
            from isDue in Gen.Elements(true, false)
            from rightLoss in instants
            from offerLoss in instants
            from now in instants
            select (
                new StandingFacts
                {
                    OfferStatus = offerStatus,
                    OfferStatusSince = offerSince,
                    PublishedSince = offerStatus is OfferStatus.Draft or OfferStatus.Discarded ? null : published,
                    RightStatus = rightStatus,
                    RightStatusSince = rightSince,
                    RightInForceSince = rightStatus == RightStatus.Requested ? null : inForce,
                    RightEndsOn = endsOn,
                    DocumentsValidUntil = document,
                    DocumentGraceDays = 30,
                    RightLossAt = isDue ? rightLoss : null,
                    OfferLossAt = isDue ? null : offerLoss,
                    TermsToAcceptBy = isDue ? terms : null,
                    ComplyBy = isDue ? null : comply,
                },
                now);
    }
}
