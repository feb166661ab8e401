using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Commands;

/// <summary><c>import offers FILE</c>: offers in the registry's exchange format, through the gate (A6).</summary>
internal static class ImportOffersCommand
{
    /// <summary>What the journal keeps of it as the process.</summary>
    public const string Process = "import offers";

    public static Command Create(CommonOptions options)
    {
        var file = new Argument<FileInfo>("fichier") { Description = "Fichier JSON, une offre par ligne (docs/formats.md)" };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Prendre les bonnes lignes ; sinon, tout ou rien" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Vérifier seulement" };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var command = new Command("offers", "Publier des offres et de nouvelles versions d’offres") { file, keepGoing, dryRun, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.Required(file);
            if (!path.Exists) throw new UsageException($"Le fichier {path.FullName} n’existe pas.");
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            await using var content = path.OpenRead();
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var asked = new OfferImportOptions { DryRun = parsed.GetValue(dryRun), KeepGoing = parsed.GetValue(keepGoing) };
            var report = await scope.ServiceProvider.GetRequiredService<OfferImport>().RunAsync(
                content,
                asked,
                new ActionContext { Actor = Actor.System, Instant = options.ClockOf(parsed).GetUtcNow(), Process = Process },
                new ProgressBar("Offres", error),
                cancellation);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonText.Write(report));
            else await WriteAsync(report, asked, output, error);
            return report.Refused == 0 ? CommandLine.Success : CommandLine.Refused;
        });
        return command;
    }

    private static async Task WriteAsync(OfferImportReport report, OfferImportOptions asked, TextWriter output, TextWriter error)
    {
        foreach (var refusal in report.Refusals)
            foreach (var reason in refusal.Reasons)
                await error.WriteLineAsync($"ligne {refusal.Line} : {reason}");
        if (report.Refused > report.Refusals.Count)
            await error.WriteLineAsync($"… et {report.Refused - report.Refusals.Count} autres lignes refusées.");
        if (report.Refused > 0 && asked is { DryRun: false, KeepGoing: false })
            await error.WriteLineAsync("Rien n’a été changé. --keep-going prend les bonnes lignes.");
        await output.WriteLineAsync(
            $"Lignes : {report.Lines}. Offres nouvelles : {report.Begun}. Nouvelles versions : {report.Versions}. "
            + $"Sans changement : {report.Unchanged}. Refusées : {report.Refused}.");
    }
}
