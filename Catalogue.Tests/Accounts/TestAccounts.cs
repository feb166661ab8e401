using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

/// <summary>Accounts with a password, as the registry keeps them, and what tests do with them.</summary>
internal static class TestAccounts
{
    public const string Password = "girafe velours octobre";

    public const string OtherPassword = "pivoine tonneau hublot";

    public static AccountAddresses Addresses { get; } = new()
    {
        Activation = secret => new Uri($"https://site.example/activation/{secret}"),
        NewPassword = secret => new Uri($"https://site.example/mot-de-passe/{secret}"),
        ForgottenPassword = new Uri("https://site.example/mot-de-passe-oublie"),
    };

    public static ActionContext At(DateTimeOffset instant) => new() { Actor = Actor.Visitor, Instant = instant, Process = "essai" };

    /// <summary>An account that was activated, of « Le Carreau Numérique ».</summary>
    public static Task<Account> OpenAsync(this RegistryFixture registry) => registry.InScopeAsync(services => OpenAsync(services));

    public static async Task<Account> OpenAsync(IServiceProvider services, bool isActive = true)
    {
        var (registry, users) = (services.GetRequiredService<RegistryContext>(), services.GetRequiredService<UserManager<Account>>());
        var account = Account.Open(UserCode.Draw(), "Camille Essai", $"camille.{Guid.NewGuid():N}@essai.example", DemoRegistryFile.Today);
        if (isActive) account.Activate(DemoRegistryFile.Today).OrThrow();
        (await (isActive ? users.CreateAsync(account, Password) : users.CreateAsync(account))).Succeeded.ShouldBeTrue();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == "le-carreau-numerique");
        registry.Add(new Membership(account.Id, partner.Id, CompanyRole.Manager, DemoRegistryFile.Today));
        await registry.SaveChangesAsync();
        return account;
    }

    /// <summary>Changes an account.</summary>
    public static Task ChangeAsync(this RegistryFixture registry, Guid accountId, Action<Account> change) => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        change(await context.Accounts.FindOrThrowAsync(accountId));
        await context.SaveChangesAsync();
    });

    /// <summary>A link that a mail would hold.</summary>
    public static async Task<string> SendLinkAsync(IServiceProvider services, LinkPurpose purpose, Account account, DateTimeOffset instant)
    {
        var (link, secret) = OneTimeLink.To(purpose, account.Id, account.Email!, instant);
        var registry = services.GetRequiredService<RegistryContext>();
        registry.Add(link);
        await registry.SaveChangesAsync();
        return secret;
    }

    /// <summary>Has an account take codes besides its password.</summary>
    /// <returns>The key of its authenticator, and its recovery codes.</returns>
    public static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> AddSecondFactorAsync(IServiceProvider services, Guid accountId)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync(accountId.ToString()))!;
        await users.ResetAuthenticatorKeyAsync(account);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 3);
        await users.SetTwoFactorEnabledAsync(account, true);
        return ((await users.GetAuthenticatorKeyAsync(account))!, codes!.ToList());
    }
}
