using Catalogue.Core.Files;

namespace Catalogue.Core.Specifications;

/// <summary>The specifications of <c>uSync/specifications/</c>, with the sections of <c>uSync/sections/</c> they share.</summary>
public static class SpecificationFiles
{
    /// <summary>All of them, in the order of their files.</summary>
    /// <exception cref="SyncFileException">A file cannot be read, or asks what nobody could measure (A6).</exception>
    public static IReadOnlyList<Specification> Read(SyncFolder folder)
    {
        var shared = folder.ReadAllNamed<SpecificationFile.SectionFile>("sections").ToDictionary(file => file.Name, file => file.Content);
        return [.. folder.ReadAll<SpecificationFile>("specifications").Select(file => Of(file, shared))];
    }

    private static Specification Of(SpecificationFile file, IReadOnlyDictionary<string, SpecificationFile.SectionFile> shared)
    {
        var specification = Specification.From(file.Reference);
        specification.Describe(file.Name, file.ShortName, file.Family, file.Kind, file.Summary);
        foreach (var version in file.Versions) specification.Add(Of(file.Reference, version, shared));
        return specification;
    }

    private static SpecificationVersion Of(
        string reference, SpecificationFile.VersionFile file, IReadOnlyDictionary<string, SpecificationFile.SectionFile> shared)
    {
        try
        {
            var version = new SpecificationVersion(file.Number, file.EffectiveOn, file.Notes, file.ToContent(shared));
            SpecificationConsistency.Ensure(reference, version);
            return version;
        }
        catch (FormatException e)
        {
            throw new SyncFileException(reference, $"version {file.Number}: {e.Message}", e);
        }
    }
}
