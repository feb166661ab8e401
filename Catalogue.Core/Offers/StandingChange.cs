using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Offers;

/// <summary>
/// A standing the registry came to know (A19). Append-only: what an offer showed on a past day is read from what the registry
/// knew on that day, whatever became of it since.
/// </summary>
public sealed class StandingChange
{
    private StandingChange()
    {
    }

    internal StandingChange(string offerReference, DateTimeOffset recordedAt, Standing standing)
    {
        OfferReference = offerReference;
        RecordedAt = recordedAt;
        From = standing.From;
        Until = standing.Until;
        EndCause = standing.EndCause;
    }

    /// <summary>Grows with every change.</summary>
    public long Position { get; private set; }

    public string OfferReference { get; private set; } = "";

    /// <summary>From when on the registry said so.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public StandingEnd EndCause { get; private set; }

    public Standing Standing => new(From, Until, EndCause);
}

internal sealed class StandingChangeMapping : IEntityTypeConfiguration<StandingChange>
{
    public void Configure(EntityTypeBuilder<StandingChange> builder)
    {
        builder.ToTable("StandingChanges");
        builder.HasKey(change => change.Position);
        builder.HasIndex(change => new { change.OfferReference, change.Position });
        builder.HasOne<Offer>().WithMany().HasForeignKey(change => change.OfferReference);
        builder.Property(change => change.EndCause).HasConversion<string>();
    }
}
