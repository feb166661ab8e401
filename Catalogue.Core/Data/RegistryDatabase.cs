using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Core.Data;

/// <summary>Which database a registry is in, and how it is reached.</summary>
public abstract class RegistryDatabase
{
    /// <summary>How the database is reached; may hold a password: never to be shown.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>A context outside the services, which the caller disposes.</summary>
    /// <param name="configure">Adds to its options.</param>
    public abstract RegistryContext Open(Action<DbContextOptionsBuilder>? configure = null);

    /// <summary>Gives the services the context of this database, as <see cref="RegistryContext"/>.</summary>
    internal abstract void AddTo(IServiceCollection services);

    private protected static void Add<T>(IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where T : RegistryContext
    {
        services.AddDbContextFactory<T>(configure);
        services.AddScoped<RegistryContext>(provider => provider.GetRequiredService<T>());
        services.AddSingleton<IDbContextFactory<RegistryContext>, Factory<T>>();
    }

    private sealed class Factory<T>(IDbContextFactory<T> contexts) : IDbContextFactory<RegistryContext>
        where T : RegistryContext
    {
        public RegistryContext CreateDbContext() => contexts.CreateDbContext();
    }
}
