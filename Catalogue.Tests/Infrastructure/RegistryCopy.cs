using Catalogue.Core.Data;
using Catalogue.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A copy of the demonstration registry for one user, which deletes it when done.</summary>
internal sealed class RegistryCopy : IAsyncDisposable
{
    private RegistryCopy(IRegistryPlace place) => Place = place;

    public IRegistryPlace Place { get; }

    /// <summary>What a command is told to find it: nothing when the settings say where it is.</summary>
    public string[] Arguments => Place is DataDirectory directory ? ["--data", directory.FullPath] : [];

    /// <summary>The settings to find it by.</summary>
    public IConfiguration Configuration => SettingsOf(Place);

    public static async Task<RegistryCopy> MakeAsync(bool onPostgreSql) =>
        new(onPostgreSql ? await SecondDatabase.CopyAsync() : await DemoRegistryFile.CopyAsync());

    public static IConfiguration SettingsOf(IRegistryPlace place)
    {
        var settings = new ConfigurationBuilder();
        if (place is PostgreSqlDatabase database)
        {
            settings.AddInMemoryCollection(new Dictionary<string, string?>
            {
                [DatabaseSettings.Provider] = "postgresql",
                [DatabaseSettings.ConnectionString] = database.ConnectionString,
            });
        }

        return settings.Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (Place is PostgreSqlDatabase database)
        {
            await SecondDatabase.DropAsync(database);
            return;
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(((DataDirectory)Place).FullPath, recursive: true);
    }
}
