using Catalogue.Core.Accounts;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>What an application of codes is given: an address that it knows how to read, or a key to type.</summary>
internal static class PhoneLink
{
    private const int LettersOfAGroup = 4;

    /// <param name="service">The name that the application shows above the codes.</param>
    /// <param name="setup">The key, and whose account it is.</param>
    public static string Address(string service, TwoFactorSetup setup)
    {
        var (issuer, account) = (Uri.EscapeDataString(service), Uri.EscapeDataString($"{setup.Code}"));
        return $"otpauth://totp/{issuer}:{account}?secret={setup.Key}&issuer={issuer}";
    }

    /// <summary>A key in groups that the eye can hold: « ABCD EFGH ».</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(LettersOfAGroup).Select(letters => new string(letters)));
}
