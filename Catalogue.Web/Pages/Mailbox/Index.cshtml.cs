using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Web.Infrastructure.Mailing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>The last mails, the latest first, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(RegistryContext registry, MailSettings settings) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    /// <summary>No server takes mails here.</summary>
    public bool IsKept => settings.Smtp is null;

    public async Task OnGetAsync(CancellationToken cancellation) => Mails = await registry.Mails.AsNoTracking()
        .OrderByDescending(mail => mail.QueuedAt).ThenByDescending(mail => mail.Id).Take(Shown).ToListAsync(cancellation);
}
