using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Catalogue.Core.Data;

/// <summary>A PostgreSQL database that nodes share; it was created, and is accessible, before the registry is put in it.</summary>
public sealed class PostgreSqlDatabase : RegistryDatabase, IRegistryPlace
{
    private static readonly Version Oldest = new(15, 0);

    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <param name="connectionString">As Npgsql documents it.</param>
    /// <exception cref="UnusableDatabaseException">It is not a connection string, or names no host or no database.</exception>
    public PostgreSqlDatabase(string connectionString)
    {
        try
        {
            _settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException fault)
        {
            // The fault's own message may quote a password.
            throw new UnusableDatabaseException(Malformed, fault);
        }

        if (string.IsNullOrEmpty(_settings.Host) || string.IsNullOrEmpty(_settings.Database)) throw new UnusableDatabaseException(Malformed);
    }

    private static string Malformed =>
        "La chaîne de connexion (Database:ConnectionString) n’est pas de la forme « Host=…;Database=…;Username=…;Password=… ».";

    public override string ConnectionString => _settings.ConnectionString;

    public string Name => $"la base « {_settings.Database} » de {_settings.Host}";

    public RegistryDatabase Database => this;

    public override RegistryContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlRegistry>();
        Configure(options);
        configure?.Invoke(options);
        return new PostgreSqlRegistry(options.Options);
    }

    internal override void AddTo(IServiceCollection services)
    {
        Add<PostgreSqlRegistry>(services, Configure);
        services.AddSingleton(this);
        services.AddSingleton<ChangeListener>();
    }

    private void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(ConnectionString, database => database.SetPostgresVersion(Oldest))
        .AddInterceptors(StorableTexts.Instance);

    public Task<bool> HasRegistryAsync(CancellationToken cancellation = default) =>
        AskAsync("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", cancellation);

    /// <summary>Empty, or holding a registry that nobody is in yet: one being created, or whose creation was interrupted.</summary>
    public async Task<bool> IsFreeAsync(CancellationToken cancellation = default)
    {
        if (!await HasRegistryAsync(cancellation))
            return await AskAsync("SELECT NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema())", cancellation);
        return !await AskAsync("""SELECT to_regclass('"Partners"') IS NOT NULL""", cancellation)
            || await AskAsync("""SELECT NOT EXISTS (SELECT 1 FROM "Partners")""", cancellation);
    }

    /// <inheritdoc />
    public Task CreateRegistryAsync(Func<RegistryDatabase, Task> create) => create(this);

    private async Task<bool> AskAsync(string question, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync(cancellation);
            if (ObjectionTo(connection.PostgreSqlVersion) is { } objection) throw new UnusableDatabaseException($"{Capital(Name)} {objection}");
            await using var command = new NpgsqlCommand(question, connection);
            return (bool)(await command.ExecuteScalarAsync(cancellation))!;
        }
        catch (NpgsqlException fault)
        {
            throw Explain(fault);
        }
    }

    /// <summary>What is wrong with a version of the server; null when nothing is.</summary>
    internal static string? ObjectionTo(Version version) => version < Oldest
        ? $"est en PostgreSQL {version} : il faut la version {Oldest.Major} ou une plus récente."
        : null;

    /// <summary>
    /// What to tell a person of a fault met while at work, when it is that the database went away or gives too few rights; null of
    /// any other, which is a fault of the program.
    /// </summary>
    public static string? ExplanationOf(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused)
                return $"La base de données refuse : l’utilisateur n’a pas les droits qu’il faut ({refused.MessageText}). Rendez-le propriétaire de la base.";
            if (cause is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown })
                return $"La base de données ne répond plus ({cause.Message}). Ce qui n’était pas fini n’a pas été fait.";
        }

        return null;
    }

    /// <summary>What a person can do about a fault of the connection.</summary>
    private UnusableDatabaseException Explain(NpgsqlException fault) => new(
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidCatalogName => $"La base « {_settings.Database} » n’existe pas sur {_settings.Host} : créez-la, ou corrigez Database:ConnectionString.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"{Capital(Name)} refuse l’utilisateur « {_settings.Username} » : corrigez Database:ConnectionString.",
            _ => $"{Capital(Name)} ne répond pas ({fault.Message}). PostgreSQL est-il démarré, et Database:ConnectionString juste ?",
        },
        fault);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
