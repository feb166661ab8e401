using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Web.Infrastructure.Mailing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>A mail as its reader would see it, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MessageModel(RegistryContext registry, MailSettings settings) : PageModel
{
    public OutgoingMail Mail { get; private set; } = null!;

    /// <summary>No server takes mails here.</summary>
    public bool IsKept => settings.Smtp is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await registry.Mails.AsNoTracking().FirstOrDefaultAsync(mail => mail.Id == id, cancellation) is not { } mail) return NotFound();
        Mail = mail;
        return Page();
    }
}
