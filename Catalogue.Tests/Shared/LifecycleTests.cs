using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using Result = Catalogue.Core.Shared.Result;

namespace Catalogue.Tests.Shared;

/// <summary>Every status x every action: what the table lists moves, the rest is refused and changes nothing.</summary>
public sealed class LifecycleTests
{
    private static readonly DateTimeOffset Later = Build.Day(2026, 6, 1);

    private static readonly PublicationGate Gate = new(new SpecificationVersion("1.0", new DateOnly(2026, 1, 1), "", new() { Sections = [] }));

    public static TheoryData<OfferStatus, OfferAction> Offers => Pairs<OfferStatus, OfferAction>();

    public static TheoryData<RightStatus, RightAction> Rights => Pairs<RightStatus, RightAction>();

    [Theory]
    [MemberData(nameof(Offers))]
    public void Offer_MovesAsItsTableSays(OfferStatus status, OfferAction action)
    {
        var offer = Build.Offer(status);
        var since = offer.StatusSince;
        var next = OfferLifecycle.Table.Next(status, action);

        var refusal = Act(offer, action);

        (refusal is null).ShouldBe(next is not null);
        offer.Status.ShouldBe(next ?? status);
        offer.StatusSince.ShouldBe(next is null || next == status ? since : Later);
        if (next is null) refusal.ShouldBeOfType<WrongState>().Sentence.ShouldContain(offer.Reference);
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public void Right_MovesAsItsTableSays(RightStatus status, RightAction action)
    {
        var right = Build.Right(status);
        var next = RightLifecycle.Table.Next(status, action);

        var result = Act(right, action);

        result.Succeeded.ShouldBe(next is not null);
        right.Status.ShouldBe(next ?? status);
        if (next is RightStatus.InForce) right.InForceSince.ShouldBe(Later);
    }

    [Fact]
    public void Right_GrantedBeyondItsEdition_IsRefused()
    {
        var programme = Build.Programme(endsOn: "2028-12-31");
        var right = Build.Right();

        var result = right.Grant(programme, new DateOnly(2029, 1, 1), Later);

        result.Refusal.ShouldBeOfType<RightExceedsEdition>();
        right.Status.ShouldBe(RightStatus.Requested);
    }

    [Fact]
    public void Right_Withdrawn_IsAskedForAgainFromTheDayOfTheProgramme()
    {
        var (right, programme) = (Build.Right(RightStatus.Withdrawn), Build.Programme());
        var from = right.AskableFrom(programme)!.Value;

        right.RequestAgain(programme, ParisCalendar.StartOf(from).AddMinutes(-1), Later).Refusal.ShouldBe(new AskedAgainTooSoon(from));
        right.RequestAgain(programme, ParisCalendar.StartOf(from), ParisCalendar.StartOf(from)).OrThrow();

        from.ShouldBe(new DateOnly(2027, 2, 1));
        (right.Status, right.InForceSince, right.AcceptedAt).ShouldBe((RightStatus.Requested, null, ParisCalendar.StartOf(from)));
    }

    [Fact]
    public void Partner_RefusedOrGone_ComesBackByNoOtherActThanItsReturn()
    {
        var left = Build.Partner();
        left.Validate(Later).OrThrow();
        left.Return(Later).Refusal.ShouldBeOfType<WrongState>();
        left.Leave(Later).OrThrow();

        left.Validate(Later).Refusal.ShouldBeOfType<WrongState>();
        left.Return(Later).OrThrow();
        left.Status.ShouldBe(PartnerStatus.Validated);
        PartnerLifecycle.Table.Rows.Where(row => row.From is PartnerStatus.Refused or PartnerStatus.Left).ShouldAllBe(row => row.Action == PartnerAction.Return);
    }

    [Fact]
    public void Offer_AfterAnySequenceOfActions_KeepsItsVersionsAndFirstPublication() =>
        Prop.ForAll(
            Gen.Elements(Enum.GetValues<OfferAction>()).ListOf(12).ToArbitrary(),
            actions =>
            {
                var offer = Build.Offer();
                var published = 0;
                foreach (var action in actions)
                {
                    if (Act(offer, action) is null && action == OfferAction.Publish) published++;
                }

                offer.CurrentVersion.ShouldBe(published);
                offer.Versions.Select(version => version.Number).ShouldBe(Enumerable.Range(1, published));
                (offer.FirstPublishedAt is null).ShouldBe(published == 0);
                (offer.Status is OfferStatus.Draft or OfferStatus.Discarded).ShouldBe(published == 0);
            }).QuickCheckThrowOnFailure();

    private static Refusal? Act(Offer offer, OfferAction action) => action switch
    {
        OfferAction.Publish => offer.Publish(Gate, "essai", Later).Refusal,
        OfferAction.Unpublish => offer.Unpublish(Later).Refusal,
        OfferAction.Suspend => offer.Suspend("essai", Later).Refusal,
        OfferAction.Resume => offer.Resume(Later).Refusal,
        OfferAction.Withdraw => offer.Withdraw("essai", Later).Refusal,
        OfferAction.Discard => offer.Discard(Later).Refusal,
        _ => offer.Reinstate(Later).Refusal,
    };

    private static Result Act(RightOfUse right, RightAction action) => action switch
    {
        RightAction.Grant => right.Grant(Build.Programme(), new DateOnly(2027, 12, 31), Later),
        RightAction.Suspend => right.Suspend("essai", Later),
        RightAction.Resume => right.Resume(Later),
        RightAction.Withdraw => right.Withdraw("essai", Later),
        RightAction.Reinstate => right.Reinstate(Later),
        RightAction.RequestAgain => right.RequestAgain(Build.Programme(), Later.AddYears(1), Later.AddYears(1)),
        _ => right.End("essai", Later),
    };

    private static TheoryData<TState, TAction> Pairs<TState, TAction>()
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var pairs = new TheoryData<TState, TAction>();
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var action in Enum.GetValues<TAction>()) pairs.Add(state, action);
        }

        return pairs;
    }
}
