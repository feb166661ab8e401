using Catalogue.Core.Data;
using Catalogue.Core.Glossary;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Search.Suggestions;

/// <summary>
/// What to suggest while somebody types a need: words the catalogue has an answer to, and partners whose label is in force.
/// Kept in memory beside the index and refreshed after it; like it, it can be late by an instant.
/// </summary>
public sealed class CatalogueSuggestions(
    IDbContextFactory<RegistryContext> registries, CatalogueIndex index, TermDirectory glossary, TimeProvider clock)
{
    /// <summary>
    /// How long words are kept. They change with the specifications and the bulk of the catalogue, and counting their answers
    /// takes as many searches as there are words.
    /// </summary>
    private static readonly TimeSpan WordsKept = TimeSpan.FromMinutes(1);

    private static readonly VisibleRange Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private volatile SuggestionList _list = new([]);
    private List<SuggestionCandidate> _words = [];
    private DateTimeOffset? _wordsRead;
    private long _position;

    /// <summary>
    /// What begins with a text, words first, then partners: eight at most, none before two letters or for nonsense.
    /// </summary>
    /// <param name="text">Whatever was typed.</param>
    public IReadOnlyList<Suggestion> StartingWith(string? text) => _list.StartingWith(text, clock.GetUtcNow());

    /// <summary>
    /// Reads again what changed since the last time: partners with every change of the catalogue, and everything after a
    /// minute. One caller at a time, once the index is loaded.
    /// </summary>
    /// <returns>Whether anything was read.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation = default)
    {
        var (now, position) = (clock.GetUtcNow(), index.Position);
        var areWordsKept = _wordsRead <= now && now - _wordsRead < WordsKept;
        if (areWordsKept && position == _position) return false;

        await using var registry = await registries.CreateDbContextAsync(cancellation);
        if (!areWordsKept) (_words, _wordsRead) = (await ReadWordsAsync(registry, now, cancellation), now);
        _list = new SuggestionList(_words.Concat(await ReadPartnersAsync(registry, now, cancellation)));
        _position = position;
        return true;
    }

    private async Task<List<SuggestionCandidate>> ReadWordsAsync(
        RegistryContext registry, DateTimeOffset now, CancellationToken cancellation)
    {
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .ToListAsync(cancellation);
        var offers = index.Offers;
        return
        [
            .. from words in SuggestedTerms.Of(glossary, specifications, index.Titles, ParisCalendar.DayOf(now))
               let answers = SuggestedTerms.CountAnswers(offers, words, now)
               where answers is not null
               select new SuggestionCandidate(new Suggestion(words), Always, answers.Value),
        ];
    }

    private static async Task<IEnumerable<SuggestionCandidate>> ReadPartnersAsync(
        RegistryContext registry, DateTimeOffset now, CancellationToken cancellation)
    {
        var rights = await (
            from right in registry.Rights.AsNoTracking()
            join partner in registry.Partners on right.PartnerId equals partner.Id
            where right.InForceSince != null
            select new { Right = right, partner.Slug, partner.Company }).ToListAsync(cancellation);
        return
            from held in rights
            where held.Right.IsUsableAt(now)
            group held by (held.Slug, held.Company.Name) into partner
            let until = partner.Max(held => held.Right.UsableUntil)
            select new SuggestionCandidate(
                new Suggestion(partner.Key.Name, partner.Key.Slug), new VisibleRange(DateTimeOffset.MinValue, until), Weight: 0);
    }
}
