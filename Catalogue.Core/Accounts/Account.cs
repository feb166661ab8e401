using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts;

/// <summary>
/// What somebody of a partner signs in with: a user code or an e-mail address, and a password they chose (A4). One account may
/// belong to several companies (<see cref="Membership"/>). What is personal stays here: the journal knows its identifier only.
/// </summary>
/// <remarks>The user code is Identity's user name. Its lockout is not used: it would let anybody lock others out (<see cref="FailedSignIn"/>).</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>For the database; <see cref="Open"/> makes one.</summary>
    private Account()
    {
    }

    /// <summary>First name and name, as colleagues and the ministry read them.</summary>
    public string FullName { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When its first password was chosen; nobody signs in before.</summary>
    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>When it last served to sign in; null before, and for what was opened before this was kept.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When an administrator closed it, or its time passed; null when it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When its time passed, and what was personal was erased; null before.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public UserCode Code => UserCode.Parse(UserName!);

    public bool CanSignIn => ActivatedAt is not null && ClosedAt is null;

    /// <summary>An account that waits for its activation.</summary>
    /// <param name="code">Its user code, given to nobody else.</param>
    /// <param name="fullName">Who it is for.</param>
    /// <param name="email">Where its activation link goes: who uses that link has shown that the address is theirs.</param>
    /// <param name="instant">When it is opened.</param>
    /// <param name="id">Its identifier; a new one when null.</param>
    public static Account Open(UserCode code, string fullName, string email, DateTimeOffset instant, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(instant),
        UserName = code.ToString(),
        FullName = fullName,
        Email = email,
        OpenedAt = instant,
    };

    public void Rename(string fullName) => FullName = fullName;

    /// <summary>Its first password is chosen, from a link that only its address received.</summary>
    public Result Activate(DateTimeOffset instant)
    {
        if (ActivatedAt is not null) return new AlreadyActivated();
        ActivatedAt = instant;
        EmailConfirmed = true;
        return Result.Done;
    }

    /// <summary>Nobody signs in with it any more.</summary>
    /// <returns>False when it was closed already.</returns>
    public bool Close(DateTimeOffset instant)
    {
        if (ClosedAt is not null) return false;
        ClosedAt = instant;
        return true;
    }

    /// <summary>Somebody came in with it.</summary>
    internal void Use(DateTimeOffset instant) => LastUsedAt = instant;

    /// <summary>Its time has passed: it is closed, and nothing of the person is left. Its identifier and its code stay, which the journal knows.</summary>
    internal void Erase(DateTimeOffset instant)
    {
        Close(instant);
        (ErasedAt, FullName) = (instant, "Compte effacé");
        // An address that is nobody's and never will be, different for each account.
        Email = $"{Id:N}@compte-efface.invalid";
        NormalizedEmail = EmailAddress.Normalize(Email);
        (EmailConfirmed, TwoFactorEnabled, PasswordHash) = (false, false, null);
        SecurityStamp = Guid.NewGuid().ToString();
    }

    /// <summary>It may be used again.</summary>
    /// <returns>False when it was open, or is erased.</returns>
    public bool Reopen()
    {
        if (ClosedAt is null || ErasedAt is not null) return false;
        ClosedAt = null;
        return true;
    }
}

/// <summary>Of what Identity can keep, only what is used is kept: no telephone, no lockout, no claims, no other sign-in.</summary>
internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(20);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(20);
        builder.Property(account => account.Email).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(account => account.FullName).HasMaxLength(PersonName.LongestName);
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
        builder.Ignore(account => account.LockoutEnd).Ignore(account => account.LockoutEnabled).Ignore(account => account.AccessFailedCount);
        builder.Ignore(account => account.Code).Ignore(account => account.CanSignIn);
    }

    /// <summary>The secret of an authenticator, and hashes of recovery codes.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(64);
        builder.Property(token => token.Name).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }
}
