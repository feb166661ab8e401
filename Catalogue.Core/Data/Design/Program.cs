using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("This project only serves dotnet ef; see README.md.");
return 2;

/// <summary>Gives <c>dotnet ef</c> a context without a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<RegistryContext>
{
    public RegistryContext CreateDbContext(string[] args) =>
        new((DbContextOptions<RegistryContext>)new DbContextOptionsBuilder<RegistryContext>().UseRegistry("Data Source=:memory:").Options);
}
