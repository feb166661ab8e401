using System.CommandLine;
using System.Text;
using Catalogue.Core.Offers.Exchange;

namespace Catalogue.Web.Commands;

/// <summary><c>export offers [FILE]</c>: the published offers in the registry's exchange format.</summary>
internal static class ExportCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(CommonOptions options)
    {
        var file = new Argument<FileInfo?>("fichier")
        {
            Description = "Fichier à écrire, remplacé d’un coup ; la sortie standard sans lui",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Aussi les offres publiées qui ne sont plus montrées" };
        var offers = new Command("offers", "Exporter les offres publiées, en JSON, une par ligne (docs/formats.md)") { file, all };
        offers.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file);
            if (path is { Directory.Exists: false }) throw new UsageException($"Le dossier {path.DirectoryName} n’existe pas.");
            if (path is not null && Directory.Exists(path.FullName)) throw new UsageException($"{path.FullName} est un dossier.");
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var export = scope.ServiceProvider.GetRequiredService<OfferExport>();
            var now = parsed.GetValue(all) ? (DateTimeOffset?)null : options.ClockOf(parsed).GetUtcNow();
            var error = parsed.InvocationConfiguration.Error;
            var count = path is null
                ? await WriteAsync(export, now, parsed.InvocationConfiguration.Output, null, cancellation)
                : await WriteAsync(export, now, path.FullName, new ProgressBar("Offres", error), cancellation);
            await error.WriteLineAsync($"Offres exportées : {count}.");
            return CommandLine.Success;
        });
        return new Command("export", "Exporter le registre") { offers };
    }

    /// <summary>Beside its place first: whoever reads the file sees the one before or the whole new one.</summary>
    private static async Task<int> WriteAsync(
        OfferExport export, DateTimeOffset? now, string path, IProgress<double> progress, CancellationToken cancellation)
    {
        var beside = $"{path}.new-{Environment.ProcessId}";
        try
        {
            int count;
            await using (var writer = new StreamWriter(beside, append: false, Utf8))
                count = await WriteAsync(export, now, writer, progress, cancellation);
            File.Move(beside, path, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static async Task<int> WriteAsync(
        OfferExport export, DateTimeOffset? now, TextWriter output, IProgress<double>? progress, CancellationToken cancellation)
    {
        var total = progress is null ? 0 : await export.CountAsync(now, cancellation);
        var count = 0;
        await foreach (var line in export.ReadAsync(now, cancellation))
        {
            // The same bytes on every system.
            await output.WriteAsync($"{line.ToJson()}\n".AsMemory(), cancellation);
            count++;
            progress?.Report((double)count / Math.Max(1, total));
        }

        return count;
    }
}
