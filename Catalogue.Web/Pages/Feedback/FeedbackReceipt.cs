using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>Tells the page of thanks that an opinion has just been sent, by a word in its address, good for a few minutes.</summary>
internal sealed class FeedbackReceipt(IDataProtectionProvider protection)
{
    private readonly PassingWord _word = new(protection, nameof(FeedbackReceipt), TimeSpan.FromMinutes(10));

    /// <summary>The address of the page of thanks, from now on and for a few minutes.</summary>
    public string ThanksAddress() => FeedbackLinks.ThanksFor(_word.Give());

    /// <summary>Whether the word was given by this site, not long ago.</summary>
    public bool IsSound(string? word) => _word.IsSound(word);
}
