using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

public abstract class ActivationServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DateTimeOffset Now = DemoRegistryFile.Today;

    [SharedFact]
    public async Task Link_Used_ActivatesTheAccountAndLetsItsOwnerIn()
    {
        var (account, secret) = await InviteAsync();

        var opened = (await ActivateAsync(secret)).Value.ShouldBeOfType<SessionOpened>();

        opened.Session.AccountId.ShouldBe(account.Id);
        var now = await ReadAsync(account.Id);
        (now.ActivatedAt, now.EmailConfirmed, now.CanSignIn).ShouldBe((Now, true, true));
        var known = await registry.InScopeAsync(services => services.GetRequiredService<SignInService>().WithPasswordAsync(
            new PasswordTry
            {
                Name = SignInName.Of(account),
                Password = TestAccounts.Password,
                Browser = new VisitorBrowser(opened.BrowserId, "Firefox"),
                Help = TestAccounts.Addresses.ForgottenPassword,
            },
            TestAccounts.At(Now)));
        known.Succeeded.ShouldBeTrue();
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.CountAsync(mail => mail.To == account.Email))).ShouldBe(0);
    }

    [SharedFact]
    public async Task Link_UsedAgain_SaysThatTheAccountIsActivated()
    {
        var (_, secret) = await InviteAsync();
        (await ActivateAsync(secret)).Succeeded.ShouldBeTrue();

        (await ActivateAsync(secret)).Refusal.ShouldBe(new AlreadyActivated());
    }

    [SharedFact]
    public async Task Link_UsedByTwoAtTheSameTime_LetsOneIn()
    {
        var (account, secret) = await InviteAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ActivateAsync(secret))));

        results.Count(result => result.Succeeded).ShouldBe(1);
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Sessions.CountAsync(session => session.AccountId == account.Id))).ShouldBe(1);
    }

    [SharedFact]
    public async Task Link_WorksUntilItsInstant()
    {
        var (_, secret) = await InviteAsync();
        var expires = Now + OneTimeLink.LifetimeOf(LinkPurpose.Activation);

        (await ActivateAsync(secret, at: expires)).Refusal.ShouldBe(new LinkNoLongerWorks());
        (await ActivateAsync(secret, at: expires.AddMicroseconds(-1))).Succeeded.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Link_OfAnotherPurposeOrNobodys_DoesNotWork()
    {
        var (account, _) = await InviteAsync();
        var reset = await registry.InScopeAsync(services => TestAccounts.SendLinkAsync(services, LinkPurpose.PasswordReset, account, Now));

        foreach (var secret in (string[])[reset, "", "n’importe quoi"]) (await ActivateAsync(secret)).Refusal.ShouldBe(new LinkNoLongerWorks());
    }

    [SharedFact]
    public async Task Account_ThatWasClosed_IsNotActivated()
    {
        var (account, secret) = await InviteAsync();
        await registry.ChangeAsync(account.Id, one => one.Close(Now));

        (await ActivateAsync(secret)).Refusal.ShouldBe(new LinkNoLongerWorks());
    }

    [SharedFact]
    public async Task Password_ThatIsRefused_LeavesTheLinkAsItWas()
    {
        var (_, secret) = await InviteAsync();

        (await ActivateAsync(secret, "motdepasse2026")).Refusal.ShouldBe(new PasswordTooCommon());
        (await ActivateAsync(secret)).Succeeded.ShouldBeTrue();
    }

    private Task<(Account Account, string Secret)> InviteAsync() => registry.InScopeAsync(async services =>
    {
        var account = await TestAccounts.OpenAsync(services, isActive: false);
        return (account, await TestAccounts.SendLinkAsync(services, LinkPurpose.Activation, account, Now));
    });

    private Task<Result<SignInStep>> ActivateAsync(string secret, string password = TestAccounts.Password, DateTimeOffset? at = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<ActivationService>().ActivateAsync(
            new NewPassword { Secret = secret, Password = password, Browser = new VisitorBrowser(null, "Firefox sur Linux") },
            TestAccounts.At(at ?? Now)));

    private Task<Account> ReadAsync(Guid id) =>
        registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts.AsNoTracking().SingleAsync(account => account.Id == id));
}

public sealed class ActivationServiceTests(RegistryFixture registry) : ActivationServiceSuite<RegistryFixture>(registry);

public sealed class ActivationServicePostgreSqlTests(PostgreSqlFixture registry) : ActivationServiceSuite<PostgreSqlFixture>(registry);
