using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeOffer>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(notice => notice.Reference);
        builder.Property(notice => notice.Reference).HasMaxLength(20);
        // Two losses of one cause are impossible, whatever a program does.
        builder.HasIndex(notice => notice.Cause).IsUnique();
        builder.Property(notice => notice.Cause).HasMaxLength(NoticeCause.LongestText);
        builder.HasIndex(notice => notice.PartnerId);
        builder.HasIndex(notice => new { notice.Status, notice.Deadline });
        builder.Property(notice => notice.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(notice => notice.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(notice => notice.ReasonCode).HasMaxLength(60);
        builder.Property(notice => notice.Clauses).HasJsonText();
        builder.Property(notice => notice.Answers).HasJsonText();
        builder.Property(notice => notice.Hearings).HasJsonText();
        builder.Property(notice => notice.Facts).HasMaxLength(NoticeTexts.LongestText);
        builder.Property(notice => notice.Demand).HasMaxLength(NoticeTexts.LongestText);
        builder.Property(notice => notice.AppealText).HasMaxLength(NoticeTexts.LongestText);
        builder.Property(notice => notice.ClosingText).HasMaxLength(NoticeTexts.LongestText);
        builder.Ignore(notice => notice.ClockFacts);
        builder.HasOne<Partner>().WithMany().HasForeignKey(notice => notice.PartnerId);
        builder.HasOne<RightOfUse>().WithMany().HasForeignKey(notice => notice.RightId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(notice => notice.AuthorId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(notice => notice.SignatoryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(notice => notice.ClosedBy);
        builder.HasMany<Letter>().WithOne().HasForeignKey(letter => letter.NoticeReference).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(notice => notice.Offers).WithOne().HasForeignKey(offer => offer.NoticeReference);
        builder.Navigation(notice => notice.Offers).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<NoticeOffer> builder)
    {
        builder.ToTable("NoticeOffers");
        builder.HasKey(offer => new { offer.NoticeReference, offer.OfferReference });
        builder.HasOne<Offer>().WithMany().HasForeignKey(offer => offer.OfferReference);
    }
}
