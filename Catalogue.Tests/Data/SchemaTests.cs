using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

public abstract class SchemaSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    [SharedFact]
    public Task Model_HasNoChangeThatNoMigrationHolds() => registry.InScopeAsync(services =>
    {
        services.GetRequiredService<RegistryContext>().Database.HasPendingModelChanges().ShouldBeFalse();
        return Task.CompletedTask;
    });

    [SharedFact]
    public Task Registry_UpdatedAgain_IsNotChanged() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var before = await context.Journal.CountAsync();

        await services.GetRequiredService<RegistrySetup>().UpdateAsync();

        (await context.Journal.CountAsync()).ShouldBe(before);
    });
}

public sealed class SchemaTests(RegistryFixture registry) : SchemaSuite<RegistryFixture>(registry);

public sealed class SchemaPostgreSqlTests(PostgreSqlFixture registry) : SchemaSuite<PostgreSqlFixture>(registry);
