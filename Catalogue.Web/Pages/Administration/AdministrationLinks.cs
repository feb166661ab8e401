using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Addresses of the administration.</summary>
internal static class AdministrationLinks
{
    public const string Home = "/administration";

    public const string Staff = Home + "/agents";

    public const string InviteStaff = Staff + "/inviter";

    public const string Accounts = Home + "/comptes";

    public const string Sessions = Home + "/sessions";

    public const string Outbox = Home + "/courriers";

    public const string Jobs = Home + "/travaux";

    public const string Journal = Home + "/journal";

    public const string JournalTable = Journal + ".csv";

    public const string JournalLines = Journal + ".jsonl";

    public static BreadcrumbStep HomeStep { get; } = new("Administration", Home);

    public static BreadcrumbStep StaffStep { get; } = new("Agents", Staff);

    public static BreadcrumbStep AccountsStep { get; } = new("Comptes des partenaires", Accounts);

    public static BreadcrumbStep JournalStep { get; } = new("Journal", Journal);

    public static string OneOfStaff(Guid staffId) => $"{Staff}/{staffId}";

    public static string OneAccount(Guid accountId) => $"{Accounts}/{accountId}";

    /// <summary>Asks before somebody of the ministry is closed out, or let in again.</summary>
    public static string StaffAccess(Guid staffId) => $"{OneOfStaff(staffId)}/acces";

    /// <summary>Receives the answer of who was asked whether they mean to take roles away.</summary>
    public static string StaffRoles(Guid staffId) => $"{OneOfStaff(staffId)}/roles";

    /// <summary>Asks before roles are taken away from somebody.</summary>
    /// <param name="staffId">Whom.</param>
    /// <param name="roles">Those they would be left with.</param>
    public static string StaffRoles(Guid staffId, IEnumerable<StaffRole> roles) =>
        ListAddress.Of(StaffRoles(staffId), roles.Select(role => (AdministrationWords.Roles, role.Code())));

    /// <summary>Asks before an account is closed, or opened again.</summary>
    public static string AccountAccess(Guid accountId) => $"{OneAccount(accountId)}/acces";

    /// <summary>Asks before somebody is signed out everywhere.</summary>
    /// <param name="personId">Their account, or what they are at the ministry.</param>
    public static string SessionsOf(Guid personId) => $"{Sessions}/{personId}";

    public static string OneEntry(long number) => $"{Journal}/{number}";

    /// <summary>The journal of what happened to one thing.</summary>
    /// <param name="subject">As the journal writes it: « offer:OF-00012 ».</param>
    public static string JournalOf(string subject) => ListAddress.Of(Journal, [(AdministrationWords.Subject, subject)]);

    /// <summary>The journal of what somebody did.</summary>
    /// <param name="actor">As the journal writes it: « staff:ID ».</param>
    public static string JournalBy(string actor) => ListAddress.Of(Journal, [(AdministrationWords.Actor, actor)]);

    /// <summary>The mails that are so far.</summary>
    /// <param name="state">A word of <see cref="AdministrationWords.OutboxStates"/>.</param>
    public static string OutboxIn(string state) => ListAddress.Of(Outbox, [(AdministrationWords.State, state)]);

    /// <summary>A page of a list; the first one's address says no number.</summary>
    /// <param name="path">The list.</param>
    /// <param name="said">What narrows it.</param>
    /// <param name="page">From 1.</param>
    public static string Page(string path, IEnumerable<(string Key, string Value)> said, int page) =>
        ListAddress.Of(path, page == 1 ? said : said.Append((AdministrationWords.Page, page.ToString(CultureInfo.InvariantCulture))));
}
