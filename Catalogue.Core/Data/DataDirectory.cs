namespace Catalogue.Core.Data;

/// <summary>Where a node keeps its registry when the database is the embedded one.</summary>
/// <param name="path">The directory; it need not exist.</param>
public sealed class DataDirectory(string path) : IRegistryPlace
{
    public string FullPath { get; } = Path.GetFullPath(path);

    public string RegistryFile => Path.Combine(FullPath, "registry.db");

    public string Name => FullPath;

    public RegistryDatabase Database => new SqliteDatabase(RegistryFile);

    private bool IsFree =>
        !File.Exists(FullPath) && (!Directory.Exists(FullPath) || !Directory.EnumerateFileSystemEntries(FullPath).Any());

    public Task<bool> HasRegistryAsync(CancellationToken cancellation = default) => Task.FromResult(File.Exists(RegistryFile));

    public Task<bool> IsFreeAsync(CancellationToken cancellation = default) => Task.FromResult(IsFree);

    /// <summary>
    /// Creates the registry beside its place, then puts it there in one step: an interrupted creation leaves no half registry.
    /// </summary>
    /// <inheritdoc />
    public async Task CreateRegistryAsync(Func<RegistryDatabase, Task> create)
    {
        if (!IsFree) throw new InvalidOperationException($"{FullPath} already holds files.");
        var beside = FullPath.TrimEnd(Path.DirectorySeparatorChar) + $".new-{Environment.ProcessId}";
        Directory.CreateDirectory(beside);
        try
        {
            await create(new SqliteDatabase(Path.Combine(beside, "registry.db"), pooling: false));
            if (Directory.Exists(FullPath)) Directory.Delete(FullPath);
            Directory.Move(beside, FullPath);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }
}
