using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Departures;

/// <summary>
/// Partners that leave the operation, by themselves or because they exist no more (« Standing »): the right ends, the offers are gone,
/// the pages of the past stay (A19). Each act is a transaction of its own.
/// </summary>
public sealed class DepartureService(
    RegistryContext registry, RegistryWriter writer, PartnerService partners, RightService rights, OfferService offers, PartnerDecisions decisions,
    SiteContent content)
{
    /// <summary>What the journal keeps where a company leaves and does not say why.</summary>
    private const string NotSaid = "not_said";

    /// <summary>A company leaves by itself; its managers are told by mail.</summary>
    /// <param name="partnerId">Who.</param>
    /// <param name="reasonCode">Why, by a code of <c>uSync/reasons.yml</c>; null, or another one, when it does not say.</param>
    /// <param name="return">Where to ask to join again, for the mail.</param>
    /// <param name="context">Which manager decides it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInOperation"/>.</returns>
    public async Task<Result> LeaveAsync(
        Guid partnerId, string? reasonCode, Uri @return, ActionContext context, CancellationToken cancellation = default)
    {
        var said = content.ReasonsFor(ReasonUse.Departure).FirstOrDefault(reason => reason.Code == reasonCode);
        var acting = context with { ReasonCode = said?.Code ?? NotSaid };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await decisions.FindInOperationAsync(partnerId, cancellation);
            if (!found.Succeeded) return found.Refusal;
            partners.Leave(found.Value, acting).OrThrow();
            await EndRightsAsync(partnerId, acting, cancellation);
            await decisions.TellAsync(found.Value, PartnerMails.Left(found.Value.Company.Name, acting.Instant, @return), acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The ministry establishes that a company exists no more.</summary>
    /// <param name="partnerId">Which.</param>
    /// <param name="decision">Why.</param>
    /// <param name="appeal">Where to contest it, for the mail.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInOperation"/> or what <see cref="PartnerDecisions.FaultsOf"/> says.</returns>
    public async Task<Result> CloseAsync(
        Guid partnerId, Decision decision, Uri appeal, ActionContext context, CancellationToken cancellation = default)
    {
        if (decisions.FaultsOf(DecisionKind.Closure, decision) is [var fault, ..]) return fault;
        var acting = context with { ReasonCode = decision.ReasonCode };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await decisions.FindInOperationAsync(partnerId, cancellation);
            if (!found.Succeeded) return found.Refusal;
            partners.Leave(found.Value, acting).OrThrow();
            await EndRightsAsync(partnerId, acting, cancellation);
            var signed = await decisions.KeepAsync(partnerId, DecisionKind.Closure, decision, acting, cancellation);
            await decisions.TellAsync(found.Value, PartnerMails.Closed(found.Value.Company.Name, signed, appeal), acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Ends what a partner that left may no longer use; what was lost or had ended already stays as it was.</summary>
    internal async Task EndRightsAsync(Guid partnerId, ActionContext context, CancellationToken cancellation)
    {
        var held = await registry.Rights.Where(right => right.PartnerId == partnerId).OrderBy(right => right.Id).ToListAsync(cancellation);
        foreach (var right in held.Where(right => !right.IsLostAt(context.Instant) && RightLifecycle.Table.Next(right.Status, RightAction.End) is not null))
            rights.End(right, context).OrThrow();
        // No notice takes anything away from who left before its deadline: nobody is there to answer.
        await offers.ForgetLossesAsync(partnerId, context, cancellation);
        await offers.RefreshStandingsAsync(partnerId, context, cancellation);
    }
}
