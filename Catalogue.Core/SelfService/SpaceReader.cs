using Catalogue.Core.Data;
using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>Reads what a partner's space begins with.</summary>
public sealed class SpaceReader(
    RegistryContext registry, PartnerFiles files, NoticeFiles notices, DemandedDocuments documents, RenewalReader renewals)
{
    /// <summary>What a partner has and has to do at an instant.</summary>
    public async Task<SpaceOverview> ReadAsync(Guid partnerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var partner = await registry.Partners.AsNoTracking().Include(partner => partner.Outlets)
            .FirstAsync(partner => partner.Id == partnerId, cancellation);
        var facts = new DueFacts
        {
            Status = partner.Status,
            Now = now,
            Rights = await files.RightsOfAsync(partnerId, cancellation),
            Offers = await files.OffersOfAsync(partnerId, now, cancellation),
            Documents = await documents.ReadAsync(partner, now, cancellation),
            Notices = await notices.ToldToAsync(partnerId, cancellation),
            Renewal = await renewals.FindAsync(partnerId, cancellation),
        };
        return new(facts, DueItems.Of(facts), NextSteps.Of(partner, facts.Documents, facts.Offers, ParisCalendar.DayOf(now)));
    }
}

/// <summary>A partner's space at a glance.</summary>
/// <param name="Facts">What it has.</param>
/// <param name="Due">What is due, most urgent first.</param>
/// <param name="Steps">What a new company does first; empty for others.</param>
public sealed record SpaceOverview(DueFacts Facts, IReadOnlyList<DueItem> Due, IReadOnlyList<NextStepState> Steps);
