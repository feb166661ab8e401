using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// What the public may read of the registry at an instant. It is the authority on what is shown: whatever an index or a
/// cache says, an offer outside its visible range does not leave this class as a shown one (A9).
/// </summary>
public sealed class PublicCatalogue(RegistryContext registry)
{
    /// <summary>
    /// The offers of these references that may be shown now, in the order given. Those that may not are left out.
    /// </summary>
    public async Task<IReadOnlyList<CatalogueEntry>> ListAsync(
        IReadOnlyList<string> references, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var entries = await ReadAsync(Offers.ShownAt(now).Where(offer => references.Contains(offer.Reference)), cancellation);
        var rank = references.Select((reference, index) => (reference, index)).ToDictionary(pair => pair.reference, pair => pair.index);
        return [.. entries.OrderBy(entry => rank[entry.Offer.Reference])];
    }

    /// <summary>
    /// The offers of these references, shown or no longer, in the order given: the caller asks
    /// <see cref="Standing.IsShownAt"/>. Those that were never published are left out.
    /// </summary>
    public async Task<IReadOnlyList<CatalogueEntry>> FindAllAsync(
        IReadOnlyList<string> references, CancellationToken cancellation = default)
    {
        var entries = (await ReadAsync(Offers.Where(offer => references.Contains(offer.Reference)), cancellation))
            .ToDictionary(entry => entry.Offer.Reference);
        return [.. references.Distinct().Where(entries.ContainsKey).Select(reference => entries[reference])];
    }

