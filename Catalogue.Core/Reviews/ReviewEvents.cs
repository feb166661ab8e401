using Catalogue.Core.Journal;

namespace Catalogue.Core.Reviews;

/// <summary>A campaign, or a second reader who decides otherwise, opens a review (A10).</summary>
/// <param name="Reference">The review.</param>
/// <param name="Offer">The offer.</param>
/// <param name="PartnerId">Who makes it.</param>
/// <param name="DueOn">The last legal day to decide.</param>
/// <param name="StaffId">To whom it is given; null where anybody may take it.</param>
public sealed record ReviewOpened(string Reference, string Offer, Guid PartnerId, DateOnly DueOn, Guid? StaffId) : JournalEvent
{
    public override string Name => "review.opened";

    public override string Subject => $"review:{Reference}";
}

/// <summary>Somebody takes a review, gives it back, or is given it.</summary>
/// <param name="Reference">The review.</param>
/// <param name="From">Who had it; null where nobody had.</param>
/// <param name="StaffId">Who has it; null where anybody may take it.</param>
public sealed record ReviewAssigned(string Reference, Guid? From, Guid? StaffId) : JournalEvent
{
    public override string Name => StaffId is null ? "review.givenback" : "review.assigned";

    public override string Subject => $"review:{Reference}";
}

/// <summary>A review is decided (A10).</summary>
/// <param name="Reference">The review.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Version">The version that was checked.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Faults">The criteria that are not satisfied: the evidence stands with the review.</param>
/// <param name="IsDrawn">Whether it was drawn for somebody else to read.</param>
/// <param name="IsTogether">Whether it was decided together with others, nothing having changed and nothing having been found.</param>
public sealed record ReviewDecided(
    string Reference, string Offer, int Version, ReviewOutcome Outcome, IReadOnlyList<string> Faults, bool IsDrawn, bool IsTogether) : JournalEvent
{
    public override string Name => "review.decided";

    public override string Subject => $"review:{Reference}";
}

/// <summary>Who read it second agrees, or does not; or the review has nothing left to check.</summary>
/// <param name="Reference">The review.</param>
/// <param name="Status">The status it is now in.</param>
public sealed record ReviewMoved(string Reference, ReviewStatus Status) : JournalEvent
{
    public override string Name => Status switch
    {
        ReviewStatus.Decided => "review.confirmed",
        ReviewStatus.Overturned => "review.overturned",
        _ => "review.closed",
    };

    public override string Subject => $"review:{Reference}";
}

/// <summary>What was written of reviews reached the end of its time.</summary>
/// <param name="Reviews">How many reviews lost their texts.</param>
/// <param name="OverBefore">The legal day before which they were over.</param>
public sealed record ReviewTextsErased(int Reviews, DateOnly OverBefore) : JournalEvent
{
    public override string Name => "review.erased";

    public override string Subject => "reviews";
}

/// <summary>The machine finds other things of an offer than it did before (A10).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="Version">The version that was checked.</param>
/// <param name="Findings">How many things it found.</param>
public sealed record OfferMachineChecked(string Reference, int Version, int Findings) : JournalEvent
{
    public override string Name => "offer.machinechecked";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>Somebody of the ministry declares to have an interest in a partner, or that they have none any more.</summary>
/// <param name="PartnerId">In whom.</param>
/// <param name="StaffId">Who.</param>
/// <param name="HasInterest">Whether they have.</param>
public sealed record InterestDeclared(Guid PartnerId, Guid StaffId, bool HasInterest) : JournalEvent
{
    public override string Name => HasInterest ? "staff.interest" : "staff.nointerest";

    public override string Subject => $"staff:{StaffId}";
}

/// <summary>Days on which somebody of the ministry is away are kept, or taken out.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="From">The first legal day.</param>
/// <param name="Until">The last one.</param>
/// <param name="IsKept">Whether they are kept.</param>
public sealed record AbsenceChanged(Guid StaffId, DateOnly From, DateOnly Until, bool IsKept) : JournalEvent
{
    public override string Name => IsKept ? "staff.absent" : "staff.present";

    public override string Subject => $"staff:{StaffId}";
}
