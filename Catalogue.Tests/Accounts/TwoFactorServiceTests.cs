using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Accounts.AccountFacts;
using static Catalogue.Tests.Accounts.TestAccounts;

namespace Catalogue.Tests.Accounts;

public abstract class TwoFactorServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly Guid Here = Guid.NewGuid();

    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Key_WaitingForItsFirstCode_ChangesNothing()
    {
        var id = await OpenAsync();

        (await BeginAsync(id)).Refusal.ShouldBeNull();

        var setup = (await SetupAsync(id)).ShouldNotBeNull();
        setup.Code.ShouldBe((await AccountAsync(id)).Code);
        (await DoAsync(service => service.FindAsync(id))).ShouldBe(new TwoFactorState(IsOn: false, RecoveryCodesLeft: 0));
        (await AcceptsAsync(id, setup.Key)).ShouldBeFalse();
        (await registry.InScopeAsync(services => services.JournalAsync(id))).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Key_WaitingForItsFirstCode_IsShownToItsSessionForAnHour()
    {
        var id = await OpenAsync();
        (await BeginAsync(id)).Refusal.ShouldBeNull();

        (await DoAsync(service => service.FindSetupAsync(id, Guid.NewGuid(), Now))).ShouldBeNull();
        (await DoAsync(service => service.FindSetupAsync(id, Here, Now + TwoFactorService.SetupLasts))).ShouldBeNull();
        var code = AuthenticatorCode.Show((await SetupAsync(id))!.Key);
        (await DoAsync(service => service.ConfirmAsync(id, Guid.NewGuid(), code, Help, Acting(id, Now)))).Refusal.ShouldBe(new SetupEnded());
        (await DoAsync(service => service.ConfirmAsync(id, Here, code, Help, Acting(id, Now + TwoFactorService.SetupLasts)))).Refusal.ShouldBe(new SetupEnded());
    }

    [SharedFact]
    public async Task FirstCode_Right_TurnsItOnAndGivesTenRecoveryCodes()
    {
        var id = await OpenAsync();

        var (key, codes) = await TurnOnAsync(id);

        codes.Distinct().Count().ShouldBe(10);
        (await DoAsync(service => service.FindAsync(id))).ShouldBe(new TwoFactorState(IsOn: true, RecoveryCodesLeft: 10));
        (await AcceptsAsync(id, key)).ShouldBeTrue();
        (await SetupAsync(id)).ShouldBeNull();
        var (name, payload) = (await registry.InScopeAsync(services => services.JournalAsync(id))).ShouldHaveSingleItem();
        name.ShouldBe("account.twofactor");
        payload.ShouldNotContain(key);
        var mail = (await registry.InScopeAsync(async services => await services.MailsAsync((await services.AccountAsync(id)).Email!))).ShouldHaveSingleItem();
        mail.Template.ShouldBe("double-authentification-activee");
        (await TokensAsync(id)).ShouldAllBe(token => !codes.Any(code => token.Value!.Contains(code)));
    }

    [SharedTheory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("12345678901234567890")]
    [InlineData("١٢٣٤٥٦")]
    public async Task FirstCode_Wrong_LeavesTheKeyWaiting(string code)
    {
        var id = await OpenAsync();
        await BeginAsync(id);
        var setup = await SetupAsync(id);

        (await ConfirmAsync(id, code)).Refusal.ShouldBe(new WrongFirstCode());
        (await ConfirmAsync(id, WrongCodeOf(setup!.Key))).Refusal.ShouldBe(new WrongFirstCode());

        (await DoAsync(service => service.FindAsync(id))).IsOn.ShouldBeFalse();
        (await SetupAsync(id)).ShouldBe(setup);
        (await TokensAsync(id)).ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task FirstCode_TypedInGroups_IsTaken()
    {
        var id = await OpenAsync();
        await BeginAsync(id);

        (await ConfirmAsync(id, AuthenticatorCode.Show((await SetupAsync(id))!.Key).Insert(3, " "))).Refusal.ShouldBeNull();
    }

    [SharedFact]
    public async Task Phone_Changed_ServesOnceItsFirstCodeIsRight()
    {
        var id = await OpenAsync();
        var (first, _) = await TurnOnAsync(id);
        await BeginAsync(id);
        (await AcceptsAsync(id, first)).ShouldBeTrue();

        var second = (await SetupAsync(id))!.Key;
        (await ConfirmAsync(id, AuthenticatorCode.Show(second))).Refusal.ShouldBeNull();

        (await AcceptsAsync(id, second)).ShouldBeTrue();
        (await AcceptsAsync(id, first)).ShouldBeFalse();
    }

    [SharedFact]
    public async Task RecoveryCodes_Renewed_ReplaceThoseBefore()
    {
        var id = await OpenAsync();
        var (_, before) = await TurnOnAsync(id);
        (await RedeemsAsync(id, before[0])).ShouldBeTrue();
        (await DoAsync(service => service.FindAsync(id))).RecoveryCodesLeft.ShouldBe(9);

        var renewed = await DoAsync(service => service.RenewCodesAsync(Act(id), Acting(id, Now)));

        renewed.Value.All.Count.ShouldBe(10);
        (await RedeemsAsync(id, before[1])).ShouldBeFalse();
        (await RedeemsAsync(id, renewed.Value.All[1])).ShouldBeTrue();
        (await RedeemsAsync(id, renewed.Value.All[1])).ShouldBeFalse();
    }

    [SharedFact]
    public async Task TwoSteps_Removed_LeaveNothingBehind()
    {
        var id = await OpenAsync();
        await TurnOnAsync(id);

        (await DoAsync(service => service.RemoveAsync(Act(id), Help, Acting(id, Now)))).Refusal.ShouldBeNull();

        (await DoAsync(service => service.FindAsync(id))).IsOn.ShouldBeFalse();
        (await TokensAsync(id)).ShouldBeEmpty();
        (await registry.InScopeAsync(services => services.JournalAsync(id))).Select(entry => entry.Event)
            .ShouldBe(["account.twofactor", "account.twofactorremoved"]);
        (await DoAsync(service => service.RemoveAsync(Act(id), Help, Acting(id, Now)))).Refusal.ShouldBe(new TwoFactorIsOff());
        (await DoAsync(service => service.RenewCodesAsync(Act(id), Acting(id, Now)))).Refusal.ShouldBe(new TwoFactorIsOff());
    }

    [SharedFact]
    public async Task Act_WithoutThePassword_IsRefused()
    {
        var id = await OpenAsync();
        var act = Act(id) with { Password = "Ce n’est pas lui" };

        (await DoAsync(service => service.BeginAsync(act, Acting(id, Now)))).Refusal.ShouldBe(new WrongPassword());
        (await DoAsync(service => service.RenewCodesAsync(act, Acting(id, Now)))).Refusal.ShouldBe(new WrongPassword());
        (await DoAsync(service => service.RemoveAsync(act, Help, Acting(id, Now)))).Refusal.ShouldBe(new WrongPassword());
        (await SetupAsync(id)).ShouldBeNull();
    }

    private static string WrongCodeOf(string key)
    {
        var right = Enumerable.Range(-4, 9).Select(later => AuthenticatorCode.Show(key, later)).ToHashSet();
        return Enumerable.Range(0, right.Count + 1).Select(number => number.ToString("D6")).First(code => !right.Contains(code));
    }

    private static TwoFactorAct Act(Guid id) => new() { AccountId = id, SessionId = Here, Password = Password };

    private async Task<Guid> OpenAsync() => (await registry.OpenAsync()).Id;

    private Task<Account> AccountAsync(Guid id) => registry.InScopeAsync(services => services.AccountAsync(id));

    private Task<T> DoAsync<T>(Func<TwoFactorService, Task<T>> act) =>
        registry.InScopeAsync(services => act(services.GetRequiredService<TwoFactorService>()));

    private Task<Result> BeginAsync(Guid id) => DoAsync(service => service.BeginAsync(Act(id), Acting(id, Now)));

    private Task<TwoFactorSetup?> SetupAsync(Guid id) => DoAsync(service => service.FindSetupAsync(id, Here, Now));

    private Task<Result<RecoveryCodes>> ConfirmAsync(Guid id, string code) =>
        DoAsync(service => service.ConfirmAsync(id, Here, code, Help, Acting(id, Now)));

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(Guid id)
    {
        (await BeginAsync(id)).Refusal.ShouldBeNull();
        var key = (await SetupAsync(id))!.Key;
        return (key, (await ConfirmAsync(id, AuthenticatorCode.Show(key))).Value.All);
    }

    /// <summary>Whether a sign-in would take the code of a phone that holds a key.</summary>
    private Task<bool> AcceptsAsync(Guid id, string key) => registry.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync(id.ToString()))!;
        return account.TwoFactorEnabled
            && await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, AuthenticatorCode.Show(key));
    });

    private Task<bool> RedeemsAsync(Guid id, string code) => registry.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        return (await users.RedeemTwoFactorRecoveryCodeAsync((await users.FindByIdAsync(id.ToString()))!, code)).Succeeded;
    });

    private Task<List<IdentityUserToken<Guid>>> TokensAsync(Guid id) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Set<IdentityUserToken<Guid>>().AsNoTracking().Where(token => token.UserId == id).ToListAsync());
}

public sealed class TwoFactorServiceTests(RegistryFixture registry) : TwoFactorServiceSuite<RegistryFixture>(registry);

public sealed class TwoFactorServicePostgreSqlTests(PostgreSqlFixture registry) : TwoFactorServiceSuite<PostgreSqlFixture>(registry);
