using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Accounts.Teams;

public abstract class TeamServiceSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();
    private readonly TeamScene _scene;
    private Guid _manager;

    private ActionContext Ministry => new() { Actor = new(ActorKind.Staff, $"{Guid.NewGuid()}"), Instant = _scene.Now, Process = "essai" };

    protected TeamServiceSuite() => _scene = new(_registry);

    [SharedFact]
    public async Task Guest_Invited_WaitsAndTheJournalNamesNobody()
    {
        (await _scene.InviteAsync(_manager, "camille@essai.example", CompanyRole.Manager)).Succeeded.ShouldBeTrue();

        var invitation = (await _scene.ReadAsync()).Invitations.ShouldHaveSingleItem();
        (invitation.Email, invitation.Role, invitation.ExpiresAt).ShouldBe(("camille@essai.example", CompanyRole.Manager, _scene.Now.AddDays(14)));
        var entry = (await _scene.JournalAsync("team.invited")).ShouldHaveSingleItem();
        (entry.Subject, entry.Actor).ShouldBe(($"partner:{_scene.PartnerId}", $"partner:{_manager}"));
        entry.Payload.ShouldNotContain("camille");
        _scene.Secrets.ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Address_OfAColleagueOrOfAGuest_IsNotInvitedAgainWhateverItsCase()
    {
        await _scene.AddAsync(CompanyRole.Editor, "leo@essai.example");
        (await _scene.InviteAsync(_manager, "camille@essai.example")).Succeeded.ShouldBeTrue();

        (await _scene.InviteAsync(_manager, "LEO@essai.example")).Refusal.ShouldBe(new AlreadyColleague("LEO@essai.example"));
        (await _scene.InviteAsync(_manager, "Camille@Essai.example")).Refusal.ShouldBe(new AlreadyInvited("Camille@Essai.example"));
        (await _scene.ReadAsync()).Invitations.Count.ShouldBe(1);
    }

    [SharedTheory]
    [InlineData("")]
    [InlineData("camille")]
    [InlineData("Camille <camille@essai.example>")]
    public async Task Address_ThatIsNone_IsRefused(string email)
    {
        (await _scene.InviteAsync(_manager, email)).Refusal.ShouldBe(new AddressRefused());
        (await _scene.ReadAsync()).Invitations.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Name_ThatIsNone_IsRefused()
    {
        var guest = new NewInvitation { Email = "camille@essai.example", FullName = "Camille\nEssai", Role = CompanyRole.Editor };

        var invited = await _scene.TeamAsync(team => team.InviteAsync(_scene.PartnerId, guest, _scene.LinkOf, _scene.By(_manager)));

        invited.Refusal.ShouldBe(new NameRefused());
    }

    [SharedFact]
    public async Task Invitation_OfSomebodyWhoBecameAColleague_IsNotSentAgain()
    {
        await _scene.InviteAsync(_manager, "camille@essai.example");
        var id = (await _scene.ReadAsync()).Invitations[0].Id;
        await _scene.AddAsync(CompanyRole.Editor, "Camille@essai.example");

        (await SendAgainAsync(id)).Refusal.ShouldBe(new AlreadyColleague("camille@essai.example"));
        (await _scene.ReadAsync()).Invitations.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [SharedFact]
    public async Task Invitations_BeyondThoseOfADay_WaitForTheNextOne()
    {
        for (var rank = 0; rank < Team.MostInvitations; rank++)
            (await _scene.InviteAsync(_manager, $"personne.{rank}@essai.example")).Succeeded.ShouldBeTrue();

        (await _scene.InviteAsync(_manager, "camille@essai.example")).Refusal.ShouldBe(new TooManyInvitations());
        _registry.Clock.Set(_scene.Now + Team.InvitationWindow);
        (await _scene.InviteAsync(_manager, "camille@essai.example")).Succeeded.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Team_OfAsManyPeopleAsThereMayBe_InvitesNobody()
    {
        for (var rank = 1; rank < Team.MostPeople; rank++) await _scene.AddAsync(CompanyRole.Editor);

        (await _scene.InviteAsync(_manager, "camille@essai.example")).Refusal.ShouldBe(new TeamFull());
    }

    [SharedFact]
    public async Task Invitation_SentAgain_LeavesUnderANewLinkAndTheFormerIsOver()
    {
        await _scene.InviteAsync(_manager, "camille@essai.example", CompanyRole.Manager);
        var first = (await _scene.ReadAsync()).Invitations[0];

        (await SendAgainAsync(first.Id)).Succeeded.ShouldBeTrue();

        var second = (await _scene.ReadAsync()).Invitations.ShouldHaveSingleItem();
        second.Id.ShouldNotBe(first.Id);
        (second.Email, second.Role).ShouldBe((first.Email, first.Role));
        _scene.Secrets.Distinct().Count().ShouldBe(2);
        (await SendAgainAsync(first.Id)).Refusal.ShouldBe(new InvitationOver());
    }

    [SharedFact]
    public async Task Invitation_TakenBack_IsOverForGood()
    {
        await _scene.InviteAsync(_manager, "camille@essai.example");
        var id = (await _scene.ReadAsync()).Invitations[0].Id;

        (await TakeBackAsync(id)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).Invitations.ShouldBeEmpty();
        (await TakeBackAsync(id)).Refusal.ShouldBe(new InvitationOver());
        (await _scene.JournalAsync("team.takenback")).Count.ShouldBe(1);
    }

    [SharedFact]
    public async Task Invitation_OfAnotherCompany_IsNoneHere()
    {
        await _scene.InviteAsync(_manager, "camille@essai.example");
        var id = (await _scene.ReadAsync()).Invitations[0].Id;

        var taken = await _scene.TeamAsync(team => team.TakeBackAsync(Guid.CreateVersion7(), id, _scene.By(_manager)));

        taken.Refusal.ShouldBe(new InvitationOver());
        (await _scene.ReadAsync()).Invitations.Count.ShouldBe(1);
    }

    [SharedFact]
    public async Task LastManager_NeitherLeavesNorBecomesEditor()
    {
        await _scene.AddAsync(CompanyRole.Editor);

        (await RemoveAsync(_manager)).Refusal.ShouldBe(new LastManager(IsSelf: true));
        (await ChangeAsync(_manager, CompanyRole.Editor)).Refusal.ShouldBe(new LastManager(IsSelf: true));
        (await _scene.ReadAsync()).People.Count(one => one.Role == CompanyRole.Manager).ShouldBe(1);
        (await _scene.JournalAsync("team.")).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task LastManager_BesideOneWhoHasNotActivatedTheirAccount_StillCannotLeave()
    {
        await _scene.AddAsync(CompanyRole.Manager, isActive: false);

        (await RemoveAsync(_manager)).Refusal.ShouldBe(new LastManager(IsSelf: true));
    }

    [SharedFact]
    public async Task Manager_WhoCannotSignIn_IsNobodysLastAndMayBeTakenOut()
    {
        var waiting = await _scene.AddAsync(CompanyRole.Manager, isActive: false);
        await _registry.ChangeAsync(_manager, account => account.Close(_scene.Now));

        (await ChangeAsync(waiting, CompanyRole.Editor)).Succeeded.ShouldBeTrue();
        (await RemoveAsync(waiting)).Succeeded.ShouldBeTrue();
        (await RemoveAsync(_manager)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Manager_BesideAnother_MayBecomeEditorThenLeave()
    {
        await _scene.AddAsync(CompanyRole.Manager);

        (await ChangeAsync(_manager, CompanyRole.Editor)).Succeeded.ShouldBeTrue();
        (await ChangeAsync(_manager, CompanyRole.Editor)).Succeeded.ShouldBeTrue();
        (await RemoveAsync(_manager)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.ShouldHaveSingleItem().AccountId.ShouldNotBe(_manager);
        (await _scene.JournalAsync("team.")).Select(entry => entry.Event).ShouldBe(["team.role", "team.left"]);
        (await RemoveAsync(_manager)).Refusal.ShouldBe(new NotInTeam());
    }

    [SharedFact]
    public async Task TwoManagers_WhoLeaveAtTheSameTime_LeaveOneBehind()
    {
        var other = await _scene.AddAsync(CompanyRole.Manager);

        var left = await Task.WhenAll(RemoveAsync(_manager), RemoveAsync(other));

        left.Count(one => one.Succeeded).ShouldBe(1);
        left.Single(one => !one.Succeeded).Refusal.ShouldBe(new LastManager(IsSelf: true));
        (await _scene.ReadAsync()).People.ShouldHaveSingleItem().Role.ShouldBe(CompanyRole.Manager);
    }

    [SharedFact]
    public async Task TwoManagers_OfWhomOneIsRemovedWhileTheOtherBecomesEditor_LeaveOneBehind()
    {
        var other = await _scene.AddAsync(CompanyRole.Manager);

        var done = await Task.WhenAll(RemoveAsync(_manager), ChangeAsync(other, CompanyRole.Editor));

        done.Count(one => one.Succeeded).ShouldBe(1);
        (await _scene.ReadAsync()).People.ShouldContain(one => one.Role == CompanyRole.Manager);
    }

    [SharedFact]
    public async Task LastManager_SpokenOfToAnother_IsNotCalledYou()
    {
        var refusal = (await RemoveAsync(_manager, Ministry)).Refusal;

        refusal.ShouldBe(new LastManager(IsSelf: false));
        refusal!.Sentence.ShouldStartWith("C’est le dernier");
        new LastManager(IsSelf: true).Sentence.ShouldStartWith("Vous êtes le dernier");
    }

    [SharedFact]
    public async Task Colleague_ChangedThenTakenOutByAnother_IsToldByMailByWhom()
    {
        var editor = await _scene.AddAsync(CompanyRole.Editor);

        (await ChangeAsync(editor, CompanyRole.Manager, _scene.By(_manager))).Succeeded.ShouldBeTrue();
        (await RemoveAsync(editor, Ministry)).Succeeded.ShouldBeTrue();

        var mails = await _scene.MailsAsync(editor);
        mails.Select(mail => mail.Template).ShouldBe(["role-change", "retrait-entreprise"], ignoreOrder: true);
        mails.Single(mail => mail.Template == "role-change").Text!.ShouldContain("Alix Essai a changé votre rôle");
        mails.Single(mail => mail.Template == "retrait-entreprise").Text!.ShouldContain("Le ministère a mis fin");
        (await _scene.MailsAsync(_manager)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Colleague_WhoChangesOrLeavesByThemselves_OrWhoseAccountIsClosed_GetsNoMail()
    {
        var (manager, closed) = (await _scene.AddAsync(CompanyRole.Manager), await _scene.AddAsync(CompanyRole.Editor));
        await _registry.ChangeAsync(closed, account => account.Close(_scene.Now));

        (await ChangeAsync(manager, CompanyRole.Editor)).Succeeded.ShouldBeTrue();
        (await RemoveAsync(manager)).Succeeded.ShouldBeTrue();
        (await RemoveAsync(closed, _scene.By(_manager))).Succeeded.ShouldBeTrue();

        (await _scene.MailsAsync(manager)).Concat(await _scene.MailsAsync(closed)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Company_ThatLeft_TakesNobodyInAndItsPeopleMayStillGo()
    {
        var other = await _scene.AddAsync(CompanyRole.Editor);
        await _scene.InviteAsync(_manager, "camille@essai.example");
        var id = (await _scene.ReadAsync()).Invitations[0].Id;
        await _scene.LeaveAsync();

        (await _scene.InviteAsync(_manager, "noa@essai.example", CompanyRole.Manager)).Refusal.ShouldBe(new PartnerNotValidated(PartnerStatus.Left));
        (await SendAgainAsync(id)).Refusal.ShouldBe(new PartnerNotValidated(PartnerStatus.Left));
        (await TakeBackAsync(id)).Succeeded.ShouldBeTrue();
        (await ChangeAsync(other, CompanyRole.Manager, _scene.By(_manager))).Succeeded.ShouldBeTrue();
        (await RemoveAsync(_manager)).Succeeded.ShouldBeTrue();
        _scene.Secrets.ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Company_WithoutManager_InvitesOneBeforeAnybodyElse()
    {
        await _scene.InviteAsync(_manager, "camille@essai.example");
        var id = (await _scene.ReadAsync()).Invitations[0].Id;
        await _registry.ChangeAsync(_manager, account => account.Close(_scene.Now));

        (await _scene.InviteAsync(_manager, "noa@essai.example")).Refusal.ShouldBe(new ManagerComesFirst());
        (await SendAgainAsync(id)).Refusal.ShouldBe(new ManagerComesFirst());
        (await _scene.InviteAsync(_manager, "noa@essai.example", CompanyRole.Manager)).Succeeded.ShouldBeTrue();
    }

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        if (!SecondDatabase.IsThereFor(_registry.GetType())) return;
        await _scene.BeginAsync();
        _manager = await _scene.AddAsync(CompanyRole.Manager);
    }

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result> RemoveAsync(Guid accountId, ActionContext? by = null) =>
        _scene.TeamAsync(team => team.RemoveAsync(_scene.PartnerId, accountId, TeamScene.Address, by ?? _scene.By(accountId)));

    private Task<Result> ChangeAsync(Guid accountId, CompanyRole role, ActionContext? by = null) =>
        _scene.TeamAsync(team => team.ChangeRoleAsync(_scene.PartnerId, accountId, role, TeamScene.Address, by ?? _scene.By(accountId)));

    private Task<Result> SendAgainAsync(Guid invitationId) =>
        _scene.TeamAsync(team => team.SendAgainAsync(_scene.PartnerId, invitationId, _scene.LinkOf, _scene.By(_manager)));

    private Task<Result> TakeBackAsync(Guid invitationId) =>
        _scene.TeamAsync(team => team.TakeBackAsync(_scene.PartnerId, invitationId, _scene.By(_manager)));
}

public sealed class TeamServiceTests : TeamServiceSuite<RegistryFixture>;

public sealed class TeamServicePostgreSqlTests : TeamServiceSuite<PostgreSqlFixture>, IOnPostgreSql;
