using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>How somebody whose link is lost or used comes back to their request: they name their address, which receives another.</summary>
public sealed class JoinResumption(RegistryContext registry, RegistryWriter writer, MailOutbox outbox)
{
    /// <summary>
    /// Sends a new link for each open request of an address; for the last one decided where none is open. Sends nothing where there
    /// is none, which only who reads the address's mails learns: the caller says the same to everybody.
    /// </summary>
    /// <param name="email">The address, as it was typed.</param>
    /// <param name="linkOf">The full address that leads back to a request, from the link's secret.</param>
    /// <param name="context">Who asks, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task SendLinksAsync(
        string email, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            foreach (var request in await ListAsync(email, cancellation))
            {
                if (await JoinPace.IsReachedAsync(registry, request.Email, context.Instant, cancellation)) break;
                var link = await RequestLink.RenewAsync(registry, request, linkOf, context.Instant, cancellation);
                writer.Record(context, new RequestLinkSent(request.Id));
                outbox.Queue(JoiningMails.Resumption(request.Reference, link, request.SecretExpiresAt), request.Recipient(), context);
                await registry.SaveChangesAsync(cancellation);
            }

            await writer.CommitAsync(cancellation);
        }
    }

    private async Task<IReadOnlyList<JoinRequest>> ListAsync(string email, CancellationToken cancellation)
    {
        var normalized = EmailAddress.Normalize(email);
        // Capitals do not matter, and each database has its own idea of what a capital is.
        var ids = (await JoinReader.Readable(registry).AsNoTracking().Select(request => new { request.Id, request.Email }).ToListAsync(cancellation))
            .Where(request => EmailAddress.Normalize(request.Email) == normalized)
            .Select(request => request.Id)
            .ToList();
        var all = await registry.JoinRequests.Where(request => ids.Contains(request.Id)).ToListAsync(cancellation);
        var latest = all.OrderByDescending(request => request.StatusSince).ToList();
        var open = latest.Where(request => request.Status is RequestStatus.Draft or RequestStatus.Submitted or RequestStatus.ToComplete).ToList();
        return [.. (open.Count > 0 ? open : latest.Take(1)).Take(JoinPace.Most)];
    }
}
