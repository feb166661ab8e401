using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Geography;

/// <summary>What an import said of a commune, kept so that every node knows it.</summary>
public sealed class StoredCommuneUpdate
{
    private StoredCommuneUpdate()
    {
    }

    internal StoredCommuneUpdate(CommuneUpdate update) => (Insee, Update) = (update.Insee, update);

    public string Insee { get; private set; } = "";

    public CommuneUpdate Update { get; private set; } = null!;

    internal void Replace(CommuneUpdate update) => Update = update;
}

internal sealed class StoredCommuneUpdateMapping : IEntityTypeConfiguration<StoredCommuneUpdate>
{
    public void Configure(EntityTypeBuilder<StoredCommuneUpdate> builder)
    {
        builder.ToTable("CommuneUpdates");
        builder.HasKey(update => update.Insee);
        builder.Property(update => update.Update).HasJsonText();
    }
}
