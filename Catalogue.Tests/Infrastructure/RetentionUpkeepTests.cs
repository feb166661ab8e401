using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Joining.Review;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A registry that a site opens which was stopped during the nights before.</summary>
public sealed class RetentionUpkeepTests(RetentionUpkeepTests.StoppedSite site) : IClassFixture<RetentionUpkeepTests.StoppedSite>
{
    [Fact]
    public Task Start_WithoutANightThatPasses_ErasesWhatIsPastItsTime() =>
        SiteActs.EventuallyAsync(async () =>
            !await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().FailedSignIns.AnyAsync()));

    [Fact]
    public Task Start_WithoutANightThatPasses_WarnsWhoDecidesRequests() =>
        SiteActs.EventuallyAsync(() => site.InScopeAsync(services =>
            services.GetRequiredService<RegistryContext>().Mails.AnyAsync(mail => mail.To == StoppedSite.Lead && mail.Template == "demandes-a-decider")));

    public sealed class StoppedSite : SiteHost
    {
        public const string Lead = "claire@essai.example";

        protected override void Configure(IServiceCollection services) => services.AddSingleton(new FeedPace(TimeSpan.FromMilliseconds(20)));

        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Add(new FailedSignIn("essai", browserId: null, Clock.GetUtcNow() - AccountUpkeep.TracesKept - TimeSpan.FromHours(1)));
            var lead = StaffMember.Meet("https://essai.example", "claire", Clock.GetUtcNow());
            lead.SignIn("Claire Essai", Lead, [StaffRole.LeadReviewer], Clock.GetUtcNow());
            var programme = await registry.Programmes.Select(one => one.Reference).FirstAsync();
            registry.AddRange(lead, RequestScene.Make(null, programme, Clock.GetUtcNow().AddDays(-50), "DE-08001"));
            await registry.SaveChangesAsync();
        }
    }
}
