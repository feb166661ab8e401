using Catalogue.Core.Data;

namespace Catalogue.Web.Commands;

/// <summary>Which database the registry is in: <c>Database:Provider</c> and <c>Database:ConnectionString</c>.</summary>
internal static class DatabaseSettings
{
    public const string Provider = "Database:Provider";
    public const string ConnectionString = "Database:ConnectionString";

    /// <summary>The settings of the site, for commands that do not start it.</summary>
    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production"}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Where the registry is, or may be created.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="directory">Where the embedded database is kept.</param>
    /// <exception cref="UsageException">The settings do not say which database.</exception>
    /// <exception cref="UnusableDatabaseException">The connection string cannot be read.</exception>
    public static IRegistryPlace PlaceOf(IConfiguration configuration, DataDirectory directory)
    {
        var connection = configuration[ConnectionString];
        switch (configuration[Provider]?.Trim().ToLowerInvariant())
        {
            case null or "" or "sqlite":
                // A person who gave one thinks that the site goes there.
                if (!string.IsNullOrWhiteSpace(connection))
                    throw new UsageException($"{ConnectionString} ne sert qu’avec {Provider}=postgresql : ajoutez ce réglage, ou ôtez la chaîne de connexion.");
                return directory;
            case "postgresql":
                if (string.IsNullOrWhiteSpace(connection))
                    throw new UsageException($"{Provider}=postgresql demande aussi {ConnectionString}, par exemple « Host=localhost;Database=catalogue;Username=catalogue;Password=… ».");
                return new PostgreSqlDatabase(connection);
            case var other:
                throw new UsageException($"{Provider} : « {other} » n’est pas une base connue. Ce peut être sqlite ou postgresql.");
        }
    }
}
