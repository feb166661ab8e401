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
    /// <returns>The versions that are new: what offers owe because of them is the caller's to demand.</returns>
    /// <exception cref="SyncFileException">A file cannot be read, or changes a version the registry knows.</exception>
    public async Task<IReadOnlyList<(Specification Specification, SpecificationVersion Version)>> RunAsync(
        SyncFolder folder, ActionContext context, CancellationToken cancellation = default)
    {
        List<(Specification, SpecificationVersion)> all = [];
        foreach (var read in SpecificationFiles.Read(folder))
        {
            var known = await registry.Specifications.Include(s => s.Versions)
                .FirstOrDefaultAsync(s => s.Reference == read.Reference, cancellation);
            var added = known is null ? read.Versions : AddedTo(known, read);
            if (known is null) registry.Add(read);
            else if (Describe(known, read) | TakeDisplay(known, read)) writer.Record(context, new SpecificationDescribed(known.Reference));
            foreach (var version in added) writer.Record(context, new SpecificationVersionImported(read.Reference, version.Number));
            all.AddRange(added.OrderBy(version => version.EffectiveOn).Select(version => (known ?? read, version)));
        }

        return all;
    }

    private bool Describe(Specification known, Specification read)
    {
        known.Describe(read.Name, read.ShortName, read.Family, read.Kind, read.Summary);
        return registry.Entry(known).State == EntityState.Modified;
    }

    private static bool TakeDisplay(Specification known, Specification read)
    {
        var changed = false;
        foreach (var version in read.Versions) changed |= known.Numbered(version.Number).TakeDisplay(version.Content);
        return changed;
    }

    private static List<SpecificationVersion> AddedTo(Specification known, Specification read)
    {
        List<SpecificationVersion> added = [];
        foreach (var version in read.Versions)
        {
            if (known.Find(version.Number) is not { } published)
            {
                known.Add(version);
                added.Add(version);
            }
            else if (published.EffectiveOn != version.EffectiveOn || !AsksTheSame(published.Content, version.Content))
            {
                throw new SyncFileException(known.Reference, $"version {version.Number} is published and cannot change: add a new version");
            }
        }

        return added;
    }

    private static bool AsksTheSame(SpecificationContent one, SpecificationContent other) =>
        JsonText.Store(one.WithoutDisplay()) == JsonText.Store(other.WithoutDisplay());
}

/// <summary>Its name, family, kind, summary or how its answers are shown changed; what it asks is in its versions.</summary>
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
