using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Accounts.AccountFacts;

namespace Catalogue.Tests.Accounts;

public abstract class OwnSessionsSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Sessions_ThatHold_AreListedTheLastUsedFirst()
    {
        var (id, other) = (await OpenAsync(), await OpenAsync());
        var old = await SignInAsync(id, Now.AddHours(-2));
        var recent = await SignInAsync(id, Now.AddMinutes(-5));
        await SignInAsync(id, Now - SessionTerms.Partners.Idle);
        await SignInAsync(other, Now);

        var listed = await ListAsync(id);

        listed.Select(session => session.Handle).ShouldBe([OpenSessions.HandleOf(recent), OpenSessions.HandleOf(old)]);
        listed.ShouldAllBe(session => session.Browser == "Firefox sur Windows");
    }

    [SharedFact]
    public async Task Session_OfOnesOwn_IsEndedByItsHandle()
    {
        var id = await OpenAsync();
        var here = await SignInAsync(id, Now);
        await SignInAsync(id, Now);
        var handle = (await ListAsync(id)).Single(session => session.Handle != OpenSessions.HandleOf(here)).Handle;

        (await DoAsync(sessions => sessions.EndAsync(id, handle, Acting(id, Now)))).Refusal.ShouldBeNull();

        (await ListAsync(id)).ShouldHaveSingleItem().Handle.ShouldBe(OpenSessions.HandleOf(here));
        (await DoAsync(sessions => sessions.EndAsync(id, handle, Acting(id, Now)))).Refusal.ShouldBe(new SessionIsOver());
    }

    [SharedFact]
    public async Task Session_OfAnotherAccount_CannotBeNamed()
    {
        var (id, other) = (await OpenAsync(), await OpenAsync());
        var theirs = await SignInAsync(other, Now);
        var handle = (await ListAsync(other))[0].Handle;

        foreach (var name in (string[])[handle, theirs.ToString(), ""])
            (await DoAsync(sessions => sessions.EndAsync(id, name, Acting(id, Now)))).Refusal.ShouldBe(new SessionIsOver());

        (await ListAsync(other)).ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Sessions_AllButOne_AreEndedTogether()
    {
        var (id, other) = (await OpenAsync(), await OpenAsync());
        var here = await SignInAsync(id, Now);
        await SignInAsync(id, Now);
        await SignInAsync(id, Now);
        await SignInAsync(other, Now);

        (await DoAsync(sessions => sessions.EndOthersAsync(id, here, Acting(id, Now)))).ShouldBe(2);

        (await ListAsync(id)).ShouldHaveSingleItem().Handle.ShouldBe(OpenSessions.HandleOf(here));
        (await ListAsync(other)).ShouldHaveSingleItem();
    }

    private async Task<Guid> OpenAsync() => (await registry.OpenAsync()).Id;

    private Task<T> DoAsync<T>(Func<OwnSessions, Task<T>> act) =>
        registry.InScopeAsync(services => act(services.GetRequiredService<OwnSessions>()));

    private Task<IReadOnlyList<OpenSession>> ListAsync(Guid id) =>
        registry.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(id, Now));

    private Task<Guid> SignInAsync(Guid id, DateTimeOffset instant) => registry.InScopeAsync(async services =>
    {
        var session = Session.OfAccount(id, "Firefox sur Windows", instant);
        var context = services.GetRequiredService<RegistryContext>();
        context.Add(session);
        await context.SaveChangesAsync();
        return session.Id;
    });
}

public sealed class OwnSessionsTests(RegistryFixture registry) : OwnSessionsSuite<RegistryFixture>(registry);

public sealed class OwnSessionsPostgreSqlTests(PostgreSqlFixture registry) : OwnSessionsSuite<PostgreSqlFixture>(registry);
