using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Joining;

internal sealed class JoiningMapping : IEntityTypeConfiguration<JoinRequest>, IEntityTypeConfiguration<TermsAcceptance>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("JoinRequests");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.HasIndex(request => request.Reference).IsUnique();
        builder.HasIndex(request => request.SecretHash).IsUnique();
        builder.HasIndex(request => request.CompanyNumber);
        builder.HasIndex(request => new { request.Status, request.AnswerBy });
        builder.Property(request => request.Reference).HasMaxLength(20);
        builder.Property(request => request.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.SecretHash).HasMaxLength(64);
        builder.Property(request => request.Email).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(request => request.CompanyNumber).HasMaxLength(CompanyNumber.LongestText);
        builder.Property(request => request.Declaration).HasJsonText();
        builder.Property(request => request.Points).HasJsonText();
        builder.Property(request => request.ReasonCodes).HasJsonText();
        builder.HasOne<Programme>().WithMany().HasForeignKey(request => request.ProgrammeReference);
        builder.HasOne<Partner>().WithMany().HasForeignKey(request => request.PartnerId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(request => request.RenewalOf);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(request => request.AssignedTo);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(request => request.DecidedBy);
    }

    public void Configure(EntityTypeBuilder<TermsAcceptance> builder)
    {
        builder.ToTable("TermsAcceptances");
        builder.Property(acceptance => acceptance.Id).ValueGeneratedNever();
        builder.Property(acceptance => acceptance.TermsNumber).HasMaxLength(20);
        builder.Property(acceptance => acceptance.TermsHash).HasMaxLength(64);
        builder.HasOne<Partner>().WithMany().HasForeignKey(acceptance => acceptance.PartnerId);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(acceptance => acceptance.RequestId);
        builder.HasOne<Account>().WithMany().HasForeignKey(acceptance => acceptance.AccountId);
    }
}
