using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Journal;

/// <summary>
/// Reads the whole journal and checks its chain (A27): numbers without a gap, each entry pointing to the one before, each
/// hash that of its content. A journal cut at its end still verifies: keep the last hash elsewhere to detect that.
/// </summary>
public sealed class JournalVerifier(RegistryContext registry)
{
    /// <param name="progress">Told the number of each entry checked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<JournalVerification> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var (count, previousHash) = (0L, JournalEntry.Genesis);
        await foreach (var entry in registry.Journal.AsNoTracking().OrderBy(entry => entry.Number)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var fault = entry.Number != count + 1 ? JournalFault.Gap
                : entry.PreviousHash != previousHash ? JournalFault.BrokenChain
                : entry.Hash != entry.ComputeHash() ? JournalFault.AlteredContent
                : JournalFault.None;
            if (fault != JournalFault.None) return new(count, previousHash, fault, entry.Number);
            (count, previousHash) = (entry.Number, entry.Hash);
            progress?.Report(count);
        }

        return new(count, previousHash, JournalFault.None, null);
    }
}

/// <param name="Entries">How many entries are sound.</param>
/// <param name="LastHash">Hash of the last sound one.</param>
/// <param name="Fault">What is wrong with the first one that is not.</param>
/// <param name="FaultyEntry">Its number.</param>
public sealed record JournalVerification(long Entries, string LastHash, JournalFault Fault, long? FaultyEntry)
{
    public bool IsSound => Fault == JournalFault.None;
}

public enum JournalFault
{
    None,

    /// <summary>A number is missing.</summary>
    Gap,

    /// <summary>The entry does not point to the one before.</summary>
    BrokenChain,

    /// <summary>The entry's hash is not that of its content.</summary>
    AlteredContent,
}
