using System.CommandLine;
using System.Globalization;
using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Commands;

/// <summary>What every command may be told, and the registry it opens.</summary>
internal sealed class CommonOptions
{
    public Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "Dossier du registre",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    public Option<string?> Now { get; } = new("--now")
    {
        Description = "Faire comme s’il était cet instant, heure de Paris (2027-03-01T09:00) ; en développement seulement",
        Recursive = true,
    };

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Which database the registry is in; the same settings as the site's.</summary>
    public IConfiguration Configuration { get; set; } = new ConfigurationBuilder().Build();

    /// <summary>Demonstration data and a chosen time only exist where people develop.</summary>
    public static bool IsDevelopment =>
        string.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the executable finds what is delivered with it.</summary>
    public static string SyncFolder { get; } = Path.Combine(AppContext.BaseDirectory, "uSync");

    /// <summary>Where the registry is, or may be created.</summary>
    /// <exception cref="UsageException">The settings name no database that there is.</exception>
    public IRegistryPlace PlaceOf(ParseResult parsed) =>
        DatabaseSettings.PlaceOf(Configuration, new DataDirectory(parsed.GetRequiredValue(Data).FullName));

    /// <summary>The clock of the command: the system's, or one that started at <c>--now</c>.</summary>
    /// <exception cref="UsageException">The instant cannot be read, or this is not Development.</exception>
    public TimeProvider ClockOf(ParseResult parsed)
    {
        if (parsed.GetValue(Now) is not { } text) return Clock;
        if (!IsDevelopment) throw new UsageException("--now ne sert qu’en développement (ASPNETCORE_ENVIRONMENT=Development).");
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, out var start))
            throw new UsageException($"--now : « {text} » n’est pas un instant ; par exemple 2027-03-01T09:00.");
        return new ShiftedClock(ParisCalendar.At(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start)), Clock);
    }

    /// <summary>The services over an existing registry.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public async Task<ServiceProvider> OpenRegistryAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var place = PlaceOf(parsed);
        if (!await place.HasRegistryAsync(cancellation)) throw MissingRegistry(place);
        return Services(place.Database, ClockOf(parsed));
    }

    public static UsageException MissingRegistry(IRegistryPlace place)
    {
        var command = place is DataDirectory ? $"./run demo --data {place.Name}" : "./run demo";
        return new($"Il n’y a pas de registre dans {place.Name}. « {command} » en crée un de démonstration.");
    }

    /// <summary>Creates a registry in a free place, all or nothing.</summary>
    /// <param name="place">Where.</param>
    /// <param name="clock">The time to go by.</param>
    /// <param name="fill">Writes its partners and offers, in one transaction.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Task CreateRegistryAsync(
        IRegistryPlace place, TimeProvider clock, Func<IServiceProvider, Task> fill, CancellationToken cancellation) =>
        place.CreateRegistryAsync(async database =>
        {
            await using var services = Services(database, clock);
            await using (var scope = services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<RegistrySetup>().UpdateAsync(cancellation);
            await using (var scope = services.CreateAsyncScope())
                await fill(scope.ServiceProvider);
        });

    public static string AlreadyHolds(IRegistryPlace place) => place is DataDirectory
        ? $"{place.Name} contient déjà des fichiers : choisissez un autre dossier, ou videz celui-ci."
        : $"Il y a déjà un registre, ou autre chose, dans {place.Name} : choisissez-en une autre.";

    public static ServiceProvider Services(RegistryDatabase database, TimeProvider clock) =>
        new ServiceCollection()
            .AddSingleton(clock)
            .AddRegistry(database, SyncFolder)
            .BuildServiceProvider();
}
