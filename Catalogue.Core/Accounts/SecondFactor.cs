using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Catalogue.Core.Accounts;

/// <summary>The codes that an account takes besides its password.</summary>
internal static class SecondFactor
{
    /// <summary>
    /// The authenticator's codes of five successive half-minutes work at any moment. While one of them does, at most four before it
    /// and four after it have worked too: of the codes accepted, the last nine tell those that may come again.
    /// </summary>
    private const int Remembered = 9;

    private const string Keeper = "Catalogue", Accepted = "AcceptedCodes";

    private const int HalfOfRecoveryCode = 5;

    /// <summary>Takes a code of the account's authenticator, each once.</summary>
    public static async Task<bool> AcceptAsync(UserManager<Account> users, Account account, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        // Without its leading zeros it is the same to the provider.
        var number = int.Parse(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        string[] accepted = (await users.GetAuthenticationTokenAsync(account, Keeper, Accepted))?.Split(' ') ?? [];
        if (accepted.Contains(number)) return false;
        (await users.SetAuthenticationTokenAsync(account, Keeper, Accepted, string.Join(' ', accepted.Append(number).TakeLast(Remembered)))).OrThrow();
        return true;
    }

    /// <summary>A recovery code as it was given, however it was typed: small letters, blanks and hyphens do not matter.</summary>
    public static string RecoveryCode(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 2 * HalfOfRecoveryCode ? $"{letters[..HalfOfRecoveryCode]}-{letters[HalfOfRecoveryCode..]}" : letters;
    }
}
