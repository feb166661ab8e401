using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Commands;

/// <summary>
/// <c>import communes FILE</c>: exact positions from La Poste's base of postal codes (« hexasmal »); <c>import offers FILE</c>
/// stands beside (<see cref="ImportOffersCommand"/>).
/// </summary>
internal static class ImportCommand
{
    public static Command Create(CommonOptions options)
    {
        var file = new Argument<FileInfo>("fichier") { Description = "Fichier CSV de La Poste" };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var communes = new Command("communes", "Charger les positions exactes des communes") { file, json };
        communes.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.Required(file);
            if (!path.Exists) throw new UsageException($"Le fichier {path.FullName} n’existe pas.");
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            await using var content = path.OpenRead();
            var read = HexasmalImporter.Read(content);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!read.Succeeded)
            {
                await error.WriteLineAsync(read.Refusal.Sentence);
                return CommandLine.Refused;
            }

            var import = read.Value;
            await scope.ServiceProvider.GetRequiredService<CommuneUpdateStore>().StoreAsync(
                import.Updates,
                new ActionContext { Actor = Actor.System, Instant = options.ClockOf(parsed).GetUtcNow(), Process = "import" },
                cancellation);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonText.Write(new { import.RowsRead, import.RowsLoaded, import.Problems }));
            else await WriteAsync(import, output, error);
            return import.Problems.All(problem => problem.RowKept) ? CommandLine.Success : CommandLine.Refused;
        });
        return new Command("import", "Importer des fichiers") { communes, ImportOffersCommand.Create(options) };
    }

    private static async Task WriteAsync(CommuneImport import, TextWriter output, TextWriter error)
    {
        foreach (var problem in import.Problems) await error.WriteLineAsync($"ligne {problem.Line} : {problem.Reason}");
        await output.WriteLineAsync(
            $"{import.RowsLoaded} lignes chargées sur {import.RowsRead}, {import.Updates.Count} communes mises à jour.");
    }
}
