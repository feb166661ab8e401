using Catalogue.Core.Journal;

namespace Catalogue.Core.Accounts;

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
    public override string Name => "staff.roles";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="SessionOwner">« account:ID » or « staff:ID ».</param>
/// <param name="Count">How many of their sessions were ended.</param>
public sealed record SessionsEnded(string SessionOwner, int Count) : JournalEvent
{
    public override string Name => "sessions.ended";

    public override string Subject => SessionOwner;
}
