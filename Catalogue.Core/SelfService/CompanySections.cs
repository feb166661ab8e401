using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// What a company answers once for all its offers (A23): the sections that belong to it, of the specifications that its offers are under,
/// or of all where it has none yet.
/// </summary>
public sealed class CompanySections(RegistryContext registry)
{
    /// <summary>The sections that are asked of a partner on a legal day, in the order of the specifications.</summary>
    public async Task<IReadOnlyList<SpecificationSection>> ReadAsync(Partner partner, DateOnly day, CancellationToken cancellation = default)
    {
        var drafts = await registry.Offers.AsNoTracking()
            .Where(offer => offer.PartnerId == partner.Id && offer.Status != OfferStatus.Discarded)
            .Select(offer => new { offer.SpecificationReference, offer.Draft })
            .ToListAsync(cancellation);
        var used = drafts.SelectMany(one => one.Draft.Parts.Select(part => part.Specification).Append(one.SpecificationReference)).ToHashSet(StringComparer.Ordinal);
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .Where(specification => used.Count == 0 || used.Contains(specification.Reference))
            .OrderBy(specification => specification.Reference)
            .ToListAsync(cancellation);
        return
        [
            .. specifications
                .SelectMany(specification => specification.PartnerSectionsOn(day))
                .GroupBy(section => section.Key)
                .Select(same => same.First() with { AppliesWhen = null, Criteria = [.. same.SelectMany(one => one.Criteria).DistinctBy(one => one.Key)] }),
        ];
    }

    /// <summary>What a section still lacks, documents aside, in the order of its criteria.</summary>
    public static IReadOnlyList<SpecificationFinding> Lacks(SpecificationSection section, IReadOnlyDictionary<string, Answer> sheet) =>
        [.. SpecificationCheck.Run(new() { Sections = [section] }, sheet, today: null).Where(finding => !finding.IsDocument)];

    /// <summary>How many of the documents that a section asks for were not accepted, or are over on a legal day: they are sent apart.</summary>
    public static int LacksDocuments(SpecificationSection section, IReadOnlyDictionary<string, Answer> sheet, DateOnly today) =>
        SpecificationCheck.Run(new() { Sections = [section] }, sheet, today).Count(finding => finding.IsDocument);
}
