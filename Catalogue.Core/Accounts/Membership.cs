using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
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

    /// <summary>Those of a company whom mails to it are for.</summary>
    public static async Task<IReadOnlyList<MailRecipient>> RecipientsAsync(RegistryContext registry, Guid partnerId, CancellationToken cancellation)
    {
        var managers = WhoCanSignIn(registry).Where(manager => manager.PartnerId == partnerId).Select(manager => manager.AccountId);
        return (await registry.Accounts.AsNoTracking().Where(account => managers.Contains(account.Id)).OrderBy(account => account.Id).ToListAsync(cancellation))
            .ConvertAll(account => account.Recipient());
    }

    /// <summary>The same; where a company has nobody who can sign in, the contact that it declared, if mail can reach it.</summary>
    private static async Task<IReadOnlyList<MailRecipient>> RecipientsOrContactAsync(
        RegistryContext registry, Partner partner, CancellationToken cancellation)
    {
        var managers = await RecipientsAsync(registry, partner.Id, cancellation);
        var contact = partner.Company.Contact;
        return managers.Count == 0 && EmailAddress.IsSound(contact.Email) ? [new MailRecipient(contact.Email, contact.Name)] : managers;
    }

    /// <summary>Queues a mail to all of them.</summary>
    /// <returns>False where mail reaches nobody of the company.</returns>
    public static async Task<bool> TellAsync(
        RegistryContext registry, MailOutbox outbox, Partner partner, Mail mail, ActionContext context, CancellationToken cancellation)
    {
        var recipients = await RecipientsOrContactAsync(registry, partner, cancellation);
        foreach (var recipient in recipients) outbox.Queue(mail, recipient, context);
        return recipients.Count > 0;
    }
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
