using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts.Teams;

/// <summary>The people of a company, and those it awaits (A4).</summary>
/// <param name="People">Managers first, then by name.</param>
/// <param name="Invitations">Those that still work, the latest first.</param>
public sealed record Team(IReadOnlyList<Colleague> People, IReadOnlyList<WaitingInvitation> Invitations)
{
    /// <summary>People of a company at most, those it awaits included.</summary>
    public const int MostPeople = 50;

    /// <summary>Invitations that a company may send within <see cref="InvitationWindow"/>: each is a mail to somebody who asked nothing.</summary>
    public const int MostInvitations = 20;

    public static TimeSpan InvitationWindow { get; } = TimeSpan.FromDays(1);

    /// <summary>Why nobody may be invited to a role, whoever they are; null when somebody may.</summary>
    /// <param name="status">The company's.</param>
    /// <param name="role">What they would be.</param>
    /// <returns><see cref="PartnerNotValidated"/> or <see cref="ManagerComesFirst"/>.</returns>
    public Refusal? FaultOfInviting(PartnerStatus status, CompanyRole role)
    {
        if (status != PartnerStatus.Validated) return new PartnerNotValidated(status);
        return role == CompanyRole.Manager || People.Any(one => one is { Role: CompanyRole.Manager, CanSignIn: true }) ? null : new ManagerComesFirst();
    }
}

/// <summary>Somebody who works for a company.</summary>
public sealed record Colleague
{
    public required Guid AccountId { get; init; }

    public required string FullName { get; init; }

    public required string Email { get; init; }

    public required CompanyRole Role { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>False while they have not chosen their password, and once their account was closed.</summary>
    public required bool CanSignIn { get; init; }

    /// <summary>Whether an administrator closed their account.</summary>
    public required bool IsClosed { get; init; }
}

/// <summary>An invitation that waits for its guest.</summary>
/// <param name="Id">Which.</param>
/// <param name="Email">Where it was sent.</param>
/// <param name="Role">What it offers.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="ExpiresAt">The first instant at which it no longer works.</param>
public sealed record WaitingInvitation(Guid Id, string Email, CompanyRole Role, DateTimeOffset SentAt, DateTimeOffset ExpiresAt);

/// <summary>Whom a company invites.</summary>
public sealed record NewInvitation
{
    public required string Email { get; init; }

    /// <summary>For the mail only; null where it is not known. The guest says their own name.</summary>
    public string? FullName { get; init; }

    public required CompanyRole Role { get; init; }
}
