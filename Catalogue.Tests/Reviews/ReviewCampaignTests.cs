using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Reviews;

/// <summary>A10 on a real registry: every published offer is checked in time, by somebody who may.</summary>
public abstract class ReviewCampaignSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private readonly ReviewScene _scene = new(registry);

    [SharedFact]
    public async Task Campaign_OverWeeks_OpensEachReviewInTimeForSomebodyWhoMayDecideIt()
    {
        // Those of the demonstration, which nobody has.
        await _scene.AskAsync(context => context.Reviews.ExecuteDeleteAsync());
        var (first, second, third, mandated) = (await _scene.MeetAsync(), await _scene.MeetAsync(), await _scene.MeetAsync(), await _scene.MeetAsync(StaffRole.Mandated));
        await _scene.MeetAsync(StaffRole.Editor);
        var shown = await _scene.AskAsync(context => context.Offers.AsNoTracking()
            .Where(offer => offer.Standing.From <= ReviewScene.On(ReviewScene.Today) && offer.Standing.Until > ReviewScene.On(ReviewScene.Today)).ToListAsync());
        var (ofMandated, ofConflict) = (shown[0].PartnerId, shown.First(offer => offer.PartnerId != shown[0].PartnerId).PartnerId);
        await _scene.AddAsync(
            new FileAssignment(ofMandated, mandated, ReviewScene.On(ReviewScene.Today)),
            new ConflictOfInterest(ofConflict, first, ReviewScene.On(ReviewScene.Today)),
            new StaffAbsence(Guid.CreateVersion7(), third, ReviewScene.Today, ReviewScene.Today.AddDays(2)));

        var opened = new List<int>();
        for (var day = ReviewScene.Today; day < ReviewScene.Today.AddDays(60); day = day.AddDays(1))
        {
            var report = await _scene.OpenAsync(day);
            (await _scene.OpenAsync(day)).ShouldBe(new CampaignReport(0, 0, 0));
            opened.Add(report.Opened);
            if (!WorkingDays.IsWorked(day)) report.Opened.ShouldBe(0);
            if (day == ReviewScene.Today) (await _scene.ReviewsAsync()).ShouldAllBe(review => review.AssignedTo != third);
        }

        var reviews = await _scene.ReviewsAsync();
        // Those whose right ends meanwhile have nothing to check by then.
        shown.Where(offer => offer.Standing.Until > ReviewScene.On(ReviewScene.Today.AddDays(60))).Select(offer => offer.Reference)
            .Except(reviews.Select(review => review.OfferReference)).ShouldBeEmpty();
        reviews.Select(review => review.OfferReference).ShouldBeUnique();
        reviews.Select(review => review.Reference).ShouldContain("C-2026-00001");
        foreach (var review in reviews)
        {
            var offer = shown.Single(one => one.Reference == review.OfferReference);
            var due = (offer.LastCheckedOn ?? ParisCalendar.DayOf(offer.FirstPublishedAt!.Value)).AddMonths(2);
            review.DueOn.ShouldBe(due);
            review.OpenedOn.ShouldBeGreaterThanOrEqualTo(due.AddDays(-21));
            if (due >= ReviewScene.Today.AddDays(10)) review.OpenedOn.ShouldBeLessThanOrEqualTo(due.AddDays(-10));
            (review.AssignedTo == mandated).ShouldBe(review.PartnerId == ofMandated);
            (review.PassedVersion is null).ShouldBe(offer.LastCheckedOn is null, offer.Reference);
        }

        reviews.Where(review => review.PartnerId == ofConflict).ShouldAllBe(review => review.AssignedTo != first);
        var loads = reviews.Where(review => review.Status == ReviewStatus.Open && review.AssignedTo != mandated).GroupBy(review => review.AssignedTo!.Value).Select(group => group.Count()).ToList();
        loads.Count.ShouldBe(3);
        (loads.Max() - loads.Min()).ShouldBeLessThan(12);

        // Somebody goes away: what they could not decide in time is taken over, what is due after they are back stays theirs.
        var (last, theirs) = (ReviewScene.Today.AddDays(60), reviews.Where(review => review.Status == ReviewStatus.Open && review.AssignedTo == second).ToList());
        await _scene.AddAsync(new StaffAbsence(Guid.CreateVersion7(), second, last, last.AddDays(14)));
        (await _scene.OpenAsync(last)).TakenOver.ShouldBe(theirs.Count(review => review.DueOn < last.AddDays(15)));
        (await _scene.ReviewsAsync()).Where(review => review.Status == ReviewStatus.Open && review.AssignedTo == second).ShouldAllBe(review => review.DueOn >= last.AddDays(15));

        // However late the ministry is, nothing changes for the companies.
        var now = await _scene.AskAsync(context => context.Offers.AsNoTracking().ToListAsync());
        foreach (var offer in shown) now.Single(one => one.Reference == offer.Reference).Standing.ShouldBe(offer.Standing);

        // What leaves the catalogue has nothing left to check.
        var gone = reviews.First(review => review.Status == ReviewStatus.Open);
        await registry.InScopeAsync(services => UnpublishAsync(services, gone.OfferReference, last));
        (await _scene.OpenAsync(last)).ShouldBe(new CampaignReport(0, 0, 1));
        (await _scene.ReviewAsync(gone.Reference)).Status.ShouldBe(ReviewStatus.Closed);
    }

    [SharedFact]
    public async Task Machine_ChecksWhatTheCatalogueShows_AndTellsTheJournalOnlyWhatIsNew()
    {
        var shown = await _scene.WithAsync((MachineChecks checks) => checks.RunAsync(ReviewScene.ByRegistry(ReviewScene.Today)));
        var told = await ToldAsync();
        shown.ShouldBeGreaterThan(50);
        (await _scene.AskAsync(context => context.MachineChecks.AsNoTracking().ToListAsync())).Count.ShouldBe(shown);

        await _scene.WithAsync((MachineChecks checks) => checks.RunAsync(ReviewScene.ByRegistry(ReviewScene.Today)));

        (await ToldAsync()).ShouldBe(told);
    }

    private Task<int> ToldAsync() => _scene.AskAsync(context => context.Journal.CountAsync(entry => entry.Event == "offer.machinechecked"));

    private static async Task UnpublishAsync(IServiceProvider services, string reference, DateOnly day)
    {
        var context = (Core.Data.RegistryContext)services.GetService(typeof(Core.Data.RegistryContext))!;
        var writer = (Core.Data.RegistryWriter)services.GetService(typeof(Core.Data.RegistryWriter))!;
        var offers = (OfferService)services.GetService(typeof(OfferService))!;
        (await writer.ActAsync(async () => await offers.UnpublishAsync(await context.Offers.SingleAsync(offer => offer.Reference == reference), ReviewScene.ByRegistry(day)))).OrThrow();
    }
}

public sealed class ReviewCampaignTests(RegistryFixture registry) : ReviewCampaignSuite<RegistryFixture>(registry);

public sealed class ReviewCampaignPostgreSqlTests(PostgreSqlFixture registry) : ReviewCampaignSuite<PostgreSqlFixture>(registry);
