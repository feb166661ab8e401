using System.Data.Common;
using Catalogue.Core.Labels;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Notices;

/// <summary>A12 on a real registry: what a notice takes away, when, and everything it can never do.</summary>
public abstract class NoticeServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DateTimeOffset Deadline = ParisCalendar.EndOf(new(2026, 12, 9));

    /// <summary>What nobody does to a letter, not even while erasing what it says.</summary>
    private static readonly string[] Tamperings =
    [
        """UPDATE "Letters" SET "Content" = 'x'""",
        """UPDATE "Letters" SET "Content" = NULL, "Number" = "Number" || 'B'""",
        """UPDATE "Letters" SET "Content" = NULL, "Kind" = 'Closed'""",
        """DELETE FROM "Letters" """,
    ];

    private readonly NoticeScene _scene = new(registry);

    [SharedFact]
    public async Task Notice_LeftUnanswered_TakesTheOfferAwayAtItsDeadlineByItselfAndAnAppealGivesItBack()
    {
        await _scene.BeginAsync(0);
        var reference = await _scene.SendAsync(_scene.About(NoticeScope.Offers, "perdu"));
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBeNull();

        (await _scene.ReadAsync(reference)).OrThrow();

        (await _scene.NoticeAsync(reference)).Deadline.ShouldBe(Deadline);
        (await _scene.Company.OfferAsync(_scene.Offer)).Standing.Until.ShouldBe(Deadline);
        (await _scene.LabelAsync(_scene.Offer, Deadline.AddTicks(-10))).IsValid.ShouldBeTrue();
        var lost = await _scene.LabelAsync(_scene.Offer, Deadline);
        (lost.Verdict, lost.Since).ShouldBe((LabelVerdict.Withdrawn, Deadline));
        (await _scene.LabelAsync(_scene.Other, Deadline)).IsValid.ShouldBeTrue();

        (await UnrecordedAsync(Deadline.AddTicks(-10))).ShouldNotContain(reference);
        (await _scene.RecordAsync(reference, Deadline.AddTicks(-10))).OrThrow();
        (await _scene.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Running);
        (await UnrecordedAsync(Deadline)).ShouldContain(reference);
        (await _scene.RecordAsync(reference, Deadline.AddDays(3))).OrThrow();
        (await UnrecordedAsync(Deadline.AddDays(3))).ShouldNotContain(reference);
        (await _scene.RecordAsync(reference, Deadline.AddDays(4))).OrThrow();

        var offer = await _scene.Company.OfferAsync(_scene.Offer);
        (offer.Status, offer.StatusSince, offer.ReasonCode, offer.LossAt, offer.Standing.Until).ShouldBe((OfferStatus.Withdrawn, Deadline, "information_inexacte", null, Deadline));
        (await _scene.LabelAsync(_scene.Offer, Deadline.AddDays(4))).ShouldBe(lost);
        (await _scene.AnswerAsync(reference, Deadline.AddDays(5))).Refusal.ShouldBe(new NoticeTimeOver(Deadline));

        (await _scene.Company.WithAsync((NoticeProgress progress) => progress.AppealAsync(reference, "Le prix était juste.", _scene.ByManager(Deadline.AddDays(5))))).OrThrow();
        (await AppealAsync(_scene.Second)).Refusal.ShouldBe(new AppealDecidedBySignatory());
        (await AppealAsync(_scene.Third)).OrThrow();

        (await _scene.LabelAsync(_scene.Offer, Deadline.AddDays(9))).IsValid.ShouldBeTrue();
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["avertissement", "avertissement-perdu", "recours-accepte"], ignoreOrder: true);
        (await _scene.DraftAsync(_scene.About(NoticeScope.Offers, "perdu"), Deadline.AddDays(10))).Refusal.ShouldBe(new CauseTreated(reference));
        var told = await _scene.ToldAsync(reference);
        told.Select(entry => entry.Split('{')[0]).ShouldBe(
            ["notice.opened", "notice.drafted", "notice.signed", "notice.sent", "notice.read", "notice.lost", "notice.appealed", "notice.reinstated"]);
        told.ShouldAllBe(entry => !entry.Contains("prix", StringComparison.Ordinal));

        Task<Result> AppealAsync(Guid by) => _scene.GoOnAsync(
            (progress, turn) => progress.DecideAppealAsync(turn, true, "Vu la preuve.", NoticeScene.Page, NoticeScene.By(by, Deadline.AddDays(8))), reference);
    }

    [SharedFact]
    public async Task Texts_OfANoticeThatIsOver_AreErasedAfterTheirTimeAndOnce()
    {
        await _scene.BeginAsync(8);
        var reference = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "effacer"));
        (await _scene.AnswerAsync(reference, NoticeScene.On(new(2026, 12, 1)))).OrThrow();
        await EraseAsync(new(2040, 1, 1));
        (await _scene.NoticeAsync(reference)).Facts.ShouldNotBeEmpty();
        (await _scene.ActAsync((notices, turn) => notices.FindRectifiedAsync(turn, NoticeScene.Page, NoticeScene.By(_scene.Third, NoticeScene.On(new(2026, 12, 2)))), reference)).OrThrow();

        await EraseAsync(new(2031, 12, 2));
        (await _scene.NoticeAsync(reference)).Facts.ShouldNotBeEmpty();
        foreach (var tampering in Tamperings)
        {
            var refused = await Should.ThrowAsync<DbException>(() => _scene.Company.AskAsync(context => context.Database.ExecuteSqlRawAsync(tampering)));
            refused.Message.ShouldContain("never changes");
        }

        var before = (await _scene.Company.JournalAsync("notice.erased")).Count;
        for (var time = 0; time < 2; time++) await EraseAsync(new(2031, 12, 3));

        var erased = await _scene.NoticeAsync(reference);
        (erased.Facts, erased.Demand, erased.Answers.Single().Text, erased.Status).ShouldBe(("", "", "", NoticeStatus.Rectified));
        (await _scene.Company.JournalAsync("notice.erased")).Count.ShouldBe(before + 1);
        var letters = await _scene.Company.AskAsync(context => context.Letters.AsNoTracking().Where(letter => letter.NoticeReference == reference).ToListAsync());
        letters.Count.ShouldBe(2);
        letters.ShouldAllBe(letter => letter.Content == null && letter.SignatoryId != Guid.Empty);
    }

    [SharedFact]
    public async Task Notice_AboutTheRight_ClosesEverythingUnderItAtItsDeadline()
    {
        await _scene.BeginAsync(1);
        var reference = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Right, "droit"));

        var right = await _scene.RightAsync();
        (right.LossAt, right.UsableUntil, right.IsUsableAt(Deadline.AddTicks(-10)), right.IsUsableAt(Deadline)).ShouldBe((Deadline, Deadline, true, false));
        (await _scene.Company.OfferAsync(_scene.Other)).Standing.ShouldBe(
            new Standing((await _scene.Company.OfferAsync(_scene.Other)).Standing.From, Deadline, StandingEnd.RightWithdrawn));
        (await _scene.LabelAsync(_scene.Offer, Deadline)).Verdict.ShouldBe(LabelVerdict.Withdrawn);
        LogoAccess.Of(right, [await _scene.Company.OfferAsync(_scene.Other)], Deadline).IsAvailable.ShouldBeFalse();

        (await _scene.RecordAsync(reference, Deadline.AddHours(1))).OrThrow();

        right = await _scene.RightAsync();
        (right.Status, right.StatusSince, right.LossAt).ShouldBe((RightStatus.Withdrawn, Deadline, null));
        (await _scene.Company.WithAsync((RightHistory history) => history.UsableAsync(_scene.Company.Partner.Id, Deadline.AddMinutes(1))))
            .ShouldNotContain(held => held.Id == _scene.Right);
    }

    [SharedFact]
    public async Task AlteredLogo_TakesTheRightAwayAtOnceWhereTheProgrammeSaysSoAndOtherwiseLeavesTime()
    {
        await _scene.BeginAsync(4);
        var at = NoticeScene.On(new(2026, 11, 24));
        var reference = (await _scene.DraftAsync(_scene.About(NoticeScope.Right, "dessin") with { Cause = new(CauseKind.Logo, "dessin") })).Value;
        (await _scene.ActAsync((notices, turn) => notices.SignAsync(turn, NoticeScene.By(_scene.Second, at)), reference)).OrThrow();
        (await LoseAsync()).Refusal.ShouldBe(new LossNotImmediate());
        await SetAsync(LogoAlteration.Loss);

        (await LoseAsync()).OrThrow();

        await SetAsync(LogoAlteration.Notice);
        var right = await _scene.RightAsync();
        (right.Status, right.StatusSince, right.ReasonCode).ShouldBe((RightStatus.Withdrawn, at, "information_inexacte"));
        var label = await _scene.LabelAsync(_scene.Other, at);
        (label.Verdict, label.Since).ShouldBe((LabelVerdict.Withdrawn, at));
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["retrait-immediat"]);

        Task<Result> LoseAsync() => _scene.GoOnAsync((progress, turn) => progress.LoseAtOnceAsync(turn, NoticeScene.Page, NoticeScene.By(_scene.Second, at)), reference);

        Task<int> SetAsync(LogoAlteration effect) => _scene.Company.AskAsync(context =>
            context.Programmes.ExecuteUpdateAsync(programmes => programmes.SetProperty(programme => programme.LogoAlteration, effect)));
    }

    [SharedFact]
    public async Task Answer_ThatWaits_LosesNothingHoweverLateTheMinistryIs()
    {
        await _scene.BeginAsync(2);
        var reference = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "attend"));
        var before = (await _scene.Company.OfferAsync(_scene.Other)).Standing.Until;

        (await _scene.AnswerAsync(reference, Deadline.AddTicks(-10))).OrThrow();
        (await _scene.RecordAsync(reference, Deadline.AddMonths(4))).OrThrow();

        (await _scene.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Stopped);
        var offer = await _scene.Company.OfferAsync(_scene.Offer);
        (offer.LossAt, offer.Standing.Until).ShouldBe((null, before));

        // Judged on Thursday 29 April 2027: five days, to Tuesday 4 May.
        (await _scene.GoOnAsync(
            (progress, turn) => progress.FindInsufficientAsync(turn, "Rien n’a changé.", NoticeScene.Page, NoticeScene.By(_scene.Third, NoticeScene.On(new(2027, 4, 29)))), reference)).OrThrow();

        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBe(ParisCalendar.EndOf(new(2027, 5, 4)));
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["avertissement", "avertissement-repris"], ignoreOrder: true);
        (await _scene.AnswerAsync(reference, NoticeScene.On(new(2027, 5, 2)))).OrThrow();
        (await _scene.ActAsync((notices, turn) => notices.FindRectifiedAsync(turn, NoticeScene.Page, NoticeScene.By(_scene.Third, NoticeScene.On(new(2027, 6, 1)))), reference)).OrThrow();
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBeNull();
        (await _scene.RecordAsync(reference, NoticeScene.On(new(2028, 1, 1)))).OrThrow();
        (await _scene.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Rectified);
    }

    [SharedFact]
    public async Task Offer_FoundCompliantSince_IsBlamedForNothingFoundBefore()
    {
        await _scene.BeginAsync(3);
        var running = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "avant"));
        var drafted = (await _scene.DraftAsync(_scene.About(NoticeScope.Offers, "aussi"))).Value;
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBe(Deadline);

        await _scene.CheckAsync(_scene.Offer, NoticeScene.On(new(2026, 12, 1)));

        var fault = new FoundCompliantSince(_scene.Offer, new(2026, 12, 1));
        (await _scene.ActAsync((notices, turn) => notices.SignAsync(turn, NoticeScene.By(_scene.Second, NoticeScene.On(new(2026, 12, 2)))), drafted)).Refusal.ShouldBe(fault);
        (await _scene.DraftAsync(_scene.About(NoticeScope.Offers, "encore"), NoticeScene.On(new(2026, 12, 2)))).Refusal.ShouldBe(fault);
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBeNull();
        (await _scene.RecordAsync(running, Deadline)).OrThrow();
        (await _scene.NoticeAsync(running)).Status.ShouldBe(NoticeStatus.Cancelled);
        (await _scene.LabelAsync(_scene.Offer, Deadline.AddDays(1))).IsValid.ShouldBeTrue();
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["avertissement"]);
    }

    [SharedFact]
    public async Task Company_ThatLeft_IsWrittenToNoMoreAndLosesNothing()
    {
        // The last one: who left is no longer counted among those the other tests choose from.
        await _scene.BeginAsync(9);
        var running = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "parti"));
        var drafted = (await _scene.DraftAsync(_scene.About(NoticeScope.Right, "parti aussi"))).Value;

        (await _scene.Company.LeaveAsync()).OrThrow();

        var gone = new PartnerHasLeft(_scene.Company.Partner.Company.Name);
        (await _scene.ActAsync((notices, turn) => notices.SignAsync(turn, NoticeScene.By(_scene.Second, Deadline)), drafted)).Refusal.ShouldBe(gone);
        (await _scene.DraftAsync(_scene.About(NoticeScope.Right, "parti encore"), Deadline)).Refusal.ShouldBe(gone);
        (await _scene.RecordAsync(running, Deadline)).OrThrow();
        (await _scene.NoticeAsync(running)).Status.ShouldBe(NoticeStatus.Cancelled);
        (await _scene.LabelAsync(_scene.Offer, Deadline.AddDays(1))).Verdict.ShouldBe(LabelVerdict.Ended);
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["avertissement", "depart"], ignoreOrder: true);
    }

    [SharedFact]
    public async Task Company_OnceCleared_IsNotThreatenedAgainForTheSameCause()
    {
        await _scene.BeginAsync(5);
        var opening = _scene.About(NoticeScope.Offers, "blanchi");
        var reference = (await _scene.Company.WithAsync((NoticeService notices) =>
            notices.RequestModificationsAsync(opening, NoticeScene.Grounds.Texts, NoticeScene.Page, NoticeScene.By(_scene.Author, NoticeScene.On(NoticeScene.Found))))).Value;

        (await _scene.NoticeAsync(reference)).FixBy.ShouldBe(new DateOnly(2026, 12, 23));
        (await _scene.AnswerAsync(reference, NoticeScene.On(new(2026, 12, 1)))).OrThrow();
        (await _scene.ActAsync((notices, turn) => notices.AcceptAsync(turn, NoticeScene.Page, NoticeScene.By(_scene.Third, NoticeScene.On(new(2026, 12, 2)))), reference)).OrThrow();

        (await _scene.DraftAsync(opening, NoticeScene.On(new(2026, 12, 3)))).Refusal.ShouldBe(new CauseTreated(reference));
        (await _scene.ActAsync((notices, turn) => notices.DraftAsync(turn, NoticeScene.Grounds, NoticeScene.By(_scene.Author, NoticeScene.On(new(2027, 1, 5)))), reference))
            .Refusal.ShouldBeOfType<WrongState>();
        (await _scene.Company.MailsAsync(_scene.Company.Manager)).ShouldBe(["modifications-demandees", "avertissement-clos"], ignoreOrder: true);
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBeNull();
    }

    [SharedFact]
    public async Task Clock_StartsNeitherBeforeTheLetterLeftNorByTheMinistrysOwnReading()
    {
        await _scene.BeginAsync(6);
        var reference = (await _scene.DraftAsync(_scene.About(NoticeScope.Offers, "horloge"))).Value;
        (await _scene.ReadAsync(reference)).Refusal.ShouldBeOfType<WrongState>();
        var stale = new NoticeTurn(reference, (await _scene.NoticeAsync(reference)).Revision - 1);
        (await _scene.Company.WithAsync((NoticeService notices) => notices.SignAsync(stale, NoticeScene.By(_scene.Second, NoticeScene.On(NoticeScene.Found)))))
            .Refusal.ShouldBe(new NoticeChangedMeanwhile());
        (await _scene.ActAsync((notices, turn) => notices.SignAsync(turn, NoticeScene.By(_scene.Second, NoticeScene.On(NoticeScene.Found))), reference)).OrThrow();
        (await PostAsync(NoticeScene.Found)).Refusal.ShouldBeOfType<WrongState>();
        (await _scene.ActAsync((notices, turn) => notices.SendAsync(turn, NoticeScene.Page, NoticeScene.By(_scene.Second, NoticeScene.On(NoticeScene.Found))), reference)).OrThrow();

        (await _scene.Company.WithAsync((NoticeProgress progress) => progress.ReadAsync(reference, NoticeScene.By(_scene.Third, NoticeScene.On(NoticeScene.Found))))).OrThrow();
        (await PostAsync(NoticeScene.Found.AddDays(-1))).Refusal.ShouldBe(new PostedBeforeSent());
        (await _scene.NoticeAsync(reference)).Deadline.ShouldBeNull();
        (await _scene.RecordAsync(reference, Deadline.AddYears(1))).OrThrow();
        (await _scene.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Sent);

        // Posted on Monday: received on Thursday 26 November, hence Friday 11 December.
        (await PostAsync(NoticeScene.Found)).OrThrow();
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBe(ParisCalendar.EndOf(new(2026, 12, 11)));
        (await _scene.ReadAsync(reference)).OrThrow();
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBe(Deadline);
        (await _scene.ActAsync((notices, turn) => notices.CancelAsync(turn, "Erreur.", NoticeScene.Page, NoticeScene.By(_scene.Third, Deadline)), reference))
            .Refusal.ShouldBe(new LostAlready(Deadline));

        Task<Result> PostAsync(DateOnly on) =>
            _scene.GoOnAsync((progress, turn) => progress.RecordPostingAsync(turn, on, NoticeScene.By(_scene.Third, NoticeScene.On(NoticeScene.Found, 18))), reference);
    }

    [SharedFact]
    public async Task Notices_OnTheSameOffer_LeaveItTheEarliestDeadlineAndLoseItOnce()
    {
        await _scene.BeginAsync(7);
        var first = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "un"));
        var second = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "deux"));

        (await _scene.ActAsync((notices, turn) => notices.CancelAsync(turn, "Erreur.", NoticeScene.Page, NoticeScene.By(_scene.Third, NoticeScene.On(new(2026, 12, 1)))), first)).OrThrow();
        (await _scene.Company.OfferAsync(_scene.Offer)).LossAt.ShouldBe(Deadline);
        var third = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "trois"));
        (await _scene.RecordAsync(second, Deadline)).OrThrow();
        (await _scene.RecordAsync(third, Deadline)).OrThrow();

        (await _scene.NoticeAsync(second)).Status.ShouldBe(NoticeStatus.Lost);
        (await _scene.NoticeAsync(third)).Status.ShouldBe(NoticeStatus.Cancelled);
        (await _scene.DraftAsync(_scene.About(NoticeScope.Offers, "quatre"), Deadline)).Refusal.ShouldBe(new NothingAtStake());
    }

    private Task<IReadOnlyList<string>> UnrecordedAsync(DateTimeOffset now) =>
        _scene.Company.WithAsync((NoticeProgress progress) => progress.ListUnrecordedAsync(now));

    private Task<bool> EraseAsync(DateOnly today) => _scene.Company.WithAsync(async (NoticeErasure erasure) =>
    {
        await erasure.EraseAsync(today, NoticeScene.ByRegistry(ParisCalendar.StartOf(today)));
        return true;
    });
}

public sealed class NoticeServiceTests(RegistryFixture registry) : NoticeServiceSuite<RegistryFixture>(registry);

public sealed class NoticeServicePostgreSqlTests(PostgreSqlFixture registry) : NoticeServiceSuite<PostgreSqlFixture>(registry);
