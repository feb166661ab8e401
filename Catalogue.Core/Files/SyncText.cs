namespace Catalogue.Core.Files;

/// <summary>A text of the <c>uSync/</c> folder: a YAML header between two lines <c>---</c>, then Markdown.</summary>
/// <param name="File">The file it was read from, for messages.</param>
/// <param name="Header">What the header says.</param>
/// <param name="Body">The Markdown, lines ended by a line feed alone.</param>
/// <param name="FirstLine">Number in the file of the body's first line, from 1.</param>
public sealed record SyncText<T>(string File, T Header, string Body, int FirstLine)
{
    private const string Fence = "---";

    /// <summary>The file's name without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <exception cref="SyncFileException">The header is missing, or cannot be read as a <typeparamref name="T"/>.</exception>
    internal static SyncText<T> Parse(string text, string file)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0) throw new SyncFileException(file, "line 1: the text begins with a header between two lines « --- »");

        // The first fence is also how YAML begins a document: read with it, messages have the lines of the file.
        using var header = new StringReader(string.Join('\n', lines[..end]));
        return new(file, SyncFolder.ReadYaml<T>(header, file), string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
