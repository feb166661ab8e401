using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers;

/// <summary>
/// A19: what the registry showed on a past day. The history of standings is held against a naive replay, which keeps all the
/// facts as they were after each act and asks them, one by one, whether they forbid the offer at an instant.
/// </summary>
public sealed class StandingHistoryTests
{
    private static readonly DateTimeOffset Beginning = Build.Day(2026, 3, 1);

    [Fact]
    public void History_AfterAnyActs_SaysWhatANaiveReplaySays() => ForAnyActs((replay, instants) =>
    {
        foreach (var instant in instants)
            replay.History.IsShownAt(instant).ShouldBe(replay.IsShownNaively(instant), $"{instant:O}");
    });

    [Fact]
    public void History_BetweenTwoInstants_SaysWhetherTheOfferWasShownAtAny() => ForAnyActs((replay, instants) =>
    {
        foreach (var (start, end) in instants.Zip(instants.Skip(5)))
        {
            var naive = instants.Append(start).Any(instant => start <= instant && instant < end && replay.IsShownNaively(instant));
            replay.History.WasShownBetween(start, end).ShouldBe(naive, $"{start:O} to {end:O}");
        }
    });

    [Fact]
    public void Standing_OfAShownOffer_BeginsWhereItWasShownWithoutInterruption() => ForAnyActs((replay, instants) =>
    {
        if (!replay.Standing.IsShownAt(replay.Now)) return;
        foreach (var instant in instants.Where(instant => replay.Standing.From <= instant && instant <= replay.Now))
            replay.History.IsShownAt(instant).ShouldBeTrue($"{instant:O}");
        replay.History.IsShownAt(replay.Standing.From.AddTicks(-1)).ShouldBeFalse();
    });

    [Fact]
    public void Offer_ThatWasShownOnce_KeepsAnAddress() => ForAnyActs((replay, instants) =>
    {
        if (instants.Any(instant => instant <= replay.Now && replay.History.IsShownAt(instant)))
            replay.Standing.Visible.IsEmpty.ShouldBeFalse();
    });

    [Fact]
    public void History_BeforeTheFirstChange_ShowsNothing() =>
        new StandingHistory([]).At(Beginning).ShouldBe(Standing.NeverShown);

    private static void ForAnyActs(Action<Replay, IReadOnlyList<DateTimeOffset>> check)
    {
        var act =
            from what in Gen.Choose(0, Replay.ActCount - 1)
            from hours in Gen.Choose(1, 24 * 12)
            from days in Gen.Choose(-5, 20)
            select (what, hours, days);
        Prop.ForAll(act.ListOf(25).ToArbitrary(), acts =>
        {
            var replay = new Replay();
            foreach (var (what, hours, days) in acts) replay.Act(what, TimeSpan.FromHours(hours), days);
            check(replay, replay.InstantsThatMatter());
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>One offer under one right, to which things happen; every act is told to the history, and kept whole beside it.</summary>
    private sealed class Replay
    {
        public const int ActCount = 15;
        private const int GraceDays = 30;

        private static readonly SpecificationVersion Version = new("1.0", new DateOnly(2026, 1, 1), "", new() { Sections = [] });

        private readonly Offer _offer = Build.Offer();
        private readonly RightOfUse _right = Build.Right(RightStatus.InForce);
        private readonly List<StandingChange> _changes = [];
        private readonly List<(DateTimeOffset Instant, StandingFacts Facts)> _kept = [];
        private DateOnly? _document;

        public DateTimeOffset Now { get; private set; } = Beginning;

        public Standing Standing => _offer.Standing;

        public StandingHistory History => new(_changes);

        public void Act(int what, TimeSpan later, int days)
        {
            Now += later;
            var day = ParisCalendar.DayOf(Now).AddDays(days);
            _ = what switch
            {
                0 or 1 => _offer.Publish(new PublicationGate(Version), "essai", Now).Refusal,
                2 => _offer.Unpublish(Now).Refusal,
                3 => _offer.Suspend("essai", Now).Refusal,
                4 => _offer.Resume(Now).Refusal,
                5 => _offer.Withdraw("essai", Now).Refusal,
                6 => _offer.Reinstate(Now).Refusal,
                7 => _right.Suspend("essai", Now).Refusal,
                8 => _right.Resume(Now).Refusal,
                9 => _right.Withdraw("essai", Now).Refusal,
                10 => _right.Reinstate(Now).Refusal,
                11 => _right.RequireTerms(day).Refusal,
                12 => _right.AcceptTerms(Now).Refusal,
                13 => Comply(days < 0 ? null : day),
                _ => Insure(days < 0 ? null : day.AddDays(-GraceDays)),
            };
            var facts = StandingFacts.From(_offer, _right, Build.Programme(), _document);
            _kept.Add((Now, facts));
            var standing = Standing.Of(facts).After(_offer.Standing, Now);
            if (_offer.Stand(standing)) _changes.Add(new StandingChange(_offer.Reference, Now, standing));
        }

        public bool IsShownNaively(DateTimeOffset instant)
        {
            if (_kept.LastOrDefault(kept => kept.Instant <= instant).Facts is not { } facts) return false;
            var day = ParisCalendar.DayOf(instant);
            return facts.OfferStatus == OfferStatus.Published
                && facts.RightStatus == RightStatus.InForce
                && day <= facts.RightEndsOn
                && !(day > facts.TermsToAcceptBy)
                && !(day > facts.ComplyBy)
                && !(day > facts.DocumentsValidUntil?.AddDays(facts.DocumentGraceDays));
        }

        /// <summary>Every act and every midnight, with the instants around them.</summary>
        public IReadOnlyList<DateTimeOffset> InstantsThatMatter()
        {
            var midnights = Enumerable.Range(0, ParisCalendar.DayOf(Now).DayNumber - ParisCalendar.DayOf(Beginning).DayNumber + 25)
                .Select(days => ParisCalendar.StartOf(ParisCalendar.DayOf(Beginning).AddDays(days)));
            return [.. _kept.Select(kept => kept.Instant).Concat(midnights)
                .SelectMany(instant => new[] { instant.AddTicks(-1), instant, instant.AddTicks(1) })
                .Distinct().Order()];
        }

        private Refusal? Comply(DateOnly? by)
        {
            _offer.MustComply(by);
            return null;
        }

        private Refusal? Insure(DateOnly? until)
        {
            _document = until;
            return null;
        }
    }
}
