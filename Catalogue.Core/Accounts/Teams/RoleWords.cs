namespace Catalogue.Core.Accounts.Teams;

/// <summary>What people of a company are called, in mails and on pages alike.</summary>
public static class RoleWords
{
    /// <summary>Who acts when somebody of the ministry does: a partner is not told which of them.</summary>
    public const string Ministry = "le ministère";

    /// <summary>The same where a sentence begins, as that of an invitation does.</summary>
    public const string MinistryFirst = "Le ministère";

    private static readonly (CompanyRole Role, string Code, string Word)[] All =
    [
        (CompanyRole.Editor, "contributeur", "contributeur ou contributrice"),
        (CompanyRole.Manager, "gestionnaire", "gestionnaire"),
    ];

    /// <summary>« gestionnaire », « contributeur ou contributrice »: whoever it is.</summary>
    public static string Of(CompanyRole role) => Find(role).Word;

    /// <summary>What forms send for a role, whatever it is called on pages.</summary>
    public static string CodeOf(CompanyRole role) => Find(role).Code;

    private static (CompanyRole Role, string Code, string Word) Find(CompanyRole role) =>
        Array.Find(All, one => one.Role == role) is { Code: not null } found
            ? found
            : throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no word.");
}
