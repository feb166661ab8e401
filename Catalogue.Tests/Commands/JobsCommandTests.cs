using Catalogue.Core.Jobs;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Catalogue.Web.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Commands;

public sealed class JobsCommandTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task Jobs_AreListed_AndOneThatIsAskedForIsDue()
    {
        var (exit, listed, _) = await registry.RunAsync("jobs", "list");
        exit.ShouldBe(CommandLine.Success);
        foreach (var job in SiteJobs.All) listed.ShouldContain($"{job.Name} : Jamais encore ; ensuite : Dans la minute");

        var (asked, output, _) = await registry.RunAsync("jobs", "run", "conservation");
        (asked, output.Contains("dans la minute", StringComparison.Ordinal)).ShouldBe((CommandLine.Success, true));
        (await registry.InScopeAsync(services => services.GetRequiredService<JobDesk>().ReadAsync()))["conservation"]
            .IsDueAt(registry.Clock.GetUtcNow()).ShouldBeTrue();
        (await registry.RunAsync("jobs", "list", "--json")).Output.ShouldContain("\"name\":\"conservation\"");

        (await registry.RunAsync("jobs", "run", "autre")).Exit.ShouldBe(CommandLine.BadUsage);
    }
}
