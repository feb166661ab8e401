using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>
/// The mails that accounts need. None holds a password (A4): what opens something is a link that serves once, until an instant.
/// </summary>
public static class AccountMails
{
    private static readonly MailKind ActivationKind = new("activation", HasLink: true, "entreprise", "code", "limite");
    private static readonly MailKind ForgottenPasswordKind = new("mot-de-passe-oublie", HasLink: true, "limite");
    private static readonly MailKind PasswordChangedKind = new("mot-de-passe-change", HasLink: true, "date");
    private static readonly MailKind NewDeviceKind = new("nouvel-appareil", HasLink: true, "date", "appareil");
    private static readonly MailKind AddressConfirmationKind = new("confirmation-adresse", HasLink: true, "limite");
    private static readonly MailKind AddressChangedKind = new("adresse-changee", HasLink: true, "date");
    private static readonly MailKind CompanyInvitationKind = new("invitation-entreprise", HasLink: true, "entreprise", "personne", "role", "limite");
    private static readonly MailKind AccountOpenedKind = new("compte-ouvert", HasLink: true, "entreprise", "code");
    private static readonly MailKind InvitationAcceptedKind = new("invitation-acceptee", HasLink: true, "entreprise", "personne", "role");
    private static readonly MailKind CompanyRoleChangedKind = new("role-change", HasLink: true, "entreprise", "personne", "role");
    private static readonly MailKind TakenOutOfCompanyKind = new("retrait-entreprise", HasLink: true, "entreprise", "personne");
    private static readonly MailKind StaffInvitationKind = new("invitation-agent", HasLink: true, "role", "limite");
    private static readonly MailKind TwoFactorEnabledKind = new("double-authentification-activee", HasLink: true, "date");
    private static readonly MailKind TwoFactorRemovedKind = new("double-authentification-retiree", HasLink: true, "date");
    private static readonly MailKind RecoveryCodeUsedKind = new("codes-de-secours-utilises", HasLink: true, "date", "restants");

    /// <summary>Every kind, so that each one's text is checked when the site starts.</summary>
    internal static IReadOnlyList<MailKind> Kinds { get; } =
    [
        ActivationKind, ForgottenPasswordKind, PasswordChangedKind, NewDeviceKind, AddressConfirmationKind, AddressChangedKind,
        CompanyInvitationKind, AccountOpenedKind, InvitationAcceptedKind, CompanyRoleChangedKind, TakenOutOfCompanyKind, StaffInvitationKind,
        TwoFactorEnabledKind, TwoFactorRemovedKind, RecoveryCodeUsedKind,
    ];

    /// <summary>A company was validated: its user code, and the link to choose a password (A4).</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="userCode">The code to sign in with.</param>
    /// <param name="link">Serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail Activation(string company, string userCode, Uri link, DateTimeOffset until) =>
        new(ActivationKind, link, ("entreprise", company), ("code", userCode), ("limite", Moment(until)));

    /// <summary>Somebody asked for a new password.</summary>
    /// <param name="link">To choose one; serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail ForgottenPassword(Uri link, DateTimeOffset until) => new(ForgottenPasswordKind, link, ("limite", Moment(until)));

    /// <summary>A password was changed.</summary>
    /// <param name="instant">When.</param>
    /// <param name="help">Where to go for whoever did not do it.</param>
    public static Mail PasswordChanged(DateTimeOffset instant, Uri help) => new(PasswordChangedKind, help, ("date", Moment(instant)));

    /// <summary>Somebody signed in from a device that had not been seen.</summary>
    /// <param name="instant">When.</param>
    /// <param name="device">What is known of it, in a person's words: « Firefox sur Windows ».</param>
    /// <param name="help">Where to go for whoever did not do it.</param>
    public static Mail NewDevice(DateTimeOffset instant, string device, Uri help) =>
        new(NewDeviceKind, help, ("date", Moment(instant)), ("appareil", device));

    /// <summary>To an address somebody gave: is it theirs?</summary>
    /// <param name="link">To say so; serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail AddressConfirmation(Uri link, DateTimeOffset until) => new(AddressConfirmationKind, link, ("limite", Moment(until)));

