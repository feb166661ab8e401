using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

public abstract partial class ForgottenPasswordServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DateTimeOffset Now = DemoRegistryFile.Today;

    [SharedFact]
    public async Task Request_WhoeverIsNamed_IsWrittenAlikeAndForgottenOnceAnswered()
    {
        var account = await registry.OpenAsync();

        var commands = new List<IReadOnlyList<string>>();
        foreach (var name in (string[])[account.Email!, account.UserName!, "personne@essai.example"])
        {
            await registry.InScopeAsync(async services =>
            {
                using var log = new SqlLog(services.GetRequiredService<RegistryContext>());
                await services.GetRequiredService<ForgottenPasswordService>().AskAsync(SignInName.Read(name), TestAccounts.At(Now));
                commands.Add(log.Commands);
            });
        }

        commands.ShouldAllBe(all => all.SequenceEqual(commands[0]));
        (await AnswerAllAsync(Now)).ShouldBe(3);
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().PasswordHelpRequests.CountAsync())).ShouldBe(0);
        (await MailsToAsync(account)).Count.ShouldBe(2);
    }

    [SharedFact]
    public async Task Owner_ReceivesALinkThatReplacesThePassword()
    {
        var account = await registry.OpenAsync();
        var session = (await SignInAsync(account, TestAccounts.Password)).Value.ShouldBeOfType<SessionOpened>().Session;

        var opened = (await ReplaceAsync(await AskAsync(account))).Value.ShouldBeOfType<SessionOpened>();

        (await FindAsync(session)).ShouldBeNull();
        (await FindAsync(opened.Session)).ShouldNotBeNull();
        (await SignInAsync(account, TestAccounts.Password)).Refusal.ShouldBe(new WrongSignIn());
        (await SignInAsync(account, TestAccounts.OtherPassword, opened.BrowserId)).Succeeded.ShouldBeTrue();
        (await MailsToAsync(account)).Select(mail => mail.Template).ShouldBe(["nouvel-appareil", "mot-de-passe-oublie", "mot-de-passe-change"], ignoreOrder: true);
    }

    [SharedFact]
    public async Task Owner_WhoIsShutOutByOthers_ComesInByTheLink()
    {
        var account = await registry.OpenAsync();
        for (var i = 0; i < FailedSignIn.Most; i++) await SignInAsync(account, "autre");
        (await SignInAsync(account, TestAccounts.Password)).Refusal.ShouldBeOfType<TooManyTries>();

        var opened = (SessionOpened)(await ReplaceAsync(await AskAsync(account))).Value;

        (await SignInAsync(account, TestAccounts.OtherPassword, opened.BrowserId)).Succeeded.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Owner_WithAnAuthenticator_IsStillAskedForTheCodeAndKnownOnlyThen()
    {
        var account = await registry.OpenAsync();
        var (key, _) = await registry.InScopeAsync(services => TestAccounts.AddSecondFactorAsync(services, account.Id));

        var needed = (await ReplaceAsync(await AskAsync(account))).Value.ShouldBeOfType<CodeNeeded>();

        (await BrowsersAsync(account)).ShouldBe(0);
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Sessions.CountAsync(session => session.AccountId == account.Id))).ShouldBe(0);
        (await registry.InScopeAsync(services => services.GetRequiredService<SignInService>().WithCodeAsync(
            new CodeTry
            {
                Pending = needed.Pending,
                Code = AuthenticatorCode.Show(key),
                IsRecovery = false,
                Browser = new VisitorBrowser(null, "Firefox"),
                Help = TestAccounts.Addresses.ForgottenPassword,
            },
            TestAccounts.At(Now)))).Succeeded.ShouldBeTrue();
        (await BrowsersAsync(account)).ShouldBe(1);
    }

    [SharedFact]
    public async Task Address_AskedForBefore_CanNoLongerBeConfirmed()
    {
        var account = await registry.OpenAsync();
        var secret = await registry.InScopeAsync(services => TestAccounts.SendLinkAsync(services, LinkPurpose.EmailChange, account, Now));

        (await ReplaceAsync(await AskAsync(account))).Succeeded.ShouldBeTrue();

        (await registry.InScopeAsync(services => services.GetRequiredService<AddressService>().FindAsync(account.Id, secret, Now))).ShouldBeNull();
    }

    [SharedFact]
    public async Task Account_NeverActivated_ReceivesAnotherActivation()
    {
        var account = await registry.InScopeAsync(services => TestAccounts.OpenAsync(services, isActive: false));

        var secret = await AskAsync(account);

        var mail = (await MailsToAsync(account)).ShouldHaveSingleItem();
        mail.Template.ShouldBe("activation");
        mail.Text!.ShouldContain("Le Carreau Numérique");
        (await registry.InScopeAsync(services => services.GetRequiredService<ActivationService>().FindAsync(secret, Now))).Value.Id.ShouldBe(account.Id);
    }

    [SharedFact]
    public async Task Account_ThatWasClosed_ReceivesNothing()
    {
        var account = await registry.OpenAsync();
        await registry.ChangeAsync(account.Id, one => one.Close(Now));
        await RequestAsync(account, Now);

        (await MailsToAsync(account)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Links_MoreThanThreeWithinAnHour_AreNotSent()
    {
        var account = await registry.OpenAsync();
        for (var i = 0; i < 5; i++) await RequestAsync(account, Now.AddMinutes(i));
        (await MailsToAsync(account)).Count.ShouldBe(ForgottenPasswordService.MostLinks);

        await RequestAsync(account, Now.AddMinutes(59));
        (await MailsToAsync(account)).Count.ShouldBe(ForgottenPasswordService.MostLinks);
        await RequestAsync(account, Now.AddMinutes(60));
        (await MailsToAsync(account)).Count.ShouldBe(ForgottenPasswordService.MostLinks + 1);
    }

    [SharedFact]
    public async Task Links_ThatWereUsedOrActivated_LeaveRoomForOthers()
    {
        var account = await registry.InScopeAsync(services => TestAccounts.OpenAsync(services, isActive: false));
        var activation = await AskAsync(account);
        await RequestAsync(account, Now);
        (await registry.InScopeAsync(services => services.GetRequiredService<ActivationService>().ActivateAsync(
            new NewPassword { Secret = activation, Password = TestAccounts.Password, Browser = new VisitorBrowser(null, "Firefox") },
            TestAccounts.At(Now)))).Succeeded.ShouldBeTrue();
        (await ReplaceAsync(await AskAsync(account))).Succeeded.ShouldBeTrue();

        for (var i = 0; i < 5; i++) await RequestAsync(account, Now.AddMinutes(i));

        (await MailsToAsync(account)).Count(mail => mail.Template == "mot-de-passe-oublie").ShouldBe(1 + ForgottenPasswordService.MostLinks);
    }

    [SharedFact]
    public async Task Link_UsedByTwoAtTheSameTime_ReplacesOnce()
    {
        var account = await registry.OpenAsync();
        var secret = await AskAsync(account);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReplaceAsync(secret))));

        results.Count(result => result.Succeeded).ShouldBe(1);
        results.Count(result => result.Refusal is LinkNoLongerWorks).ShouldBe(3);
    }

    [SharedFact]
    public async Task Link_WorksUntilItsInstantAndEndsTheOthers()
    {
        var account = await registry.OpenAsync();
        var (first, second) = (await AskAsync(account), await AskAsync(account));
        var expires = Now + OneTimeLink.LifetimeOf(LinkPurpose.PasswordReset);

        (await ReplaceAsync(first, at: expires)).Refusal.ShouldBe(new LinkNoLongerWorks());
        (await ReplaceAsync(first, "motdepasse2026")).Refusal.ShouldBe(new PasswordTooCommon());
        (await ReplaceAsync(first, at: expires.AddMicroseconds(-1))).Succeeded.ShouldBeTrue();
        (await ReplaceAsync(second)).Refusal.ShouldBe(new LinkNoLongerWorks());
    }

    private Task<int> BrowsersAsync(Account account) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().KnownBrowsers.CountAsync(browser => browser.AccountId == account.Id));

    private async Task RequestAsync(Account account, DateTimeOffset at)
    {
        await registry.InScopeAsync(services => services.GetRequiredService<ForgottenPasswordService>().AskAsync(SignInName.Of(account), TestAccounts.At(at)));
        await AnswerAllAsync(at);
    }

    /// <returns>The secret of the link that the account received.</returns>
    private async Task<string> AskAsync(Account account)
    {
        var before = (await MailsToAsync(account)).Select(mail => mail.Id).ToHashSet();
        await RequestAsync(account, Now);
        var text = (await MailsToAsync(account)).Single(mail => !before.Contains(mail.Id)).Text!;
        return Link().Match(text).Groups[1].Value;
    }

    private async Task<int> AnswerAllAsync(DateTimeOffset at)
    {
        var answered = 0;
        while (await registry.InScopeAsync(services => services.GetRequiredService<ForgottenPasswordService>()
            .AnswerNextAsync(TestAccounts.Addresses, TestAccounts.At(at)))) answered++;
        return answered;
    }

    private Task<Result<SignInStep>> ReplaceAsync(string secret, string password = TestAccounts.OtherPassword, DateTimeOffset? at = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<ForgottenPasswordService>().ReplaceAsync(
            new NewPassword { Secret = secret, Password = password, Browser = new VisitorBrowser(null, "Firefox sur Linux") },
            TestAccounts.Addresses.ForgottenPassword,
            TestAccounts.At(at ?? Now)));

    private Task<Result<SignInStep>> SignInAsync(Account account, string password, Guid? browserId = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<SignInService>().WithPasswordAsync(
            new PasswordTry
            {
                Name = SignInName.Of(account),
                Password = password,
                Browser = new VisitorBrowser(browserId, "Firefox sur Linux"),
                Help = TestAccounts.Addresses.ForgottenPassword,
            },
            TestAccounts.At(Now)));

    private Task<SignedIn?> FindAsync(Session session) =>
        registry.InScopeAsync(services => services.GetRequiredService<SessionService>().FindAsync(session.Id, Now));

    private Task<List<OutgoingMail>> MailsToAsync(Account account) => registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails
        .AsNoTracking().Where(mail => mail.To == account.Email).OrderBy(mail => mail.QueuedAt).ToListAsync());

    [GeneratedRegex("site\\.example/[a-z-]+/(\\S+)")]
    private static partial Regex Link();
}

public sealed class ForgottenPasswordServiceTests(RegistryFixture registry) : ForgottenPasswordServiceSuite<RegistryFixture>(registry);

public sealed class ForgottenPasswordServicePostgreSqlTests(PostgreSqlFixture registry) : ForgottenPasswordServiceSuite<PostgreSqlFixture>(registry);
