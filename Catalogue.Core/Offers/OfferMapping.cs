using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Offers;

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>, IEntityTypeConfiguration<OfferVersion>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.HasKey(offer => offer.Reference);
        builder.HasIndex(offer => new { offer.Kind, offer.Slug }).IsUnique();
        builder.HasIndex(offer => offer.PartnerId);
        builder.Property(offer => offer.Kind).HasConversion<string>();
        builder.Property(offer => offer.Status).HasConversion<string>();
        builder.Property(offer => offer.Draft).HasJsonText();
        builder.Property(offer => offer.DraftChangedBy).HasMaxLength(60);
        builder.ComplexProperty(offer => offer.Standing, standing =>
        {
            standing.Property(s => s.From).HasColumnName("VisibleFrom");
            standing.Property(s => s.Until).HasColumnName("VisibleUntil");
            standing.Property(s => s.EndCause).HasColumnName("VisibleEndCause").HasConversion<string>();
        });
        builder.HasOne<Specification>().WithMany().HasForeignKey(offer => offer.SpecificationReference);
        builder.HasOne<Partners.Partner>().WithMany().HasForeignKey(offer => offer.PartnerId);
        builder.HasOne<Labels.RightOfUse>().WithMany().HasForeignKey(offer => offer.RightId);
        builder.HasOne<Partners.Outlet>().WithMany().HasForeignKey(offer => offer.OutletId);
        builder.HasMany(offer => offer.Versions).WithOne().HasForeignKey(version => version.OfferReference);
        builder.Navigation(offer => offer.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<OfferVersion> builder)
    {
        builder.HasKey(version => new { version.OfferReference, version.Number });
        // The text that the version's hash is of, kept to the byte (A19).
        builder.Property(version => version.Content)
            .HasConversion(content => CanonicalJson.Of(content), text => JsonText.Read<OfferContent>(text));
        builder.Property(version => version.PartVersions).HasJsonText();
    }
}
