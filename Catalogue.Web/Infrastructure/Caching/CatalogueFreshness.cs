using Catalogue.Core.Data;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>
/// Evicts from this node's cache what the acts of the journal changed, and knows until when what is made now stays right.
/// </summary>
internal sealed class CatalogueFreshness(
    IDbContextFactory<RegistryContext> registries, CatalogueIndex index, ChangeSignal signal, PageStore store, TimeProvider clock)
{
    /// <summary>Beyond so many acts at once (an import), everything is evicted rather than read one by one.</summary>
    private const int MostActs = 500;

    private const string ActsOnOffers = "offer.";

    /// <summary>
    /// What a company does to itself: only its own pages and the lists show it. Whether it holds the label, and what it is called, others'
    /// pages may show as well.
    /// </summary>
    private static readonly string[] ActsOnOnePartner = ["partner.described", "partner.outlet", "partner.answered"];

    /// <summary>What no page for everybody shows: people, who they work with and what they are sent.</summary>
    private static readonly string[] Unseen =
    [
        "opinion.", "mail.", "pictures.", "account.", "sessions.", "staff.", "team.", "file.", "decision.", "job.", "partner.activationsent", "partner.contributors",
        "partner.documentsent", "partner.documenttakenback", "partner.documentrefused", "partner.documentlapsing", "right.endwarned",
    ];

    private long _number;
    private volatile Quiet? _quiet;

    /// <summary>
    /// The first instant at which what is made now may no longer be right, though nothing be done: something begins or ends to be
    /// shown, or the day ends. Null when nothing may be kept, nor what was kept be answered: an act is being brought in.
    /// </summary>
    public DateTimeOffset? Until(DateTimeOffset now) =>
        _quiet is { } quiet && quiet.Raised == signal.Raised && quiet.From <= now && now < quiet.Until ? quiet.Until : null;

    /// <summary>What is known of the acts so far. Asked before the index reads the feed, so that it holds what they changed.</summary>
    public async Task<ActsKnown> ListenAsync(CancellationToken cancellation)
    {
        var raised = signal.Raised;
        await using var registry = await registries.CreateDbContextAsync(cancellation);
        return new ActsKnown(raised, await registry.Journal.MaxAsync(entry => (long?)entry.Number, cancellation) ?? 0);
    }

    /// <summary>Nothing is kept yet: what is made from now on shows these acts.</summary>
    public void Start(ActsKnown known) => _number = known.Number;

    /// <summary>Evicts what changed since the last time; one caller at a time, once the index holds the same acts.</summary>
    public async Task CatchUpAsync(ActsKnown known, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known.Number == _number && _quiet is { } quiet && quiet.From <= now && now < quiet.Until)
        {
            if (quiet.Raised != known.Raised) _quiet = quiet with { Raised = known.Raised };
            return;
        }

        await using var registry = await registries.CreateDbContextAsync(cancellation);
        foreach (var tag in await TagsOfAsync(registry, known.Number, cancellation)) await store.EvictByTagAsync(tag, cancellation);
        _number = known.Number;
        var turn = index.Offers.NextTurn(now);
        var midnight = ParisCalendar.EndOf(ParisCalendar.DayOf(now));
        _quiet = new Quiet(known.Raised, now, turn < midnight ? turn : midnight);
    }

    /// <summary>
    /// An act on an offer, or of a company on itself, changes the pages of that partner and the lists. Any other may change any page: who
    /// holds the label, what the specifications ask.
    /// </summary>
    private async Task<IEnumerable<string>> TagsOfAsync(RegistryContext registry, long until, CancellationToken cancellation)
    {
        if (until - _number > MostActs) return [PageTags.Registry];
        var acts = (await registry.Journal.AsNoTracking()
                .Where(entry => entry.Number > _number && entry.Number <= until)
                .Select(entry => new { entry.Event, entry.Subject })
                .ToListAsync(cancellation))
            .Where(act => !IsOneOf(act.Event, Unseen))
            .ToList();
        if (acts.Count == 0) return [];
        if (!acts.TrueForAll(act => IsOneOf(act.Event, [ActsOnOffers, .. ActsOnOnePartner]))) return [PageTags.Registry];
        var subjects = acts.ToLookup(
            act => act.Event.StartsWith(ActsOnOffers, StringComparison.Ordinal), act => act.Subject[(act.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var (references, ids) = (subjects[true].ToHashSet(), subjects[false].Select(Guid.Parse).ToHashSet());
        var partners = await registry.Partners.AsNoTracking()
            .Where(partner => ids.Contains(partner.Id)
                || registry.Offers.Any(offer => offer.PartnerId == partner.Id && references.Contains(offer.Reference)))
            .Select(partner => partner.Slug)
            .ToListAsync(cancellation);
        return partners.Select(PageTags.Partner).Append(PageTags.Catalogue);
    }

    private static bool IsOneOf(string act, IEnumerable<string> beginnings) =>
        beginnings.Any(beginning => act.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Between two changes.</summary>
    /// <param name="Raised">How often the signal had been raised when the last act was brought in.</param>
    /// <param name="From">When that was.</param>
    /// <param name="Until">When something changes by itself.</param>
    private sealed record Quiet(long Raised, DateTimeOffset From, DateTimeOffset Until);
}

/// <param name="Raised">How often <see cref="ChangeSignal"/> had been raised.</param>
/// <param name="Number">The last act of the journal.</param>
internal sealed record ActsKnown(long Raised, long Number);
