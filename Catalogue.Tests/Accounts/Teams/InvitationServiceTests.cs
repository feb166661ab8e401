using System.Text.Json;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Teams;

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

        joined.Opened.Session.HoldsAt(_scene.Now).ShouldBeTrue();
        var one = (await _scene.ReadAsync()).People.Single(person => person.Email == Guest);
        (one.FullName, one.Role, one.CanSignIn).ShouldBe(("Camille Essai", CompanyRole.Editor, true));
        var entry = (await _scene.JournalAsync("team.joined")).ShouldHaveSingleItem();
        entry.Actor.ShouldBe($"partner:{one.AccountId}");
        entry.Payload.ShouldNotContain("Camille");
        (await _scene.JournalAsync("account.activated")).ShouldHaveSingleItem().Actor.ShouldBe(entry.Actor);
        var invited = (await _scene.JournalAsync("team.invited")).ShouldHaveSingleItem();
        InvitationIn(entry).ShouldNotBeNull().ShouldBe(InvitationIn(invited));
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
        (await JoinAnewAsync("court")).Refusal.ShouldBe(new PasswordTooShort(5));
        (await JoinAnewAsync("motdepasse2026")).Refusal.ShouldBe(new PasswordTooCommon());
        (await JoinAnewAsync("camille essai 2026")).Refusal.ShouldBe(new PasswordTellsOwner());

        (await FindAsync()).ShouldNotBeNull().HasAccount.ShouldBeFalse();
        (await _registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts.AnyAsync(one => one.Email == Guest))).ShouldBeFalse();
    }

    [SharedFact]
    public async Task Name_ThatIsNone_UsesNothingUp()
    {
        (await JoinAnewAsync(name: " ")).Refusal.ShouldBe(new NameRefused());

        (await FindAsync()).ShouldNotBeNull();
    }

    [SharedFact]
    public async Task Browser_ThatOpenedTheAccount_IsKnownToIt()
    {
        var opened = (await JoinAnewAsync()).Value.Opened;

        var known = await _registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().KnownBrowsers.AsNoTracking()
            .SingleAsync(browser => browser.AccountId == opened.Session.AccountId));
        known.Id.ShouldBe(opened.BrowserId);
    }

    [SharedFact]
    public async Task Account_ThatWaitedWithAPassword_TakesTheOneOfTheGuest()
    {
        var accountId = await _scene.AddAsync(role: null, Guest, isActive: false);
        await _registry.ChangeAsync(accountId, account => account.PasswordHash = "essai");

        (await JoinAnewAsync()).Succeeded.ShouldBeTrue();

        (await _registry.InScopeAsync(async services => await services.GetRequiredService<UserManager<Account>>().CheckPasswordAsync(
            await services.GetRequiredService<RegistryContext>().Accounts.SingleAsync(one => one.Id == accountId), TeamScene.Password))).ShouldBeTrue();
    }

    [SharedFact]
    public async Task Invitation_TakenBackOnceItsPageWasRead_LetsNobodyIn()
    {
        var accountId = await _scene.AddAsync(CompanyRole.Editor);

        await _registry.InScopeAsync(async services =>
        {
            var invitations = services.GetRequiredService<InvitationService>();
            (await invitations.FindAsync(_secret, null, _scene.Now)).Succeeded.ShouldBeTrue();
            await TakeBackAsync();

            (await invitations.JoinAsync(_secret, accountId, TeamScene.Address, _scene.By(accountId))).Refusal.ShouldBe(new InvitationLinkOver());
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
            (await invitations.FindAsync(_secret, null, _scene.Now)).Succeeded.ShouldBeTrue();
            await _registry.ChangeAsync(accountId, account => account.Close(_scene.Now));

            (await JoinAnewAsync(invitations)).Refusal.ShouldBe(new ClosedAccount());
        });
    }

    [SharedFact]
    public async Task Editor_InvitedAsManager_BecomesOne()
    {
        var editor = await _scene.AddAsync(CompanyRole.Editor);
        (await _scene.InviteAsync(_manager, "autre@essai.example", CompanyRole.Manager)).OrThrow();

        var read = (await FindAsync(editor, _scene.Secrets[1])).ShouldNotBeNull();
        (read.HeldRole, read.ChangesNothing).ShouldBe((CompanyRole.Editor, false));
        (await JoinAsync(editor, _scene.Secrets[1])).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.Single(person => person.AccountId == editor).Role.ShouldBe(CompanyRole.Manager);
        InvitationIn((await _scene.JournalAsync("team.role")).ShouldHaveSingleItem()).ShouldNotBeNull();
        (await _scene.MailsAsync(_manager)).ShouldHaveSingleItem().Template.ShouldBe("invitation-acceptee");
    }

    [SharedFact]
    public async Task Invitation_PastItsTime_IsOver()
    {
        _registry.Clock.Set(_scene.Now + TimeSpan.FromDays(14));

        (await FindAsync()).ShouldBeNull();
        (await JoinAnewAsync()).Refusal.ShouldBe(new InvitationLinkOver());
    }

    [SharedTheory]
    [InlineData(CompanyRole.Manager)]
    [InlineData(CompanyRole.Editor)]
    public async Task Colleague_InvitedToNoMoreThanTheyAre_StaysSoAndTheInvitationIsOver(CompanyRole role)
    {
        var colleague = await _scene.AddAsync(role);

        var read = (await FindAsync(colleague)).ShouldNotBeNull();
        (read.HeldRole, read.ChangesNothing).ShouldBe((role, true));
        (await JoinAsync(colleague)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.Single(person => person.AccountId == colleague).Role.ShouldBe(role);
        (await _scene.JournalAsync("team.")).Select(entry => entry.Event).ShouldBe(["team.invited", "team.takenback"]);
        (await _scene.MailsAsync(_manager)).ShouldBeEmpty();
        (await FindAsync()).ShouldBeNull();
    }

    [SharedFact]
    public async Task Inviter_IsToldWhoAccepted_UnlessTheyAreOfTheCompanyNoMore()
    {
        (await JoinAnewAsync()).Succeeded.ShouldBeTrue();

        var mail = (await _scene.MailsAsync(_manager)).ShouldHaveSingleItem();
        mail.Text!.ShouldContain("Camille Essai a accepté votre invitation");
        mail.Text!.ShouldContain(TeamScene.Address.AbsoluteUri);

        var former = await _scene.AddAsync(CompanyRole.Manager);
        (await _scene.InviteAsync(former, "noa@essai.example")).OrThrow();
        (await _scene.TeamAsync(team => team.RemoveAsync(_scene.PartnerId, former, TeamScene.Address, _scene.By(former)))).OrThrow();
        (await JoinAsync(await _scene.AddAsync(role: null), _scene.Secrets[1])).Succeeded.ShouldBeTrue();
        (await _scene.MailsAsync(former)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Company_ThatLeftMeanwhile_IsJoinedByNobody()
    {
        var accountId = await _scene.AddAsync(role: null);
        await _scene.LeaveAsync();

        var gone = new PartnerNotValidated(PartnerStatus.Left);
        (await _registry.InScopeAsync(services => services.GetRequiredService<InvitationService>().FindAsync(_secret, null, _scene.Now))).Refusal.ShouldBe(gone);
        (await JoinAsync(accountId)).Refusal.ShouldBe(gone);
        (await JoinAnewAsync()).Refusal.ShouldBe(gone);
        (await _scene.ReadAsync()).People.ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Address_WhoseActivatedAccountWasClosed_HasNoneToSignInWith()
    {
        var accountId = await _scene.AddAsync(role: null, Guest);
        await _registry.ChangeAsync(accountId, account => account.Close(_scene.Now));

        var read = (await FindAsync()).ShouldNotBeNull();

        (read.HasAccount, read.IsClosed).ShouldBe((false, true));
    }

    [SharedFact]
    public async Task Password_MadeOfTheInvitingCompany_IsRefused()
    {
        var company = await _registry.InScopeAsync(services =>
            services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().SingleAsync(one => one.Id == _scene.PartnerId));

        (await JoinAnewAsync(company.Company.Name)).Refusal.ShouldBe(new PasswordTellsOwner());
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

    private static string? InvitationIn(JournalEntry entry) => JsonDocument.Parse(entry.Payload).RootElement.GetProperty("invitationId").GetString();

    /// <summary>What the reader reads; null when the link does not work.</summary>
    private async Task<OpenInvitation?> FindAsync(Guid? readerId = null, string? secret = null)
    {
        var found = await _registry.InScopeAsync(services =>
            services.GetRequiredService<InvitationService>().FindAsync(secret ?? _secret, readerId, _scene.Now));
        return found.Succeeded ? found.Value : null;
    }

    private Task<Result> JoinAsync(Guid accountId, string? secret = null) => _registry.InScopeAsync(services =>
        services.GetRequiredService<InvitationService>().JoinAsync(secret ?? _secret, accountId, TeamScene.Address, _scene.By(accountId)));

    private async Task TakeBackAsync()
    {
        var invitation = (await _scene.ReadAsync()).Invitations.Single();
        (await _scene.TeamAsync(team => team.TakeBackAsync(_scene.PartnerId, invitation.Id, _scene.By(_manager)))).OrThrow();
    }

    private Task<Result<NewColleague>> JoinAnewAsync(string password = TeamScene.Password, string name = "Camille Essai") =>
        _registry.InScopeAsync(services => JoinAnewAsync(services.GetRequiredService<InvitationService>(), password, name));

    private Task<Result<NewColleague>> JoinAnewAsync(
        InvitationService invitations, string password = TeamScene.Password, string name = "Camille Essai") => invitations.JoinAnewAsync(
        _secret,
        new NewGuest { FullName = name, Password = password, Browser = new VisitorBrowser(null, "Essai") },
        new Uri("https://essai.example/connexion"),
        TeamScene.Address,
        TestAccounts.At(_scene.Now));
}

public sealed class InvitationServiceTests : InvitationServiceSuite<RegistryFixture>;

public sealed class InvitationServicePostgreSqlTests : InvitationServiceSuite<PostgreSqlFixture>, IOnPostgreSql;
