using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

public sealed class SchemaTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public Task Model_HasNoChangeThatNoMigrationHolds() => registry.InScopeAsync(services =>
    {
        services.GetRequiredService<RegistryContext>().Database.HasPendingModelChanges().ShouldBeFalse();
        return Task.CompletedTask;
    });

    [Fact]
    public Task Registry_UpdatedAgain_IsNotChanged() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var before = await context.Journal.CountAsync();

        await services.GetRequiredService<RegistrySetup>().UpdateAsync();

        (await context.Journal.CountAsync()).ShouldBe(before);
    });

    [Fact]
    public async Task Specification_WhosePublishedVersionChanged_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-usync-");
        foreach (var file in Directory.EnumerateFiles(RegistryFixture.SyncFolder, "*.yml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(RegistryFixture.SyncFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, text.Replace("minimum: 8", "minimum: 9", StringComparison.Ordinal));
        }

        var refused = await registry.InScopeAsync(services => Should.ThrowAsync<SyncFileException>(async () =>
        {
            var setup = ActivatorUtilities.CreateInstance<RegistrySetup>(services, new SyncFolder(folder.FullName));
            await setup.UpdateAsync();
        }));

        refused.Message.ShouldContain("services-internet");
        refused.Message.ShouldContain("add a new version");
        folder.Delete(recursive: true);
    }
}
