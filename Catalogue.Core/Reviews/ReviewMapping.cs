using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Reviews;

internal sealed class ReviewMapping :
    IEntityTypeConfiguration<Review>,
    IEntityTypeConfiguration<StaffAbsence>,
    IEntityTypeConfiguration<ConflictOfInterest>,
    IEntityTypeConfiguration<MachineCheck>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(review => review.Reference);
        builder.Property(review => review.Reference).HasMaxLength(20);
        builder.Property(review => review.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(review => review.Outcome).HasConversion<string>().HasMaxLength(30);
        builder.Property(review => review.ReasonCode).HasMaxLength(60);
        builder.Property(review => review.FollowUp).HasConversion<string>().HasMaxLength(20);
        builder.Property(review => review.NoticeReference).HasMaxLength(20);
        builder.Property(review => review.Notes).HasJsonText();
        // Two open reviews of one offer are impossible, whatever a program does.
        builder.HasIndex(review => review.OfferReference, "OneOpenReviewPerOffer").IsUnique().HasFilter("\"Status\" = 'Open'");
        builder.HasIndex(review => new { review.OfferReference, review.DecidedOn });
        builder.HasIndex(review => new { review.Status, review.AssignedTo, review.DueOn });
        builder.HasIndex(review => review.PartnerId);
        builder.HasOne<Offer>().WithMany().HasForeignKey(review => review.OfferReference);
        builder.HasOne<Partner>().WithMany().HasForeignKey(review => review.PartnerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(review => review.AssignedTo);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(review => review.DecidedBy);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(review => review.SecondReaderId);
        builder.HasOne<Notice>().WithMany().HasForeignKey(review => review.NoticeReference);
    }

    public void Configure(EntityTypeBuilder<StaffAbsence> builder)
    {
        builder.ToTable("StaffAbsences");
        builder.Property(absence => absence.Id).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(absence => absence.StaffId);
    }

    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.HasKey(conflict => new { conflict.PartnerId, conflict.StaffId });
        builder.HasOne<Partner>().WithMany().HasForeignKey(conflict => conflict.PartnerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(conflict => conflict.StaffId);
    }

    public void Configure(EntityTypeBuilder<MachineCheck> builder)
    {
        builder.ToTable("MachineChecks");
        builder.HasKey(check => check.OfferReference);
        builder.Property(check => check.Findings).HasJsonText();
        builder.HasOne<Offer>().WithMany().HasForeignKey(check => check.OfferReference);
    }
}
