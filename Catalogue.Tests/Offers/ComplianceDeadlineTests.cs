using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Offers;

/// <summary>A6: the time that published offers have to comply with a new version.</summary>
public sealed class ComplianceDeadlineTests
{
    private const int Days = 60;
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Version_ThatRefusesTheOffer_GivesItDaysAfterItTakesEffect() =>
        After(null, effectiveOn: new(2026, 9, 1), isSatisfied: false).ShouldBe(new DateOnly(2026, 10, 31));

    [Fact]
    public void Version_ThatAcceptsTheOffer_AsksNothing() =>
        After(null, effectiveOn: new(2026, 9, 1), isSatisfied: true).ShouldBeNull();

    [Fact]
    public void Version_KnownAfterItTookEffect_GivesDaysFromToday() =>
        After(null, effectiveOn: new(2026, 1, 1), isSatisfied: false).ShouldBe(new DateOnly(2026, 7, 31));

    [Fact]
    public void Deadline_AlreadySet_IsNotPutOffByALaterVersion() =>
        After(new(2026, 8, 15), effectiveOn: new(2026, 9, 1), isSatisfied: false).ShouldBe(new DateOnly(2026, 8, 15));

    [Fact]
    public void Deadline_AfterAVersionThatAcceptsTheOffer_IsLifted() =>
        After(new(2026, 9, 15), effectiveOn: new(2026, 9, 1), isSatisfied: true).ShouldBeNull();

    [Fact]
    public void Deadline_BeforeAVersionThatAcceptsTheOffer_Holds() =>
        After(new(2026, 8, 15), effectiveOn: new(2026, 9, 1), isSatisfied: true).ShouldBe(new DateOnly(2026, 8, 15));

    private static DateOnly? After(DateOnly? current, DateOnly effectiveOn, bool isSatisfied) =>
        ComplianceDeadline.After(current, new SpecificationVersion("2.0", effectiveOn, "", new() { Sections = [] }), isSatisfied, Days, Today);
}
