using Catalogue.Core.Content;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Terms;

/// <summary>The terms of use (A2): the version that applies today, or another one by its number.</summary>
internal sealed class IndexModel(SiteContent content, TermsPdf printer, TimeProvider clock) : PageModel
{
    public TermsOfUse Terms { get; private set; } = null!;

    /// <summary>Whether it applies today.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>What the date of effect is, in words: a draft binds nobody, whatever its date.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>Whether its PDF may be asked for here.</summary>
    public bool CanPrint { get; private set; }

    /// <summary>The other versions, the latest first.</summary>
    public IEnumerable<TermsOfUse> Others => content.Terms.Where(terms => terms != Terms);

    public IActionResult OnGet(string? version)
    {
        var today = ParisCalendar.DayOf(clock.GetUtcNow());
        var current = content.TermsOn(today);
        var shown = version is null ? current ?? content.Terms.LastOrDefault() : content.FindTerms(version);
        if (shown is null) return NotFound();
        (Terms, IsCurrent) = (shown, shown == current);
        Effect = shown.IsDraft ? "projet, date d’effet\u00a0:" : shown.EffectiveOn > today ? "à partir du" : "en vigueur depuis le";
        CanPrint = printer.CanBeMade && !Request.Query.ContainsKey(TermsLinks.WithoutPdf);
        return Page();
    }
}
