using System.Globalization;
using System.Text;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Web.Discovery;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Administration;

/// <summary>
/// The filtered journal to keep (A27), written as it is read: a table for a spreadsheet, or one JSON object a line (docs/formats.md).
/// </summary>
internal static class JournalExport
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Spreadsheets go by it to read accents.</summary>
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly string[] Columns =
        ["numero", "instant", "acte", "code", "sur", "sujet", "par", "acteur", "au_nom_de", "processus", "motif", "contenu", "empreinte"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapOne(endpoints, AdministrationLinks.JournalTable, "text/csv; charset=utf-8", "journal.csv", WriteTableAsync);
        MapOne(endpoints, AdministrationLinks.JournalLines, "application/jsonl; charset=utf-8", "journal.jsonl", WriteLinesAsync);
    }

    private static void MapOne(
        IEndpointRouteBuilder endpoints, string address, string type, string fileName,
        Func<Stream, IAsyncEnumerable<JournalLines>, CancellationToken, Task> write) =>
        endpoints.MapMethods(address, Methods, async (HttpContext request, JournalReader journal, JournalNames names) =>
            {
                request.Response.Headers.CacheControl = "no-store";
                var (query, fields) = JournalQuery.Read(request.Request.Query);
                // What makes no sense is said at its field: everything would be taken for what was asked for.
                if (await query.FilterAsync(names, fields, request.RequestAborted) is not { } filter)
                    return Results.LocalRedirect($"{AdministrationLinks.Journal}{request.Request.QueryString}");
                return Results.Stream(
                    body => write(body, ReadAsync(filter, journal, names, request.RequestAborted), request.RequestAborted), type, fileName);
            })
            .WithMetadata(new RequiresAttribute(Permission.ReadJournal), NotIndexed.Mark);

    private static async IAsyncEnumerable<JournalLines> ReadAsync(
        JournalFilter filter, JournalReader journal, JournalNames names,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entries in journal.ReadAsync(filter, cancellation))
            yield return new JournalLines(entries, await names.OfAsync(entries, cancellation));
    }

    private static async Task WriteTableAsync(Stream body, IAsyncEnumerable<JournalLines> batches, CancellationToken cancellation)
    {
        await body.WriteAsync(ByteOrderMark, cancellation);
        await using var writer = new StreamWriter(body, Utf8, leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(Columns).AsMemory(), cancellation);
        await foreach (var lines in batches)
        {
            foreach (var entry in lines.Entries) await writer.WriteAsync(CsvLine.Of(Cells(entry, lines.Names)).AsMemory(), cancellation);
            await writer.FlushAsync(cancellation);
        }
    }

    private static async Task WriteLinesAsync(Stream body, IAsyncEnumerable<JournalLines> batches, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, Utf8, leaveOpen: true);
        await foreach (var lines in batches)
        {
            foreach (var entry in lines.Entries) await writer.WriteAsync($"{JsonText.Write(JournalLine.Of(entry, lines.Names))}\n".AsMemory(), cancellation);
            await writer.FlushAsync(cancellation);
        }
    }

    private static string[] Cells(JournalEntry entry, IReadOnlyDictionary<string, string> names) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture),
        Instant(entry),
        JournalWords.Event(entry.Event),
        entry.Event,
        JournalWords.Subject(entry.Subject, names),
        entry.Subject,
        JournalWords.Actor(entry.Actor, names),
        entry.Actor,
        JournalNames.OnBehalf(entry) is { } partner ? JournalWords.Actor(partner, names) : "",
        entry.Process,
        entry.ReasonCode ?? "",
        entry.Payload,
        entry.Hash,
    ];

    private static string Instant(JournalEntry entry) => entry.Instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private sealed record JournalLine(
        long Number, string Instant, string Event, string Subject, string? SubjectName, string Actor, string? ActorName,
        string? OnBehalfOf, string Process, string? ReasonCode, string Payload, string PreviousHash, string Hash)
    {
        public static JournalLine Of(JournalEntry entry, IReadOnlyDictionary<string, string> names) => new(
            entry.Number,
            JournalExport.Instant(entry),
            entry.Event,
            entry.Subject,
            names.GetValueOrDefault(entry.Subject),
            entry.Actor,
            names.GetValueOrDefault(entry.Actor),
            entry.OnBehalfOf,
            entry.Process,
            entry.ReasonCode,
            entry.Payload,
            entry.PreviousHash,
            entry.Hash);
    }
}
