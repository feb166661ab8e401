using Catalogue.Core.Data;
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

/// <summary>What somebody may do for their company; the later allows more.</summary>
public enum CompanyRole
{
    /// <summary>« Contributeur »: writes the company's listings.</summary>
    Editor,

    /// <summary>
    /// « Gestionnaire »: also its people. The last one who can sign in neither leaves nor is taken out (A4); a company is without one
    /// before its first account is activated, and once an administrator closed the account of the last
    /// (<see cref="Administration.AccountAdministration"/>): the ministry then sends a new link to its contact.
    /// </summary>
    Manager,
}

internal static class Managers
{
    /// <summary>Those of every company who can manage it: their account was activated, and is open.</summary>
    public static IQueryable<Membership> WhoCanSignIn(RegistryContext registry) => registry.Memberships
        .Where(membership => membership.Role == CompanyRole.Manager
            && registry.Accounts.Any(account => account.Id == membership.AccountId && account.ActivatedAt != null && account.ClosedAt == null));
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
