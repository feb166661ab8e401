using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Feedback;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Feedback;

public abstract class FeedbackServiceSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private static readonly DateTimeOffset Given = ParisCalendar.At(new DateOnly(2026, 11, 22), new TimeOnly(23, 30));

    private readonly TRegistry _registry = new();

    [SharedFact]
    public async Task Opinion_Given_IsKeptAndItsTextStaysOutOfTheJournal()
    {
        (await GiveAsync("  Les prix\r\ndes centres  ", "/catalogue?q=mon+secret")).Succeeded.ShouldBeTrue();

        var opinion = (await OpinionsAsync()).ShouldHaveSingleItem();
        (opinion.GivenAt, opinion.Page, opinion.Ease, opinion.Missing).ShouldBe((Given, "/catalogue", Ease.Hard, "Les prix\ndes centres"));
        var entry = await LastEntryAsync();
        (entry.Event, entry.Actor, entry.Subject).ShouldBe(("opinion.given", "visitor:public", $"opinion:{opinion.Id}"));
        entry.Payload.ShouldNotContain("prix");
        entry.Payload.ShouldNotContain("catalogue");
    }

    [SharedTheory]
    [InlineData("")]
    [InlineData("catalogue")]
    [InlineData("https://exemple.fr/")]
    [InlineData("/a\nb")]
    public async Task Page_ThatIsNoPath_IsNotKept(string page)
    {
        await GiveAsync("", page);

        var opinion = (await OpinionsAsync()).ShouldHaveSingleItem();
        opinion.Page.ShouldBeEmpty();
        opinion.Missing.ShouldBeNull();
    }

    [SharedFact]
    public async Task Text_LongerThanWhatIsKept_IsRefused()
    {
        (await GiveAsync(new string('é', 1000))).Succeeded.ShouldBeTrue();

        (await GiveAsync(new string('é', 1001))).Refusal.ShouldBe(new OpinionTooLong(1001));

        (await OpinionsAsync()).Count.ShouldBe(1);
    }

    [SharedTheory]
    [InlineData("Écrivez à marie.durand@exemple.example", true, false)]
    [InlineData("Mon numéro : 06.00.00.00.00", false, true)]
    [InlineData("0100000000", false, true)]
    [InlineData("+33 (0)1 00 00 00 00 ou marie@exemple.example", true, true)]
    public async Task Text_ThatSaysHowToReachSomeone_IsRefused(string text, bool hasEmail, bool hasPhone) =>
        (await GiveAsync(text)).Refusal.ShouldBe(new OpinionTellsWho(hasEmail, hasPhone));

    [SharedTheory]
    [InlineData("Le prix de 1 200,50 € pour 10 postes, le 22/11/2026 à 09:30.")]
    [InlineData("Le SIREN 000 013 709 et le code 43000 ne mènent à rien.")]
    [InlineData("Une offre @ la maison")]
    public async Task Text_OfNumbersThatReachNobody_IsKept(string text) => (await GiveAsync(text)).Refusal.ShouldBeNull();

    [SharedFact]
    public async Task Texts_AtTheEndOfTheirTime_AreErasedOnceAndNoSooner()
    {
        await GiveAsync("Les horaires");
        var months = _registry.Services.GetRequiredService<SiteContent>().RetentionMonths(Retention.OpinionTexts);
        var lastDayKept = new DateOnly(2026, 11, 22).AddMonths(months);

        (await EraseAsync(lastDayKept)).ShouldBe(0);
        (await OpinionsAsync())[0].Missing.ShouldBe("Les horaires");
        (await EraseAsync(lastDayKept.AddDays(1))).ShouldBe(1);
        (await EraseAsync(lastDayKept.AddDays(1))).ShouldBe(0);

        var opinion = (await OpinionsAsync()).ShouldHaveSingleItem();
        opinion.Missing.ShouldBeNull();
        opinion.Ease.ShouldBe(Ease.Hard);
        var entry = await LastEntryAsync();
        entry.Event.ShouldBe("opinion.erased");
        (await _registry.InScopeAsync(scope => scope.GetRequiredService<JournalVerifier>().VerifyAsync())).IsSound.ShouldBeTrue();
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result> GiveAsync(string missing, string page = "/catalogue") => _registry.InScopeAsync(scope =>
        scope.GetRequiredService<FeedbackService>().GiveAsync(
            new NewOpinion { Page = page, Ease = Ease.Hard, Missing = missing },
            new ActionContext { Actor = Actor.Visitor, Instant = Given, Process = "avis" }));

    private Task<int> EraseAsync(DateOnly today) => _registry.InScopeAsync(scope =>
        scope.GetRequiredService<FeedbackService>().EraseOldTextsAsync(today, Build.Context(ParisCalendar.StartOf(today))));

    private Task<List<Opinion>> OpinionsAsync() => _registry.InScopeAsync(scope =>
        scope.GetRequiredService<RegistryContext>().Opinions.AsNoTracking().ToListAsync());

    private Task<JournalEntry> LastEntryAsync() => _registry.InScopeAsync(scope =>
        scope.GetRequiredService<RegistryContext>().Journal.OrderByDescending(entry => entry.Number).FirstAsync());
}

public sealed class FeedbackServiceTests : FeedbackServiceSuite<RegistryFixture>;

public sealed class FeedbackServicePostgreSqlTests : FeedbackServiceSuite<PostgreSqlFixture>;
