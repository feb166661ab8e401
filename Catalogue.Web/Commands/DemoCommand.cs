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
            var place = options.PlaceOf(parsed);
            var error = parsed.InvocationConfiguration.Error;
            if (await place.IsFreeAsync(cancellation) && await CreateAsync(place, options.ClockOf(parsed), error, cancellation))
                return CommandLine.Success;
            await error.WriteLineAsync(CommonOptions.AlreadyHolds(place));
            return CommandLine.Refused;
        });
        return command;
    }

    /// <summary>Creates the demonstration in a free place, all or nothing.</summary>
    /// <returns>False when somebody else has just put something there.</returns>
    public static async Task<bool> CreateAsync(IRegistryPlace place, TimeProvider clock, TextWriter error, CancellationToken cancellation)
    {
        var isFilled = false;
        await CommonOptions.CreateRegistryAsync(
            place,
            clock,
            async services => isFilled = await services.GetRequiredService<RegistrySetup>()
                .FillForDemonstrationAsync(CommonOptions.IsDevelopment, new ProgressBar("Données de démonstration", error), cancellation),
            cancellation);
        if (isFilled) await error.WriteLineAsync($"Registre de démonstration créé dans {place.Name}.");
        return isFilled;
    }
}
