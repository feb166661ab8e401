namespace Catalogue.Core.Data;

/// <summary>
/// Wakes those who follow the change feed in this process as soon as a change is committed. Only a hint: they also look
/// now and then by themselves.
/// </summary>
public sealed class ChangeSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private long _times;

    /// <summary>How often it was raised: who read the feed when it stood at the same number knows all that was told.</summary>
    public long Raised => Interlocked.Read(ref _times);

    /// <summary>May be called at any time, by anyone.</summary>
    public void Raise()
    {
        lock (_raised)
        {
            Interlocked.Increment(ref _times);
            if (_raised.CurrentCount == 0) _raised.Release();
        }
    }

    /// <summary>Waits for the next signal, at most for a time; a signal raised meanwhile is not lost.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _raised.WaitAsync(atMost, cancellation);

    public void Dispose() => _raised.Dispose();
}
