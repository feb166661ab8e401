using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

public abstract class InvitationServiceSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private const string Guest = "camille@essai.example";

    private readonly TRegistry _registry = new();
    private readonly TeamScene _scene;
    private string _secret = "";
    private Guid _manager;

    protected InvitationServiceSuite() => _scene = new(_registry);

    [SharedFact]
    public async Task Guest_WithoutAccount_OpensOneSignsInAndJoins()
    {
        var joined = (await JoinAnewAsync()).Value;

        joined.Session.HoldsAt(_scene.Now).ShouldBeTrue();
        var one = (await _scene.ReadAsync()).People.Single(person => person.Email == Guest);
        (one.FullName, one.Role, one.CanSignIn).ShouldBe(("Camille Essai", CompanyRole.Editor, true));
        var entry = (await _scene.JournalAsync("team.joined")).ShouldHaveSingleItem();
        entry.Actor.ShouldBe($"partner:{one.AccountId}");
        entry.Payload.ShouldNotContain("Camille");
        (await FindAsync()).ShouldBeNull();
        (await JoinAnewAsync()).Refusal.ShouldBe(new InvitationLinkOver());
    }

    [SharedFact]
    public async Task Guest_WhoIsSignedIn_JoinsOnceWithTheirAccount()
    {
        var accountId = await _scene.AddAsync(role: null, Guest);

        (await FindAsync()).ShouldNotBeNull().HasAccount.ShouldBeTrue();
        (await JoinAsync(accountId)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.ShouldContain(person => person.AccountId == accountId && person.Role == CompanyRole.Editor);
        (await JoinAsync(accountId)).Refusal.ShouldBe(new InvitationLinkOver());
    }

    [SharedFact]
    public async Task Address_WithAnAccount_OpensNoOther()
    {
        await _scene.AddAsync(role: null, Guest);

        (await JoinAnewAsync()).Refusal.ShouldBe(new HasAccount());
        (await FindAsync()).ShouldNotBeNull();
    }

    [SharedFact]
    public async Task Address_WhoseAccountWaitsForItsActivation_IsActivatedByTheInvitation()
    {
        var accountId = await _scene.AddAsync(role: null, Guest, isActive: false);

        (await FindAsync()).ShouldNotBeNull().HasAccount.ShouldBeFalse();
        (await JoinAnewAsync()).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.Single(person => person.AccountId == accountId).CanSignIn.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Password_ThatIsRefused_UsesNothingUpAndOpensNoAccount()
    {
        (await JoinAnewAsync("court")).Refusal.ShouldBeOfType<RefusedPassword>();

        (await FindAsync()).ShouldNotBeNull().HasAccount.ShouldBeFalse();
        (await _registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts.AnyAsync(one => one.Email == Guest))).ShouldBeFalse();
    }

    [SharedFact]
    public async Task Invitation_TakenBackOnceItsPageWasRead_LetsNobodyIn()
    {
        var accountId = await _scene.AddAsync(CompanyRole.Editor);

        await _registry.InScopeAsync(async services =>
        {
            var invitations = services.GetRequiredService<InvitationService>();
            (await invitations.FindAsync(_secret, _scene.Now)).ShouldNotBeNull();
            await TakeBackAsync();

            (await invitations.JoinAsync(_secret, accountId, _scene.By(accountId))).Refusal.ShouldBe(new InvitationLinkOver());
            (await JoinAnewAsync(invitations)).Refusal.ShouldBe(new InvitationLinkOver());
        });
    }

    [SharedFact]
    public async Task Address_WhoseAccountWasClosedOnceThePageWasRead_OpensNothing()
    {
        var accountId = await _scene.AddAsync(role: null, Guest, isActive: false);

        await _registry.InScopeAsync(async services =>
        {
            var invitations = services.GetRequiredService<InvitationService>();
            (await invitations.FindAsync(_secret, _scene.Now)).ShouldNotBeNull();
            await _registry.ChangeAsync(accountId, account => account.Close(_scene.Now));

            (await JoinAnewAsync(invitations)).Refusal.ShouldBe(new ClosedAccount());
        });
    }

    [SharedFact]
    public async Task Invitation_PastItsTime_IsOver()
    {
        _registry.Clock.Set(_scene.Now + TimeSpan.FromDays(14));

        (await FindAsync()).ShouldBeNull();
        (await JoinAnewAsync()).Refusal.ShouldBe(new InvitationLinkOver());
    }

    [SharedFact]
    public async Task Colleague_InvitedUnderAnotherAddress_StaysWhatTheyWere()
    {
        var manager = await _scene.AddAsync(CompanyRole.Manager);

        (await JoinAsync(manager)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.Single(person => person.AccountId == manager).Role.ShouldBe(CompanyRole.Manager);
        (await _scene.JournalAsync("team.joined")).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Invitation_TakenUpTwiceAtTheSameTime_MakesOneColleague()
    {
        var joined = await Task.WhenAll(JoinAnewAsync(), JoinAnewAsync());

        joined.Count(one => one.Succeeded).ShouldBe(1);
        (await _scene.ReadAsync()).People.Count(person => person.Email == Guest).ShouldBe(1);
    }

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        if (!SecondDatabase.IsThereFor(_registry.GetType())) return;
        await _scene.BeginAsync();
        _manager = await _scene.AddAsync(CompanyRole.Manager);
        (await _scene.InviteAsync(_manager, Guest)).OrThrow();
        _secret = _scene.Secrets[0];
    }

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<OpenInvitation?> FindAsync() =>
        _registry.InScopeAsync(services => services.GetRequiredService<InvitationService>().FindAsync(_secret, _scene.Now));

    private Task<Result> JoinAsync(Guid accountId) =>
        _registry.InScopeAsync(services => services.GetRequiredService<InvitationService>().JoinAsync(_secret, accountId, _scene.By(accountId)));

    private async Task TakeBackAsync()
    {
        var invitation = (await _scene.ReadAsync()).Invitations.Single();
        (await _scene.TeamAsync(team => team.TakeBackAsync(_scene.PartnerId, invitation.Id, _scene.By(_manager)))).OrThrow();
    }

    private Task<Result<NewColleague>> JoinAnewAsync(string password = TeamScene.Password) =>
        _registry.InScopeAsync(services => JoinAnewAsync(services.GetRequiredService<InvitationService>(), password));

    private Task<Result<NewColleague>> JoinAnewAsync(InvitationService invitations, string password = TeamScene.Password) => invitations.JoinAnewAsync(
        _secret,
        new NewGuest { FullName = "Camille Essai", Password = password, Browser = "Essai" },
        new Uri("https://essai.example/connexion"),
        TestAccounts.At(_scene.Now));
}

public sealed class InvitationServiceTests : InvitationServiceSuite<RegistryFixture>;

public sealed class InvitationServicePostgreSqlTests : InvitationServiceSuite<PostgreSqlFixture>, IOnPostgreSql;
