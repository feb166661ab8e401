using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

public abstract class AccountUpkeepSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DateTimeOffset Now = DemoRegistryFile.Today;

    [SharedFact]
    public async Task Traces_PastTheirTime_AreForgottenAndNoOther()
    {
        var account = await registry.OpenAsync();
        var (day, month) = (Now - AccountUpkeep.TracesKept, Now - AccountUpkeep.EndedKept);
        var expired = month - OneTimeLink.LifetimeOf(LinkPurpose.PasswordReset);
        await registry.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<RegistryContext>();
            foreach (var (traces, ended) in ((DateTimeOffset, DateTimeOffset)[])[(day.AddTicks(-10), expired.AddTicks(-10)), (day, expired)])
            {
                context.Add(new FailedSignIn("essai", null, traces));
                context.Add(new PasswordHelpRequest("essai", traces));
                context.Add(OneTimeLink.To(LinkPurpose.PasswordReset, account.Id, account.Email!, ended).Link);
                context.Add(new KnownBrowser(Guid.NewGuid(), account.Id, ended - AccountUpkeep.BrowsersKept));
                context.Add(StaffInvitation.Send("expiree@essai.example", [StaffRole.Reviewer], ended + OneTimeLink.LifetimeOf(LinkPurpose.PasswordReset) - TimeSpan.FromDays(30)));
                var takenBack = StaffInvitation.Send("reprise@essai.example", [StaffRole.Reviewer], Now.AddDays(-1));
                takenBack.End(ended + OneTimeLink.LifetimeOf(LinkPurpose.PasswordReset));
                context.Add(takenBack);
                context.Add(Session.OfAccount(account.Id, "Firefox", ended - SessionTerms.Partners.Longest));
            }

            context.Add(new KnownBrowser(Guid.NewGuid(), account.Id, Now - AccountUpkeep.BrowsersKept));
            context.Add(Session.OfAccount(account.Id, "Firefox", month - SessionTerms.Partners.Longest));
            await context.SaveChangesAsync();
        });

        for (var time = 0; time < 2; time++)
        {
            await registry.InScopeAsync(services => services.GetRequiredService<AccountUpkeep>().ForgetOldAsync(Now));
            await registry.InScopeAsync(async services =>
            {
                var context = services.GetRequiredService<RegistryContext>();
                (await context.FailedSignIns.CountAsync(), await context.PasswordHelpRequests.CountAsync(), await context.OneTimeLinks.CountAsync(),
                    await context.KnownBrowsers.CountAsync(), await context.Sessions.CountAsync(), await context.StaffInvitations.CountAsync()).ShouldBe((1, 1, 1, 1, 1, 2));
            });
        }
    }
}

public sealed class AccountUpkeepTests(RegistryFixture registry) : AccountUpkeepSuite<RegistryFixture>(registry);

public sealed class AccountUpkeepPostgreSqlTests(PostgreSqlFixture registry) : AccountUpkeepSuite<PostgreSqlFixture>(registry);
