using Catalogue.Core.Accounts;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>All the offers of a partner, with what is to be done about each (A5).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class IndexModel(OfferBoard board, TimeProvider clock) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    /// <summary>The legal day.</summary>
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Today = ParisCalendar.DayOf(now);
        Lines = await board.ReadAsync(Partner, now, cancellation);
    }
}
