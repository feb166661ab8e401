using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Joining.JoinScene;

namespace Catalogue.Tests.Joining;

public abstract class JoinUpkeepSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Draft_ThatNobodyComesBackTo_IsGivenUpAndErasedOnce()
    {
        var (draft, sent) = (await registry.DraftAsync(Declarations.Sound()), await registry.SentAsync());

        await DoAsync(upkeep => upkeep.GiveUpDraftsAsync(Context(Now.AddDays(29))));
        (await registry.RequestAsync(draft.Id)).Status.ShouldBe(RequestStatus.Draft);
        (await DoAsync(upkeep => upkeep.GiveUpDraftsAsync(Context(Now.AddDays(31))))).ShouldBe(1);
        (await DoAsync(upkeep => upkeep.GiveUpDraftsAsync(Context(Now.AddDays(31))))).ShouldBe(0);

        var over = await registry.RequestAsync(draft.Id);
        (over.Status, over.Email, over.PersonName, over.Declaration.Name).ShouldBe((RequestStatus.GivenUp, "", "", ""));
        (await registry.JournalAsync(draft.Id))[^1].Actor.ShouldBe("system:registre");
        (await registry.RequestAsync(sent.Id)).Status.ShouldBe(RequestStatus.Submitted);
    }

    [SharedFact]
    public async Task Request_ThatEnded_IsErasedAfterItsTimeAndWhatWasDecidedStays()
    {
        var sent = await registry.SentAsync();
        var months = registry.Services.GetRequiredService<SiteContent>().RetentionMonths(Retention.JoinRequests);
        (await registry.ServeAsync(service => service.GiveUpAsync(sent.Id, Visiting(Now)))).OrThrow();
        var lastDayKept = ParisCalendar.DayOf(Now).AddMonths(months);

        (await DoAsync(upkeep => upkeep.EraseOldAsync(lastDayKept, Context(Now)))).ShouldBe(0);
        (await DoAsync(upkeep => upkeep.EraseOldAsync(lastDayKept.AddDays(1), Context(Now)))).ShouldBe(1);
        (await DoAsync(upkeep => upkeep.EraseOldAsync(lastDayKept.AddDays(1), Context(Now)))).ShouldBe(0);

        var erased = await registry.RequestAsync(sent.Id);
        (erased.Email, erased.Declaration.ContactEmail, erased.Status, erased.SubmittedAt).ShouldBe(("", "", RequestStatus.GivenUp, Now));
    }

    private static ActionContext Context(DateTimeOffset instant) => new() { Actor = Actor.System, Instant = instant, Process = "conservation" };

    private Task<int> DoAsync(Func<JoinUpkeep, Task<int>> act) => registry.InScopeAsync(services => act(services.GetRequiredService<JoinUpkeep>()));
}

public sealed class JoinUpkeepTests(RegistryFixture registry) : JoinUpkeepSuite<RegistryFixture>(registry);

public sealed class JoinUpkeepPostgreSqlTests(PostgreSqlFixture registry) : JoinUpkeepSuite<PostgreSqlFixture>(registry);
