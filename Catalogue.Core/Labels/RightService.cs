using Catalogue.Core.Data;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Labels;

/// <summary>
/// What is done to rights of use, with its journal. Whoever changes a right refreshes the standing of the partner's offers
/// in the same transaction.
/// </summary>
public sealed class RightService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>The terms of use are accepted (A2).</summary>
    /// <param name="id">A new sequential identifier.</param>
    /// <param name="partnerId">Who accepts.</param>
    /// <param name="programme">The edition whose terms they are.</param>
    /// <param name="context">Who records it.</param>
    /// <param name="acceptedAt">When they were accepted, if that was before.</param>
    public RightOfUse Request(Guid id, Guid partnerId, Programme programme, ActionContext context, DateTimeOffset? acceptedAt = null)
    {
        var right = RightOfUse.Request(id, partnerId, programme, acceptedAt ?? context.Instant);
        registry.Rights.Add(right);
        writer.Record(context, new TermsAccepted(right.Id, partnerId, programme.Reference) { AcceptedAt = acceptedAt });
        return right;
    }

    /// <inheritdoc cref="RightOfUse.RequestAgain"/>
    public Result RequestAgain(RightOfUse right, Programme programme, DateTimeOffset acceptedAt, ActionContext context)
    {
        var requested = right.RequestAgain(programme, acceptedAt, context.Instant);
        if (requested.Succeeded) writer.Record(context, new RightRequestedAgain(right.Id, acceptedAt));
        return requested;
    }

    /// <inheritdoc cref="RightOfUse.Grant"/>
    public Result Grant(RightOfUse right, Programme programme, DateOnly endsOn, ActionContext context) =>
        Change(right, right.Grant(programme, endsOn, context.Instant), context);

    /// <inheritdoc cref="RightOfUse.Suspend"/>
    public Result Suspend(RightOfUse right, ActionContext context) =>
        Change(right, right.Suspend(context.RequireReason(), context.Instant), context);

    /// <inheritdoc cref="RightOfUse.Resume"/>
    public Result Resume(RightOfUse right, ActionContext context) => Change(right, right.Resume(context.Instant), context);

    /// <inheritdoc cref="RightOfUse.Withdraw"/>
    public Result Withdraw(RightOfUse right, ActionContext context) =>
        Change(right, right.Withdraw(context.RequireReason(), context.Instant), context);

    /// <summary>A notice takes a right away at an instant, or no longer does (A12): it is usable until then, and nothing has to run for it to be lost.</summary>
    /// <param name="right">The right.</param>
    /// <param name="at">When, to come; null for never.</param>
    /// <param name="context">Who acts.</param>
    public void SetLoss(RightOfUse right, DateTimeOffset? at, ActionContext context)
    {
        if (right.MustLose(at, context.Instant)) writer.Record(context, new RightLossChanged(right.Id, at));
    }

    /// <inheritdoc cref="RightOfUse.Reinstate"/>
    public Result Reinstate(RightOfUse right, ActionContext context) => Change(right, right.Reinstate(context.Instant), context);

    /// <summary>
    /// New terms of use are to be accepted by a legal day, included (A2): the registry knows from now on that the right
    /// stops there. Where terms were due already, the earlier deadline holds.
    /// </summary>
    public Result RequireTerms(RightOfUse right, DateOnly acceptBy, ActionContext context)
    {
        var required = right.RequireTerms(acceptBy);
        if (!required.Succeeded) return required.Refusal;
        if (required.Value) writer.Record(context, new NewTermsRequired(right.Id, acceptBy));
        return Result.Done;
    }

    /// <summary>The partner accepts the terms that were due (A2).</summary>
    public Result AcceptTerms(RightOfUse right, ActionContext context)
    {
        var accepted = right.AcceptTerms(context.Instant);
        if (accepted.Succeeded) writer.Record(context, new NewTermsAccepted(right.Id));
        return accepted;
    }

    /// <inheritdoc cref="RightOfUse.End"/>
    public Result End(RightOfUse right, ActionContext context) =>
        Change(right, right.End(context.RequireReason(), context.Instant), context);

    /// <summary>Brings the rights that are held under an edition back within it, after it was shortened (A9).</summary>
    public async Task EndWithinAsync(Programme programme, ActionContext context, CancellationToken cancellation = default)
    {
        var longer = await registry.Rights
            .Where(right => right.ProgrammeReference == programme.Reference && right.EndsOn > programme.EndsOn
                && (right.Status == RightStatus.InForce || right.Status == RightStatus.Suspended))
            .OrderBy(right => right.Id)
            .ToListAsync(cancellation);
        foreach (var right in longer)
        {
            right.EndWith(programme);
            writer.Record(context, new RightChanged(right.Id, right.Status, right.EndsOn));
        }
    }

    private Result Change(RightOfUse right, Result changed, ActionContext context)
    {
        if (changed.Succeeded) writer.Record(context, new RightChanged(right.Id, right.Status, right.EndsOn));
        return changed;
    }
}
