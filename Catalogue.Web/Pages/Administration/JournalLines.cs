using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Entries of the journal with the names they stand for.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Names">By identifier as the journal writes it.</param>
internal sealed record JournalLines(IReadOnlyList<JournalEntry> Entries, IReadOnlyDictionary<string, string> Names)
{
    public static JournalLines None { get; } = new([], new Dictionary<string, string>());

    /// <summary>The newest of a filter, a page at most.</summary>
    public static async Task<JournalLines> ReadAsync(
        JournalReader journal, JournalNames names, JournalFilter filter, CancellationToken cancellation)
    {
        var page = await journal.PageAsync(filter, default, cancellation);
        return new(page.Entries, await names.OfAsync(page.Entries, cancellation));
    }
}
