using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Content;
using Catalogue.Core.Documents;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Reviews;

/// <summary>A10 on a real registry: what a decision does, and what waits for the second reader.</summary>
public sealed class ReviewServiceTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private static Uri Page(string letter) => new($"https://essai.example/courriers/{letter}");

    private static readonly Dictionary<string, CheckedUpload> NoFile = [];

    private readonly ReviewScene _scene = new(registry);

    [Fact]
    public async Task Decision_GoodForThePartner_TakesEffectAtOnceEvenWhereItWasDrawn()
    {
        var (first, second) = (await _scene.MeetAsync(), await _scene.MeetAsync());
        await DrawAsync(100);
        var review = (await OpenAsync(1))[0];
        (await DecideAsync(review, first, Compliant() with { HasNoInterest = false })).Refusal.ShouldBeOfType<InterestNotDeclared>();
        (await DecideAsync(review, first, Compliant() with { Version = 99 })).Refusal.ShouldBeOfType<OfferChangedMeanwhile>();

        (await DecideAsync(review, first, Compliant())).OrThrow();

        var decided = await _scene.ReviewAsync(review.Reference);
        (decided.Status, decided.IsDrawn, decided.DecidedBy).ShouldBe((ReviewStatus.SecondReading, true, first));
        (await _scene.OfferAsync(review.OfferReference)).LastCheckedOn.ShouldBe(ReviewScene.Today);
        (await ConfirmAsync(decided, first)).Refusal.ShouldBeOfType<ReadTwiceByTheSame>();
        (await ConfirmAsync(review, second)).Refusal.ShouldBeOfType<ReviewChangedMeanwhile>();
        (await OverturnAsync(decided, second)).OrThrow();
        (await _scene.ReviewAsync(review.Reference)).Status.ShouldBe(ReviewStatus.Overturned);
        var next = (await _scene.ReviewsAsync()).Single(one => one.OfferReference == review.OfferReference && one.Status == ReviewStatus.Open);
        (next.AssignedTo, next.DueOn).ShouldBe((second, review.DueOn));
        await DrawAsync(0);
        // What was good for the partner stays, and nothing found before is held against it.
        (await _scene.OfferAsync(review.OfferReference)).LastCheckedOn.ShouldBe(ReviewScene.Today);
        (await DecideAsync(next, second, Faulty())).Refusal.ShouldBeOfType<FoundCompliantSince>();
    }

    [Fact]
    public async Task Decision_AgainstThePartner_WaitsForItsSecondReaderWhereItWasDrawn()
    {
        var (first, second) = (await _scene.MeetAsync(), await _scene.MeetAsync());
        var reviews = await OpenAsync(2);
        await DrawAsync(100);
        (await DecideAsync(reviews[0], first, Faulty() with { ReasonCode = "nimporte" })).Refusal.ShouldBeOfType<ReviewReasonUnknown>();

        (await DecideAsync(reviews[0], first, Faulty())).OrThrow();

        var waiting = await _scene.ReviewAsync(reviews[0].Reference);
        (waiting.IsHarmWaiting, waiting.NoticeReference).ShouldBe((true, null));
        (await NoticesAsync(waiting)).ShouldBe(0);
        (await ConfirmAsync(waiting, second)).OrThrow();
        var confirmed = await _scene.ReviewAsync(waiting.Reference);
        (confirmed.Status, confirmed.SecondReaderId).ShouldBe((ReviewStatus.Decided, second));
        var notice = await _scene.AskAsync(context => context.Notices.AsNoTracking().SingleAsync(one => one.Reference == confirmed.NoticeReference));
        (notice.Status, notice.FoundOn).ShouldBe((NoticeStatus.Requested, ReviewScene.Today));
        notice.Facts.ShouldContain("429 €");
        notice.Clauses.ShouldNotBeEmpty("What is asked for says what it rests on.");
        notice.Offers.ShouldHaveSingleItem().OfferReference.ShouldBe(waiting.OfferReference);

        await DrawAsync(0);
        (await DecideAsync(reviews[1], first, Faulty() with { FollowUp = ReviewFollowUp.Warning })).OrThrow();
        var graver = await _scene.ReviewAsync(reviews[1].Reference);
        graver.Status.ShouldBe(ReviewStatus.Decided);
        (await _scene.AskAsync(context => context.Notices.AsNoTracking().SingleAsync(one => one.Reference == graver.NoticeReference))).Status.ShouldBe(NoticeStatus.Drafted);
        // Followed up, it is not opened again at once.
        await _scene.OpenAsync(ReviewScene.Today.AddDays(1));
        (await _scene.ReviewsAsync()).Count(one => one.OfferReference == graver.OfferReference && one.Status == ReviewStatus.Open).ShouldBe(0);
    }

    [Fact]
    public async Task Finding_ThatWasKept_IsConfirmedAsItWasWhateverTheMachineFindsSince()
    {
        var (first, second) = (await _scene.MeetAsync(), await _scene.MeetAsync());
        var review = (await OpenAsync(1))[0];
        await DrawAsync(100);
        var finding = new MachineFinding(OfferPlace.Texts, "", null, "Le lien de l’offre ne mène nulle part.");
        await FindAsync(review, [finding]);
        var decision = Faulty();
        (await DecideAsync(review, first, decision with { Notes = decision.Notes with { Findings = [new(finding.Id, IsFounded: true)] } })).OrThrow();
        await FindAsync(review, []);

        (await ConfirmAsync(await _scene.ReviewAsync(review.Reference), second)).OrThrow();

        var reference = (await _scene.ReviewAsync(review.Reference)).NoticeReference;
        (await _scene.AskAsync(context => context.Notices.AsNoTracking().SingleAsync(one => one.Reference == reference))).Facts.ShouldContain(finding.Sentence);
    }

    [Fact]
    public async Task Texts_AreErasedOnceTheirTimePassed_SaveThoseThatANoticeRestsOn()
    {
        var first = await _scene.MeetAsync();
        var reviews = await OpenAsync(2);
        await DrawAsync(0);
        var notes = new ReviewNotes { IsRestCompliant = true, Verdicts = [new() { Criterion = "prix-public", Verdict = Verdict.Remark, Evidence = "À suivre." }] };
        (await SaveAsync(reviews[0], notes, first, new() { ["prix-public"] = Picture("devanture.jpg") })).OrThrow();
        var saved = await _scene.ReviewAsync(reviews[0].Reference);
        (await DecideAsync(saved, first, Compliant() with { Outcome = ReviewOutcome.CompliantWithRemarks, Notes = notes })).OrThrow();
        (await DecideAsync(reviews[1], first, Faulty())).OrThrow();
        var lastDay = ReviewScene.Today.AddMonths(await _scene.WithAsync((SiteContent content) => Task.FromResult(content.RetentionMonths(Retention.ReviewTexts))));

        await EraseAsync(lastDay);
        (await _scene.ReviewAsync(saved.Reference)).Notes.Verdicts.ShouldNotBeEmpty();
        await EraseAsync(lastDay.AddDays(1));
        var told = await ErasedAsync();
        await EraseAsync(lastDay.AddDays(1));

        var erased = await _scene.ReviewAsync(saved.Reference);
        (erased.Notes.Verdicts.Count, erased.Outcome, erased.DecidedBy).ShouldBe((0, ReviewOutcome.CompliantWithRemarks, first));
        (await _scene.AskAsync(context => context.StoredFiles.AnyAsync(file => file.Id == saved.Notes.Verdicts[0].FileId))).ShouldBeFalse();
        (await _scene.ReviewAsync(reviews[1].Reference)).Notes.Faults.ShouldNotBeEmpty();
        (await ErasedAsync()).ShouldBe(told, "Run again, it changes nothing.");
    }

    [Fact]
    public async Task Review_IsDecidedByWhoMayOnly()
    {
        var (first, second, mandated) = (await _scene.MeetAsync(), await _scene.MeetAsync(), await _scene.MeetAsync(StaffRole.Mandated));
        var review = (await OpenAsync(1))[0];
        await DrawAsync(0);
        await _scene.AddAsync(new ConflictOfInterest(review.PartnerId, second, ReviewScene.On(ReviewScene.Today)));

        (await DecideAsync(review, second, Compliant())).Refusal.ShouldBeOfType<MayNotHaveReview>();
        (await DecideAsync(review, mandated, Compliant())).Refusal.ShouldBeOfType<MayNotHaveReview>();
        await _scene.AddAsync(new FileAssignment(review.PartnerId, mandated, ReviewScene.On(ReviewScene.Today)));
        var notes = new ReviewNotes { Verdicts = [new() { Criterion = "prix", Verdict = Verdict.Remark, Evidence = "À suivre." }] };
        (await SaveAsync(review, notes, mandated, new() { ["prix"] = Picture("devanture.jpg") })).OrThrow();
        var kept = await _scene.ReviewAsync(review.Reference);
        (kept.AssignedTo, kept.Notes.Verdicts[0].Evidence, kept.Status).ShouldBe((mandated, "À suivre.", ReviewStatus.Open));
        kept.Notes.Verdicts[0].FileName.ShouldBe("devanture.jpg");

        // What shows it stays until something else takes its place.
        (await SaveAsync(kept, notes, mandated, NoFile)).OrThrow();
        var same = await _scene.ReviewAsync(review.Reference);
        same.Notes.Verdicts[0].FileId.ShouldBe(kept.Notes.Verdicts[0].FileId);
        (await SaveAsync(same, notes, mandated, new() { ["prix"] = Picture("vitrine.jpg") })).OrThrow();
        kept = await _scene.ReviewAsync(review.Reference);
        kept.Notes.Verdicts[0].FileName.ShouldBe("vitrine.jpg");
        (await _scene.AskAsync(context => context.StoredFiles.AnyAsync(file => file.Id == same.Notes.Verdicts[0].FileId))).ShouldBeFalse();
        (await DecideAsync(kept, first, Compliant())).Refusal.ShouldBeOfType<ReviewOfAnother>();
        (await DecideAsync(kept, mandated, Compliant())).OrThrow();
    }

    [Fact]
    public async Task Offers_WithoutChangeOrFinding_AreDecidedTogetherWhileTheMachinesCheckIsFresh()
    {
        var first = await _scene.MeetAsync();
        await DrawAsync(0);
        await _scene.WithAsync((MachineChecks checks) => checks.RunAsync(ReviewScene.ByRegistry(ReviewScene.Today)));
        var reviews = await OpenUnchangedAsync();
        ReviewMark[] marks = [.. reviews.Select(review => new ReviewMark(review.Reference, review.Revision))];
        (await TogetherAsync(marks, first, ReviewScene.Today.AddDays(8))).Refusal.ShouldBe(new NotDecidedTogether(reviews[0].Reference));
        (await _scene.WithAsync((ReviewQueue queue) => queue.GroupsAsync(new(first, OnlyGiven: false), ReviewScene.On(ReviewScene.Today))))
            .ShouldContain(group => group.Key == reviews[0].PartnerId);

        (await TogetherAsync(marks, first, ReviewScene.Today.AddDays(6))).OrThrow();

        var after = await _scene.ReviewsAsync();
        foreach (var review in reviews)
        {
            after.Single(one => one.Reference == review.Reference).Outcome.ShouldBe(ReviewOutcome.Compliant);
            (await _scene.OfferAsync(review.OfferReference)).LastCheckedOn.ShouldBe(ReviewScene.Today.AddDays(6));
        }
    }

    private static ReviewDecision Compliant() => new() { Outcome = ReviewOutcome.Compliant, Notes = new() { IsRestCompliant = true }, Version = 1, HasNoInterest = true };

    private static ReviewDecision Faulty() => new()
    {
        Outcome = ReviewOutcome.NonCompliant,
        Notes = new() { IsRestCompliant = true, Verdicts = [new() { Criterion = "prix-public", Verdict = Verdict.NonCompliant, Evidence = "429 € en boutique." }] },
        Version = 1,
        HasNoInterest = true,
        ReasonCode = "information_inexacte",
        FollowUp = ReviewFollowUp.Modifications,
    };

    /// <summary>Every other finding of the machine set aside: the demonstration's offers may have some.</summary>
    private async Task<Result> DecideAsync(Review review, Guid staff, ReviewDecision decision)
    {
        var file = (await _scene.WithAsync((ReviewFiles files) => files.ReadAsync(review, ReviewScene.On(ReviewScene.Today), CancellationToken.None)))!;
        var whole = decision with
        {
            Version = decision.Version == 1 ? file.Version.Number : decision.Version,
            Notes = decision.Notes with { Findings = [.. file.ToJudge.Select(finding => new FindingVerdict(finding.Id, decision.Notes.Kept.Contains(finding.Id)))] },
        };
        return await _scene.WithAsync((ReviewService service) =>
            service.DecideAsync(new(review.Reference, review.Revision), whole, NoFile, Page, ReviewScene.By(staff, ReviewScene.Today)));
    }

    private static CheckedUpload Picture(string name) => new(DocumentFormat.Jpeg, name, new byte[] { 1, 2, 3 });

    private Task<Result> SaveAsync(Review review, ReviewNotes notes, Guid staff, Dictionary<string, CheckedUpload> evidence) => _scene.WithAsync((ReviewService service) =>
        service.SaveAsync(new(review.Reference, review.Revision), notes, evidence, ReviewScene.By(staff, ReviewScene.Today)));

    private Task<Result> ConfirmAsync(Review review, Guid staff) => _scene.WithAsync((ReviewService service) =>
        service.ConfirmAsync(new(review.Reference, review.Revision), hasNoInterest: true, Page, ReviewScene.By(staff, ReviewScene.Today)));

    private Task<Result> OverturnAsync(Review review, Guid staff) => _scene.WithAsync((ReviewService service) =>
        service.OverturnAsync(new(review.Reference, review.Revision), hasNoInterest: true, ReviewScene.By(staff, ReviewScene.Today)));

    private Task<int> ErasedAsync() => _scene.AskAsync(context => context.Journal.CountAsync(entry => entry.Event == "review.erased"));

    private Task<bool> EraseAsync(DateOnly day) => _scene.WithAsync(async (ReviewErasure erasure) =>
    {
        await erasure.EraseAsync(day, ReviewScene.ByRegistry(day));
        return true;
    });

    /// <summary>What the machine finds of an offer from now on.</summary>
    private Task<int> FindAsync(Review review, IReadOnlyList<MachineFinding> findings) => _scene.AskAsync(async context =>
    {
        var check = await context.MachineChecks.FindAsync(review.OfferReference) ?? context.Add(new MachineCheck(review.OfferReference)).Entity;
        var version = await context.Offers.Where(offer => offer.Reference == review.OfferReference).Select(offer => offer.CurrentVersion).SingleAsync();
        check.Keep(version, findings, ReviewScene.On(ReviewScene.Today));
        return await context.SaveChangesAsync();
    });

    private Task<Result> TogetherAsync(ReviewMark[] marks, Guid staff, DateOnly day) =>
        _scene.WithAsync((ReviewService service) => service.DecideTogetherAsync(marks, hasNoInterest: true, ReviewScene.By(staff, day)));

    /// <summary>Reviews that nobody has, of offers of their own.</summary>
    private Task<List<Review>> OpenAsync(int count) => _scene.OpenOfAsync(offers => offers.GroupBy(offer => offer.PartnerId).Select(group => group.First()).Take(count), passed: null);

    /// <summary>Two of one partner, of which the last check found the version that the public reads.</summary>
    private async Task<List<Review>> OpenUnchangedAsync()
    {
        var sound = (await _scene.AskAsync(context => context.MachineChecks.Where(check => check.FindingCount == 0).Select(check => check.OfferReference).ToListAsync())).ToHashSet();
        return await _scene.OpenOfAsync(
            offers => offers.Where(offer => sound.Contains(offer.Reference)).GroupBy(offer => offer.PartnerId).First(group => group.Count() > 1).Take(2),
            passed: offer => offer.CurrentVersion);
    }

    private Task<int> NoticesAsync(Review review) =>
        _scene.AskAsync(context => context.Notices.CountAsync(notice => notice.Offers.Any(offer => offer.OfferReference == review.OfferReference)));

    /// <summary>How many of a hundred decisions are drawn.</summary>
    private Task<int> DrawAsync(int percent) =>
        _scene.AskAsync(context => context.Programmes.ExecuteUpdateAsync(set => set.SetProperty(programme => programme.SecondReadingPercent, percent)));
}
