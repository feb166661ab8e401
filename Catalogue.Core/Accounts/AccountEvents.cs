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

/// <param name="AccountId">Whose first password was chosen.</param>
public sealed record AccountActivated(Guid AccountId) : JournalEvent
{
    public override string Name => "account.activated";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Who asked for a link by which a password is chosen, or somebody in their place.</param>
/// <param name="Purpose">A first password, or a new one.</param>
public sealed record PasswordLinkSent(Guid AccountId, LinkPurpose Purpose) : JournalEvent
{
    public override string Name => "account.linksent";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose forgotten password was replaced, by a link their address received.</param>
public sealed record PasswordReset(Guid AccountId) : JournalEvent
{
    public override string Name => "account.passwordreset";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Who came in with a recovery code.</param>
/// <param name="Left">How many they have left.</param>
public sealed record RecoveryCodeRedeemed(Guid AccountId, int Left) : JournalEvent
{
    public override string Name => "account.recoverycode";

    public override string Subject => $"account:{AccountId}";
}
