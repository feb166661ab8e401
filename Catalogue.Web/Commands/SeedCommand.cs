using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Demo;

namespace Catalogue.Web.Commands;

/// <summary><c>seed</c>: creates a registry with many made-up offers, to measure the site with.</summary>
internal static class SeedCommand
{
    public static Command Create(CommonOptions options)
    {
        var offers = new Option<int>("--offers") { Description = $"Nombre d’offres, {SyntheticVolume.MostOffers} au plus", Required = true };
        var partners = new Option<int?>("--partners") { Description = $"Nombre de partenaires ; un pour {SyntheticVolume.OffersPerPartner} offres sans cela" };
        var seed = new Option<int>("--seed") { Description = "Le même nombre donne le même registre", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var command = new Command("seed", "Créer un registre d’offres engendrées, pour mesurer") { offers, partners, seed, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var volume = VolumeOf(parsed.GetRequiredValue(offers), parsed.GetValue(partners), parsed.GetValue(seed));
            var place = options.PlaceOf(parsed);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!await place.IsFreeAsync(cancellation) || !await CreateAsync(place, options.ClockOf(parsed), volume, error, cancellation))
            {
                await error.WriteLineAsync(CommonOptions.AlreadyHolds(place));
                return CommandLine.Refused;
            }

            await output.WriteLineAsync(parsed.GetValue(json)
                ? JsonText.Write(volume)
                : $"Registre d’essai créé dans {place.Name} : {volume.Offers} offres de {volume.Partners} partenaires.");
            return CommandLine.Success;
        });
        return command;
    }

    private static SyntheticVolume VolumeOf(int offers, int? partners, int seed)
    {
        if (offers is < 1 or > SyntheticVolume.MostOffers) throw new UsageException($"--offers : de 1 à {SyntheticVolume.MostOffers}.");
        if (partners < 1 || partners > offers) throw new UsageException("--partners : un au moins, et pas plus que d’offres.");
        var volume = SyntheticVolume.Of(offers, seed);
        return partners is { } given ? volume with { Partners = given } : volume;
    }

    /// <summary>Creates the registry in a free place, all or nothing.</summary>
    /// <returns>False when somebody else has just put something there.</returns>
    public static async Task<bool> CreateAsync(
        IRegistryPlace place, TimeProvider clock, SyntheticVolume volume, TextWriter error, CancellationToken cancellation)
    {
        var isFilled = false;
        await CommonOptions.CreateRegistryAsync(
            place,
            clock,
            async services => isFilled = await services.GetRequiredService<SyntheticRegistry>()
                .FillAsync(volume, new ProgressBar("Offres d’essai", error), cancellation),
            cancellation);
        return isFilled;
    }
}
