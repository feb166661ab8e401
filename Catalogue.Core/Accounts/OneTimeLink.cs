using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts;

/// <summary>
/// A link sent by mail that works once, until a set instant. The registry keeps a hash of its secret: who reads the registry
/// cannot use it.
/// </summary>
public sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    public Guid Id { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    /// <summary>The account it acts on; null for an invitation, whose guest may have none.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The address it was sent to.</summary>
    public string Email { get; private set; } = "";

    /// <summary>An invitation's company, and the role that it offers there.</summary>
    public Guid? PartnerId { get; private set; }

    public CompanyRole? Role { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The first instant at which it no longer works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, or taken back; null while it may be used.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>SHA-256 of the secret, in base 64 for addresses.</summary>
    public string SecretHash { get; private set; } = "";

    public bool WorksAt(DateTimeOffset instant) => EndedAt is null && instant < ExpiresAt;

    /// <summary>It is used, or taken back: it works no more.</summary>
    public void End(DateTimeOffset instant) => EndedAt ??= instant;

    /// <summary>A new link to an account.</summary>
    /// <param name="purpose">What it is for, which says how long it works.</param>
    /// <param name="accountId">The account it acts on.</param>
    /// <param name="email">The address it is sent to.</param>
    /// <param name="instant">From when on.</param>
    /// <returns>The link, and its secret, which is nowhere else: 256 bits, in base 64 for addresses.</returns>
    public static (OneTimeLink Link, string Secret) To(LinkPurpose purpose, Guid accountId, string email, DateTimeOffset instant)
    {
        var (link, secret) = Make(purpose, email, instant);
        link.AccountId = accountId;
        return (link, secret);
    }

    /// <summary>A new invitation to join a company.</summary>
    /// <inheritdoc cref="To" path="/returns"/>
    public static (OneTimeLink Link, string Secret) Inviting(string email, Guid partnerId, CompanyRole role, DateTimeOffset instant)
    {
        var (link, secret) = Make(LinkPurpose.CompanyInvitation, email, instant);
        (link.PartnerId, link.Role) = (partnerId, role);
        return (link, secret);
    }

    /// <summary>Under what a link of this secret is found.</summary>
    public static string HashOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>How long a link works: the shorter, the more it opens.</summary>
    public static TimeSpan LifetimeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.PasswordReset => TimeSpan.FromHours(1),
        LinkPurpose.EmailChange => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(14),
    };

    /// <summary>A new secret of a link: 256 bits, in base 64 for addresses.</summary>
    public static string DrawSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static (OneTimeLink Link, string Secret) Make(LinkPurpose purpose, string email, DateTimeOffset instant)
    {
        var secret = DrawSecret();
        return (new()
        {
            Id = Guid.CreateVersion7(instant),
            Purpose = purpose,
            Email = email,
            SentAt = instant,
            ExpiresAt = instant + LifetimeOf(purpose),
            SecretHash = HashOf(secret),
        }, secret);
    }
}

/// <summary>What a <see cref="OneTimeLink"/> is for.</summary>
public enum LinkPurpose
{
    /// <summary>Choosing the first password (A4).</summary>
    Activation,

    /// <summary>Choosing a new one.</summary>
    PasswordReset,

    /// <summary>Showing that a new address is theirs.</summary>
    EmailChange,

    /// <summary>Joining colleagues.</summary>
    CompanyInvitation,
}

/// <summary>Links of an account, and their end.</summary>
internal static class OneTimeLinks
{
    /// <summary>Those that act on an account.</summary>
    public static IQueryable<OneTimeLink> To(this IQueryable<OneTimeLink> links, Guid accountId) =>
        links.Where(link => link.AccountId == accountId);

    /// <summary>Those by which an account shows that a new address is its own.</summary>
    public static IQueryable<OneTimeLink> ToAddressOf(this IQueryable<OneTimeLink> links, Guid accountId) =>
        links.To(accountId).Where(link => link.Purpose == LinkPurpose.EmailChange);

    /// <summary>None of them works any more; within the caller's transaction.</summary>
    public static async Task EndAllAsync(this IQueryable<OneTimeLink> links, DateTimeOffset instant, CancellationToken cancellation)
    {
        foreach (var link in await links.Where(link => link.EndedAt == null).ToListAsync(cancellation)) link.End(instant);
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("OneTimeLinks");
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(30);
        builder.Property(link => link.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.Email).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(link => link.PartnerId);
    }
}
