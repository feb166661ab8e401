using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Web.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A copy of the demonstration registry with its services, without the site; in the embedded database.</summary>
public class RegistryFixture : IAsyncLifetime
{
    private RegistryCopy? _copy;

    public SettableClock Clock { get; } = new(DemoRegistryFile.Today);

    public ServiceProvider Services { get; private set; } = null!;

    public RegistryDatabase Database => _copy!.Place.Database;

    /// <summary>Where the embedded database is.</summary>
    public DataDirectory Data => (DataDirectory)_copy!.Place;

    public async Task InitializeAsync()
    {
        // A class whose tests are all skipped still has its fixtures begun.
        if (!SecondDatabase.IsThereFor(GetType())) return;
        _copy = await RegistryCopy.MakeAsync(this is IOnPostgreSql);
        Services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddRegistry(Database, SyncFolder).HashInFewRounds().BuildServiceProvider();
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

    /// <summary>Runs a command over this registry, as from a shell.</summary>
    public async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync([.. args, .. _copy!.Arguments], output, error, Clock, _copy.Configuration);
        return (exit, output.ToString(), error.ToString());
    }

    public async Task DisposeAsync()
    {
        if (_copy is null) return;
        await Services.DisposeAsync();
        await _copy.DisposeAsync();
    }
}

/// <summary>The same on PostgreSQL, the second database.</summary>
public sealed class PostgreSqlFixture : RegistryFixture, IOnPostgreSql;
