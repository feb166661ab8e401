using Microsoft.AspNetCore.OutputCaching;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>
/// The answers this node keeps, in memory. Unlike the framework's own store it goes by the site's clock, keeps nothing that was
/// made before the last eviction, and is of a bounded size whatever is asked for: those unused for longest leave first.
/// </summary>
/// <param name="clock">The time the site goes by.</param>
/// <param name="capacity">Bytes it may hold.</param>
internal sealed class PageStore(TimeProvider clock, long capacity) : IOutputCacheStore
{
    /// <summary>What an answer costs beside its bytes and its key.</summary>
    private const int Overhead = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<KeptAnswer>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);

    /// <summary>The least recently used first.</summary>
    private readonly LinkedList<KeptAnswer> _byUse = new();

    private long _evictions;

    /// <summary>
    /// How many evictions there were. What is made from now on is kept under <see cref="PageTags.MadeSince"/> this number.
    /// </summary>
    public long Evictions => Interlocked.Read(ref _evictions);

    /// <summary>Bytes held.</summary>
    public long Size { get; private set; }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return default;
            var answer = node.Value;
            if (now >= answer.Until) Remove(node);
            if (now < answer.From || now >= answer.Until) return default;
            _byUse.Remove(node);
            _byUse.AddLast(node);
            return ValueTask.FromResult<byte[]?>(answer.Bytes);
        }
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var answer = new KeptAnswer(key, value, tags ?? [], now, PageTags.Earliest(tags ?? [], now + validFor));
        lock (_gate)
        {
            // Made while something was evicted: it may show what was evicted.
            if (answer.Tags.Any(tag => PageTags.IsMadeBefore(tag, _evictions)) || answer.Cost > capacity) return default;
            // Kept once sent, it may already be wrong.
            if (now >= answer.Until) return default;
            if (_byKey.TryGetValue(key, out var older)) Remove(older);
            _byKey[key] = _byUse.AddLast(answer);
            Size += answer.Cost;
            foreach (var tag in answer.Tags)
            {
                if (!_keysByTag.TryGetValue(tag, out var keys)) _keysByTag[tag] = keys = new(StringComparer.Ordinal);
                keys.Add(key);
            }

            while (Size > capacity) Remove(_byUse.First!);
        }

        return default;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _evictions++;
            foreach (var key in _keysByTag.GetValueOrDefault(tag)?.ToList() ?? []) Remove(_byKey[key]);
        }

        return default;
    }

    private void Remove(LinkedListNode<KeptAnswer> node)
    {
        var answer = node.Value;
        _byUse.Remove(node);
        _byKey.Remove(answer.Key);
        Size -= answer.Cost;
        foreach (var tag in answer.Tags)
            if (_keysByTag.TryGetValue(tag, out var keys) && keys.Remove(answer.Key) && keys.Count == 0) _keysByTag.Remove(tag);
    }

    private sealed record KeptAnswer(string Key, byte[] Bytes, string[] Tags, DateTimeOffset From, DateTimeOffset Until)
    {
        public long Cost { get; } = Bytes.Length + 2L * (Key.Length + Tags.Sum(tag => tag.Length)) + Overhead;
    }
}
