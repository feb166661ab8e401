using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Labels;

/// <summary>
/// The right of use (<em>droit d'usage</em>) a partner holds under a programme (A9): from the acceptance of the terms, once
/// validated, until a legal day that never exceeds the end of the edition. Expiry is a date, not a status: nothing has to
/// run for a right to end.
/// </summary>
public sealed class RightOfUse
{
    private RightOfUse()
    {
    }

    public Guid Id { get; private set; }

    public Guid PartnerId { get; private set; }

    public string ProgrammeReference { get; private set; } = "";

    /// <summary>When the terms of use were accepted: the right runs from there (A9).</summary>
    public DateTimeOffset AcceptedAt { get; private set; }

    /// <summary>Last legal day on which it holds.</summary>
    public DateOnly EndsOn { get; private set; }

    public RightStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Since when it has been usable without interruption; null before its validation.</summary>
    public DateTimeOffset? InForceSince { get; private set; }

    /// <summary>Why it was suspended or withdrawn, as a code.</summary>
    public string? ReasonCode { get; private set; }

    /// <summary>
    /// Last legal day on which to accept new terms of use (A2); null when none are due. Past it, the right is not usable
    /// until they are accepted (« Standing »).
    /// </summary>
    public DateOnly? TermsToAcceptBy { get; private set; }

    /// <summary>
    /// The instant at which a notice takes it away, unless its partner answers before (A12); null when none runs, or once that is
    /// recorded. Past, the right is lost, recorded or not.
    /// </summary>
    public DateTimeOffset? LossAt { get; private set; }

    /// <summary>The terms are accepted; the right is not usable before it is granted.</summary>
    /// <param name="id">A new sequential identifier.</param>
    /// <param name="partnerId">Who accepts.</param>
    /// <param name="programme">The edition whose terms they are.</param>
    /// <param name="acceptedAt">When.</param>
    public static RightOfUse Request(Guid id, Guid partnerId, Programme programme, DateTimeOffset acceptedAt) => new()
    {
        Id = id,
        PartnerId = partnerId,
        ProgrammeReference = programme.Reference,
        AcceptedAt = acceptedAt,
        EndsOn = programme.EndsOn,
        Status = RightStatus.Requested,
        StatusSince = acceptedAt,
    };

    /// <summary>The right as the journal tells it began.</summary>
    internal static RightOfUse From(TermsAccepted accepted, DateTimeOffset instant) => new()
    {
        Id = accepted.RightId,
        PartnerId = accepted.PartnerId,
        ProgrammeReference = accepted.Programme,
        AcceptedAt = accepted.AcceptedAt ?? instant,
        Status = RightStatus.Requested,
        StatusSince = instant,
    };

    /// <summary>The ministry validates the partner: the right becomes usable (A4, A9).</summary>
    /// <param name="endsOn">Its last day, at most the edition's.</param>
    public Result Grant(Programme programme, DateOnly endsOn, DateTimeOffset instant)
    {
        if (endsOn > programme.EndsOn) return new RightExceedsEdition(endsOn, programme.EndsOn);
        var granted = Move(RightAction.Grant, instant, null);
        if (granted.Succeeded) EndsOn = endsOn;
        return granted;
    }

    /// <summary>The right is suspended, for instance because new terms were not accepted in time (« Standing »).</summary>
    public Result Suspend(string reasonCode, DateTimeOffset instant) => Move(RightAction.Suspend, instant, reasonCode);

    /// <summary>What suspended it is settled.</summary>
    public Result Resume(DateTimeOffset instant) => Move(RightAction.Resume, instant, null);

    /// <summary>The right is lost (A12, A13): as of the deadline of a notice, where that is what took it away.</summary>
    public Result Withdraw(string reasonCode, DateTimeOffset instant) =>
        Move(RightAction.Withdraw, LossAt < instant ? LossAt.Value : instant, reasonCode);

    /// <summary>A lost right is given back, with reasons (A12).</summary>
    public Result Reinstate(DateTimeOffset instant) => Move(RightAction.Reinstate, instant, null);

    /// <summary>The partner leaves, closes or merges (« Standing »).</summary>
    public Result End(string reasonCode, DateTimeOffset instant) => Move(RightAction.End, instant, reasonCode);

    /// <summary>The first legal day on which a company whose right is lost may ask again; null where it is not lost (« Standing »).</summary>
    public DateOnly? AskableFrom(Programme programme) =>
        Status == RightStatus.Withdrawn ? ParisCalendar.DayOf(StatusSince).AddMonths(programme.NewRequestMonths) : null;

    /// <summary>The terms are accepted anew, after the right ended or was lost: it runs again from there, once granted (« Standing »).</summary>
    /// <param name="programme">The edition it is held under.</param>
    /// <param name="acceptedAt">When they were accepted; refused with <see cref="AskedAgainTooSoon"/> before <see cref="AskableFrom"/>.</param>
    /// <param name="instant">When that is recorded.</param>
    internal Result RequestAgain(Programme programme, DateTimeOffset acceptedAt, DateTimeOffset instant)
    {
        if (AskableFrom(programme) is { } from && ParisCalendar.DayOf(acceptedAt) < from) return new AskedAgainTooSoon(from);
        var moved = Move(RightAction.RequestAgain, instant, null);
        if (moved.Succeeded) (AcceptedAt, EndsOn, InForceSince, TermsToAcceptBy) = (acceptedAt, programme.EndsOn, null, null);
        return moved;
    }

