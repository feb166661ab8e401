using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Departures;

/// <summary>
/// Erases, once their time has passed (<c>uSync/retention.yml</c>), the persons of partners that left, and the accounts that serve nobody.
/// What offers said stays: no version holds a person (A19). Run again, it changes nothing.
/// </summary>
public sealed class PartnerErasure(RegistryContext registry, RegistryWriter writer, DocumentStore documents, SiteContent content)
{
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task EraseAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            await ErasePartnersAsync(LimitOf(Retention.PartnerContacts, today), context, cancellation);
            await registry.SaveChangesAsync(cancellation);
            await EraseAccountsAsync(LimitOf(Retention.Accounts, today), context, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    private DateTimeOffset LimitOf(string kind, DateOnly today) => ParisCalendar.StartOf(content.FirstDayKept(kind, today));

    /// <summary>The contact, who worked for them, and the files of their private documents (A23). A company is JSON, which no query reads into: those that left are few.</summary>
    private async Task ErasePartnersAsync(DateTimeOffset limit, ActionContext context, CancellationToken cancellation)
    {
        var gone = await registry.Partners.Where(partner => partner.Status == PartnerStatus.Left && partner.StatusSince < limit)
            .OrderBy(partner => partner.Id).ToListAsync(cancellation);
        var ids = gone.ConvertAll(partner => partner.Id);
        var memberships = (await registry.Memberships.Where(membership => ids.Contains(membership.PartnerId)).ToListAsync(cancellation))
            .ToLookup(membership => membership.PartnerId);
        var papers = (await registry.PartnerDocuments.Where(document => ids.Contains(document.PartnerId) && document.FileId != null).ToListAsync(cancellation))
            .ToLookup(document => document.PartnerId);
        foreach (var partner in gone)
        {
            if (!partner.EraseContact() && !memberships.Contains(partner.Id) && !papers.Contains(partner.Id)) continue;
            foreach (var paper in papers[partner.Id])
            {
                await documents.DeleteAsync(paper.FileId!.Value, cancellation);
                paper.Erase();
            }

            registry.RemoveRange(memberships[partner.Id]);
            writer.Record(context, new PartnerErased(partner.Id));
        }
    }

    /// <summary>
    /// Accounts of no company that nobody came in with since the limit, whether they were ever activated or not. A session that is still
    /// kept is of the last weeks: it tells of those whose last use was not kept yet.
    /// </summary>
    private async Task EraseAccountsAsync(DateTimeOffset limit, ActionContext context, CancellationToken cancellation)
    {
        var unused = await registry.Accounts
            .Where(account => account.ErasedAt == null && (account.LastUsedAt ?? account.ActivatedAt ?? account.OpenedAt) < limit
                && !registry.Memberships.Any(membership => membership.AccountId == account.Id)
                && !registry.Sessions.Any(session => session.AccountId == account.Id))
            .OrderBy(account => account.Id)
            .ToListAsync(cancellation);
        if (unused.Count == 0) return;
        var ids = unused.ConvertAll(account => account.Id);
        foreach (var account in unused)
        {
            account.Erase(context.Instant);
            writer.Record(context, new AccountErased(account.Id));
        }

        await registry.Set<IdentityUserToken<Guid>>().Where(token => ids.Contains(token.UserId)).ExecuteDeleteAsync(cancellation);
        await registry.KnownBrowsers.Where(browser => ids.Contains(browser.AccountId)).ExecuteDeleteAsync(cancellation);
        await registry.OneTimeLinks.Where(link => link.AccountId != null && ids.Contains(link.AccountId.Value)).ExecuteDeleteAsync(cancellation);
    }
}
