using Catalogue.Core.Demo;
using Catalogue.Core.Files;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Data;

/// <summary>Brings a registry's schema and its <c>uSync/</c> content up to date, and fills a new one for demonstration.</summary>
public sealed class RegistrySetup(
    RegistryContext registry,
    RegistryWriter writer,
    SyncFolder folder,
    ProgrammeImport programmes,
    SpecificationImport specifications,
    RightService rights,
    OfferService offers,
    LabelCodes codes,
    Lazy<DemoRegistry> demonstration,
    DemoAccounts accounts,
    TimeProvider clock)
{
    /// <summary>
    /// Applies migrations and imports <c>uSync/</c>, with what follows from it: rights never outlive their edition, offers
    /// are shown as long as their right then says (A9), and have a time to comply with new specifications (A6). Offers published before
    /// there were codes to verify them by are given theirs. Run again, it changes nothing.
    /// </summary>
    /// <exception cref="SyncFileException">A file cannot be read or is refused.</exception>
    /// <exception cref="UnknownSchemaException">The registry was made by a version that this one does not follow.</exception>
    public async Task UpdateAsync(CancellationToken cancellation = default)
    {
        await registry.MigrateAsync(cancellation);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var context = new ActionContext { Actor = Actor.System, Instant = clock.GetUtcNow(), Process = "import" };
            var changed = await programmes.RunAsync(folder, context, cancellation);
            var versions = await specifications.RunAsync(folder, context, cancellation);
            foreach (var programme in changed)
            {
                await rights.EndWithinAsync(programme, context, cancellation);
                await offers.RefreshStandingsUnderAsync(programme.Reference, context, cancellation);
            }

            foreach (var (specification, version) in versions)
                await offers.DemandComplianceAsync(specification, version, context, cancellation);

            await codes.GiveMissingAsync(cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>Fills an up-to-date, empty registry with the demonstration's fictional partners and offers.</summary>
    /// <param name="withAccounts">Also opens accounts whose password is published: only where people develop.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>False when the registry was not empty, be it that another node just filled it: nothing is done then.</returns>
    public async Task<bool> FillForDemonstrationAsync(
        bool withAccounts, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await registry.Partners.AnyAsync(cancellation)) return false;
            await demonstration.Value.FillAsync(progress, cancellation);
            if (withAccounts)
            {
                // What was only added is read again: written first, all within the transaction.
                await writer.FlushAsync(cancellation);
                await accounts.OpenAsync(cancellation);
            }

            await writer.CommitAsync(cancellation);
            return true;
        }
    }

    /// <summary>The editions that the registry knows: the site is about the one that ends last, which comes first.</summary>
    public async Task<IReadOnlyList<Programme>> EditionsAsync(CancellationToken cancellation = default) =>
        await registry.Programmes.AsNoTracking().OrderByDescending(programme => programme.EndsOn)
            .ThenBy(programme => programme.Reference).ToListAsync(cancellation);

    /// <summary>Whether the registry holds fictional data, which every page then says.</summary>
    public Task<bool> IsDemonstrationAsync(CancellationToken cancellation = default) => HasFactAsync(RegistryFact.Demonstration, cancellation);

    /// <summary>Whether the registry holds made-up offers to measure with, which every page then says.</summary>
    public Task<bool> IsBenchmarkAsync(CancellationToken cancellation = default) => HasFactAsync(RegistryFact.Benchmark, cancellation);

    private Task<bool> HasFactAsync(string name, CancellationToken cancellation) =>
        registry.Facts.AnyAsync(fact => fact.Name == name, cancellation);
}
