using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// One answer as the list shows it, always in the same order: kind, title, price, what it does, who and where, travel and
/// zone, end of the label.
/// </summary>
internal sealed record AnswerView
{
    public required int Number { get; init; }

    /// <summary>Reference of the offer.</summary>
    public required string Reference { get; init; }

    public required OfferKind OfferKind { get; init; }

    public required string Kind { get; init; }

    public required string Href { get; init; }

    public required IReadOnlyList<HighlightSegment> Title { get; init; }

    public required IReadOnlyList<HighlightSegment> Promise { get; init; }

    public PriceView? Price { get; init; }

    /// <summary>The partner, where the title does not say it already.</summary>
    public string? Partner { get; init; }

    public required string Where { get; init; }

    public required WorkModes Modes { get; init; }

    public required string Zone { get; init; }

    public required DateOnly LabelUntil { get; init; }

    /// <summary>« dans 6 jours », where the end is near.</summary>
    public string? EndsIn { get; init; }

    public required GeoPoint Position { get; init; }

    /// <summary>How it serves the place searched.</summary>
    public required SearchReach Reach { get; init; }

    /// <summary>
    /// « Plus loin, vient jusqu’à vous », where the list mixes those near with the others; null in one that parts them, and of those near.
    /// </summary>
    public string? FromAfar { get; init; }

    public string Anchor => $"reponse-{Number}";

    /// <summary>The title without marks.</summary>
    public string PlainTitle => string.Concat(Title.Select(segment => segment.Text));

    /// <param name="found">The answer.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="terms">The terms looked for.</param>
    /// <param name="context">Where, for what and when it was searched.</param>
    public static AnswerView Of(CatalogueHit found, int number, IReadOnlySet<string> terms, SearchedFor context)
    {
        var (entry, outlet) = (found.Entry, found.Entry.Outlet.Details);
        var isCentre = entry.Offer.Kind == OfferKind.Centre;
        var labelUntil = EntryWords.LabelUntil(entry);
        return new AnswerView
        {
            Number = number,
            Reference = entry.Offer.Reference,
            OfferKind = entry.Offer.Kind,
            Kind = EntryWords.Kind(entry),
            Href = EntryLinks.OneFor(entry.Offer.Kind, entry.Offer.Slug, context.Query),
            Title = Highlighter.Mark(entry.Content.Title, terms),
            Promise = Highlighter.Mark(entry.Content.Promise, terms),
            Price = PriceWords.From(entry.Content.Prices),
            Partner = isCentre && entry.Content.Title == entry.Partner.Company.Name ? null : entry.Partner.Company.Name,
            Where = found.Hit.DistanceKm is { } km && context.Commune is { } commune && commune.Insee != outlet.Insee
                ? $"{outlet.Commune}, {EntryWords.Distance(km, outlet.IsExact && commune.IsExact)}"
                : outlet.Commune,
            Modes = EntryWords.ModesFor(entry, context.Commune),
            Zone = EntryWords.Areas(entry),
            LabelUntil = labelUntil,
            EndsIn = LabelWords.EndsIn(labelUntil, context.Today),
            Position = outlet.Position,
            Reach = found.Hit.Reach,
            FromAfar = context.Query.MixesReaches ? FromAfarOf(found.Hit.Reach) : null,
        };
    }

    private static string? FromAfarOf(SearchReach reach) => reach switch
    {
        SearchReach.Comes => "Plus loin, vient jusqu’à vous",
        SearchReach.Remote => "Plus loin, à distance seulement",
        _ => null,
    };
}

/// <summary>What a page of answers was made for.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Commune">Where, when it was understood.</param>
/// <param name="Today">The legal day.</param>
internal sealed record SearchedFor(CatalogueQuery Query, Commune? Commune, DateOnly Today);
