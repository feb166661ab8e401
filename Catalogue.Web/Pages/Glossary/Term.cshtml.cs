using Catalogue.Core.Glossary;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>One word of the glossary, and the specifications that use it (A21).</summary>
internal sealed class TermModel(TermDirectory directory, PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    public GlossaryEntry Entry { get; private set; } = null!;

    /// <summary>What is good to read next.</summary>
    public IReadOnlyList<GlossaryEntry> See { get; private set; } = [];

    /// <summary>The specifications whose version in force uses the word.</summary>
    public IReadOnlyList<Specification> Specifications { get; private set; } = [];

    /// <summary>The search of the catalogue for this word.</summary>
    public CatalogueQuery Search => new() { Need = Entry.Term };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (directory.Find(slug) is not { } entry) return NotFound();
        Entry = entry;
        See = [.. entry.See.Select(term => directory.Named(term)!)];
        var today = ParisCalendar.DayOf(clock.GetUtcNow());
        Specifications = [.. (await catalogue.ListSpecificationsAsync(cancellation))
            .Where(specification => specification.VersionOn(today) is { } version && TextsOf(version.Content).Any(Uses))];
        return Page();
    }

    private static IEnumerable<string> TextsOf(SpecificationContent content) =>
        content.Criteria.SelectMany(criterion => criterion.Options.Select(option => option.Label)
            .Prepend(criterion.Help ?? "")
            .Prepend(criterion.Label));

    private bool Uses(string text) => directory.Finder.Mark(text).Any(piece => ReferenceEquals(piece.Entry, Entry));
}
