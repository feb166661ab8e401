using Catalogue.Core.Files;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Glossary;

/// <summary>A theme of the glossary as it is written in <c>uSync/glossary/*.yml</c>.</summary>
internal sealed class GlossaryFile
{
    public string Theme { get; set; } = "";

    public List<EntryFile> Entries { get; set; } = [];

    /// <exception cref="SyncFileException">An entry lacks its term, its theme or its definition.</exception>
    public IEnumerable<GlossaryEntry> ToEntries()
    {
        foreach (var entry in Entries)
        {
            if (string.IsNullOrWhiteSpace(Theme) || string.IsNullOrWhiteSpace(entry.Term) || string.IsNullOrWhiteSpace(entry.Definition))
                throw new SyncFileException("glossary", $"'{entry.Term}' (theme '{Theme}') needs a theme, a term and a definition");
            yield return new GlossaryEntry
            {
                Term = entry.Term,
                Slug = Slug.Of(entry.Term),
                Theme = Theme,
                Also = entry.Also,
                Except = entry.Except,
                Definition = entry.Definition,
                Example = entry.Example,
                See = entry.See,
            };
        }
    }

    internal sealed class EntryFile
    {
        public string Term { get; set; } = "";

        public List<string> Also { get; set; } = [];

        public List<string> Except { get; set; } = [];

        public string Definition { get; set; } = "";

        public string? Example { get; set; }

        public List<string> See { get; set; } = [];
    }
}
