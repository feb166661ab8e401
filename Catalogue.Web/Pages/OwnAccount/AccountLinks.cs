using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Addresses of « Mon compte ».</summary>
internal static class AccountLinks
{
    public const string Home = "/compte";
    public const string Name = Home + "/nom";
    public const string Password = Home + "/mot-de-passe";
    public const string Address = Home + "/adresse";
    public const string Sessions = Home + "/sessions";
    public const string TwoFactor = Home + "/deux-etapes";
    public const string StartTwoFactor = TwoFactor + "/commencer";
    public const string TwoFactorPhone = TwoFactor + "/telephone";
    public const string RecoveryCodes = TwoFactor + "/codes-de-secours";
    public const string RemoveTwoFactor = TwoFactor + "/retirer";

    public static BreadcrumbStep Step { get; } = new("Mon compte", Home);

    public static BreadcrumbStep TwoFactorStep { get; } = new("Validation en deux étapes", TwoFactor);

    /// <summary>The page that a new address is confirmed on.</summary>
    /// <param name="secret">The secret of its link.</param>
    public static string ConfirmAddress(string secret) => $"{Address}/{Uri.EscapeDataString(secret)}";
}
