using System.Runtime.CompilerServices;
using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>
/// Takes in a file of offers: each line begins an offer or publishes a new version of one, through the same gate as a partner's
/// own (A6). All or nothing, unless told to keep going. What changes nothing leaves no trace.
/// </summary>
public sealed class OfferImport(RegistryContext registry, RegistryWriter writer, OfferService offers)
{
    /// <summary>Longest line read, in bytes.</summary>
    public const int LongestLine = 1024 * 1024;

    /// <summary>Lines of one file.</summary>
    public const int MostLines = 200_000;

    /// <summary>Refused lines whose reasons are kept; all are counted.</summary>
    public const int MostRefusals = 1000;

    private const int BatchLines = 200;
    private const int BatchBytes = 8 * LongestLine;

    /// <summary>Reads a file to its end, so that everything that is wrong with it is known at once.</summary>
    /// <param name="file">Text in UTF-8, one JSON object a line (<see cref="OfferLine"/>); empty lines are skipped.</param>
    /// <param name="options">Whether to write, and what to do of bad lines.</param>
    /// <param name="context">Who acts; in the name of each line's partner.</param>
    /// <param name="progress">Told the share read, 0 to 1, of a file whose length is known.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task<OfferImportReport> RunAsync(
        Stream file,
        OfferImportOptions options,
        ActionContext context,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        registry.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using (writer)
            {
                if (!options.DryRun) await writer.BeginAsync(cancellation);
                var run = new OfferImportRun(registry, offers, options, context, await OfferReferences.LastNumberAsync(registry, cancellation));
                await foreach (var batch in BatchesAsync(file, cancellation))
                {
                    await run.TakeAsync(batch, cancellation);
                    if (run.MayWrite) await writer.FlushAsync(cancellation);
                    registry.ChangeTracker.Clear();
                    if (file.CanSeek) progress?.Report((double)file.Position / Math.Max(1, file.Length));
                    if (run.IsOver) break;
                }

                if (run.MayWrite && run.HasChanges)
                {
                    await writer.CommitAsync(cancellation);
                    run.Report.IsWritten = true;
                }

                return run.Report;
            }
        }
        finally
        {
            registry.ChangeTracker.Clear();
            registry.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<BoundedLine>> BatchesAsync(
        Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<BoundedLine> batch = [];
        var bytes = 0;
        await foreach (var line in BoundedLines.ReadAsync(file, LongestLine, cancellation))
        {
            if (line.Bytes is { } content && content.AsSpan().IndexOfAnyExcept(" \t"u8) < 0) continue;
            batch.Add(line);
            bytes += line.Bytes?.Length ?? 0;
            if (batch.Count < BatchLines && bytes < BatchBytes) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }
}
