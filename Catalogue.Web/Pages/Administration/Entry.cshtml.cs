using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>One entry of the journal, in full.</summary>
[Requires(Permission.ReadJournal)]
internal sealed class EntryModel(JournalReader journal, JournalNames names) : PageModel
{
    public JournalEntry Entry { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancellation)
    {
        if (await journal.OneAsync(number, cancellation) is not { } entry) return NotFound();
        Entry = entry;
        Names = await names.OfAsync([entry], cancellation);
        return Page();
    }
}
