using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.SelfService;

/// <summary>An offer published on 25 January 2026 under an edition that warns 90 days ahead and reminds 14 days ahead.</summary>
public sealed class DueItemsTests
{
    private static readonly Criterion Insurance = new() { Key = "assurance", Label = "Assurance", Type = CriterionType.Document };

    [Fact]
    public void Nothing_IsDueOfAPartnerInOrder() => Due(Build.Day(2026, 3, 1)).ShouldBeEmpty();

    [Theory]
    [InlineData(2026, 7, 10, false)]
    [InlineData(2026, 7, 11, true)]
    [InlineData(2026, 9, 1, true)]
    public void Offer_IsToBeConfirmedSixMonthsAfterItWasLast_FromTheDayOfTheReminderOn(int year, int month, int day, bool isDue)
    {
        var due = Due(Build.Day(year, month, day)).OfType<ConfirmationDue>().ToList();

        due.Count.ShouldBe(isDue ? 1 : 0);
        if (isDue) due[0].By.ShouldBe(new DateOnly(2026, 7, 25));
    }

    [Theory]
    [InlineData(2026, 3, 1, false)]
    [InlineData(2026, 3, 2, true)]
    [InlineData(2026, 8, 1, true)]
    public void Document_IsDueNinetyDaysBeforeItLapses_AndSaysUntilWhenOffersAreShown(int year, int month, int day, bool isDue)
    {
        var document = Document(new DateOnly(2026, 5, 31), "OF-00001");

        var due = Due(Build.Day(year, month, day), documents: [document]).OfType<DocumentDue>().ToList();

        due.Count.ShouldBe(isDue ? 1 : 0);
        if (isDue) (due[0].By, due[0].ShownUntil).ShouldBe((new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 30)));
    }

    [Fact]
    public void Document_ThatNoPublishedOfferDependsOn_HasNoDay()
    {
        Due(Build.Day(2026, 5, 30), documents: [Document(new DateOnly(2026, 5, 31)), Document(null, "OF-00001")]).ShouldBeEmpty();
    }

    [Fact]
    public void Items_ComeByTheirDay_WhateverTheyAre()
    {
        var now = Build.Day(2026, 7, 20);
        var offer = Published();
        offer.MustComply(new DateOnly(2026, 7, 22));
        var right = Build.Right(RightStatus.InForce);
        right.RequireTerms(new DateOnly(2026, 8, 1)).Succeeded.ShouldBeTrue();

        var due = Due(now, right, offer, [Document(new DateOnly(2026, 7, 1), "OF-00001")]);

        due.Select(item => item.GetType()).ShouldBe([typeof(DocumentDue), typeof(ComplianceDue), typeof(ConfirmationDue), typeof(TermsDue)]);
    }

    [Fact]
    public void RightThatEnds_IsSaid_UnlessAnotherTakesOver()
    {
        var now = Build.Day(2028, 11, 1);
        var nextEdition = Build.Programme("2029-01-01", "2031-12-31");
        var next = new HeldRight(RightOfUse.Request(Guid.CreateVersion7(), Guid.CreateVersion7(), nextEdition, now), nextEdition);
        var facts = Facts(now, Build.Right(RightStatus.InForce), Published(), [], PartnerStatus.Validated);

        DueItems.Of(facts).OfType<RightEnding>().ShouldHaveSingleItem().By.ShouldBe(new DateOnly(2028, 12, 31));
        DueItems.Of(facts with { Rights = [.. facts.Rights, next] }).OfType<RightEnding>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2028-10-01", false, false)]
    [InlineData("2028-10-02", true, true)]
    [InlineData("2028-12-31", true, true)]
    [InlineData("2029-01-01", false, true)]
    [InlineData("2032-01-01", false, false)]
    public void RightThatEnds_CanBeRenewedOnceItsEndIsSaid_AndIsSaidAfterwardsOnlyWhereItCan(string day, bool isSaidAnyway, bool canBeRenewed)
    {
        var now = ParisCalendar.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(10, 0));
        var (right, edition) = (Build.Right(RightStatus.InForce), Build.Programme());
        var facts = Facts(now, right, Build.Offer(), [], PartnerStatus.Validated);
        var renewal = new RenewalState { Right = right, Programme = edition, Next = Build.Programme("2029-01-01", "2031-12-31", "suivante") };

        EndingOf(facts).ShouldBe((isSaidAnyway, null));
        EndingOf(facts with { Renewal = renewal with { Next = null } }).ShouldBe((isSaidAnyway, null));
        EndingOf(facts with { Renewal = renewal }).ShouldBe((isSaidAnyway || canBeRenewed, canBeRenewed ? "suivante" : null));
        EndingOf(facts with { Renewal = renewal with { Pending = Joining.Review.RequestScene.Make(null, "suivante", now) } }).ShouldBe((false, null));

        static (bool IsSaid, string? Next) EndingOf(DueFacts facts) =>
            DueItems.Of(facts).OfType<RightEnding>().SingleOrDefault() is { } ending ? (true, ending.Next?.Reference) : (false, null);
    }

    [Theory]
    [InlineData(PartnerStatus.Declared)]
    [InlineData(PartnerStatus.Refused)]
    [InlineData(PartnerStatus.Left)]
    public void Nothing_IsDueOfWhoIsNotOfTheOperation(PartnerStatus status)
    {
        var facts = Facts(Build.Day(2028, 12, 30), Build.Right(RightStatus.InForce), Published(), [], status);

        DueItems.Of(facts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RightStatus.Withdrawn)]
    [InlineData(RightStatus.Ended)]
    [InlineData(RightStatus.Requested)]
    public void Nothing_IsDueUnderARightThatIsLostOrNotYetThere(RightStatus status) =>
        Due(Build.Day(2026, 9, 1), Build.Right(status), documents: [Document(new DateOnly(2026, 5, 31), "OF-00001")]).ShouldBeEmpty();

    [Fact]
    public void Draft_IsNotToBeConfirmed() => Due(Build.Day(2027, 1, 1), offer: Build.Offer()).ShouldBeEmpty();

    private static Offer Published() => Build.Offer(OfferStatus.Published);

    private static DemandedDocument Document(DateOnly? validUntil, params IReadOnlyList<string> offers) =>
        new() { Criterion = Insurance, ValidUntil = validUntil, OffersThatDependOnIt = offers };

    private static IReadOnlyList<DueItem> Due(
        DateTimeOffset now, RightOfUse? right = null, Offer? offer = null, IReadOnlyList<DemandedDocument>? documents = null) =>
        DueItems.Of(Facts(now, right ?? Build.Right(RightStatus.InForce), offer ?? Published(), documents ?? [], PartnerStatus.Validated));

    private static DueFacts Facts(
        DateTimeOffset now, RightOfUse right, Offer offer, IReadOnlyList<DemandedDocument> documents, PartnerStatus status)
    {
        offer.StandUnder(right);
        return new()
        {
            Status = status,
            Now = now,
            Rights = [new(right, Build.Programme())],
            Offers = [new(offer, offer.Draft.Title, LabelAnswer.Of(PublicOffer.Of(offer), right, now), null)],
            Documents = documents,
            Notices = [],
        };
    }
}
