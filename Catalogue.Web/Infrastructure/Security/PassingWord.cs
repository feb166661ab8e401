using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// A word of this site's in an address, good for a while: it tells a page what somebody has just done here, without a cookie.
/// </summary>
/// <param name="protection">What protects it.</param>
/// <param name="purpose">What it tells: a word given for one is not sound for another.</param>
/// <param name="lasts">How long it is good.</param>
internal sealed class PassingWord(IDataProtectionProvider protection, string purpose, TimeSpan lasts)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    /// <summary>A word, good from now on.</summary>
    public string Give() => _protector.Protect("", lasts);

    /// <summary>Whether the word was given by this site, not too long ago.</summary>
    public bool IsSound(string? word)
    {
        if (string.IsNullOrEmpty(word)) return false;
        try
        {
            _protector.Unprotect(word);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
