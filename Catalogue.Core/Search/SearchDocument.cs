using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search;

/// <summary>
/// What the index knows of one published offer, centre or adviser. The index never is the authority on what may be shown:
/// pages load what they show from the registry by <see cref="Id"/> and check its visible range again.
/// </summary>
public sealed record SearchDocument
{
    /// <summary>Reference of the offer, unique.</summary>
    public required string Id { get; init; }

    public required OfferKind Kind { get; init; }

    /// <summary>Code of the family (A7).</summary>
    public required string Family { get; init; }

    public required string Title { get; init; }

    /// <summary>The one-line promise.</summary>
    public required string Summary { get; init; }

    /// <summary>Everything else worth finding: explanations, what is included, names of services, partner, commune.</summary>
    public required string Body { get; init; }

    /// <summary>Codes of the services it does itself or has done (A23), of the 50.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Where the outlet is.</summary>
    public required GeoPoint Position { get; init; }

    /// <summary>Where the outlet declares that it serves (A24).</summary>
    public IReadOnlyList<ServiceArea> Areas { get; init; } = [];

    public WorkModes Modes { get; init; }

    /// <summary>The « from » price in cents, excluding VAT (A15); null where there is none.</summary>
    public long? PriceFromCents { get; init; }

    /// <summary>Whether a financing formula exists (A26).</summary>
    public bool HasFinancing { get; init; }

    /// <summary>When it may be shown; a document outside its range is neither found nor counted.</summary>
    public required VisibleRange Visible { get; init; }

    /// <summary>When it was first published: publishing again gains nothing (A24).</summary>
    public required DateTimeOffset FirstPublished { get; init; }
}
