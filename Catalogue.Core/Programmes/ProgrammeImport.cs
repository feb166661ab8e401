using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Programmes;

/// <summary>Brings the programmes of <c>uSync/programmes/</c> into the registry; run twice, it changes nothing.</summary>
public sealed class ProgrammeImport(RegistryContext registry, RegistryWriter writer)
{
    /// <returns>The programmes already known that now say something else: what depends on them is the caller's to refresh.</returns>
    /// <exception cref="SyncFileException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<Programme>> RunAsync(SyncFolder folder, ActionContext context, CancellationToken cancellation = default)
    {
        var changed = new List<Programme>();
        foreach (var file in folder.ReadAll<ProgrammeFile>("programmes"))
        {
            var programme = await registry.Programmes.FindAsync([file.Reference], cancellation);
            if (programme is null)
            {
                registry.Add(Programme.From(file));
            }
            else
            {
                programme.Apply(file);
                if (registry.Entry(programme).State != EntityState.Modified) continue;
                changed.Add(programme);
            }

            writer.Record(context, new ProgrammeImported(file.Reference));
        }

        return changed;
    }
}

public sealed record ProgrammeImported(string Reference) : JournalEvent
{
    public override string Name => "programme.imported";

    public override string Subject => $"programme:{Reference}";
}
