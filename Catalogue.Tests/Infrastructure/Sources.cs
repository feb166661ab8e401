namespace Catalogue.Tests.Infrastructure;

/// <summary>The sources these tests were built from, for rules about files.</summary>
public static class Sources
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalogue.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
