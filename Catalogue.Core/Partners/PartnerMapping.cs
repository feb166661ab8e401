using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Partners;

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>, IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.Property(partner => partner.Id).ValueGeneratedNever();
        builder.HasIndex(partner => partner.Slug).IsUnique();
        builder.HasIndex(partner => partner.Number).IsUnique();
        builder.Property(partner => partner.Number).HasMaxLength(CompanyNumber.LongestText).HasConversion(number => number.Text, text => CompanyNumber.Parse(text));
        builder.Property(partner => partner.Status).HasConversion<string>();
        builder.Property(partner => partner.Company).HasJsonText();
        builder.Property(partner => partner.Sheet).HasJsonText();
        builder.Property(partner => partner.Contributors).HasJsonText().HasDefaultValueSql("'[]'");
        builder.HasMany(partner => partner.Outlets).WithOne().HasForeignKey(outlet => outlet.PartnerId);
        builder.Navigation(partner => partner.Outlets).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.Property(outlet => outlet.Id).ValueGeneratedNever();
        builder.Property(outlet => outlet.Details).HasJsonText();
    }
}
