using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>A mail as its reader would see it, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MessageModel(RegistryContext registry) : PageModel
{
    public OutgoingMail Mail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await registry.Mails.AsNoTracking().FirstOrDefaultAsync(mail => mail.Id == id, cancellation) is not { } mail) return NotFound();
        Mail = mail;
        return Page();
    }
}