    /// <summary>To the address before: mails now go to another one, which is not told here.</summary>
    /// <param name="instant">When it was changed.</param>
    /// <param name="help">Where to go for whoever did not do it.</param>
    public static Mail AddressChanged(DateTimeOffset instant, Uri help) => new(AddressChangedKind, help, ("date", Moment(instant)));

    /// <summary>A colleague opens a company's space to somebody.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="inviter">The colleague's name.</param>
    /// <param name="role">What they will be able to do, in words: « gestionnaire », « contributeur ».</param>
    /// <param name="link">To accept; serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail CompanyInvitation(string company, string inviter, string role, Uri link, DateTimeOffset until) =>
        new(CompanyInvitationKind, link, ("entreprise", company), ("personne", inviter), ("role", role), ("limite", Moment(until)));

    /// <summary>A guest opened an account with this address: its user code.</summary>
    /// <param name="company">The name of the company they joined.</param>
    /// <param name="userCode">The code to sign in with.</param>
    /// <param name="signIn">Where to sign in.</param>
    public static Mail AccountOpened(string company, string userCode, Uri signIn) =>
        new(AccountOpenedKind, signIn, ("entreprise", company), ("code", userCode));

    /// <summary>To who invited them: somebody joined, or took on the role that was offered.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="guest">The name of who accepted.</param>
    /// <param name="role">What they are from now on, in words.</param>
    /// <param name="team">Where the company's people are seen.</param>
    public static Mail InvitationAccepted(string company, string guest, string role, Uri team) =>
        new(InvitationAcceptedKind, team, ("entreprise", company), ("personne", guest), ("role", role));

    /// <summary>Somebody changed what another may do in their company.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="by">The name of who did it, or « Le ministère ».</param>
    /// <param name="role">What they are from now on, in words.</param>
    /// <param name="team">Where the company's people are seen.</param>
    public static Mail CompanyRoleChanged(string company, string by, string role, Uri team) =>
        new(CompanyRoleChangedKind, team, ("entreprise", company), ("personne", by), ("role", role));

    /// <summary>Somebody took another out of their company.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="by">The name of who did it, or « Le ministère ».</param>
    /// <param name="help">Where to go for whoever did not expect it.</param>
    public static Mail TakenOutOfCompany(string company, string by, Uri help) =>
        new(TakenOutOfCompanyKind, help, ("entreprise", company), ("personne", by));

    /// <summary>The ministry opens the site to one of its people, who sign in with their professional account.</summary>
    /// <param name="role">What they will do there, in words.</param>
    /// <param name="link">Where to sign in; serves once.</param>
    /// <param name="until">The first instant at which the invitation no longer holds.</param>
    public static Mail StaffInvitation(string role, Uri link, DateTimeOffset until) =>
        new(StaffInvitationKind, link, ("role", role), ("limite", Moment(until)));

    /// <summary>Signing in now takes a code besides the password.</summary>
    /// <param name="instant">Since when.</param>
    /// <param name="help">Where to go for whoever did not do it.</param>
    public static Mail TwoFactorEnabled(DateTimeOffset instant, Uri help) => new(TwoFactorEnabledKind, help, ("date", Moment(instant)));

    /// <summary>Signing in no longer takes a code besides the password.</summary>
    /// <param name="instant">Since when.</param>
    /// <param name="help">Where to go for whoever did not do it.</param>
    public static Mail TwoFactorRemoved(DateTimeOffset instant, Uri help) => new(TwoFactorRemovedKind, help, ("date", Moment(instant)));

    /// <summary>Somebody signed in with one of the codes kept for when the phone is lost.</summary>
    /// <param name="instant">When.</param>
    /// <param name="left">How many codes are left.</param>
    /// <param name="help">Where to go for new codes, or for whoever did not do it.</param>
    public static Mail RecoveryCodeUsed(DateTimeOffset instant, int left, Uri help) =>
        new(RecoveryCodeUsedKind, help, ("date", Moment(instant)), ("restants", Left(left)));

    private static string Left(int codes) => codes switch
    {
        0 => "aucun code",
        1 => "un seul code",
        _ => $"{codes}\u00a0codes",
    };

    private static string Moment(DateTimeOffset instant) => FrenchDate.WithTime(instant);
}
