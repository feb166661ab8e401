using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Accounts.Administration;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Staff;

public abstract class StaffServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    [SharedFact]
    public async Task Member_WhoseProviderNowSaysNothing_IsRefusedAndSignedOutElsewhere()
    {
        var known = Vouched(StaffRole.Administrator);
        var session = (await SignInAsync(known)).Value;
        var before = await registry.LastActAsync();
        (await FindAsync(session)).ShouldNotBeNull();

        (await SignInAsync(known with { Roles = [] })).Refusal.ShouldBe(new UnknownStaff());
        (await SignInAsync(known with { Roles = [] })).Refusal.ShouldBe(new UnknownStaff());

        (await FindAsync(session)).ShouldBeNull();
        (await registry.StaffAsync(session.StaffId!.Value)).Roles.ShouldBeEmpty();
        (await registry.ActsAsync(before)).Select(act => act.Event).ShouldBe(["staff.roles", "sessions.ended"]);
        // Given back, the role opens no session of before.
        (await SignInAsync(known)).Succeeded.ShouldBeTrue();
        (await FindAsync(session)).ShouldBeNull();
    }

    [SharedFact]
    public async Task Member_WithAGrantedRole_KeepsItWhateverTheProviderSays()
    {
        var known = Vouched(StaffRole.Reviewer);
        var session = (await SignInAsync(known)).Value;
        await registry.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<RegistryContext>();
            (await context.Staff.SingleAsync(member => member.Id == session.StaffId)).Grant([StaffRole.Editor]);
            await context.SaveChangesAsync();
        });

        (await SignInAsync(known with { Roles = [] })).Succeeded.ShouldBeTrue();

        (await FindAsync(session)).ShouldNotBeNull().Roles.ShouldBe([StaffRole.Editor]);
    }

    [SharedFact]
    public async Task Stranger_WithoutARole_LeavesNothing()
    {
        var before = await registry.LastActAsync();
        var stranger = Vouched();

        (await SignInAsync(stranger)).Refusal.ShouldBe(new UnknownStaff());

        (await registry.ActsAsync(before)).ShouldBeEmpty();
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Staff.AnyAsync(member => member.Subject == stranger.Subject))).ShouldBeFalse();
    }

    [SharedFact]
    public async Task Invitation_TakenUp_IsNamedByTheJournal()
    {
        var invited = Vouched();
        var invitation = StaffInvitation.Send(invited.Email, [StaffRole.Reviewer], registry.Clock.GetUtcNow());
        await registry.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<RegistryContext>();
            context.Add(invitation);
            await context.SaveChangesAsync();
        });
        var before = await registry.LastActAsync();

        (await SignInAsync(invited)).Succeeded.ShouldBeTrue();

        var act = (await registry.ActsAsync(before)).Single(act => act.Event == "staff.roles");
        act.Payload.ShouldContain(invitation.Id.ToString());
        act.Payload.ShouldNotContain("essai.example");
    }

    [SharedFact]
    public async Task Provider_ThatSaysTooMuch_IsKeptAsFarAsItGoes()
    {
        var name = new string('a', PersonName.LongestName - 1) + "\U0001F600" + "b";
        var wordy = Vouched(StaffRole.Reviewer) with { FullName = name, Email = $"{new string('a', EmailAddress.LongestAddress)}@essai.example" };

        var member = await registry.StaffAsync((await SignInAsync(wordy)).Value.StaffId!.Value);

        (member.FullName, member.Email).ShouldBe((name[..(PersonName.LongestName - 1)], ""));
        (await SignInAsync(wordy with { Subject = new string('s', StaffMember.LongestSubject) })).Succeeded.ShouldBeTrue();
        (await SignInAsync(wordy with { Subject = new string('s', StaffMember.LongestSubject + 1) })).Refusal.ShouldBe(new UnknownStaff());
        (await SignInAsync(wordy with { Issuer = $"https://{new string('i', StaffMember.LongestIssuer)}" })).Refusal.ShouldBe(new UnknownStaff());
    }

    private static VouchedStaff Vouched(params IReadOnlyList<StaffRole> roles) => new()
    {
        Issuer = "https://essai.example",
        Subject = Guid.NewGuid().ToString("N"),
        FullName = "Claude Essai",
        Email = $"{Guid.NewGuid():N}@essai.example",
        IsEmailVerified = true,
        Roles = roles,
        Browser = "Essai",
    };

    private Task<Result<Session>> SignInAsync(VouchedStaff vouched) => registry.InScopeAsync(services =>
        services.GetRequiredService<StaffService>().SignInAsync(vouched, Build.Context(registry.Clock.GetUtcNow())));

    private Task<SignedIn?> FindAsync(Session session) => registry.InScopeAsync(services =>
        services.GetRequiredService<SessionService>().FindAsync(session.Id, registry.Clock.GetUtcNow()));
}

public sealed class StaffServiceTests(RegistryFixture registry) : StaffServiceSuite<RegistryFixture>(registry);

public sealed class StaffServicePostgreSqlTests(PostgreSqlFixture registry) : StaffServiceSuite<PostgreSqlFixture>(registry);
