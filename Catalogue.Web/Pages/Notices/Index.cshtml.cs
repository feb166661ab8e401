using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Notices;

/// <summary>The notices of all partners: those that wait for the ministry first (A11, A12).</summary>
[Requires(Permission.DecideNotices)]
internal sealed class IndexModel(NoticeQueue queue, TimeProvider clock) : PageModel
{
    public NoticeQuery Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public PageOf<HeldNoticeRow> Found { get; private set; } = PageOf.Cut<HeldNoticeRow>([], 1);

    public IReadOnlyList<ListPart> Parts { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        (Query, Notes) = NoticeQuery.Read(Request.Query);
        Found = await queue.ReadAsync(Query.Filter, Query.Page, cancellation);
        Parts =
        [
            .. (await queue.CountAsync(cancellation))
                .Select(count => new ListPart(NoticeWords.Name(count.Key), count.Value, NoticeLinks.Of(count.Key), count.Key == Query.Filter)),
        ];
        if (Query.Page == Found.Number) return;
        Notes = [.. Notes, Paging.BeyondLast(Found.PageCount)];
        Query = Query with { Page = Found.Number };
    }
}
