using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Letters;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>Something that a partner undertook to respect: an article of the terms of use, or a criterion of a specification.</summary>
/// <param name="Code">What a notice and the journal keep of it (<see cref="ClauseBook"/>).</param>
/// <param name="Source">What it stands in: « Conditions d’utilisation », the name of a specification; empty where nobody knows.</param>
/// <param name="Text">What it says it is about.</param>
/// <param name="Specification">The specification it stands in; null for the terms of use.</param>
public sealed record NoticeClause(string Code, string Source, string Text, string? Specification);

/// <summary>The clauses that a notice may rest on, and what their codes say.</summary>
public sealed class NoticeClauses(RegistryContext registry, SiteContent content)
{
    private const string OfTerms = "Conditions d’utilisation";

    /// <summary>Those of the terms of use, then those of some specifications, as they are in force on a day.</summary>
    public async Task<IReadOnlyList<NoticeClause>> ListAsync(IReadOnlyCollection<string> specifications, DateOnly day, CancellationToken cancellation = default)
    {
        var asked = await ReadAsync(specifications, cancellation);
        return [.. OfTermsOn(day), .. asked.Where(one => one.VersionOn(day) is not null).SelectMany(one => Of(one, one.VersionOn(day)!))];
    }

    /// <summary>What codes say, in their order; a code that nothing says any more, by itself.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="day">The legal day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<NoticeClause>> NameAsync(IReadOnlyList<string> codes, DateOnly day, CancellationToken cancellation = default)
    {
        var specifications = await ReadAsync([.. codes.Select(code => code.Split('/')[0]).Distinct()], cancellation);
        // The latest version is the one that says it best; an earlier one still names what is no longer asked.
        var known = OfTermsOn(day)
            .Concat(specifications.SelectMany(one => one.Versions.OrderByDescending(version => version.EffectiveOn).SelectMany(version => Of(one, version))))
            .DistinctBy(clause => clause.Code)
            .ToDictionary(clause => clause.Code, StringComparer.Ordinal);
        return [.. codes.Select(code => known.GetValueOrDefault(code) ?? new NoticeClause(code, "", code, null))];
    }

    private IEnumerable<NoticeClause> OfTermsOn(DateOnly day) =>
        (content.TermsOn(day)?.Parts ?? []).Select(part => new NoticeClause(ClauseBook.CodeOf(part), OfTerms, part.Title, null));

    private static IEnumerable<NoticeClause> Of(Specification specification, SpecificationVersion version) =>
        version.Content.Criteria.Select(criterion => new NoticeClause(
            ClauseBook.CodeOf(specification.Reference, criterion.Key), $"Cahier des charges «\u00a0{specification.Name}\u00a0»", criterion.Label, specification.Reference));

    private Task<List<Specification>> ReadAsync(IReadOnlyCollection<string> references, CancellationToken cancellation) =>
        registry.Specifications.AsNoTracking().Include(one => one.Versions).Where(one => references.Contains(one.Reference))
            .OrderBy(one => one.Reference)
            .ToListAsync(cancellation);
}
