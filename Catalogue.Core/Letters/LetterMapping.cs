using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Letters;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasKey(letter => letter.Number);
        builder.Property(letter => letter.Number).HasMaxLength(20);
        builder.Property(letter => letter.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(letter => letter.NoticeReference).HasMaxLength(20);
        builder.Property(letter => letter.Content).HasJsonText();
        builder.HasIndex(letter => new { letter.PartnerId, letter.WrittenAt });
        builder.HasOne<Partner>().WithMany().HasForeignKey(letter => letter.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(letter => letter.SignatoryId).OnDelete(DeleteBehavior.Restrict);
    }
}
