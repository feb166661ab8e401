using Catalogue.Core.Files;

namespace Catalogue.Tests.Infrastructure;

/// <summary>The <c>uSync/</c> folder as the build delivers it, in a copy that a test may change, and deletes.</summary>
internal sealed class SyncFolderCopy
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-usync-");

    public SyncFolderCopy()
    {
        foreach (var file in Directory.EnumerateFiles(RegistryFixture.SyncFolder, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(RegistryFixture.SyncFolder, file), File.ReadAllText(file));
    }

    public string FullPath => _folder.FullName;

    public SyncFolder Folder => new(FullPath);

    /// <summary>Writes a file, in place of the delivered one if there is one.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(FullPath, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Says something else wherever the YAML files say this; one of them must.</summary>
    public void Replace(string said, string instead)
    {
        var files = Directory.EnumerateFiles(FullPath, "*.yml", SearchOption.AllDirectories)
            .Select(file => (file, text: File.ReadAllText(file)))
            .Where(pair => pair.text.Contains(said, StringComparison.Ordinal))
            .ToList();
        files.ShouldNotBeEmpty(said);
        foreach (var (file, text) in files) File.WriteAllText(file, text.Replace(said, instead, StringComparison.Ordinal));
    }

    public void Delete() => _folder.Delete(recursive: true);
}
