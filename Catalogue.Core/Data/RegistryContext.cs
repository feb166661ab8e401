using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Departures;
using Catalogue.Core.Documents;
using Catalogue.Core.Feedback;
using Catalogue.Core.Geography;
using Catalogue.Core.Jobs;
using Catalogue.Core.Joining;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Notices;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalogue.Core.Data;

/// <summary>
/// The registry: one model, whose mapping stands beside each capability's entities. What differs between the two databases
/// is in <see cref="SqliteRegistry"/> and <see cref="PostgreSqlRegistry"/>, and nowhere else.
/// </summary>
public abstract class RegistryContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Specification> Specifications => Set<Specification>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<RightOfUse> Rights => Set<RightOfUse>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<OfferVersion> OfferVersions => Set<OfferVersion>();

    public DbSet<LabelCode> LabelCodes => Set<LabelCode>();

    public DbSet<StandingChange> StandingChanges => Set<StandingChange>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<CatalogueChange> Changes => Set<CatalogueChange>();

    public DbSet<StoredCommuneUpdate> CommuneUpdates => Set<StoredCommuneUpdate>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<KnownBrowser> KnownBrowsers => Set<KnownBrowser>();

    public DbSet<FailedSignIn> FailedSignIns => Set<FailedSignIn>();

    public DbSet<PasswordHelpRequest> PasswordHelpRequests => Set<PasswordHelpRequest>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();

    public DbSet<FileAssignment> FileAssignments => Set<FileAssignment>();

    public DbSet<PartnerDocument> PartnerDocuments => Set<PartnerDocument>();

    public DbSet<PartnerDecision> PartnerDecisions => Set<PartnerDecision>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<TermsAcceptance> TermsAcceptances => Set<TermsAcceptance>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<StaffAbsence> StaffAbsences => Set<StaffAbsence>();

    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();

    public DbSet<MachineCheck> MachineChecks => Set<MachineCheck>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<RegistryFact> Facts => Set<RegistryFact>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Begins the transaction of the one writer, once no other is at work on any node.</summary>
    internal abstract Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation);

    /// <summary>Tells the other nodes, if the open transaction is committed, that the change feed has grown.</summary>
    internal abstract Task AnnounceChangesAsync(CancellationToken cancellation);

    /// <summary>Brings the schema up to date, one node at a time.</summary>
    /// <exception cref="UnknownSchemaException">The registry was made by a version that this one does not follow.</exception>
    internal virtual async Task MigrateAsync(CancellationToken cancellation)
    {
        await Database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        var applied = await Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.Except(Database.GetMigrations()).Any()) throw new UnknownSchemaException();
        await Database.MigrateAsync(cancellation);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegistryContext).Assembly);

    /// <summary>
    /// Instants are stored in universal time, to the microsecond: what both databases keep, compare and sort alike. Those the
    /// registry writes have no finer part (<see cref="ActionContext.Instant"/>), so that one to compare with loses nothing by it.
    /// </summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UniversalInstant>();

    private sealed class UniversalInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.ToMicrosecond().UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
