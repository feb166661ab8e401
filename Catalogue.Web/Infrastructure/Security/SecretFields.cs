using Catalogue.Web.Pages.SignIn;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>Which fields of forms hold a secret, by their names: what is typed there is kept nowhere.</summary>
internal static class SecretFields
{
    /// <summary>Whether a field of that name holds a password, or a code by which one signs in.</summary>
    public static bool Holds(string name) =>
        name == SignInLinks.CodeField || name.Contains(SignInLinks.PasswordField, StringComparison.OrdinalIgnoreCase);
}
