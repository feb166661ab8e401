using Catalogue.Core.Joining;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Joining;

/// <summary>What the pages of a request share: whose it is, when, and what its mails lead to.</summary>
internal sealed class JoiningVisit(JoinReader reader, RequestCookie cookie, MailAddresses addresses, TimeProvider clock)
{
    /// <summary>What the acts belong to, as the journal names it.</summary>
    public const string Process = "demande";

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => ParisCalendar.DayOf(Now);

    public JoinReader Reader => reader;

    /// <summary>The request that the browser is at work on; null when it is at work on none.</summary>
    public async Task<JoinRequest?> FindAsync(HttpContext context) =>
        cookie.Read(context) is { } id ? await reader.FindAsync(id, context.RequestAborted) : null;

    /// <summary>Opens a request in the browser, whose owner has followed its link.</summary>
    public void Open(HttpResponse response, JoinRequest request) => cookie.Write(response, request.Id);

    public ActionContext Context() => new() { Actor = Actor.Visitor, Instant = Now, Process = Process };

    /// <summary>The full address that a mail leads to, from its link's secret.</summary>
    public Func<string, Uri> LinkOf => JoiningLinks.In(addresses);
}
