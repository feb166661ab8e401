using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("This project only serves dotnet ef; see README.md.");
return 2;

/// <summary>Gives <c>dotnet ef</c> a context without a database.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteRegistry>
{
    public SqliteRegistry CreateDbContext(string[] args) => (SqliteRegistry)new SqliteDatabase(":memory:").Open();
}

/// <inheritdoc cref="SqliteFactory"/>
internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlRegistry>
{
    public PostgreSqlRegistry CreateDbContext(string[] args) => (PostgreSqlRegistry)new PostgreSqlDatabase("Host=none;Database=none").Open();
}
