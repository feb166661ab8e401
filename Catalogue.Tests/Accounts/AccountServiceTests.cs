using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Accounts.AccountFacts;
using static Catalogue.Tests.Accounts.TestAccounts;

namespace Catalogue.Tests.Accounts;

public abstract class AccountServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Name_Changed_IsKeptAndStaysOutOfTheJournal()
    {
        var id = await OpenAsync();

        (await RenameAsync(id, "  Camille Nouvelle ")).Succeeded.ShouldBeTrue();

        (await ReadAsync(services => services.AccountAsync(id))).FullName.ShouldBe("Camille Nouvelle");
        var (name, payload) = (await ReadAsync(services => services.JournalAsync(id))).ShouldHaveSingleItem();
        name.ShouldBe("account.renamed");
        payload.ShouldNotContain("Nouvelle");
    }

    [SharedFact]
    public async Task Name_ThatIsTheSame_IsNoAct()
    {
        var id = await OpenAsync();

        (await RenameAsync(id, "Camille Essai ")).Succeeded.ShouldBeTrue();

        (await ReadAsync(services => services.JournalAsync(id))).ShouldBeEmpty();
    }

    [SharedTheory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("Camille\nEssai")]
    public async Task Name_ThatIsNone_IsRefused(string name)
    {
        var id = await OpenAsync();

        (await RenameAsync(id, name)).Refusal.ShouldBe(new NameRefused());
        (await RenameAsync(id, new string('a', PersonName.LongestName + 1))).Refusal.ShouldBe(new NameRefused());

        (await ReadAsync(services => services.AccountAsync(id))).FullName.ShouldBe("Camille Essai");
    }

    [SharedFact]
    public async Task Password_Changed_SignsOutElsewhereAndIsToldByMail()
    {
        var id = await OpenAsync();
        var (here, elsewhere) = (await SignInAsync(id), await SignInAsync(id));
        var reset = await SendLinkAsync(id, LinkPurpose.PasswordReset);

        (await ChangeAsync(id, here)).Refusal.ShouldBeNull();

        (await ReadAsync(services => services.OpensWithAsync(id, OtherPassword))).ShouldBeTrue();
        (await ReadAsync(services => services.OpensWithAsync(id, Password))).ShouldBeFalse();
        (await HoldsAsync(here)).ShouldBeTrue();
        (await HoldsAsync(elsewhere)).ShouldBeFalse();
        (await LinkAsync(reset)).WorksAt(Now).ShouldBeFalse();
        (await ReadAsync(services => services.JournalAsync(id))).ShouldHaveSingleItem().Event.ShouldBe("account.passwordchanged");
        var mail = (await MailsAsync(id)).ShouldHaveSingleItem();
        mail.Template.ShouldBe("mot-de-passe-change");
        mail.Text!.ShouldContain(Help.AbsoluteUri);
    }

    [SharedFact]
    public async Task Password_WithoutThePresentOne_StaysAsItIs()
    {
        var id = await OpenAsync();
        var here = await SignInAsync(id);

        (await ChangeAsync(id, here, current: "Ce n’est pas lui")).Refusal.ShouldBe(new WrongPassword());

        (await ReadAsync(services => services.OpensWithAsync(id, Password))).ShouldBeTrue();
        (await MailsAsync(id)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Password_AgainstTheRules_IsRefused()
    {
        var id = await OpenAsync();
        var here = await SignInAsync(id);

        (await ChangeAsync(id, here, chosen: "court")).Refusal.ShouldBe(new PasswordTooShort(5));
        (await ChangeAsync(id, here, chosen: "Camille Essai")).Refusal.ShouldBe(new PasswordTellsOwner());
        (await ChangeAsync(id, here, chosen: Password)).Refusal.ShouldBe(new SamePassword());

        (await ReadAsync(services => services.OpensWithAsync(id, Password))).ShouldBeTrue();
    }

    [SharedFact]
    public async Task PresentPassword_WrongTenTimes_IsNotAskedForAQuarterOfAnHour()
    {
        var (id, neighbour) = (await OpenAsync(), await OpenAsync());
        for (var i = 0; i < FailedSignIn.Most; i++)
            (await AskAsync(id, "Ce n’est pas lui", Now)).Refusal.ShouldBe(new WrongPassword());

        (await AskAsync(id, Password, Now)).Refusal.ShouldBe(new AskedTooOften());
        (await AskAsync(neighbour, Password, Now)).Refusal.ShouldBeNull();
        (await AskAsync(id, Password, Now + FailedSignIn.Window)).Refusal.ShouldBeNull();
    }

    [SharedFact]
    public async Task PresentPassword_Right_IsNotCounted()
    {
        var id = await OpenAsync();

        for (var i = 0; i <= FailedSignIn.Most; i++) (await AskAsync(id, Password, Now)).Refusal.ShouldBeNull();
    }

    private Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read) => registry.InScopeAsync(read);

    private async Task<Guid> OpenAsync() => (await registry.OpenAsync()).Id;

    private Task<Result> RenameAsync(Guid id, string name) => registry.InScopeAsync(services =>
        services.GetRequiredService<AccountService>().RenameAsync(id, name, Acting(id, Now)));

    private Task<Result> ChangeAsync(Guid id, Guid session, string current = Password, string chosen = OtherPassword) =>
        registry.InScopeAsync(services => services.GetRequiredService<AccountService>().ChangePasswordAsync(
            new() { AccountId = id, SessionId = session, Current = current, New = chosen, Help = Help }, Acting(id, Now)));

    private Task<Result> AskAsync(Guid id, string password, DateTimeOffset instant) => registry.InScopeAsync(services =>
        services.GetRequiredService<PasswordProof>().AskAsync(id, password, Acting(id, instant)));

    private Task<Guid> SignInAsync(Guid id) => registry.InScopeAsync(async services =>
    {
        var session = Session.OfAccount(id, "Firefox sur Windows", Now);
        var context = services.GetRequiredService<RegistryContext>();
        context.Add(session);
        await context.SaveChangesAsync();
        return session.Id;
    });

    private Task<bool> HoldsAsync(Guid session) => registry.InScopeAsync(async services =>
        await services.GetRequiredService<SessionService>().FindAsync(session, Now) is not null);

    private Task<Guid> SendLinkAsync(Guid id, LinkPurpose purpose) => registry.InScopeAsync(async services =>
    {
        var (link, _) = OneTimeLink.To(purpose, id, "camille@essai.example", Now);
        var context = services.GetRequiredService<RegistryContext>();
        context.Add(link);
        await context.SaveChangesAsync();
        return link.Id;
    });

    private Task<OneTimeLink> LinkAsync(Guid id) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().OneTimeLinks.AsNoTracking().SingleAsync(link => link.Id == id));

    private Task<IReadOnlyList<Core.Notifications.OutgoingMail>> MailsAsync(Guid id) => registry.InScopeAsync(async services =>
        await services.MailsAsync((await services.AccountAsync(id)).Email!));
}

public sealed class AccountServiceTests(RegistryFixture registry) : AccountServiceSuite<RegistryFixture>(registry);

public sealed class AccountServicePostgreSqlTests(PostgreSqlFixture registry) : AccountServiceSuite<PostgreSqlFixture>(registry);
