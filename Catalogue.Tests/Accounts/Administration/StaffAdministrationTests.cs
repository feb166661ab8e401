using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Administration;

/// <summary>Each test has a registry of its own: how many administrators there are is what they are about.</summary>
public abstract class StaffAdministrationSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private static readonly Uri SignIn = new("https://catalogue.example/agents");

    private readonly TRegistry _registry = new();

    [SharedFact]
    public async Task Invitation_Sent_WaitsWithItsRolesAndIsMailed()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var before = await _registry.LastActAsync();

        (await InviteAsync(administrator, "claude@ministere.example", StaffRole.Reviewer, StaffRole.Editor)).Succeeded.ShouldBeTrue();

        var invitation = (await InvitationsAsync()).ShouldHaveSingleItem();
        (invitation.Email, invitation.WaitsAt(_registry.Clock.GetUtcNow())).ShouldBe(("claude@ministere.example", true));
        invitation.Roles.ShouldBe([StaffRole.Reviewer, StaffRole.Editor]);
        var mail = (await MailsAsync()).ShouldHaveSingleItem();
        mail.To.ShouldBe("claude@ministere.example");
        mail.Text!.ShouldContain("instructeur et rédacteur");
        mail.Text!.ShouldContain(SignIn.AbsoluteUri);
        var act = (await _registry.ActsAsync(before)).ShouldHaveSingleItem();
        (act.Event, act.Actor, act.Subject).ShouldBe(("staff.invited", $"staff:{administrator}", $"invitation:{invitation.Id}"));
        act.Payload.ShouldNotContain("claude");
    }

    [SharedTheory]
    [InlineData("claude", "NotAnEmailAddress")]
    [InlineData("", "NotAnEmailAddress")]
    [InlineData("claude@ministere.example", "NoRoleGiven")]
    public async Task Invitation_WithoutAddressOrRole_IsRefused(string email, string refusal)
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);

        (await InviteAsync(administrator, email)).Refusal!.GetType().Name.ShouldBe(refusal);

        (await InvitationsAsync()).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Invitation_OfSomebodyClosed_IsRefused()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var closed = await _registry.AddStaffAsync("Claude Essai", StaffRole.Reviewer);
        await CloseAsync(closed, administrator);

        var again = await InviteAsync(administrator, (await _registry.StaffAsync(closed)).Email.ToUpperInvariant(), StaffRole.Reviewer);

        again.Refusal.ShouldBe(new InvitedIsClosed());
    }

    [SharedFact]
    public async Task Invitation_SentAgain_TakesThePlaceOfTheOneBefore()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        await InviteAsync(administrator, "claude@ministere.example", StaffRole.Reviewer);
        var first = (await InvitationsAsync()).Single();
        _registry.Clock.Set(_registry.Clock.GetUtcNow().AddDays(31));

        (await DoAsync(staff => staff.SendAgainAsync(first.Id, SignIn, _registry.By(administrator)))).Succeeded.ShouldBeTrue();

        var all = await InvitationsAsync();
        all.Count.ShouldBe(2);
        var waiting = all.Where(invitation => invitation.WaitsAt(_registry.Clock.GetUtcNow())).ShouldHaveSingleItem();
        (waiting.Email, waiting.Roles[0]).ShouldBe(("claude@ministere.example", StaffRole.Reviewer));
        (await DoAsync(staff => staff.SendAgainAsync(first.Id, SignIn, _registry.By(administrator)))).Refusal.ShouldBe(new InvitationEnded());
        (await MailsAsync()).Count.ShouldBe(2);
    }

    [SharedFact]
    public async Task Invitation_TakenBack_LetsNobodyIn()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        await InviteAsync(administrator, "claude@ministere.example", StaffRole.Reviewer);
        var invitation = (await InvitationsAsync()).Single();

        (await DoAsync(staff => staff.TakeBackAsync(invitation.Id, _registry.By(administrator)))).Succeeded.ShouldBeTrue();

        (await SignInAsync("claude@ministere.example")).Refusal.ShouldBe(new UnknownStaff());
        (await DoAsync(staff => staff.TakeBackAsync(invitation.Id, _registry.By(administrator)))).Refusal.ShouldBe(new InvitationEnded());
    }

    [SharedFact]
    public async Task Roles_Given_AreTheirsAndSaidOnce()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var member = await _registry.AddStaffAsync("Claude Essai", StaffRole.Reviewer);
        var before = await _registry.LastActAsync();

        await GrantAsync(member, administrator, StaffRole.LeadReviewer, StaffRole.Reviewer);
        await GrantAsync(member, administrator, StaffRole.Reviewer, StaffRole.LeadReviewer);

        (await _registry.StaffAsync(member)).Roles.ShouldBe([StaffRole.Reviewer, StaffRole.LeadReviewer]);
        (await _registry.ActsAsync(before)).ShouldHaveSingleItem().Event.ShouldBe("staff.roles");
    }

    [SharedFact]
    public async Task Roles_AllTaken_SignOut()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var member = await _registry.AddStaffAsync("Claude Essai", StaffRole.Reviewer);

        await GrantAsync(member, administrator);

        (await SessionsAsync(member)).ShouldBe(0);
    }

    [SharedFact]
    public async Task Access_Closed_EndsSessionsAtOnceAndOpensAgain()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var member = await _registry.AddStaffAsync("Claude Essai", StaffRole.Reviewer);
        var before = await _registry.LastActAsync();

        (await CloseAsync(member, administrator)).Succeeded.ShouldBeTrue();
        (await CloseAsync(member, administrator)).Succeeded.ShouldBeTrue();

        (await SessionsAsync(member)).ShouldBe(0);
        (await _registry.ActsAsync(before)).Select(act => (act.Event, act.ReasonCode)).ShouldBe([("staff.closed", "departure"), ("sessions.ended", "departure")]);
        await DoAsync(async staff =>
        {
            await staff.ReopenAsync(member, AccessReopening.Return, _registry.By(administrator));
            return Result.Done;
        });
        (await _registry.StaffAsync(member)).ClosedAt.ShouldBeNull();
        (await _registry.ActsAsync(before))[^1].ReasonCode.ShouldBe("return");
    }

    [SharedFact]
    public async Task Administrator_NeitherClosesNorDemotesThemselves()
    {
        var administrator = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        await _registry.AddStaffAsync("Claude Essai", StaffRole.Administrator);

        (await CloseAsync(administrator, administrator)).Refusal.ShouldBe(new OwnAccess());
        (await GrantAsync(administrator, administrator, StaffRole.Editor)).Refusal.ShouldBe(new OwnAdministratorRole());
        (await GrantAsync(administrator, administrator, StaffRole.Editor, StaffRole.Administrator)).Succeeded.ShouldBeTrue();

        (await _registry.StaffAsync(administrator)).Roles.ShouldBe([StaffRole.Editor, StaffRole.Administrator]);
    }

    [SharedFact]
    public async Task LastAdministrator_StaysWhoeverAsks()
    {
        var last = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
        var other = await _registry.AddStaffAsync("Claude Essai", StaffRole.Reviewer);

        (await CloseAsync(last, other)).Refusal.ShouldBe(new LastAdministrator());
        (await GrantAsync(last, other)).Refusal.ShouldBe(new LastAdministrator());
        (await _registry.InScopeAsync(services => services.GetRequiredService<StaffAdministration>().FindRefusalOfGrantAsync(last, [], _registry.By(other))))
            .ShouldBe(new LastAdministrator());
    }

    [SharedFact]
    public async Task TwoAdministrators_WhoCloseOrDemoteEachOtherAtOnce_LeaveOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var one = await _registry.AddStaffAsync("Anne Essai", StaffRole.Administrator);
            var other = await _registry.AddStaffAsync("Claude Essai", StaffRole.Administrator);

            var done = await Task.WhenAll(Task.Run(() => CloseAsync(other, one)), Task.Run(() => GrantAsync(one, other)));

            done.Count(result => result.Succeeded).ShouldBe(1);
            done.Count(result => result.Refusal is LastAdministrator).ShouldBe(1);
            await RetireAllAsync();
        }
    }

    [SharedFact]
    public async Task FirstAdministrator_IsInvitedAndComesIn()
    {
        (await InviteFirstAsync("premiere@ministere.example")).Succeeded.ShouldBeTrue();

        (await SignInAsync("premiere@ministere.example")).Succeeded.ShouldBeTrue();

        (await InviteFirstAsync("autre@ministere.example")).Refusal.ShouldBe(new AdministratorExists());
        (await MailsAsync()).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task FirstAdministrator_MistypedThenInvitedAnew_LeavesNothingForTheFirstAddress()
    {
        await InviteFirstAsync("premeire@ministere.example");

        (await InviteFirstAsync("premiere@ministere.example")).Succeeded.ShouldBeTrue();

        (await SignInAsync("premeire@ministere.example")).Refusal.ShouldBe(new UnknownStaff());
        (await SignInAsync("premiere@ministere.example")).Succeeded.ShouldBeTrue();
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result<StaffInvitation>> InviteAsync(Guid by, string email, params StaffRole[] roles) => _registry.InScopeAsync(services =>
        services.GetRequiredService<StaffAdministration>()
            .InviteAsync(new() { Email = email, Roles = roles, SignIn = SignIn }, _registry.By(by)));

    private Task<Result<StaffInvitation>> InviteFirstAsync(string email) => _registry.InScopeAsync(services =>
        services.GetRequiredService<StaffAdministration>().InviteFirstAdministratorAsync(email, Build.Context(_registry.Clock.GetUtcNow())));

    private Task<Result> GrantAsync(Guid staffId, Guid by, params StaffRole[] roles) => DoAsync(staff => staff.GrantAsync(staffId, roles, _registry.By(by)));

    private Task<Result> CloseAsync(Guid staffId, Guid by) => DoAsync(staff => staff.CloseAsync(staffId, AccessClosing.Departure, _registry.By(by)));

    private Task<Result> DoAsync(Func<StaffAdministration, Task<Result>> act) =>
        _registry.InScopeAsync(services => act(services.GetRequiredService<StaffAdministration>()));

    private Task<Result<Session>> SignInAsync(string email) => _registry.InScopeAsync(services => services.GetRequiredService<StaffService>().SignInAsync(
        new()
        {
            Issuer = "https://essai.example",
            Subject = email,
            FullName = "Premier Essai",
            Email = email,
            IsEmailVerified = true,
            Roles = [],
            Browser = "Essai",
        },
        Build.Context(_registry.Clock.GetUtcNow())));

    private Task<int> SessionsAsync(Guid staffId) => _registry.InScopeAsync(async services =>
        (await services.GetRequiredService<OpenSessions>().OfAsync(staffId, _registry.Clock.GetUtcNow())).Count);

    private Task<List<StaffInvitation>> InvitationsAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().StaffInvitations.AsNoTracking().OrderBy(invitation => invitation.SentAt).ToListAsync());

    private Task<List<Core.Notifications.OutgoingMail>> MailsAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.AsNoTracking().ToListAsync());

    private Task RetireAllAsync() => _registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        foreach (var member in await context.Staff.ToListAsync()) member.Grant([]);
        await context.SaveChangesAsync();
    });
}

public sealed class StaffAdministrationTests : StaffAdministrationSuite<RegistryFixture>;

public sealed class StaffAdministrationPostgreSqlTests : StaffAdministrationSuite<PostgreSqlFixture>;
