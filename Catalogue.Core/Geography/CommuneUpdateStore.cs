using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Geography;

/// <summary>Keeps what a file of communes said, so that every node finds places where they really are.</summary>
public sealed class CommuneUpdateStore(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Stores the updates in one transaction; a later import of the same commune replaces the earlier one.</summary>
    public async Task StoreAsync(IReadOnlyCollection<CommuneUpdate> updates, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var known = await registry.CommuneUpdates.ToDictionaryAsync(stored => stored.Insee, cancellation);
            foreach (var update in updates)
            {
                if (known.TryGetValue(update.Insee, out var stored)) stored.Replace(update);
                else registry.Add(new StoredCommuneUpdate(update));
            }

            writer.Record(context, new CommunesImported(updates.Count));
            await writer.CommitAsync(cancellation);
        }
    }
}

/// <param name="Communes">How many communes the file spoke of.</param>
public sealed record CommunesImported(int Communes) : JournalEvent
{
    public override string Name => "communes.imported";

    public override string Subject => "communes";
}
