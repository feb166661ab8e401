using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts.Staff;

internal sealed class StaffMapping :
    IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<StaffInvitation>, IEntityTypeConfiguration<FileAssignment>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.Issuer).HasMaxLength(StaffMember.LongestIssuer);
        builder.Property(member => member.Subject).HasMaxLength(StaffMember.LongestSubject);
        builder.Property(member => member.FullName).HasMaxLength(PersonName.LongestName);
        builder.Property(member => member.Email).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(member => member.Position).HasMaxLength(StaffMember.LongestPosition);
        builder.Property(member => member.ProvidedRoles).HasJsonText();
        builder.Property(member => member.GrantedRoles).HasJsonText();
        builder.Ignore(member => member.Roles);
        builder.Ignore(member => member.Signature);
        builder.HasIndex(member => new { member.Issuer, member.Subject }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffInvitation> builder)
    {
        builder.ToTable("StaffInvitations");
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Email).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(invitation => invitation.NormalizedEmail).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(invitation => invitation.Roles).HasJsonText();
        builder.HasIndex(invitation => invitation.NormalizedEmail);
    }

    public void Configure(EntityTypeBuilder<FileAssignment> builder)
    {
        builder.ToTable("FileAssignments");
        builder.HasKey(assignment => new { assignment.PartnerId, assignment.StaffId });
        builder.HasOne<Partner>().WithMany().HasForeignKey(assignment => assignment.PartnerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(assignment => assignment.StaffId);
    }
}
