using Catalogue.Core.Journal;

namespace Catalogue.Core.Accounts.Staff;

/// <param name="StaffId">Whom the ministry's provider of identities vouches for, and who has a role, for the first time.</param>
public sealed record StaffMet(Guid StaffId) : JournalEvent
{
    public override string Name => "staff.met";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="StaffId">Somebody of the ministry.</param>
/// <param name="Provided">What their provider says they are.</param>
/// <param name="Granted">What an administrator made them.</param>
public sealed record StaffRolesChanged(Guid StaffId, IReadOnlyList<StaffRole> Provided, IReadOnlyList<StaffRole> Granted) : JournalEvent
{
    /// <summary>The invitations by which it happened: who sent them is in the journal. Nothing when it was otherwise.</summary>
    public IReadOnlyList<Guid> Invitations { get; init; } = [];

    public override string Name => "staff.roles";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="PartnerId">Whose file.</param>
/// <param name="StaffId">To whom it was given.</param>
public sealed record FileGiven(Guid PartnerId, Guid StaffId) : JournalEvent
{
    public override string Name => "file.given";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">Whose file.</param>
/// <param name="StaffId">Who no longer has it.</param>
public sealed record FileTakenBack(Guid PartnerId, Guid StaffId) : JournalEvent
{
    public override string Name => "file.takenback";

    public override string Subject => $"partner:{PartnerId}";
}
