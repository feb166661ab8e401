using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Core.Data;

/// <summary>
/// The one way to write to the registry: a transaction that holds the change, its journal entries (A27) and its lines in
/// the change feed, all or nothing. Begin it before reading what is to be changed: it keeps other writers out.
/// </summary>
public sealed class RegistryWriter(RegistryContext registry, ChangeSignal signal) : IAsyncDisposable
{
    private readonly List<(ActionContext Context, JournalEvent What)> _events = [];
    private readonly HashSet<string> _changedOffers = [];
    private IDbContextTransaction? _transaction;
    private bool _fedChanges;

    /// <exception cref="InvalidOperationException">It has already begun.</exception>
    public async Task BeginAsync(CancellationToken cancellation = default)
    {
        if (_transaction is not null) throw new InvalidOperationException("The writer has already begun a transaction.");
        _transaction = await registry.BeginWritingAsync(cancellation);
    }

    /// <summary>Does something in a transaction of its own, which is undone where the act is refused.</summary>
    /// <param name="act">What is done; it begins with reading what it changes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <exception cref="InvalidOperationException">A transaction has already begun.</exception>
    public async Task<Result> ActAsync(Func<Task<Result>> act, CancellationToken cancellation = default)
    {
        await using (this)
        {
            await BeginAsync(cancellation);
            var done = await act();
            if (done.Succeeded) await CommitAsync(cancellation);
            return done;
        }
    }

    /// <summary>Keeps an act for the journal; it is written at the commit.</summary>
    public void Record(ActionContext context, JournalEvent what)
    {
        EnsureBegun();
        _events.Add((context, what));
    }

    /// <summary>Tells the search indexes that an offer's public face may have changed.</summary>
    public void Touch(string offerReference)
    {
        EnsureBegun();
        _changedOffers.Add(offerReference);
    }

    /// <summary>
    /// Writes what was done so far within the transaction, then forgets it: a long act keeps to a bounded memory and is still all
    /// or nothing. What was read before is no longer followed: read it again to change it.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        EnsureBegun();
        await WriteAsync(cancellation);
        registry.ChangeTracker.Clear();
    }

    /// <summary>Writes everything, then wakes those who follow the change feed.</summary>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        var transaction = EnsureBegun();
        await WriteAsync(cancellation);
        if (_fedChanges) await registry.AnnounceChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await DisposeAsync();
        signal.Raise();
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        // A long act looks for changes here only: at each of its queries it would compare everything it read, again and again.
        if (!registry.ChangeTracker.AutoDetectChangesEnabled) registry.ChangeTracker.DetectChanges();
        var last = await registry.Journal.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
        foreach (var (context, what) in _events)
        {
            last = JournalEntry.After(last, context, what);
            registry.Journal.Add(last);
        }

        _fedChanges |= _changedOffers.Count > 0;
        registry.Changes.AddRange(_changedOffers.Select(reference => new CatalogueChange(reference)));
        await registry.SaveChangesAsync(cancellation);
        _events.Clear();
        _changedOffers.Clear();
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    public async ValueTask DisposeAsync()
    {
        _events.Clear();
        _changedOffers.Clear();
        _fedChanges = false;
        if (_transaction is not null) await _transaction.DisposeAsync();
        _transaction = null;
    }

    private IDbContextTransaction EnsureBegun() =>
        _transaction ?? throw new InvalidOperationException("Begin the writer's transaction before changing anything.");
}
