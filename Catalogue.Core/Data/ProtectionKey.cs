using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Data;

/// <summary>
/// A key with which the site protects what it gives to browsers and reads back, such as the mark of a form. All nodes share
/// them, and they outlive a restart. Whoever reads the database or its backups can read them.
/// </summary>
public sealed class ProtectionKey
{
    private ProtectionKey()
    {
    }

    /// <param name="name">Unique.</param>
    /// <param name="xml">As the site's framework writes it.</param>
    public ProtectionKey(string name, string xml) => (Name, Xml) = (name, xml);

    public string Name { get; private set; } = "";

    public string Xml { get; private set; } = "";
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.HasKey(key => key.Name);
}
