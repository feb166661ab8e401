using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

public abstract class SchemaSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    [SharedFact]
    public Task Registry_UpdatedAgain_IsNotChanged() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var before = await context.Journal.CountAsync();

        await services.GetRequiredService<RegistrySetup>().UpdateAsync();

        (await context.Journal.CountAsync()).ShouldBe(before);
    });
}

public sealed class SchemaTests(RegistryFixture registry) : SchemaSuite<RegistryFixture>(registry)
{
    /// <summary>The database need not be there to be asked.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Model_HasNoChangeThatNoMigrationHolds(bool onPostgreSql)
    {
        RegistryDatabase database = onPostgreSql ? new PostgreSqlDatabase("Host=none;Database=none") : new SqliteDatabase(":memory:");
        await using var context = database.Open();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}

public sealed class SchemaPostgreSqlTests(PostgreSqlFixture registry) : SchemaSuite<PostgreSqlFixture>(registry);
