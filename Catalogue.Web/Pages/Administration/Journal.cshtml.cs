using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Who changed what, newest first (A27).</summary>
[Requires(Permission.ReadJournal)]
internal sealed class JournalModel(JournalReader journal, JournalNames names) : PageModel
{
    public JournalQuery Query { get; private set; } = new();

    /// <summary>What was typed, and what makes no sense of it.</summary>
    public FilterReader Fields { get; private set; } = new([]);

    public JournalLines Lines { get; private set; } = JournalLines.None;

    /// <summary>The page of what is newer; null on the newest.</summary>
    public string? Newer { get; private set; }

    /// <summary>The page of what is older; null on the oldest.</summary>
    public string? Older { get; private set; }

    public IReadOnlyList<SelectChoice> Events =>
    [
        new("", "Tous", Query.Event is null),
        .. JournalWords.Events.Select(pair => new SelectChoice(pair.Key, pair.Value, pair.Key == Query.Event)),
    ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Query, Fields) = JournalQuery.Read(Request.Query);
        if (await Query.FilterAsync(names, Fields, cancellation) is not { } filter) return;
        var page = await journal.PageAsync(filter, Query.Position, cancellation);
        Lines = new(page.Entries, await names.OfAsync(page.Entries, cancellation));
        if (page.HasNewer) Newer = (Query with { Position = new(null, page.Entries[0].Number) }).Address;
        if (page.HasOlder) Older = (Query with { Position = new(page.Entries[^1].Number, null) }).Address;
    }
}
