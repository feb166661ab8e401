using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Administration;

public abstract class AccountAdministrationSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture, new()
{
    private static readonly Uri Help = new("https://catalogue.example/connexion");

    private readonly string _email = $"{Guid.NewGuid():N}@entreprise.example";

    [SharedFact]
    public async Task Account_Closed_EndsItsSessionsAndLinksAndOpensAgain()
    {
        var (account, administrator) = await PeopleAsync();
        await registry.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<RegistryContext>();
            context.Add(OneTimeLink.To(LinkPurpose.PasswordReset, account, _email, registry.Clock.GetUtcNow()).Link);
            await context.SaveChangesAsync();
        });
        var before = await registry.LastActAsync();

        await DoAsync(accounts => accounts.CloseAsync(account, AccessClosing.Compromised, registry.By(administrator)));
        await DoAsync(accounts => accounts.CloseAsync(account, AccessClosing.Compromised, registry.By(administrator)));

        var line = await OneAsync(account);
        (line.Account.CanSignIn, await SessionsAsync(account)).ShouldBe((false, 0));
        (await WorkingLinksAsync(account)).ShouldBe(0);
        (await registry.ActsAsync(before)).Select(act => (act.Event, act.ReasonCode))
            .ShouldBe([("account.closed", "compromised"), ("sessions.ended", "compromised")]);
        await DoAsync(accounts => accounts.ReopenAsync(account, AccessReopening.Secured, registry.By(administrator)));
        (await OneAsync(account)).Account.CanSignIn.ShouldBeTrue();
        (await registry.ActsAsync(before))[^1].ReasonCode.ShouldBe("secured");
    }

    [SharedFact]
    public async Task LastManager_OfACompany_IsToldBeforeTheirAccountIsClosed()
    {
        var (account, administrator) = await PeopleAsync();
        await registry.InScopeAsync(async services => await services.GetRequiredService<RegistryContext>().Memberships
            .Where(one => one.AccountId != account).ExecuteDeleteAsync());
        var company = (await OneAsync(account)).Companies.ShouldHaveSingleItem().Name;
        (await LeftAsync(account)).ShouldBe([company]);

        var second = await registry.AddAccountAsync("Alix Essai", $"autre.{_email}");

        (await LeftAsync(account)).ShouldBeEmpty();
        await DoAsync(accounts => accounts.CloseAsync(second, AccessClosing.Compromised, registry.By(administrator)));
        (await LeftAsync(account)).ShouldBe([company]);
        await DoAsync(accounts => accounts.CloseAsync(account, AccessClosing.Compromised, registry.By(administrator)));
        (await LeftAsync(account)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Codes_TakenAway_AreForgottenToldAndExplained()
    {
        var (account, administrator) = await PeopleAsync();
        await registry.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var found = (await users.FindByIdAsync(account.ToString()))!;
            await users.ResetAuthenticatorKeyAsync(found);
            await users.SetTwoFactorEnabledAsync(found, enabled: true);
        });
        var before = await registry.LastActAsync();

        (await RemoveAsync(account, administrator)).Succeeded.ShouldBeTrue();

        (await OneAsync(account)).Account.TwoFactorEnabled.ShouldBeFalse();
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>()
            .Set<IdentityUserToken<Guid>>().CountAsync(token => token.UserId == account))).ShouldBe(0);
        var act = (await registry.ActsAsync(before))[0];
        (act.Event, act.ReasonCode, act.Subject).ShouldBe(("account.codestakenaway", "phone_stolen", $"account:{account}"));
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>()
            .Mails.AsNoTracking().CountAsync(mail => mail.To == _email && mail.Template == "double-authentification-retiree"))).ShouldBe(1);
        (await SessionsAsync(account)).ShouldBe(0);
        (await RemoveAsync(account, administrator)).Refusal.ShouldBe(new TwoFactorIsOff());
    }

    [SharedFact]
    public async Task Search_ByCodeNameAddressOrCompany_FindsThePerson()
    {
        var account = await registry.AddAccountAsync("Noël Lefèvre-Essai", _email);
        var line = await OneAsync(account);
        var company = line.Companies.ShouldHaveSingleItem();

        foreach (var words in (string[])
            [line.Account.Code.ToString(), line.Account.UserName!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), "noel LEFEVRE", _email, company.Name])
        {
            var found = await registry.InScopeAsync(services => services.GetRequiredService<AccountSearch>().FindAsync(words, 1));
            found.Lines.ShouldContain(one => one.Account.Id == account, words);
        }

        (await registry.InScopeAsync(services => services.GetRequiredService<AccountSearch>().FindAsync("personne-de-ce-nom", 1))).Total.ShouldBe(0);
        (await registry.InScopeAsync(services => services.GetRequiredService<AccountSearch>().OneAsync(Guid.NewGuid()))).ShouldBeNull();
    }

    [SharedFact]
    public async Task Sessions_ThatHold_AreFoundByPersonAndEndedByTheirHandle()
    {
        var (account, administrator) = await PeopleAsync();
        var now = registry.Clock.GetUtcNow();

        var mine = (await FindAsync(new(IsStaff: false, "lefevre"))).Lines.First(session => session.OwnerId == account);
        (mine.IsStaff, mine.Browser, mine.OwnerName).ShouldBe((false, "Safari sur iPhone", "Noël Lefèvre-Essai"));
        (await FindAsync(new(IsStaff: true, "lefevre"))).Total.ShouldBe(0);
        await EndAsync(mine.Handle, administrator);
        await EndAsync("rien", administrator);

        (await SessionsAsync(account)).ShouldBe(0);
        (await registry.InScopeAsync(services => services.GetRequiredService<OpenSessions>().CountAsync(now + SessionTerms.Partners.Longest))).ShouldBe(0);
    }

    [SharedFact]
    public async Task Sessions_AreThoseThatHold()
    {
        var staff = await registry.AddStaffAsync("Anne Essai", StaffRole.Reviewer);
        var account = await registry.AddAccountAsync("Noël Lefèvre-Essai", _email);
        var now = registry.Clock.GetUtcNow();
        var justBefore = TimeSpan.FromSeconds(1);

        foreach (var (person, idle) in ((Guid, TimeSpan)[])[(staff, SessionTerms.Staff.Idle), (account, SessionTerms.Partners.Idle)])
        {
            (await registry.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(person, now + idle - justBefore))).Count.ShouldBe(1);
            (await registry.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(person, now + idle))).ShouldBeEmpty();
        }
    }

    private async Task<(Guid Account, Guid Administrator)> PeopleAsync() =>
        (await registry.AddAccountAsync("Noël Lefèvre-Essai", _email), await registry.AddStaffAsync("Anne Essai", StaffRole.Administrator));

    private Task<IReadOnlyList<string>> LeftAsync(Guid account) => registry.InScopeAsync(services =>
        services.GetRequiredService<AccountAdministration>().FindLeftWithoutManagerAsync(account));

    private Task DoAsync(Func<AccountAdministration, Task> act) => registry.InScopeAsync(services => act(services.GetRequiredService<AccountAdministration>()));

    private Task<Result> RemoveAsync(Guid account, Guid by) => registry.InScopeAsync(services =>
        services.GetRequiredService<AccountAdministration>().RemoveTwoFactorAsync(account, TwoFactorLoss.PhoneStolen, Help, registry.By(by)));

    private Task<PageOf<OpenSession>> FindAsync(SessionFilter filter) => registry.InScopeAsync(services =>
        services.GetRequiredService<OpenSessions>().FindAsync(filter, 1, registry.Clock.GetUtcNow()));

    private Task EndAsync(string handle, Guid by) => registry.InScopeAsync(services =>
        services.GetRequiredService<OpenSessions>().EndAsync(handle, registry.By(by)));

    private Task<AccountLine> OneAsync(Guid account) => registry.InScopeAsync(async services =>
        (await services.GetRequiredService<AccountSearch>().OneAsync(account)).ShouldNotBeNull());

    private Task<int> SessionsAsync(Guid person) => registry.InScopeAsync(async services =>
        (await services.GetRequiredService<OpenSessions>().OfAsync(person, registry.Clock.GetUtcNow())).Count);

    private Task<int> WorkingLinksAsync(Guid account) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().OneTimeLinks.CountAsync(link => link.AccountId == account && link.EndedAt == null));
}

public sealed class AccountAdministrationTests(RegistryFixture registry) : AccountAdministrationSuite<RegistryFixture>(registry);

public sealed class AccountAdministrationPostgreSqlTests(PostgreSqlFixture registry) : AccountAdministrationSuite<PostgreSqlFixture>(registry);
