namespace Catalogue.Core.Search.Indexing;

/// <summary>Hashes that are the same in every process and on every node, unlike those of the runtime.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over the characters.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Spreads a number so that close ones give unrelated results (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ value >> 27) * 0x94D049BB133111EBUL;
        return value ^ value >> 31;
    }
}
