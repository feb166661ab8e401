using Catalogue.Core;
using Catalogue.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A copy of the demonstration registry with its services, without the site.</summary>
public sealed class RegistryFixture : IAsyncLifetime
{
    private DataDirectory? _data;

    public SettableClock Clock { get; } = new(DemoRegistryFile.Today);

    public ServiceProvider Services { get; private set; } = null!;

    public DataDirectory Data => _data!;

    public async Task InitializeAsync()
    {
        _data = await DemoRegistryFile.CopyAsync();
        Services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddRegistry(RegistryDatabase.ConnectionString(_data.RegistryFile), SyncFolder)
            .BuildServiceProvider();
    }

    /// <summary>The <c>uSync/</c> folder as the build delivers it.</summary>
    public static string SyncFolder { get; } = Path.Combine(AppContext.BaseDirectory, "uSync");

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data!.FullPath, recursive: true);
    }
}
