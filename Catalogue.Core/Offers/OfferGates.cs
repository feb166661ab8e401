using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>Which gate stands before an offer: the one of a day, or the one that a version passed (A6, A7).</summary>
internal sealed class OfferGates(RegistryContext registry)
{
    /// <summary>The gate that a content passes on a day, or what it lacks.</summary>
    /// <param name="content">What the offer says.</param>
    /// <param name="specification">Reference of its specification.</param>
    /// <param name="partner">Who makes it.</param>
    /// <param name="day">The legal day.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Result<PublicationGate>> PassAsync(
        OfferContent content, string specification, Partner partner, DateOnly day, CancellationToken cancellation)
    {
        var specifications = await FindSpecificationsAsync(specification, content, cancellation);
        if (On(day, specifications) is not { } gate) return new NoSpecificationInForce(specifications[0].Name);
        var blocking = gate.Run(content, partner.Sheet, day).Where(finding => finding.IsBlocking).ToList();
        return blocking.Count > 0 ? new SpecificationNotSatisfied(content.Title, blocking) : gate;
    }

    /// <summary>What an offer must satisfy on a day; null when no version of its specification is in force.</summary>
    /// <param name="day">The legal day.</param>
    /// <param name="specifications">Its own specification, then those of the parts of a bundle.</param>
    public static PublicationGate? On(DateOnly day, IReadOnlyList<Specification> specifications) =>
        specifications[0].VersionOn(day) is { } version ? new PublicationGate(version, PartsOn(day, specifications)) : null;

    /// <summary>
    /// What a draft is written against on a day: before its specification takes effect, the version that will be the first to.
    /// </summary>
    /// <param name="day">The legal day.</param>
    /// <param name="specifications">Its own specification, then those of the parts of a bundle.</param>
    public static PublicationGate ForDraft(DateOnly day, IReadOnlyList<Specification> specifications) => new(
        specifications[0].VersionOn(day) ?? specifications[0].Versions.MinBy(version => version.EffectiveOn)!, PartsOn(day, specifications));

    /// <summary>What a version satisfied when it was published.</summary>
    /// <param name="version">The version.</param>
    /// <param name="specifications">Its own specification, then those of the parts of a bundle.</param>
    public static PublicationGate Of(OfferVersion version, IReadOnlyList<Specification> specifications) => new(
        specifications[0].Numbered(version.SpecificationVersion),
        specifications.Skip(1)
            .Where(specification => version.PartVersions.ContainsKey(specification.Reference))
            .ToDictionary(
                specification => specification.Reference,
                specification => specification.Numbered(version.PartVersions[specification.Reference]),
                StringComparer.Ordinal));

    /// <summary>An offer's own specification, then those of the parts of a bundle; what does not exist is left out.</summary>
    /// <param name="reference">Reference of its own.</param>
    /// <param name="content">What the offer says.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<Specification>> FindSpecificationsAsync(
        string reference, OfferContent content, CancellationToken cancellation)
    {
        var own = await FindSpecificationAsync(reference, cancellation)
            ?? throw new InvalidOperationException($"There is no specification '{reference}'.");
        List<Specification> found = [own];
        foreach (var part in content.Parts.Select(part => part.Specification).Distinct(StringComparer.Ordinal))
            if (await FindSpecificationAsync(part, cancellation) is { } specification) found.Add(specification);
        return found;
    }

    private static Dictionary<string, SpecificationVersion> PartsOn(DateOnly day, IReadOnlyList<Specification> specifications) =>
        specifications.Skip(1)
            .Select(specification => (specification.Reference, Version: specification.VersionOn(day)))
            .Where(part => part.Version is not null)
            .ToDictionary(part => part.Reference, part => part.Version!, StringComparer.Ordinal);

    private async Task<Specification?> FindSpecificationAsync(string reference, CancellationToken cancellation)
    {
        // What this transaction read already is found without comparing everything it holds to what it was, as Local does.
        var found = await registry.Specifications.FindAsync([reference], cancellation);
        if (found is { Versions.Count: 0 }) await registry.Entry(found).Collection(s => s.Versions).LoadAsync(cancellation);
        return found;
    }
}
