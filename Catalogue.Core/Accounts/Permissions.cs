using System.Collections.Frozen;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Partners;

namespace Catalogue.Core.Accounts;

/// <summary>Something one may do. Pages ask for these, never for roles.</summary>
public enum Permission
{
    /// <summary>Enter a company's space.</summary>
    EnterSpace,

    /// <summary>Invite a company's people, change what they may do, remove them.</summary>
    ManageTeam,

    /// <summary>Change what a company says of itself: sheet, outlets, documents, commitments, contributors.</summary>
    EditCompany,

    /// <summary>Write offers, publish them, take them out of the catalogue (A5).</summary>
    EditOffers,

    /// <summary>Accept terms of use for a company, or have it leave the operation (A2).</summary>
    BindCompany,

    /// <summary>Read the files of partners.</summary>
    ReadFiles,

    /// <summary>Open a partner's first account, and send its activation link again (A4).</summary>
    ActivatePartners,

    /// <summary>Do in a partner's space, in its name, what it cannot do itself (A5).</summary>
    ActForPartners,

    /// <summary>Read the requests of companies that want to join, take them, and decide them (A4).</summary>
    DecideRequests,

    /// <summary>Read and decide the private documents of partners (A23).</summary>
    DecideDocuments,

    /// <summary>Check published offers against their specification, and decide (A10).</summary>
    DecideReviews,

    /// <summary>Ask partners to fix what was found, write, sign and send letters, decide what they answer (A11, A12).</summary>
    DecideNotices,

    /// <summary>Decide what becomes of a partner: another number, a merger, its end.</summary>
    DecidePartners,

    /// <summary>Give files to those who only see the ones they are given.</summary>
    AssignFiles,

    /// <summary>Invite the ministry's people, grant roles, close accounts, end sessions.</summary>
    ManagePeople,

    /// <summary>See what mails left, and send one again.</summary>
    SeeOutbox,

    /// <summary>See what the site does by itself, and have it done now.</summary>
    RunJobs,

    /// <summary>Read who did what (A27).</summary>
    ReadJournal,
}

/// <summary>Who may do what: the whole of it, as data.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<CompanyRole, FrozenSet<Permission>> Company = new Dictionary<CompanyRole, FrozenSet<Permission>>
    {
        [CompanyRole.Editor] = [Permission.EnterSpace, Permission.EditCompany, Permission.EditOffers],
        [CompanyRole.Manager] =
        [
            Permission.EnterSpace, Permission.EditCompany, Permission.EditOffers, Permission.ManageTeam, Permission.BindCompany,
        ],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<StaffRole, FrozenSet<Permission>> Staff = new Dictionary<StaffRole, FrozenSet<Permission>>
    {
        [StaffRole.Reviewer] =
        [
            Permission.ReadFiles, Permission.ActivatePartners, Permission.ActForPartners, Permission.DecideRequests, Permission.DecideDocuments,
            Permission.DecideReviews, Permission.DecideNotices,
        ],
        [StaffRole.LeadReviewer] =
        [
            Permission.ReadFiles, Permission.ActivatePartners, Permission.ActForPartners, Permission.DecideRequests, Permission.DecideDocuments,
            Permission.DecideReviews, Permission.DecideNotices, Permission.DecidePartners, Permission.AssignFiles, Permission.ReadJournal,
        ],
        [StaffRole.Mandated] = [Permission.ReadFiles, Permission.ActForPartners, Permission.DecideReviews],
        [StaffRole.Editor] = [],
        [StaffRole.Administrator] = [Permission.ManagePeople, Permission.SeeOutbox, Permission.RunJobs, Permission.ReadJournal],
    }.ToFrozenDictionary();

    /// <summary>What somebody of the ministry may do in the space of a partner for which they act (A5).</summary>
    private static readonly FrozenSet<Permission> OnBehalf =
    [
        Permission.EnterSpace, Permission.ManageTeam, Permission.EditCompany, Permission.EditOffers,
    ];

    /// <summary>Whether a role in a company allows something there.</summary>
    public static bool Allows(this CompanyRole role, Permission permission) => Company[role].Contains(permission);

    /// <summary>Whether a role at the ministry allows something, be it for some files only (<see cref="IsForGivenFiles"/>).</summary>
    public static bool Allows(this StaffRole role, Permission permission) => Staff[role].Contains(permission);

    /// <summary>Whether a role at the ministry holds for the files one is given, and for no other.</summary>
    public static bool IsForGivenFiles(this StaffRole role) => role == StaffRole.Mandated;

    /// <summary>
    /// Whether it may still be done in the space of a company. Of one that has left, the space is read: its people may be taken out, and
    /// nothing else is changed (« Standing »).
    /// </summary>
    public static bool MayBeDoneIn(PartnerStatus status, Permission permission) =>
        status != PartnerStatus.Left || permission is Permission.EnterSpace or Permission.ManageTeam;

    /// <summary>Whether it is something that who acts for a partner may do in its space (A5).</summary>
    public static bool MayBeDoneOnBehalf(Permission permission) => OnBehalf.Contains(permission);
}
