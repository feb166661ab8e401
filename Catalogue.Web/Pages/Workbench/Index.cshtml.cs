using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Workbench;

/// <summary>« Ma journée »: one's own files, then what the machine found, then what can be taken; late first within each.</summary>
[Requires(Permission.ReadFiles)]
internal sealed class IndexModel(DayOfStaff days, TimeProvider clock) : PageModel
{
    public DayAddress Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public Day Day { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>The kinds of work there are today, and all of them first; the one that is asked stays, were it empty.</summary>
    public IReadOnlyList<ListPart> Kinds =>
    [
        new("Tout", Day.Kinds.Values.Sum(), (Query with { Kind = null, Page = 1 }).Address, Query.Kind is null),
        .. Enum.GetValues<WorkKind>().Where(kind => Query.Kind == kind || Day.Kinds.ContainsKey(kind))
            .Select(kind => new ListPart(WorkWords.Kind(kind), Day.Kinds.GetValueOrDefault(kind), (Query with { Kind = kind, Page = 1 }).Address, Query.Kind == kind)),
    ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = ParisCalendar.DayOf(clock.GetUtcNow());
        (Query, Notices) = DayAddress.Read(Request.Query);
        Day = await days.ReadAsync(new(User.Id(), [.. User.Roles()]), Query.Asked, Today, cancellation);
        if (Query.Part is null || Day.Sections[0].Lines is not { } lines || lines.Number == Query.Page) return;
        Notices = [.. Notices, Paging.BeyondLast(lines.PageCount)];
        Query = Query with { Page = lines.Number };
    }

    /// <summary>All of one part, of the kind that is asked.</summary>
    public string AllOf(DayPart part) => (Query with { Part = part, Page = 1 }).Address;
}
