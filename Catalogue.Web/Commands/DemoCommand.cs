using System.CommandLine;
using Catalogue.Core.Data;

namespace Catalogue.Web.Commands;

/// <summary><c>demo</c>: creates a registry with the demonstration's fictional data.</summary>
internal static class DemoCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("demo", "Créer un registre de démonstration, aux données fictives");
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = options.DirectoryOf(parsed);
            var error = parsed.InvocationConfiguration.Error;
            if (!directory.IsFree)
            {
                await error.WriteLineAsync($"{directory.FullPath} contient déjà des fichiers : choisissez un autre dossier, ou videz celui-ci.");
                return CommandLine.Refused;
            }

            await CreateAsync(directory, options.ClockOf(parsed), error, cancellation);
            return CommandLine.Success;
        });
        return command;
    }

    /// <summary>Creates the registry of a free directory, all or nothing.</summary>
    public static async Task CreateAsync(DataDirectory directory, TimeProvider clock, TextWriter error, CancellationToken cancellation)
    {
        await directory.CreateRegistryAsync(async connectionString =>
        {
            await using var services = CommonOptions.Services(connectionString, clock);
            await using (var scope = services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<RegistrySetup>().UpdateAsync(cancellation);
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<RegistrySetup>()
                    .FillForDemonstrationAsync(new ProgressBar("Données de démonstration", error), cancellation);
            }
        });
        await error.WriteLineAsync($"Registre de démonstration créé dans {directory.FullPath}.");
    }
}
