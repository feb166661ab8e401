using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>What the ministry asked a partner to correct, and its letters: those that are open first, then the past ones.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class OwnNoticesModel(NoticeFiles files, TimeProvider clock) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<HeldNotice> Open { get; private set; } = [];

    public IReadOnlyList<HeldNotice> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        var told = await files.ToldToAsync(Partner.Id, cancellation);
        (Open, Past) = ([.. told.Where(held => !held.IsOver)], [.. told.Where(held => held.IsOver)]);
    }
}
