using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Specifications;

/// <summary>
/// Brings the specifications of <c>uSync/specifications/</c> into the registry. New versions are added; a version the
/// registry already knows must say the same, since published offers were checked against it (A6). Run twice, it changes
/// nothing.
/// </summary>
public sealed class SpecificationImport(RegistryContext registry, RegistryWriter writer)
{
    /// <exception cref="SyncFileException">A file cannot be read, or changes a version the registry knows.</exception>
    public async Task RunAsync(SyncFolder folder, ActionContext context, CancellationToken cancellation = default)
    {
        var shared = folder.ReadAllNamed<SpecificationFile.SectionFile>("sections").ToDictionary(file => file.Name, file => file.Content);
        foreach (var file in folder.ReadAll<SpecificationFile>("specifications"))
        {
            var specification = await registry.Specifications.Include(s => s.Versions)
                .FirstOrDefaultAsync(s => s.Reference == file.Reference, cancellation);
            if (specification is null) registry.Add(specification = Specification.From(file.Reference));
            specification.Describe(file.Name, file.ShortName, file.Family, file.Kind, file.Summary);
            if (registry.Entry(specification).State == EntityState.Modified)
                writer.Record(context, new SpecificationDescribed(specification.Reference));
            foreach (var version in file.Versions) Import(specification, version, shared, context);
        }
    }

    private void Import(
        Specification specification,
        SpecificationFile.VersionFile file,
        IReadOnlyDictionary<string, SpecificationFile.SectionFile> shared,
        ActionContext context)
    {
        var version = VersionOf(specification.Reference, file, shared);
        SpecificationConsistency.Ensure(specification.Reference, version);
        if (specification.Versions.FirstOrDefault(known => known.Number == version.Number) is { } known)
        {
            if (known.EffectiveOn != version.EffectiveOn || JsonText.Store(known.Content) != JsonText.Store(version.Content))
                throw new SyncFileException(specification.Reference, $"version {version.Number} is published and cannot change: add a new version");
            return;
        }

        specification.Add(version);
        writer.Record(context, new SpecificationVersionImported(specification.Reference, version.Number));
    }

    private static SpecificationVersion VersionOf(
        string reference, SpecificationFile.VersionFile file, IReadOnlyDictionary<string, SpecificationFile.SectionFile> shared)
    {
        try
        {
            return new SpecificationVersion(file.Number, file.EffectiveOn, file.Notes, file.ToContent(shared));
        }
        catch (FormatException e)
        {
            throw new SyncFileException(reference, $"version {file.Number}: {e.Message}", e);
        }
    }
}

/// <summary>Its name, family, kind or summary changed; what it asks is in its versions.</summary>
public sealed record SpecificationDescribed(string Reference) : JournalEvent
{
    public override string Name => "specification.described";

    public override string Subject => $"specification:{Reference}";
}

public sealed record SpecificationVersionImported(string Reference, string Version) : JournalEvent
{
    public override string Name => "specification.imported";

    public override string Subject => $"specification:{Reference}";
}
