using Catalogue.Core.Accounts;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Requests;

/// <summary>The requests of companies that want to join: those to decide, late and near first, then the others.</summary>
[Requires(Permission.DecideRequests)]
internal sealed class IndexModel(RequestQueue queue, TimeProvider clock) : PageModel
{
    public RequestQuery Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<QueuedRequest> Found { get; private set; } = PageOf.Cut<QueuedRequest>([], 1);

    public IReadOnlyList<ListPart> Parts { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public Guid ReviewerId => User.Id();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = ParisCalendar.DayOf(clock.GetUtcNow());
        (Query, Notices) = RequestQuery.Read(Request.Query);
        Found = await queue.ReadAsync(Query.Filter, ReviewerId, Query.Page, cancellation);
        Parts =
        [
            .. (await queue.CountAsync(ReviewerId, cancellation))
                .Select(count => new ListPart(RequestWords.Name(count.Key), count.Value, RequestLinks.Of(count.Key), count.Key == Query.Filter)),
        ];
        if (Query.Page == Found.Number) return;
        Notices = [.. Notices, Paging.BeyondLast(Found.PageCount)];
        Query = Query with { Page = Found.Number };
    }
}