    /// <summary>What a partner shows now, centres first.</summary>
    public async Task<IReadOnlyList<CatalogueEntry>> ListOfPartnerAsync(
        Guid partnerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var entries = await ReadAsync(Offers.ShownAt(now).Where(offer => offer.PartnerId == partnerId), cancellation);
        return [.. entries.OrderByDescending(entry => entry.Offer.Kind).ThenBy(entry => entry.Content.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>
    /// The offer at a public address, shown or no longer: the caller asks <see cref="Standing.IsShownAt"/>. Null when nothing
    /// was ever published there: a draft has no public address, not even by guess.
    /// </summary>
    public async Task<CatalogueEntry?> FindAsync(OfferKind kind, string slug, CancellationToken cancellation = default)
    {
        var entries = await ReadAsync(Offers.Where(offer => offer.Kind == kind && offer.Slug == slug), cancellation);
        return entries.FirstOrDefault();
    }

    /// <summary>Everything about a specification, or null when there is none of that reference.</summary>
    public Task<Specification?> FindSpecificationAsync(string reference, CancellationToken cancellation = default) =>
        registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .FirstOrDefaultAsync(specification => specification.Reference == reference, cancellation);

    /// <summary>The specifications of these references, with their versions.</summary>
    public Task<Dictionary<string, Specification>> FindSpecificationsAsync(
        IReadOnlyCollection<string> references, CancellationToken cancellation = default) =>
        registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .Where(specification => references.Contains(specification.Reference))
            .ToDictionaryAsync(specification => specification.Reference, cancellation);

    /// <summary>All specifications with their versions, by name.</summary>
    public async Task<IReadOnlyList<Specification>> ListSpecificationsAsync(CancellationToken cancellation = default)
    {
        var all = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions).ToListAsync(cancellation);
        return [.. all.OrderBy(specification => specification.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>
    /// A partner that the public may know of: one whose right was validated under some programme, whatever became of it since.
    /// Null otherwise.
    /// </summary>
    public Task<Partner?> FindPartnerAsync(string slug, CancellationToken cancellation = default) =>
        registry.Partners.AsNoTracking().Include(partner => partner.Outlets.OrderBy(outlet => outlet.Id))
            .FirstOrDefaultAsync(
                partner => partner.Slug == slug && registry.Rights.Any(right => right.PartnerId == partner.Id && right.InForceSince != null),
                cancellation);

    /// <summary>Who took the place of a partner that left (« Standing »); null where nobody did.</summary>
    public async Task<Partner?> FindSuccessorAsync(Partner partner, CancellationToken cancellation = default) =>
        partner is { Status: PartnerStatus.Left, SuccessorId: { } id } ? await FindHolderAsync(id, cancellation) : null;

    /// <summary>Somebody who makes an offer, or made it.</summary>
    public Task<Partner> FindHolderAsync(Guid partnerId, CancellationToken cancellation = default) =>
        registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == partnerId, cancellation);

    /// <summary>
    /// Which contributors of an offer hold the label of its programme, under whichever of its editions (A14); those that do not hold it are
    /// left out. One whose partner is not known by its identifier is the partner of its name.
    /// </summary>
    /// <param name="contributors">As the offer names them.</param>
    /// <param name="programme">Reference of an edition of the programme: that of the offer which names them.</param>
    /// <param name="today">The legal day on which they hold it.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyDictionary<Contributor, ContributorLabel>> FindLabelsAsync(
        IReadOnlyCollection<Contributor> contributors, string programme, DateOnly today, CancellationToken cancellation = default)
    {
        if (contributors.Count == 0) return new Dictionary<Contributor, ContributorLabel>();
        var ids = contributors.Select(one => one.PartnerId).OfType<Guid>().ToList();
        var slugs = contributors.Where(one => one.PartnerId is null).Select(one => Slug.Of(one.Name)).ToList();
        var held = await (
            from partner in registry.Partners.AsNoTracking()
            join right in registry.Rights on partner.Id equals right.PartnerId
            join edition in registry.Programmes on right.ProgrammeReference equals edition.Reference
            where (ids.Contains(partner.Id) || slugs.Contains(partner.Slug))
                && registry.Programmes.Any(asked => asked.Reference == programme && asked.Name == edition.Name)
            select new { partner.Id, partner.Slug, partner.Company, Right = right }).ToListAsync(cancellation);
        return (
            from contributor in contributors.Distinct()
            from row in held
            let label = PublicLabel.Of(row.Right, today)
            where label is { IsInForce: true }
                && (contributor.PartnerId is { } id ? row.Id == id : row.Company.Name == contributor.Name && row.Slug == Slug.Of(contributor.Name))
            group new ContributorLabel(row.Slug, label.Day) by contributor)
            .ToDictionary(labels => labels.Key, labels => labels.MaxBy(label => label.Until)!);
    }

    /// <summary>
    /// Contributors as an offer is to keep them: each with the identifier of its partner, which a change of name leaves as it is. One that
    /// was known under its name stays the same; another is the only company of the operation of that name.
    /// </summary>
    /// <param name="contributors">As they are typed.</param>
    /// <param name="before">As the offer kept them.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<Contributor>> IdentifyAsync(
        IReadOnlyList<Contributor> contributors, IReadOnlyList<Contributor> before, CancellationToken cancellation = default)
    {
        if (contributors.Count == 0) return contributors;
        // Names are JSON, which no query reads into.
        var partners = (await registry.Partners.AsNoTracking().Where(partner => partner.Status == PartnerStatus.Validated)
                .Select(partner => new { partner.Id, partner.Company })
                .ToListAsync(cancellation))
            .ToLookup(partner => partner.Company.Name, partner => partner.Id);
        return [.. contributors.Select(one => one with { PartnerId = KnownBefore(one) ?? (partners[one.Name].ToList() is [var id] ? id : null) })];

        Guid? KnownBefore(Contributor typed) => before.FirstOrDefault(one => one.Name == typed.Name && one.Place == typed.Place)?.PartnerId;
    }

    private IQueryable<Offer> Offers => registry.Offers.AsNoTracking();

    private Task<List<CatalogueEntry>> ReadAsync(IQueryable<Offer> offers, CancellationToken cancellation) =>
        offers.AsEntries(registry).ToListAsync(cancellation);
}

/// <summary>That a contributor of an offer holds the label.</summary>
/// <param name="Slug">The address on the site of the partner that it is.</param>
/// <param name="Until">The last legal day on which it holds it.</param>
public sealed record ContributorLabel(string Slug, DateOnly Until);

/// <summary>An offer as the public reads it: its current version, who makes it, from where, under which right.</summary>
public sealed record CatalogueEntry
{
    public required PublicOffer Offer { get; init; }

    public required OfferVersion Version { get; init; }

    public required Partner Partner { get; init; }

    public required Outlet Outlet { get; init; }

    public required RightOfUse Right { get; init; }

    /// <summary>What it is, as its specification names it in short: « Réseau Wi-Fi ».</summary>
    public required string SpecificationName { get; init; }

    public OfferContent Content => Version.Content;

    /// <summary>Where the outlet serves with this offer (A24).</summary>
    public IReadOnlyList<ServiceArea> Areas => Content.AreasAmong(Outlet.Details.Areas);
}
