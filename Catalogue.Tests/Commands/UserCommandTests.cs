using System.Text.Json;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts.Administration;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Commands;

/// <summary>Each test has a registry of its own: whether an administrator exists is what they are about.</summary>
public abstract class UserCommandSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();

    [SharedFact]
    public async Task CreateAdmin_OfAFreshRegistry_InvitesAndSaysWhatToDo()
    {
        var (exit, output, _) = await CreateAsync("premiere@ministere.example");

        exit.ShouldBe(CommandLine.Success);
        output.ShouldContain("premiere@ministere.example sera administrateur");
        output.ShouldContain("connectez-vous par /agents/connexion avec ce compte");
        (await WaitingAsync()).ShouldHaveSingleItem().Roles.ShouldBe([StaffRole.Administrator]);
    }

    [SharedFact]
    public async Task CreateAdmin_Again_ReplacesWhatWaits()
    {
        await CreateAsync("premeire@ministere.example");

        var (exit, output, _) = await CreateAsync("premiere@ministere.example", "--json");

        exit.ShouldBe(CommandLine.Success);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("email").GetString().ShouldBe("premiere@ministere.example");
        answer.GetProperty("signIn").GetString().ShouldBe("/agents/connexion");
        answer.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(_registry.Clock.GetUtcNow().AddDays(30));
        (await WaitingAsync()).ShouldHaveSingleItem().Email.ShouldBe("premiere@ministere.example");
    }

    [SharedFact]
    public async Task CreateAdmin_WhereAnAdministratorIs_IsRefused()
    {
        await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);

        var (exit, output, error) = await CreateAsync("autre@ministere.example");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("Il y a déjà un administrateur");
        output.ShouldBeEmpty();
        (await WaitingAsync()).ShouldBeEmpty();
    }

    [SharedTheory]
    [InlineData("create-admin")]
    [InlineData("create-admin", "--email", "anne")]
    [InlineData("create-admin", "--email", "Anne <anne@ministere.example>")]
    [InlineData("inconnu")]
    public async Task User_CalledWrongly_ExitsWithTwo(params string[] args)
    {
        var (exit, output, error) = await _registry.RunAsync(["user", .. args]);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ShouldNotBeNullOrWhiteSpace();
        output.ShouldBeEmpty();
    }

    [SharedTheory]
    [InlineData]
    [InlineData("--email", " ")]
    public async Task CreateAdmin_WithoutAnAddress_AsksForItInFrench(params string[] args)
    {
        var (exit, output, error) = await _registry.RunAsync(["user", "create-admin", .. args]);

        exit.ShouldBe(CommandLine.BadUsage);
        error.Trim().ShouldBe("--email\u00a0: donnez l’adresse du premier administrateur, celle de son compte professionnel.");
        output.ShouldBeEmpty();
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<(int Exit, string Output, string Error)> CreateAsync(string email, params string[] more) =>
        _registry.RunAsync(["user", "create-admin", "--email", email, .. more]);

    private Task<List<StaffInvitation>> WaitingAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().StaffInvitations.AsNoTracking().Where(invitation => invitation.EndedAt == null).ToListAsync());
}

public sealed class UserCommandTests : UserCommandSuite<RegistryFixture>;

public sealed class UserCommandPostgreSqlTests : UserCommandSuite<PostgreSqlFixture>;
