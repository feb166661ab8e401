using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Departures;

/// <summary>
/// A company that goes on under another number or another name: the ministry establishes it, and every page and the search follow. Its
/// address on the site, its rights and its offers stay.
/// </summary>
public sealed class IdentityService(
    RegistryContext registry, RegistryWriter writer, PartnerService partners, OfferService offers, PartnerDecisions decisions)
{
    /// <summary>Letters of a company's name at most.</summary>
    public const int LongestName = 150;

    /// <summary>Why a partner may not have a number; null when it may.</summary>
    /// <returns><see cref="NumberUnchanged"/> or <see cref="NumberTaken"/>.</returns>
    public async Task<Refusal?> FaultOfAsync(Partner partner, CompanyNumber number, CancellationToken cancellation = default)
    {
        if (partner.Number == number) return new NumberUnchanged();
        var other = await registry.Partners.AsNoTracking().FirstOrDefaultAsync(other => other.Number == number, cancellation);
        return other is null ? null : new NumberTaken(other.Company.Name);
    }

    /// <summary>Why a partner may not have a name; null when it may.</summary>
    /// <returns><see cref="NameUnchanged"/> or <see cref="NameNotSound"/>.</returns>
    public static Refusal? FaultOf(Partner partner, string name)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } sound || sound.Any(char.IsControl)) return new NameNotSound();
        return partner.Company.Name == sound ? new NameUnchanged() : null;
    }

    /// <summary>The company's number becomes another: a SIREN, or the VAT number of another State.</summary>
    /// <param name="partnerId">Which company.</param>
    /// <param name="number">Its number from now on.</param>
    /// <param name="decision">Why.</param>
    /// <param name="appeal">Where to contest it, for the mail.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInOperation"/>, what <see cref="FaultOfAsync"/> or <see cref="PartnerDecisions.FaultsOf"/> says.</returns>
    public Task<Result> RenumberAsync(
        Guid partnerId, CompanyNumber number, Decision decision, Uri appeal, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(
            partnerId, DecisionKind.Number, decision, context,
            partner => FaultOfAsync(partner, number, cancellation),
            (partner, acting) => partners.Renumber(partner, number, acting),
            (partner, signed) => PartnerMails.Renumbered(partner.Company.Name, $"{number.KindName} {number}", signed, appeal),
            cancellation);

    /// <summary>The company is called otherwise.</summary>
    /// <param name="partnerId">Which company.</param>
    /// <param name="name">Its name from now on.</param>
    /// <param name="decision">Why.</param>
    /// <param name="appeal">Where to contest it, for the mail.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInOperation"/>, what <see cref="FaultOf"/> or <see cref="PartnerDecisions.FaultsOf"/> says.</returns>
    public Task<Result> RenameAsync(
        Guid partnerId, string name, Decision decision, Uri appeal, ActionContext context, CancellationToken cancellation = default)
    {
        var before = "";
        return ChangeAsync(
            partnerId, DecisionKind.Name, decision, context,
            partner => Task.FromResult(FaultOf(partner, name)),
            (partner, acting) =>
            {
                before = partner.Company.Name;
                partners.Rename(partner, name.Trim(), acting);
            },
            (partner, signed) => PartnerMails.Renamed(before, partner.Company.Name, signed, appeal),
            cancellation);
    }

    private async Task<Result> ChangeAsync(
        Guid partnerId, DecisionKind kind, Decision decision, ActionContext context, Func<Partner, Task<Refusal?>> faultOf,
        Action<Partner, ActionContext> change, Func<Partner, SignedDecision, Mail> mailOf, CancellationToken cancellation)
    {
        if (decisions.FaultsOf(kind, decision) is [var unsound, ..]) return unsound;
        var acting = context with { ReasonCode = decision.ReasonCode };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await decisions.FindInOperationAsync(partnerId, cancellation);
            if (!found.Succeeded) return found.Refusal;
            if (await faultOf(found.Value) is { } fault) return fault;
            change(found.Value, acting);
            // The index knows offers by the name of who makes them.
            await offers.TouchAsync(offer => offer.PartnerId == partnerId, cancellation);
            var signed = await decisions.KeepAsync(partnerId, kind, decision, acting, cancellation);
            await decisions.TellAsync(found.Value, mailOf(found.Value, signed), acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}
