using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>
/// Whether a company may ask: not while it is a partner whose right runs or waits for an answer, nor too soon after its right was
/// withdrawn. One that left, was refused, or whose edition is over may ask again (« Standing »).
/// </summary>
public sealed class CompanyPresence(RegistryContext registry)
{
    /// <summary>Why the company of a number may not ask at an instant; null when it may.</summary>
    /// <param name="requestId">The request it would ask by, which does not stand in its own way.</param>
    /// <param name="number">Its number.</param>
    /// <param name="programme">The edition it would join.</param>
    /// <param name="instant">When.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Refusal?> RefusalOfAsync(
        Guid requestId, CompanyNumber number, Programme programme, DateTimeOffset instant, CancellationToken cancellation = default) =>
        await RefusalOfPartnerAsync(number, programme, ParisCalendar.DayOf(instant), cancellation)
            ?? await RefusalOfOtherRequestAsync(requestId, number.Text, cancellation);

    private async Task<Refusal?> RefusalOfPartnerAsync(
        CompanyNumber number, Programme programme, DateOnly today, CancellationToken cancellation)
    {
        if (await registry.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.Number == number, cancellation) is not { } partner) return null;
        var rights = await registry.Rights.AsNoTracking().Where(right => right.PartnerId == partner.Id).ToListAsync(cancellation);
        var withdrawn = rights.Where(right => right.Status == RightStatus.Withdrawn).ToList();
        var isStillIn = partner.Status is PartnerStatus.Declared
            || (partner.Status == PartnerStatus.Validated && (rights.Count == 0 || rights.Exists(right => IsRunning(right, programme, today))));
        if (isStillIn) return new CompanyIsPartner(EmailAddress.Mask(partner.Company.Contact.Email));
        return withdrawn.Max(right => right.AskableFrom(programme)) is { } askAgainOn && today < askAgainOn ? new RightWithdrawnLately(askAgainOn) : null;
    }

    /// <summary>One of the edition itself is in the way whatever its last day, as it is of the request's acceptance.</summary>
    private static bool IsRunning(RightOfUse right, Programme programme, DateOnly today) =>
        right.Status is RightStatus.Requested or RightStatus.InForce or RightStatus.Suspended
        && (right.ProgrammeReference == programme.Reference || right.EndsOn >= today);

    private async Task<Refusal?> RefusalOfOtherRequestAsync(Guid id, string number, CancellationToken cancellation)
    {
        var other = await registry.JoinRequests.AsNoTracking().FirstOrDefaultAsync(
            request => request.CompanyNumber == number && request.Id != id
                && (request.Status == RequestStatus.Submitted || request.Status == RequestStatus.ToComplete),
            cancellation);
        return other is null ? null : new CompanyAlreadyAsks(EmailAddress.Mask(other.Declaration.ContactEmail));
    }
}
