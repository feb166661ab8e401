namespace Catalogue.Core.Data;

/// <summary>Where a node keeps its registry when the database is the embedded one.</summary>
/// <param name="path">The directory; it need not exist.</param>
public sealed class DataDirectory(string path)
{
    public string FullPath { get; } = Path.GetFullPath(path);

    public string RegistryFile => Path.Combine(FullPath, "registry.db");

    public bool HasRegistry => File.Exists(RegistryFile);

    /// <summary>True when a registry may be created here: nothing is there yet.</summary>
    public bool IsFree =>
        !File.Exists(FullPath) && (!Directory.Exists(FullPath) || !Directory.EnumerateFileSystemEntries(FullPath).Any());

    /// <summary>
    /// Creates the registry beside its place, then puts it there in one step: an interrupted creation leaves no half registry.
    /// </summary>
    /// <param name="create">Fills the database of a connection string and leaves no connection open.</param>
    /// <exception cref="InvalidOperationException">The directory is not free.</exception>
    public async Task CreateRegistryAsync(Func<string, Task> create)
    {
        if (!IsFree) throw new InvalidOperationException($"{FullPath} already holds files.");
        var beside = FullPath.TrimEnd(Path.DirectorySeparatorChar) + $".new-{Environment.ProcessId}";
        Directory.CreateDirectory(beside);
        try
        {
            await create(RegistryDatabase.ConnectionString(Path.Combine(beside, "registry.db"), pooling: false));
            if (Directory.Exists(FullPath)) Directory.Delete(FullPath);
            Directory.Move(beside, FullPath);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }
}
