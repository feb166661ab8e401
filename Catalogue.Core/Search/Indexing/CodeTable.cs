using System.Collections.Concurrent;

namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// Small numbers for strings that repeat in many documents (families, services). Numbers are only ever added, so readers
/// need no lock; all segments of an index share one table.
/// </summary>
internal sealed class CodeTable
{
    private readonly ConcurrentDictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Lock adding = new();
    private volatile string[] names = [];

    /// <summary>How many there are: every number already given is below it.</summary>
    public int Count => names.Length;

    public string Name(int code) => names[code];

    /// <summary>The number of a string, or -1 when no document ever had it.</summary>
    public int Find(string name) => codes.GetValueOrDefault(name, -1);

    public int Add(string name)
    {
        if (codes.TryGetValue(name, out var known)) return known;
        lock (adding)
        {
            if (codes.TryGetValue(name, out known)) return known;
            // The name first: who can see the number can then read its name.
            names = [.. names, name];
            return codes[name] = names.Length - 1;
        }
    }
}
