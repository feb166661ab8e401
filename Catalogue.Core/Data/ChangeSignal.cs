namespace Catalogue.Core.Data;

/// <summary>
/// Wakes those who follow what is committed in this process, any number of them: the index, the mails. Only a hint: they also
/// look now and then by themselves.
/// </summary>
public sealed class ChangeSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = NewSource();
    private long _times;

    /// <summary>How often it was raised: who read the feed when it stood at the same number knows all that was told.</summary>
    public long Raised => Interlocked.Read(ref _times);

    /// <summary>May be called at any time, by anyone.</summary>
    public void Raise()
    {
        TaskCompletionSource raised;
        lock (_lock)
        {
            _times++;
            (raised, _next) = (_next, NewSource());
        }

        raised.SetResult();
    }

    /// <summary>Waits until it has been raised more often than the caller knows, at most for a time.</summary>
    /// <param name="known">What <see cref="Raised"/> was before the caller last looked: a signal raised since is not lost.</param>
    /// <param name="atMost">The longest wait.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task WaitAsync(long known, TimeSpan atMost, CancellationToken cancellation)
    {
        Task next;
        lock (_lock)
        {
            if (_times != known) return;
            next = _next.Task;
        }

        // Ended by the time or by the caller, it leaves no timer behind, and the time is no fault.
        await next.WaitAsync(atMost, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
