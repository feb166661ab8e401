using Catalogue.Core.Accounts.Staff;

namespace Catalogue.Core.Accounts;

/// <summary>Somebody whose session holds, and what they are at this instant: read anew at each request, so that what is taken from them is gone at once.</summary>
public sealed record SignedIn
{
    public required Guid SessionId { get; init; }

    /// <summary>Their account, or what they are at the ministry: see <see cref="IsStaff"/>.</summary>
    public required Guid PersonId { get; init; }

    public required bool IsStaff { get; init; }

    public required string FullName { get; init; }

    /// <summary>What somebody of the ministry is; nothing for a partner's people.</summary>
    public IReadOnlyList<StaffRole> Roles { get; init; } = [];

    /// <summary>Whether somebody of the ministry has the shortcuts of the keyboard.</summary>
    public bool HasShortcuts { get; init; }

    /// <summary>The companies a partner's account belongs to; nothing for the ministry's people.</summary>
    public IReadOnlyList<CompanyOf> Companies { get; init; } = [];
}

/// <summary>A company that somebody works for.</summary>
/// <param name="PartnerId">Which.</param>
/// <param name="Slug">Its address on the site.</param>
/// <param name="Role">What they may do there.</param>
public sealed record CompanyOf(Guid PartnerId, string Slug, CompanyRole Role);
