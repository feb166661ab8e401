using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Mailing;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>The mails, the latest first, sought by whom they are for or what they are about, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(RegistryContext registry, MailSettings settings) : PageModel
{
    private const int LongestWords = 100;

    public string Words { get; private set; } = "";

    /// <summary>What of the address could not be taken as it was.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<OutgoingMail> Found { get; private set; } = PageOf.Cut<OutgoingMail>([], 1);

    /// <summary>No server takes mails here.</summary>
    public bool IsKept => settings.Smtp is null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var address = new AddressReader(Request.Query);
        Words = address.Text(MailboxLinks.Words, LongestWords, "ce que vous cherchez");
        var page = address.Page(MailboxLinks.Page);
        var mails = Sought();
        var total = await mails.CountAsync(cancellation);
        var (number, pageCount) = PageOf.Fit(page, total);
        var lines = await mails.OrderByDescending(mail => mail.QueuedAt).ThenByDescending(mail => mail.Id)
            .Skip((number - 1) * PageOf.Size).Take(PageOf.Size)
            .ToListAsync(cancellation);
        Found = new(lines, number, pageCount, total);
        if (page > pageCount) address.Note(Paging.BeyondLast(pageCount));
        Notices = address.Notices;
    }

    public string AddressOf(int page) => MailboxLinks.PageOf(Words, page);

    private IQueryable<OutgoingMail> Sought()
    {
        var mails = registry.Mails.AsNoTracking();
        if (Words.Length == 0) return mails;
        var sought = Words.ToLowerInvariant();
#pragma warning disable CA1862 // Databases understand no other way to leave capitals out.
        return mails.Where(mail => mail.To.ToLower().Contains(sought)
            || (mail.ToName != null && mail.ToName.ToLower().Contains(sought))
            || mail.Subject.ToLower().Contains(sought));
#pragma warning restore CA1862
    }
}
