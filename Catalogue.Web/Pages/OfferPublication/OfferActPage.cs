using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>A page that asks before an act on an offer, saying what it means, and does it with one button.</summary>
internal abstract class OfferActPage(OfferEditing editing) : OfferPage(editing)
{
    /// <summary>What is asked, as the title of the page.</summary>
    public abstract string Question { get; }

    /// <summary>The words of the button.</summary>
    public abstract string Act { get; }

    /// <summary>Where its form goes.</summary>
    public abstract string Address { get; }

    /// <summary>What the act means, a sentence each.</summary>
    public abstract IReadOnlyList<string> Consequences { get; }

    /// <summary>Why it cannot be done now, as a sentence; null when it can.</summary>
    public abstract string? Closed { get; }

    /// <summary>Where the page leads afterwards.</summary>
    protected abstract string Next { get; }

    /// <summary>What is said there.</summary>
    protected abstract string DoneSentence { get; }

    /// <summary>Does it.</summary>
    protected abstract Task<Result> DoAsync(Core.Shared.ActionContext context, CancellationToken cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Somebody else may have done it since the page was opened, or a second press of the button: the page says how it is now.
        if (Closed is not null) return Page();
        var done = await DoAsync(HttpContext.Acting(Processes.Offers, Partner.Id), cancellation);
        if (done.Succeeded) return Done(Next, DoneSentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
