using Catalogue.Core.Letters;
using Catalogue.Core.Notices;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Notices;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Letters;

/// <summary>A12: every act that tells a partner something writes its letter, and no other act writes any.</summary>
public sealed class NoticeLettersTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    /// <summary>The letter of each action of the table of notices; null for one of which the partner is told nothing by letter.</summary>
    private static readonly Dictionary<NoticeAction, LetterKind?> Written = new()
    {
        [NoticeAction.Answer] = null,
        [NoticeAction.Accept] = LetterKind.Closed,
        [NoticeAction.Draft] = null,
        [NoticeAction.Sign] = null,
        [NoticeAction.Send] = LetterKind.Warning,
        [NoticeAction.Receive] = null,
        [NoticeAction.FindInsufficient] = LetterKind.Insufficient,
        [NoticeAction.FindRectified] = LetterKind.Closed,
        [NoticeAction.Lose] = LetterKind.Loss,
        [NoticeAction.LoseAtOnce] = LetterKind.ImmediateLoss,
        [NoticeAction.Appeal] = null,
        [NoticeAction.Reinstate] = LetterKind.Reinstated,
        [NoticeAction.Uphold] = LetterKind.Upheld,
        [NoticeAction.Cancel] = LetterKind.Closed,
    };

    private static readonly NoticeAction[] ToRunning = [NoticeAction.Sign, NoticeAction.Send, NoticeAction.Receive];

    private readonly NoticeScene _scene = new(registry);
    private DateTimeOffset _now = NoticeScene.On(NoticeScene.Found);

    [Fact]
    public async Task Act_ThatTellsThePartner_WritesItsLetterAndNoOtherDoes()
    {
        await _scene.BeginAsync(0);
        var about = (Company: _scene.Company.Partner.Company.Name, _scene.Offer, _scene.Author, _scene.Second);
        var asked = await AskAsync("demandé");
        var first = await WalkAsync(
            asked, NoticeAction.Answer, NoticeAction.Draft, NoticeAction.Sign, NoticeAction.Send, NoticeAction.Receive, NoticeAction.Answer,
            NoticeAction.FindInsufficient, NoticeAction.Lose, NoticeAction.Appeal, NoticeAction.Reinstate);
        await WalkAsync(await AskAsync("accepté"), NoticeAction.Answer, NoticeAction.Accept);
        await WalkAsync(await AskAsync("abandonné"), NoticeAction.Cancel);
        await WalkAsync(await DraftAsync("rectifié"), [.. ToRunning, NoticeAction.Answer, NoticeAction.FindRectified]);
        await WalkAsync(await DraftAsync("annulé"), [.. ToRunning, NoticeAction.Cancel]);

        // A draft that nobody was told of is given up in silence.
        var silent = await DraftAsync("tu");
        await ActAsync(silent, NoticeAction.Cancel);
        (await LettersAsync(silent)).ShouldBeEmpty();

        var before = (await LettersAsync()).Count;
        await _scene.BeginAsync(1);
        await SetAsync(LogoAlteration.Loss);
        await WalkAsync(await DraftAsync("dessin", CauseKind.Logo), NoticeAction.Sign, NoticeAction.LoseAtOnce, NoticeAction.Appeal, NoticeAction.Uphold);
        await SetAsync(LogoAlteration.Notice);

        Written.Keys.ShouldBe(Enum.GetValues<NoticeAction>(), ignoreOrder: true);
        var all = await LettersAsync();
        all.Select(letter => letter.Kind).Distinct().ShouldBe(Enum.GetValues<LetterKind>(), ignoreOrder: true);
        all.GroupBy(letter => letter.Number[..8]).ShouldAllBe(year => year.Select(letter => letter.Number).Order(StringComparer.Ordinal)
            .SequenceEqual(year.Select((_, rank) => $"{year.Key}{rank + 1:00000}")));
        CheckOfOffer(await LettersAsync(first), about);
        CheckOfAlteredLogo([.. all.Skip(before)]);
        await CheckJournalAsync((await LettersAsync(first)).Single(letter => letter.Kind == LetterKind.Warning));
        var texts = await _scene.Company.AskAsync(context => context.Mails.Select(mail => mail.Text).ToListAsync());
        all.ShouldAllBe(letter => texts.Any(text => text != null && text.Contains($"https://essai.example/courriers/{letter.Number}")));
    }

    [Fact]
    public async Task Partner_ThatHasLeft_IsWrittenNothing()
    {
        await _scene.BeginAsync(2);
        var reference = await DraftAsync("parti");
        foreach (var action in ToRunning) await ActAsync(reference, action);
        (await _scene.Company.LeaveAsync()).OrThrow();

        await ActAsync(reference, NoticeAction.Cancel);

        (await LettersAsync(reference)).Select(letter => letter.Kind).ShouldBe([LetterKind.Warning]);
    }

    private static void CheckOfOffer(IReadOnlyList<Letter> written, (string Company, string Offer, Guid Author, Guid Second) about)
    {
        var letters = written.ToDictionary(letter => letter.Kind);
        written.ShouldAllBe(letter => letter.Content!.Addressee.Company == about.Company && letter.Content.Addressee.Lines.Count == 2);
        written.ShouldAllBe(letter => Text(letter).Contains($"l’offre {about.Offer}, «"));
        letters[LetterKind.Modifications].SignatoryId.ShouldBe(about.Author);
        Text(letters[LetterKind.Modifications]).ShouldContain("Vous avez jusqu’au 23 décembre 2026 inclus");

        var warning = letters[LetterKind.Warning];
        warning.SignatoryId.ShouldBe(about.Second);
        string[] said =
        [
            NoticeScene.Grounds.Texts.Facts, NoticeScene.Grounds.Texts.Demand, "Ce que dit le catalogue ne correspond pas à ce qui est vendu.",
            "Vous avez 15\u00a0jours à compter de la réception de cette lettre", "3\u00a0jours ouvrés après son envoi", "être entendu de vive voix",
            "recours gracieux", "tribunal administratif",
        ];
        foreach (var words in said) Text(warning).ShouldContain(words);
        var clause = warning.Content!.Blocks.Single(block => block.Kind == LetterBlockKind.Clause);
        clause.Text.ShouldBe("Conditions d’utilisation, version 1.0, Article VI. Contrôles");
        clause.Wording[0].ShouldStartWith("Le ministère, ou la personne qu’il désigne, vérifie chaque offre publiée");

        // Received on Thursday 26 November, answered the next day, judged on Saturday: fourteen days are left, to Saturday 12 December.
        var insufficient = Text(letters[LetterKind.Insufficient]);
        insufficient.ShouldContain("Vous avez jusqu’au 14 décembre 2026 inclus");
        insufficient.ShouldContain("Le délai finit le 14 décembre 2026 à minuit");
        insufficient.ShouldContain("Rien n’a changé.");
        Text(letters[LetterKind.Loss]).ShouldContain("Depuis le 15 décembre 2026 à 0\u00a0h\u00a000, heure de Paris");
        letters[LetterKind.Loss].SignatoryId.ShouldBe(about.Second);
        Text(letters[LetterKind.Reinstated]).ShouldContain("Vu la preuve.");
    }

    private static void CheckOfAlteredLogo(IReadOnlyList<Letter> letters)
    {
        letters.Select(letter => letter.Kind).ShouldBe([LetterKind.ImmediateLoss, LetterKind.Upheld]);
        Text(letters[0]).ShouldContain("Le droit d’usage du label est retiré à la date de cette lettre.");
        Text(letters[1]).ShouldContain("le droit d’usage du label «");
    }

    /// <summary>The journal proves what a letter said, and says nothing of it.</summary>
    private async Task CheckJournalAsync(Letter letter)
    {
        var told = (await _scene.Company.JournalAsync("letter.written")).Single(entry => entry.Subject == $"letter:{letter.Number}").Payload;
        told.ShouldContain(LetterService.HashOf(letter.Content!));
        told.ShouldNotContain("prix");
    }

    private static string Text(Letter letter) => string.Join('\n', letter.Content!.Blocks.Select(block => block.Text));

    /// <summary>Does actions one after the other, a day each, and checks after each one what was written.</summary>
    private async Task<string> WalkAsync(string reference, params NoticeAction[] actions)
    {
        foreach (var action in actions)
        {
            var before = (await LettersAsync(reference)).Count;
            await ActAsync(reference, action);
            var after = await LettersAsync(reference);
            after.Skip(before).Select(letter => (LetterKind?)letter.Kind).ShouldBe(Written[action] is { } kind ? [kind] : [], action.ToString());
        }

        return reference;
    }

    private async Task ActAsync(string reference, NoticeAction action)
    {
        var notice = await _scene.NoticeAsync(reference);
        _now = action switch
        {
            NoticeAction.Lose => notice.Deadline!.Value,
            NoticeAction.Sign or NoticeAction.Send => _now,
            NoticeAction.LoseAtOnce => NoticeScene.On(WorkingDays.OnOrAfter(ParisCalendar.DayOf(_now))),
            _ => _now.AddDays(1),
        };
        var (author, second, third) = (NoticeScene.By(_scene.Author, _now), NoticeScene.By(_scene.Second, _now), NoticeScene.By(_scene.Third, _now));
        (await (action switch
        {
            NoticeAction.Answer => _scene.AnswerAsync(reference, _now),
            NoticeAction.Receive => Progress(progress => progress.ReadAsync(reference, _scene.ByManager(_now))),
            NoticeAction.Appeal => Progress(progress => progress.AppealAsync(reference, "Revoyez.", _scene.ByManager(_now))),
            NoticeAction.Lose => _scene.RecordAsync(reference, _now),
            NoticeAction.Accept => _scene.ActAsync((notices, turn) => notices.AcceptAsync(turn, NoticeScene.Page, third), reference),
            NoticeAction.Draft => _scene.ActAsync((notices, turn) => notices.DraftAsync(turn, NoticeScene.Grounds, author), reference),
            NoticeAction.Sign => _scene.ActAsync((notices, turn) => notices.SignAsync(turn, second), reference),
            NoticeAction.Send => _scene.ActAsync((notices, turn) => notices.SendAsync(turn, NoticeScene.Page, second), reference),
            NoticeAction.FindRectified => _scene.ActAsync((notices, turn) => notices.FindRectifiedAsync(turn, NoticeScene.Page, third), reference),
            NoticeAction.Cancel => _scene.ActAsync((notices, turn) => notices.CancelAsync(turn, "Erreur.", NoticeScene.Page, third), reference),
            NoticeAction.FindInsufficient => _scene.GoOnAsync((progress, turn) => progress.FindInsufficientAsync(turn, "Rien n’a changé.", NoticeScene.Page, author), reference),
            NoticeAction.LoseAtOnce => _scene.GoOnAsync((progress, turn) => progress.LoseAtOnceAsync(turn, NoticeScene.Page, second), reference),
            _ => _scene.GoOnAsync(
                (progress, turn) => progress.DecideAppealAsync(turn, action == NoticeAction.Reinstate, "Vu la preuve.", NoticeScene.Page, third), reference),
        })).OrThrow();
    }

    private Task<Result> Progress(Func<NoticeProgress, Task<Result>> act) => _scene.Company.WithAsync(act);

    private async Task<string> AskAsync(string cause)
    {
        var opened = await _scene.Company.WithAsync((NoticeService notices) => notices.RequestModificationsAsync(
            _scene.About(NoticeScope.Offers, cause), NoticeScene.Grounds.Texts, NoticeScene.Page, NoticeScene.By(_scene.Author, _now)));
        (await LettersAsync(opened.Value)).Select(letter => letter.Kind).ShouldBe([LetterKind.Modifications]);
        return opened.Value;
    }

    private async Task<string> DraftAsync(string cause, CauseKind kind = CauseKind.Complaint)
    {
        var about = _scene.About(kind == CauseKind.Logo ? NoticeScope.Right : NoticeScope.Offers, cause);
        var reference = (await _scene.DraftAsync(about with { Cause = new(kind, cause) }, _now)).Value;
        (await LettersAsync(reference)).ShouldBeEmpty();
        return reference;
    }

    private Task<List<Letter>> LettersAsync(string? notice = null) => _scene.Company.AskAsync(context => context.Letters.AsNoTracking()
        .Where(letter => notice == null || letter.NoticeReference == notice).OrderBy(letter => letter.WrittenAt).ThenBy(letter => letter.Number).ToListAsync());

    private Task<int> SetAsync(LogoAlteration effect) => _scene.Company.AskAsync(context =>
        context.Programmes.ExecuteUpdateAsync(programmes => programmes.SetProperty(programme => programme.LogoAlteration, effect)));
}
