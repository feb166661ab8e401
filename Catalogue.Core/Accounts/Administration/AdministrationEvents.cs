using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Journal;

namespace Catalogue.Core.Accounts.Administration;

/// <param name="InvitationId">Which invitation was sent; to whom stays out of the journal.</param>
/// <param name="Roles">What it offers.</param>
public sealed record StaffInvited(Guid InvitationId, IReadOnlyList<StaffRole> Roles) : JournalEvent
{
    public override string Name => "staff.invited";

    public override string Subject => $"invitation:{InvitationId}";
}

/// <param name="InvitationId">Which invitation no longer serves: it was taken back, or another took its place.</param>
public sealed record StaffInvitationTakenBack(Guid InvitationId) : JournalEvent
{
    public override string Name => "staff.uninvited";

    public override string Subject => $"invitation:{InvitationId}";
}

/// <param name="StaffId">Whose position is written; its words are on their page.</param>
public sealed record StaffPositionChanged(Guid StaffId) : JournalEvent
{
    public override string Name => "staff.position";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="StaffId">Whose access was closed.</param>
public sealed record StaffClosed(Guid StaffId) : JournalEvent
{
    public override string Name => "staff.closed";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="StaffId">Whose access was opened again.</param>
public sealed record StaffReopened(Guid StaffId) : JournalEvent
{
    public override string Name => "staff.reopened";

    public override string Subject => $"staff:{StaffId}";
}

/// <param name="AccountId">Which account was closed.</param>
public sealed record AccountClosed(Guid AccountId) : JournalEvent
{
    public override string Name => "account.closed";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Which account was opened again.</param>
public sealed record AccountReopened(Guid AccountId) : JournalEvent
{
    public override string Name => "account.reopened";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose sign-in no longer takes a code; the entry's reason says why.</param>
public sealed record TwoFactorTakenAway(Guid AccountId) : JournalEvent
{
    public override string Name => "account.codestakenaway";

    public override string Subject => $"account:{AccountId}";
}
