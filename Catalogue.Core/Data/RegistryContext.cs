using Catalogue.Core.Feedback;
using Catalogue.Core.Geography;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalogue.Core.Data;

/// <summary>The registry: one model, whose mapping stands beside each capability's entities.</summary>
public sealed class RegistryContext(DbContextOptions<RegistryContext> options) : DbContext(options)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Specification> Specifications => Set<Specification>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<RightOfUse> Rights => Set<RightOfUse>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<OfferVersion> OfferVersions => Set<OfferVersion>();

    public DbSet<StandingChange> StandingChanges => Set<StandingChange>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<CatalogueChange> Changes => Set<CatalogueChange>();

    public DbSet<StoredCommuneUpdate> CommuneUpdates => Set<StoredCommuneUpdate>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<RegistryFact> Facts => Set<RegistryFact>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegistryContext).Assembly);

    /// <summary>Instants are stored in universal time: both databases then compare and sort them alike.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UniversalInstant>();

    private sealed class UniversalInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