    /// <summary>Whether it may be used: in force, within its last day, and no overdue terms to accept (A9).</summary>
    /// <param name="instant">Any instant from the last change of the right on.</param>
    public bool IsUsableAt(DateTimeOffset instant) =>
        Status == RightStatus.InForce && instant < ParisCalendar.EndOf(EndsOn) && !AreTermsOverdueAt(instant) && !IsLostAt(instant);

    /// <summary>Whether it was taken away by an instant, be it recorded or not (A12).</summary>
    public bool IsLostAt(DateTimeOffset instant) => Status == RightStatus.Withdrawn || LossAt <= instant;

    /// <summary>
    /// While it is in force, the first instant at which it no longer may be used, unless something is done before: after its
    /// last day, or that of the terms to accept (A9), or at the deadline of a notice (A12).
    /// </summary>
    public DateTimeOffset UsableUntil
    {
        get
        {
            var end = ParisCalendar.EndOf(TermsToAcceptBy < EndsOn ? TermsToAcceptBy.Value : EndsOn);
            return LossAt < end ? LossAt.Value : end;
        }
    }

    /// <summary>New terms are to be accepted (A2). Where some were due already, the earlier deadline holds.</summary>
    /// <returns>Whether that changes anything.</returns>
    internal Result<bool> RequireTerms(DateOnly acceptBy)
    {
        if (Status is not (RightStatus.InForce or RightStatus.Suspended))
            return new WrongState("Le droit d’usage", nameof(RequireTerms), Status.ToString());
        if (TermsToAcceptBy <= acceptBy) return false;
        TermsToAcceptBy = acceptBy;
        return true;
    }

    /// <summary>The terms that were due are accepted; too late, the right is usable again from then on only.</summary>
    internal Result AcceptTerms(DateTimeOffset instant)
    {
        if (TermsToAcceptBy is null) return new NoTermsToAccept();
        if (AreTermsOverdueAt(instant) && Status == RightStatus.InForce) InForceSince = instant;
        TermsToAcceptBy = null;
        return Result.Done;
    }

    /// <summary>Sets when a notice takes it away, null for never; true when that is a change. What is lost already stays so.</summary>
    internal bool MustLose(DateTimeOffset? at, DateTimeOffset instant)
    {
        if (LossAt == at || LossAt <= instant) return false;
        LossAt = at;
        return true;
    }

    /// <summary>Its edition was shortened: the right ends with it (A9).</summary>
    internal void EndWith(Programme programme) => EndsOn = programme.EndsOn;

    /// <summary>What the journal tells of its state and last day.</summary>
    internal void Relive(RightChanged changed, DateTimeOffset instant)
    {
        EndsOn = changed.EndsOn;
        if (changed.Status != Status) Enter(changed.Status, instant);
    }

    /// <summary>The journal tells that it was asked for anew.</summary>
    internal void Relive(RightRequestedAgain again, DateTimeOffset instant)
    {
        Enter(RightStatus.Requested, instant);
        (AcceptedAt, InForceSince, TermsToAcceptBy) = (again.AcceptedAt, null, null);
    }

    /// <summary>The journal tells when a notice was to take it away.</summary>
    internal void Relive(RightLossChanged changed) => LossAt = changed.At;

    /// <summary>The journal tells that new terms were due.</summary>
    internal void Relive(NewTermsRequired required) => TermsToAcceptBy = required.AcceptBy;

    private bool AreTermsOverdueAt(DateTimeOffset instant) => TermsToAcceptBy is { } by && instant >= ParisCalendar.EndOf(by);

    private Result Move(RightAction action, DateTimeOffset instant, string? reasonCode)
    {
        // What a notice took away is recorded before anything else is done to it.
        if (LossAt <= instant && action != RightAction.Withdraw)
            return new WrongState("Le droit d’usage", action.ToString(), nameof(RightStatus.Withdrawn));
        if (RightLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState("Le droit d’usage", action.ToString(), Status.ToString());
        Enter(next, instant);
        ReasonCode = reasonCode;
        return Result.Done;
    }

    private void Enter(RightStatus status, DateTimeOffset instant)
    {
        (Status, StatusSince) = (status, instant);
        if (status == RightStatus.InForce) InForceSince = instant;
        if (status is not (RightStatus.InForce or RightStatus.Suspended)) LossAt = null;
    }
}

/// <summary>What is asked of several rights together.</summary>
public static class RightsOfUse
{
    /// <summary>Of those that may be used at an instant, the one that lasts longest; null when none may.</summary>
    public static RightOfUse? LongestUsableAt(this IEnumerable<RightOfUse> rights, DateTimeOffset instant) =>
        rights.Where(right => right.IsUsableAt(instant)).MaxBy(right => right.EndsOn);
}

internal sealed class RightOfUseMapping : IEntityTypeConfiguration<RightOfUse>
{
    public void Configure(EntityTypeBuilder<RightOfUse> builder)
    {
        builder.ToTable("RightsOfUse");
        builder.Property(right => right.Id).ValueGeneratedNever();
        builder.Property(right => right.Status).HasConversion<string>();
        builder.HasIndex(right => new { right.PartnerId, right.ProgrammeReference }).IsUnique();
        builder.HasOne<Programme>().WithMany().HasForeignKey(right => right.ProgrammeReference);
        builder.HasOne<Partners.Partner>().WithMany().HasForeignKey(right => right.PartnerId);
    }
}
