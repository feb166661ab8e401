using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Administration;

/// <summary>People of a registry, without the pages that bring them in.</summary>
internal static class People
{
    public static Task<Guid> AddStaffAsync(this RegistryFixture registry, string name, params IReadOnlyList<StaffRole> roles) =>
        registry.InScopeAsync(async services =>
        {
            var (context, now) = (services.GetRequiredService<RegistryContext>(), registry.Clock.GetUtcNow());
            var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), now);
            member.SignIn(name, $"{Guid.NewGuid():N}@ministere.example", [], now);
            member.Grant(roles);
            context.AddRange(member, Session.OfStaff(member.Id, providerToken: null, "Firefox sur Windows", now));
            await context.SaveChangesAsync();
            return member.Id;
        });

    /// <summary>An active account with a session, in a company of the demonstration.</summary>
    public static Task<Guid> AddAccountAsync(this RegistryFixture registry, string name, string email) =>
        registry.InScopeAsync(async services =>
        {
            var (context, now) = (services.GetRequiredService<RegistryContext>(), registry.Clock.GetUtcNow());
            var account = Account.Open(UserCode.Draw(), name, email, now);
            account.Activate(now).OrThrow();
            (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, EmailAddress.Normalize(email));
            (account.TwoFactorEnabled, account.SecurityStamp) = (true, Guid.NewGuid().ToString());
            var partner = await context.Partners.OrderBy(partner => partner.Slug).FirstAsync();
            context.AddRange(
                account, new Membership(account.Id, partner.Id, CompanyRole.Manager, now), Session.OfAccount(account.Id, "Safari sur iPhone", now));
            await context.SaveChangesAsync();
            return account.Id;
        });

    /// <summary>Somebody of the ministry acts.</summary>
    public static ActionContext By(this RegistryFixture registry, Guid staffId) => new()
    {
        Actor = new Actor(ActorKind.Staff, staffId.ToString()),
        Instant = registry.Clock.GetUtcNow(),
        Process = "administration",
    };

    public static Task<StaffMember> StaffAsync(this RegistryFixture registry, Guid id) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Staff.AsNoTracking().SingleAsync(member => member.Id == id));

    /// <summary>The acts after a number, oldest first.</summary>
    public static Task<List<Core.Journal.JournalEntry>> ActsAsync(this RegistryFixture registry, long after) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Journal.AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).ToListAsync());

    public static Task<long> LastActAsync(this RegistryFixture registry) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Journal.MaxAsync(entry => entry.Number));
}
