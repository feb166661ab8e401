using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalogue.Tests.Accounts;

public abstract class SignInServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DateTimeOffset Now = DemoRegistryFile.Today;

    [SharedFact]
    public async Task Password_WithCodeOrAddressHoweverTyped_OpensASession()
    {
        var account = await registry.OpenAsync();

        foreach (var typed in (string[])[account.UserName!.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant(), $" {account.Email!.ToUpperInvariant()} "])
        {
            var opened = (await TryAsync(typed, TestAccounts.Password)).Value.ShouldBeOfType<SessionOpened>();
            opened.Session.AccountId.ShouldBe(account.Id);
            var person = await registry.InScopeAsync(services => services.GetRequiredService<SessionService>().FindAsync(opened.Session.Id, Now));
            person!.FullName.ShouldBe("Camille Essai");
        }
    }

    [SharedFact]
    public async Task WrongPassword_WhoeverIsNamed_IsAnsweredAndWrittenAlike()
    {
        var (known, closed) = (await registry.OpenAsync(), await registry.OpenAsync());
        await registry.ChangeAsync(closed.Id, account => account.Close(Now));
        var waiting = await registry.InScopeAsync(services => TestAccounts.OpenAsync(services, isActive: false));

        var commands = new List<IReadOnlyList<string>>();
        foreach (var (name, password) in ((string, string)[])
            [(known.Email!, "autre"), ("personne@essai.example", "autre"), (closed.Email!, TestAccounts.Password), (waiting.Email!, "autre"), ("ni code ni adresse", "autre")])
        {
            await registry.InScopeAsync(async services =>
            {
                using var log = new SqlLog(services.GetRequiredService<RegistryContext>());
                var result = await services.GetRequiredService<SignInService>().WithPasswordAsync(Try(name, password), TestAccounts.At(Now));
                result.Refusal.ShouldBe(new WrongSignIn(), name);
                commands.Add(log.Commands);
            });
        }

        commands[0].ShouldContain(command => command.Contains("INSERT INTO \"FailedSignIns\"", StringComparison.Ordinal));
        commands.ShouldAllBe(all => all.SequenceEqual(commands[0]));
    }

    [SharedFact]
    public async Task Browser_ThatIsNew_IsToldOfOnceToEachAccount()
    {
        var (one, other) = (await registry.OpenAsync(), await registry.OpenAsync());

        var first = (SessionOpened)(await TryAsync(one.Email!, TestAccounts.Password)).Value;
        (await MailsToAsync(one)).ShouldBe(["nouvel-appareil"]);
        var second = (SessionOpened)(await TryAsync(one.Email!, TestAccounts.Password, first.BrowserId)).Value;
        (await MailsToAsync(one)).ShouldBe(["nouvel-appareil"]);
        var third = (SessionOpened)(await TryAsync(other.Email!, TestAccounts.Password, first.BrowserId)).Value;

        (second.BrowserId, third.BrowserId).ShouldBe((first.BrowserId, first.BrowserId));
        (await MailsToAsync(other)).ShouldBe(["nouvel-appareil"]);
    }

    [SharedFact]
    public async Task WrongTries_FromElsewhere_CloseThatWayAndNeverTheOwners()
    {
        var account = await registry.OpenAsync();
        var home = ((SessionOpened)(await TryAsync(account.Email!, TestAccounts.Password)).Value).BrowserId;
        for (var i = 0; i < FailedSignIn.Most; i++)
            (await TryAsync(account.Email!, "autre", Guid.NewGuid(), Now.AddMinutes(i))).Refusal.ShouldBeOfType<WrongSignIn>();

        var last = Now.AddMinutes(FailedSignIn.Most);
        var reopens = Now + FailedSignIn.Window;
        (await TryAsync(account.Email!, TestAccounts.Password, null, last)).Refusal.ShouldBe(new TooManyTries(reopens));
        (await TryAsync(account.Email!, TestAccounts.Password, null, reopens.AddMicroseconds(-1))).Refusal.ShouldBe(new TooManyTries(reopens));
        (await TryAsync(account.Email!, TestAccounts.Password, home, last)).Succeeded.ShouldBeTrue();
        (await TryAsync(account.Email!, TestAccounts.Password, null, reopens)).Succeeded.ShouldBeTrue();
        new TooManyTries(reopens).Sentence.ShouldContain("10\u00a0h\u00a015");
    }

    [SharedFact]
    public async Task WrongTries_FromAKnownBrowser_CloseItAlone()
    {
        var account = await registry.OpenAsync();
        var home = ((SessionOpened)(await TryAsync(account.Email!, TestAccounts.Password)).Value).BrowserId;
        for (var i = 0; i < FailedSignIn.Most; i++) await TryAsync(account.Email!, "autre", home);

        (await TryAsync(account.Email!, TestAccounts.Password, home)).Refusal.ShouldBeOfType<TooManyTries>();
        (await TryAsync(account.Email!, TestAccounts.Password)).Succeeded.ShouldBeTrue();
    }

    [SharedFact]
    public async Task WrongTries_ForNobody_CloseAlike()
    {
        for (var i = 0; i < FailedSignIn.Most; i++) await TryAsync("nulle.part@essai.example", "autre");

        (await TryAsync("Nulle.Part@essai.example", "autre")).Refusal.ShouldBe(new TooManyTries(Now + FailedSignIn.Window));
    }

    [SharedFact]
    public async Task WrongTries_ManyAtATime_LearnNoMoreThanTheFirst()
    {
        var account = await registry.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, FailedSignIn.Most + 4).Select(_ => Task.Run(() => TryAsync(account.Email!, "autre"))));

        results.Count(result => result.Refusal is WrongSignIn).ShouldBe(FailedSignIn.Most);
        results.Count(result => result.Refusal is TooManyTries).ShouldBe(4);
    }

    [SharedFact]
    public async Task Hash_OfFewerRounds_IsRenewedBySigningIn()
    {
        var account = await registry.OpenAsync();
        var old = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(account, TestAccounts.Password);
        await registry.ChangeAsync(account.Id, one => one.PasswordHash = old);

        (await TryAsync(account.Email!, TestAccounts.Password)).Succeeded.ShouldBeTrue();
        var renewed = (await ReadAsync(account.Id)).PasswordHash;
        (await TryAsync(account.Email!, TestAccounts.Password)).Succeeded.ShouldBeTrue();

        renewed.ShouldNotBe(old);
        (await ReadAsync(account.Id)).PasswordHash.ShouldBe(renewed);
    }

    [SharedFact]
    public async Task Code_OfTheAuthenticator_IsAskedForAndOpensOnce()
    {
        var account = await registry.OpenAsync();
        var (key, _) = await AddSecondFactorAsync(account);
        var pending = await PendingAsync(account);
        (await SessionsAsync(account)).ShouldBe(0);
        var code = AuthenticatorCode.Show(key);

        (await CodeAsync(pending, "000000" == code ? "111111" : "000000")).Refusal.ShouldBe(new WrongCode(IsRecovery: false));
        (await CodeAsync(pending, $" {code[..3]} {code[3..]} ")).Succeeded.ShouldBeTrue();
        (await CodeAsync(await PendingAsync(account), code)).Refusal.ShouldBe(new WrongCode(IsRecovery: false));
        (await CodeAsync(await PendingAsync(account), AuthenticatorCode.Show(key, 1))).Succeeded.ShouldBeTrue();
        (await CodeAsync(await PendingAsync(account), code)).Refusal.ShouldBe(new WrongCode(IsRecovery: false));
    }

    [SharedFact]
    public async Task RecoveryCode_HoweverTyped_OpensOnceAndIsToldOf()
    {
        var account = await registry.OpenAsync();
        var (_, codes) = await AddSecondFactorAsync(account);
        var typed = codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);

        (await CodeAsync(await PendingAsync(account), typed, isRecovery: true)).Succeeded.ShouldBeTrue();
        (await CodeAsync(await PendingAsync(account), typed, isRecovery: true)).Refusal.ShouldBe(new WrongCode(IsRecovery: true));
        (await CodeAsync(await PendingAsync(account), codes[1], isRecovery: true)).Succeeded.ShouldBeTrue();

        (await MailsToAsync(account)).Count(mail => mail == "codes-de-secours-utilises").ShouldBe(2);
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal
            .Where(entry => entry.Subject == $"account:{account.Id}" && entry.Event == "account.recoverycode").CountAsync())).ShouldBe(2);
    }

    [SharedFact]
    public async Task FirstStep_IsOverAtItsInstantAndOnceThePasswordChanges()
    {
        var account = await registry.OpenAsync();
        var (key, _) = await AddSecondFactorAsync(account);
        var pending = await PendingAsync(account);

        (await CodeAsync(pending, AuthenticatorCode.Show(key), at: pending.Until)).Refusal.ShouldBe(new SignInTooOld());
        (await CodeAsync(pending, "000", at: pending.Until.AddMicroseconds(-1))).Refusal.ShouldBeOfType<WrongCode>();
        await registry.ChangeAsync(account.Id, one => one.SecurityStamp = "another");
        (await CodeAsync(pending, AuthenticatorCode.Show(key))).Refusal.ShouldBe(new SignInTooOld());
    }

    [SharedFact]
    public async Task WrongCodes_OfAnyNameAndBrowser_CloseTheSecondStepTogether()
    {
        var account = await registry.OpenAsync();
        var home = ((SessionOpened)(await TryAsync(account.Email!, TestAccounts.Password)).Value).BrowserId;
        var (key, _) = await AddSecondFactorAsync(account);
        for (var i = 0; i < FailedSignIn.Most; i++)
        {
            var pending = await PendingAsync(account, i % 2 == 0 ? account.Email : account.UserName);
            Guid? browser = (i % 3) switch { 0 => null, 1 => home, _ => Guid.NewGuid() };
            (await CodeAsync(pending, "x", browserId: browser)).Refusal.ShouldBeOfType<WrongCode>();
        }

        foreach (var browser in (Guid?[])[null, home])
        {
            foreach (var name in (string?[])[account.Email, account.UserName])
            {
                (await CodeAsync(await PendingAsync(account, name), AuthenticatorCode.Show(key), browserId: browser)).Refusal
                    .ShouldBe(new TooManyTries(Now + FailedSignIn.Window));
            }
        }
    }

    private static PasswordTry Try(string name, string password, Guid? browserId = null) => new()
    {
        Name = SignInName.Read(name),
        Password = password,
        Browser = new VisitorBrowser(browserId, "Firefox sur Linux"),
        Help = TestAccounts.Addresses.ForgottenPassword,
    };

    private Task<Result<SignInStep>> TryAsync(string name, string password, Guid? browserId = null, DateTimeOffset? at = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<SignInService>()
            .WithPasswordAsync(Try(name, password, browserId), TestAccounts.At(at ?? Now)));

    private async Task<PendingSignIn> PendingAsync(Account account, string? name = null) =>
        (await TryAsync(name ?? account.Email!, TestAccounts.Password)).Value.ShouldBeOfType<CodeNeeded>().Pending;

    private Task<Result<SignInStep>> CodeAsync(PendingSignIn pending, string code, bool isRecovery = false, DateTimeOffset? at = null, Guid? browserId = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<SignInService>().WithCodeAsync(
            new CodeTry
            {
                Pending = pending,
                Code = code,
                IsRecovery = isRecovery,
                Browser = new VisitorBrowser(browserId, "Firefox sur Linux"),
                Help = TestAccounts.Addresses.ForgottenPassword,
            },
            TestAccounts.At(at ?? Now)));

    private Task<(string Key, IReadOnlyList<string> RecoveryCodes)> AddSecondFactorAsync(Account account) =>
        registry.InScopeAsync(services => TestAccounts.AddSecondFactorAsync(services, account.Id));

    private Task<Account> ReadAsync(Guid id) =>
        registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts.AsNoTracking().SingleAsync(account => account.Id == id));

    private Task<int> SessionsAsync(Account account) =>
        registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Sessions.CountAsync(session => session.AccountId == account.Id));

    private Task<List<string>> MailsToAsync(Account account) => registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails
        .Where(mail => mail.To == account.Email).OrderBy(mail => mail.QueuedAt).Select(mail => mail.Template).ToListAsync());
}

public sealed class SignInServiceTests(RegistryFixture registry) : SignInServiceSuite<RegistryFixture>(registry);

public sealed class SignInServicePostgreSqlTests(PostgreSqlFixture registry) : SignInServiceSuite<PostgreSqlFixture>(registry);
