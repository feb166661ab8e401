using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
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

    public sealed class StoppedSite : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton(new FeedPace(TimeSpan.FromMilliseconds(20)));

        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Add(new FailedSignIn("essai", browserId: null, Clock.GetUtcNow() - AccountUpkeep.TracesKept - TimeSpan.FromHours(1)));
            await registry.SaveChangesAsync();
        }
    }
}
