using Catalogue.Core.Journal;

namespace Catalogue.Core.Accounts.Teams;

/// <param name="PartnerId">The company.</param>
/// <param name="InvitationId">The link that was sent: its address is kept with it, and erased with it.</param>
/// <param name="Role">What it offers.</param>
public sealed record ColleagueInvited(Guid PartnerId, Guid InvitationId, CompanyRole Role) : JournalEvent
{
    public override string Name => "team.invited";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The company.</param>
/// <param name="InvitationId">The link that no longer works: it was taken back, or opened by who has its role already.</param>
public sealed record InvitationTakenBack(Guid PartnerId, Guid InvitationId) : JournalEvent
{
    public override string Name => "team.takenback";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The company.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Role">As what.</param>
public sealed record ColleagueJoined(Guid PartnerId, Guid AccountId, CompanyRole Role) : JournalEvent
{
    /// <summary>The invitation they took up: who sent it is in the journal. Null for who was there from the start (A4).</summary>
    public Guid? InvitationId { get; init; }

    public override string Name => "team.joined";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The company.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Role">What they are from now on.</param>
public sealed record ColleagueRoleChanged(Guid PartnerId, Guid AccountId, CompanyRole Role) : JournalEvent
{
    /// <summary>The invitation by which they became it; null where somebody changed it.</summary>
    public Guid? InvitationId { get; init; }

    public override string Name => "team.role";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The company.</param>
/// <param name="AccountId">Who left, by themselves where they are the one who acts.</param>
public sealed record ColleagueLeft(Guid PartnerId, Guid AccountId) : JournalEvent
{
    public override string Name => "team.left";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The company whose first account it is (A4).</param>
/// <param name="LinkId">The activation link, or the invitation of somebody who has an account already.</param>
public sealed record ActivationSent(Guid PartnerId, Guid LinkId) : JournalEvent
{
    public override string Name => "partner.activationsent";

    public override string Subject => $"partner:{PartnerId}";
}
