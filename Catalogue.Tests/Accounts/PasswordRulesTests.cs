using Catalogue.Core;
using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalogue.Tests.Accounts;

public sealed class PasswordRulesTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    public static TheoryData<string, Type?> Passwords => new()
    {
        { "k8Zq!v2Rw7L", typeof(PasswordTooShort) },
        { "k8Zq!v2Rw7Lp", null },
        { "girafe velours octobre", null },
        { string.Concat(Enumerable.Repeat("k8Zq!v2Rw7Lp-azu", 8)), null },
        { string.Concat(Enumerable.Repeat("k8Zq!v2Rw7Lp-azu", 8)) + "x", typeof(PasswordTooLong) },
        { "motdepasse2026", typeof(PasswordTooCommon) },
        { "camille-essai-2026", typeof(PasswordTellsOwner) },
        { "le carreau numérique", typeof(PasswordTellsOwner) },
        { "économie numérique", typeof(PasswordTellsOwner) },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public async Task Password_IsJudgedByItsLengthAndWhoWouldGuessIt(string password, Type? fault)
    {
        var account = await registry.OpenAsync();

        var found = await registry.InScopeAsync(services => services.GetRequiredService<PasswordRules>().FindFaultAsync(account, password));

        found?.GetType().ShouldBe(fault);
    }

    [Fact]
    public async Task Password_OfARegistryThatIsNoTest_CostsTwoHundredThousandRoundsToTry()
    {
        await using var services = new ServiceCollection().AddLogging().AddRegistry(registry.Database, RegistryFixture.SyncFolder).BuildServiceProvider();

        services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBe(210_000);
    }

    [Fact]
    public async Task Identity_AppliesThemAndNoOther()
    {
        await registry.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = await TestAccounts.OpenAsync(services);

            var refused = await users.ChangePasswordAsync(account, TestAccounts.Password, "soleil123456");
            refused.Errors.ShouldHaveSingleItem().Description.ShouldBe(new PasswordTooCommon().Sentence);
            (await users.ChangePasswordAsync(account, TestAccounts.Password, TestAccounts.OtherPassword)).Succeeded.ShouldBeTrue();
        });
    }
}
