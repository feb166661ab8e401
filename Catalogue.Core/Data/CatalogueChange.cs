using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Data;

/// <summary>
/// One line of the change feed: an offer whose public face may have changed. Written in the transaction of the change; each
/// node's search index reads the feed by position.
/// </summary>
public sealed class CatalogueChange
{
    private CatalogueChange()
    {
    }

    internal CatalogueChange(string offerReference) => OfferReference = offerReference;

    /// <summary>Grows with every change.</summary>
    public long Position { get; private set; }

    public string OfferReference { get; private set; } = "";
}

internal sealed class CatalogueChangeMapping : IEntityTypeConfiguration<CatalogueChange>
{
    public void Configure(EntityTypeBuilder<CatalogueChange> builder)
    {
        builder.ToTable("CatalogueChanges");
        builder.HasKey(change => change.Position);
    }
}
