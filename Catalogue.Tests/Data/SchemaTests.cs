using Catalogue.Core.Data;
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
}
