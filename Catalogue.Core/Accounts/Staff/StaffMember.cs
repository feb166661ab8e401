using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts.Staff;

/// <summary>
/// Somebody of the ministry, or its mandated representative, known by the State's provider of identities: no password here. What
/// they may do comes from the provider and from an administrator; either is enough.
/// </summary>
public sealed class StaffMember
{
    /// <summary>Characters of <see cref="Issuer"/> and of <see cref="Subject"/> at most.</summary>
    public const int LongestIssuer = 200, LongestSubject = 255;

    /// <summary>Characters of <see cref="Position"/> at most.</summary>
    public const int LongestPosition = 120;

    private StaffMember()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The provider's address, and its identifier of the person: together, who it is.</summary>
    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string FullName { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Their position (« fonction »), which the law wants beside the name of who signs; null until an administrator writes it.</summary>
    public string? Position { get; private set; }

    /// <summary>What the provider says they are, as of their last sign-in.</summary>
    public IReadOnlyList<StaffRole> ProvidedRoles { get; private set; } = [];

    /// <summary>What an administrator, or an invitation, made them.</summary>
    public IReadOnlyList<StaffRole> GrantedRoles { get; private set; } = [];

    public DateTimeOffset KnownSince { get; private set; }

    public DateTimeOffset LastSignInAt { get; private set; }

    /// <summary>When an administrator closed their access; null when it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether they want no shortcuts of the keyboard: single keys get in the way of some who speak or type otherwise.</summary>
    public bool WithoutShortcuts { get; private set; }

    /// <summary>All they are, in the order of the roles.</summary>
    public IReadOnlyList<StaffRole> Roles => [.. ProvidedRoles.Union(GrantedRoles).Order()];

    /// <summary>Whether one of their roles allows something; whether their access is open is another question (<see cref="ClosedAt"/>).</summary>
    public bool May(Permission permission) => Roles.Any(role => role.Allows(permission));

    /// <summary>« Claire Essai, cheffe du bureau du label »: how they sign. Who has no position signs as what decides here.</summary>
    public string Signature => SigningPosition is { } held ? $"{FullName}, {held}" : FullName;

    /// <summary>What stands beside their name when they sign; null where they have no position and decide nothing here.</summary>
    public string? SigningPosition =>
        Position ?? Roles.Where(role => role.Allows(Permission.DecideRequests)).Select(role => role.Name()).LastOrDefault();

    /// <summary>Somebody who comes for the first time.</summary>
    public static StaffMember Meet(string issuer, string subject, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        Issuer = issuer,
        Subject = subject,
        KnownSince = instant,
    };

    /// <summary>They signed in: what the provider says of them holds from now on.</summary>
    public void SignIn(string fullName, string email, IEnumerable<StaffRole> providedRoles, DateTimeOffset instant) =>
        (FullName, Email, ProvidedRoles, LastSignInAt) = (fullName, email, [.. providedRoles.Distinct().Order()], instant);

    /// <summary>The provider no longer says that they are anything.</summary>
    public void LoseProvidedRoles() => ProvidedRoles = [];

    /// <returns>False when these were their granted roles already.</returns>
    public bool Grant(IEnumerable<StaffRole> roles)
    {
        StaffRole[] granted = [.. roles.Distinct().Order()];
        if (granted.SequenceEqual(GrantedRoles)) return false;
        GrantedRoles = granted;
        return true;
    }

    /// <returns>False when this was their position already.</returns>
    public bool Hold(string? position)
    {
        if (position == Position) return false;
        Position = position;
        return true;
    }

    /// <returns>False when their access was closed already.</returns>
    public bool Close(DateTimeOffset instant)
    {
        if (ClosedAt is not null) return false;
        ClosedAt = instant;
        return true;
    }

    /// <returns>False when their access was open.</returns>
    public bool Reopen()
    {
        if (ClosedAt is null) return false;
        ClosedAt = null;
        return true;
    }
}

/// <summary>What somebody of the ministry is; what each may do is in <see cref="Permissions"/>.</summary>
public enum StaffRole
{
    /// <summary>« Instructeur ».</summary>
    Reviewer,

    /// <summary>« Instructeur principal »: also spreads the files.</summary>
    LeadReviewer,

    /// <summary>« Mandataire »: reviews for the ministry the files it is given, and no other.</summary>
    Mandated,

    /// <summary>« Rédacteur »: pages, glossary, specifications, programmes.</summary>
    Editor,

    /// <summary>« Administrateur »: people, operation.</summary>
    Administrator,
}

/// <summary>Roles that await somebody of the ministry, by the address their provider will vouch for.</summary>
public sealed class StaffInvitation
{
    private StaffInvitation()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>In the form of <see cref="EmailAddress.Normalize"/>.</summary>
    public string NormalizedEmail { get; private set; } = "";

    public string Email { get; private set; } = "";

    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The first instant at which it no longer works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was taken up, or taken back; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static StaffInvitation Send(string email, IEnumerable<StaffRole> roles, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        NormalizedEmail = EmailAddress.Normalize(email),
        Email = email,
        Roles = [.. roles.Distinct().Order()],
        SentAt = instant,
        ExpiresAt = instant.AddDays(30),
    };

    public bool WaitsAt(DateTimeOffset instant) => EndedAt is null && instant < ExpiresAt;

    /// <summary>It is taken up, or taken back.</summary>
    public void End(DateTimeOffset instant) => EndedAt ??= instant;
}

/// <summary>That the file of a partner is given to somebody who only sees those they are given.</summary>
public sealed class FileAssignment
{
    private FileAssignment()
    {
    }

    /// <param name="partnerId">Whose file.</param>
    /// <param name="staffId">To whom.</param>
    /// <param name="instant">From when on.</param>
    public FileAssignment(Guid partnerId, Guid staffId, DateTimeOffset instant) => (PartnerId, StaffId, Since) = (partnerId, staffId, instant);

    public Guid PartnerId { get; private set; }

    public Guid StaffId { get; private set; }

    public DateTimeOffset Since { get; private set; }
}
