namespace Catalogue.Core.Geography;

/// <summary>The tab-separated files of this folder, as the assembly carries them.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows, cells between tabs; lines that begin with « # » are comments and left out.</summary>
    public static IEnumerable<string> Rows(string file)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Geography/{file}")
            ?? throw new InvalidOperationException($"The assembly does not carry {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) yield return line;
        }
    }
}
