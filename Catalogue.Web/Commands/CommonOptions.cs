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

    /// <summary>Demonstration data and a chosen time only exist where people develop.</summary>
    public static bool IsDevelopment =>
        string.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the executable finds what is delivered with it.</summary>
    public static string SyncFolder { get; } = Path.Combine(AppContext.BaseDirectory, "uSync");

    public DataDirectory DirectoryOf(ParseResult parsed) => new(parsed.GetRequiredValue(Data).FullName);

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
    /// <exception cref="UsageException">There is none in the data directory.</exception>
    public ServiceProvider OpenRegistry(ParseResult parsed)
    {
        var directory = DirectoryOf(parsed);
        if (!directory.HasRegistry) throw MissingRegistry(directory);
        return Services(RegistryDatabase.ConnectionString(directory.RegistryFile), ClockOf(parsed));
    }

    public static UsageException MissingRegistry(DataDirectory directory) => new(
        $"Il n’y a pas de registre dans {directory.FullPath}. « ./run demo --data {directory.FullPath} » en crée un de démonstration.");

    public static ServiceProvider Services(string connectionString, TimeProvider clock) =>
        new ServiceCollection()
            .AddSingleton(clock)
            .AddRegistry(connectionString, SyncFolder)
            .BuildServiceProvider();
}
