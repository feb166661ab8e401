using System.CommandLine;
using System.Text.Json.Serialization;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;

namespace Catalogue.Web.Commands;

/// <summary><c>place TEXT</c>: the communes a text may designate, best first.</summary>
internal static class PlaceCommand
{
    public static Command Create(CommonOptions options)
    {
        var text = new Argument<string>("texte") { Description = "Code postal, nom de commune, ou les deux" };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var command = new Command("place", "Trouver une commune") { text, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            var found = services.GetRequiredService<CommuneDirectory>().Find(parsed.Required(text)).Select(match => match.Commune).ToList();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonText.Write(found.Select(PlaceLine.Of)));
            else if (found.Count == 0) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Aucune commune ne correspond à « {parsed.Required(text)} ».");
            else foreach (var commune in found) await output.WriteLineAsync(CommuneDirectory.Label(commune));
            return found.Count > 0 ? CommandLine.Success : CommandLine.Refused;
        });
        return command;
    }

    private sealed record PlaceLine(
        string Insee,
        string Name,
        [property: JsonPropertyName("postal_codes")] IReadOnlyList<string> PostalCodes,
        string Department,
        int Population,
        double Lat,
        double Lon,
        bool Exact)
    {
        public static PlaceLine Of(Commune commune) => new(
            commune.Insee,
            commune.Name,
            commune.PostalCodes,
            commune.Department,
            commune.Population,
            commune.Position.Latitude,
            commune.Position.Longitude,
            commune.IsExact);
    }
}
