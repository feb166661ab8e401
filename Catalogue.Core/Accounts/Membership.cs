using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts;

/// <summary>That an account works for a company, and what it may do there (A4).</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <param name="accountId">Who.</param>
    /// <param name="partnerId">For which company.</param>
    /// <param name="role">What they may do there.</param>
    /// <param name="instant">From when on.</param>
    public Membership(Guid accountId, Guid partnerId, CompanyRole role, DateTimeOffset instant) =>
        (AccountId, PartnerId, Role, Since) = (accountId, partnerId, role, instant);

    public Guid AccountId { get; private set; }

    public Guid PartnerId { get; private set; }

    public CompanyRole Role { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <returns>False when it was that role already.</returns>
    public bool Become(CompanyRole role)
    {
        if (Role == role) return false;
        Role = role;
        return true;
    }
}

/// <summary>What somebody may do for their company.</summary>
public enum CompanyRole
{
    /// <summary>« Contributeur »: writes the company's listings.</summary>
    Editor,

    /// <summary>« Gestionnaire »: also its people. A company always keeps one.</summary>
    Manager,
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(membership => new { membership.PartnerId, membership.AccountId });
        builder.Property(membership => membership.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(membership => membership.AccountId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(membership => membership.PartnerId);
    }
}
