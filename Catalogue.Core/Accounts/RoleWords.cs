namespace Catalogue.Core.Accounts;

/// <summary>What people of a company are called, in mails and on pages alike.</summary>
public static class RoleWords
{
    /// <summary>Who acts when somebody of the ministry does: a partner is not told which of them.</summary>
    public const string Ministry = "le ministère";

    /// <summary>The same where a sentence begins, as that of an invitation does.</summary>
    public const string MinistryFirst = "Le ministère";

    /// <summary>« gestionnaire », « contributeur ».</summary>
    public static string Of(CompanyRole role) => role == CompanyRole.Manager ? "gestionnaire" : "contributeur";
}
