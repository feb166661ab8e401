using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>
/// Tells the page of thanks that an opinion has just been sent, without a cookie: a word of this site in its address, good
/// for a few minutes.
/// </summary>
internal sealed class FeedbackReceipt(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(nameof(FeedbackReceipt)).ToTimeLimitedDataProtector();

    /// <summary>The address of the page of thanks, from now on and for a few minutes.</summary>
    public string ThanksAddress() => FeedbackLinks.ThanksFor(_protector.Protect("", Lasts));

    /// <summary>Whether the word was given by this site, not long ago.</summary>
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
