using Catalogue.Core.Data;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>What private documents are called: by what demands them, or demanded them once (A23).</summary>
public sealed class DocumentLabels(RegistryContext registry)
{
    /// <summary>The label of a criterion, of whatever specification asks it; its key where none does.</summary>
    public async Task<string> OfAsync(string criterion, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).GetValueOrDefault(criterion) ?? criterion;

    /// <summary>The labels of all documents, by key of their criterion, as the latest version words them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation = default)
    {
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions).ToListAsync(cancellation);
        return specifications.SelectMany(specification => specification.Versions)
            .OrderBy(version => version.EffectiveOn)
            .SelectMany(version => version.Content.Criteria)
            .Where(criterion => criterion.Type == CriterionType.Document)
            .GroupBy(criterion => criterion.Key)
            .ToDictionary(asked => asked.Key, asked => asked.Last().Label, StringComparer.Ordinal);
    }
}
