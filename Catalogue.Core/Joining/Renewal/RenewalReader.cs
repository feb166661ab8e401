using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>Reads where partners are between two editions; changes nothing.</summary>
public sealed class RenewalReader(RegistryContext registry)
{
    /// <summary>Where a partner is; null for one that has nothing to renew: its right was never granted, was taken away or was given up.</summary>
    public async Task<RenewalState?> FindAsync(Guid partnerId, CancellationToken cancellation = default)
    {
        var held = await (
            from right in registry.Rights.AsNoTracking()
            join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
            where right.PartnerId == partnerId && (right.Status == RightStatus.InForce || right.Status == RightStatus.Suspended)
            orderby right.EndsOn descending
            select new { Right = right, Programme = programme }).FirstOrDefaultAsync(cancellation);
        if (held is null) return null;
        return new()
        {
            Right = held.Right,
            Programme = held.Programme,
            // Editions of one programme bear the same name.
            Next = await registry.Programmes.AsNoTracking()
                .Where(programme => programme.Name == held.Programme.Name && programme.StartsOn > held.Programme.EndsOn)
                .OrderBy(programme => programme.StartsOn)
                .FirstOrDefaultAsync(cancellation),
            Pending = await registry.JoinRequests.AsNoTracking().FirstOrDefaultAsync(
                request => request.RenewalOf == partnerId && (request.Status == RequestStatus.Submitted || request.Status == RequestStatus.ToComplete),
                cancellation),
        };
    }
}
