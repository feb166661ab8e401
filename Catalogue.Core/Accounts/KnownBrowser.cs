using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts;

/// <summary>
/// A browser from which somebody has signed in with an account. A sign-in from another is told to its owner by mail; and those
/// who try passwords from elsewhere never stand in the way of a browser that is known (<see cref="FailedSignIn"/>).
/// </summary>
public sealed class KnownBrowser
{
    private KnownBrowser()
    {
    }

    /// <param name="id">What the browser's cookie holds, protected: at random.</param>
    /// <param name="accountId">The account it is known to.</param>
    /// <param name="instant">From when on.</param>
    public KnownBrowser(Guid id, Guid accountId, DateTimeOffset instant) => (Id, AccountId, KnownSince) = (id, accountId, instant);

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public DateTimeOffset KnownSince { get; private set; }
}

/// <summary>
/// A password or a code that was wrong. Passwords are counted for a sign-in, for each known browser, and for all others together:
/// ten wrong in a quarter of an hour close that way only, so that nobody can lock the owner out. Codes, which only who knows the
/// password gets to try, are counted for the account.
/// </summary>
public sealed class FailedSignIn
{
    private FailedSignIn()
    {
    }

    /// <param name="signIn">Hash of what was typed as user code or address, an account's or nobody's: the same for both; for a code, the account.</param>
    /// <param name="browserId">The known browser; null for all others, and for a code.</param>
    /// <param name="instant">When.</param>
    public FailedSignIn(string signIn, Guid? browserId, DateTimeOffset instant) =>
        (Id, SignIn, BrowserId, At) = (Guid.CreateVersion7(instant), signIn, browserId, instant);

    /// <summary>Wrong tries after which a way is closed.</summary>
    public const int Most = 10;

    /// <summary>For how long tries count.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(15);

    public Guid Id { get; private set; }

    public string SignIn { get; private set; } = "";

    public Guid? BrowserId { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// That somebody asked for help with a password. Written alike whoever is named, and answered by mail a little later, so that
/// neither the answer nor its time tells whether an account exists.
/// </summary>
public sealed class PasswordHelpRequest
{
    private PasswordHelpRequest()
    {
    }

    /// <param name="signIn">The user code or address as it was typed.</param>
    /// <param name="instant">When.</param>
    public PasswordHelpRequest(string signIn, DateTimeOffset instant) => (Id, SignIn, At) = (Guid.CreateVersion7(instant), signIn, instant);

    public Guid Id { get; private set; }

    public string SignIn { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

internal sealed class KnownBrowserMapping :
    IEntityTypeConfiguration<KnownBrowser>, IEntityTypeConfiguration<FailedSignIn>, IEntityTypeConfiguration<PasswordHelpRequest>
{
    public void Configure(EntityTypeBuilder<KnownBrowser> builder)
    {
        builder.ToTable("KnownBrowsers");
        builder.HasKey(browser => new { browser.Id, browser.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(browser => browser.AccountId);
    }

    public void Configure(EntityTypeBuilder<FailedSignIn> builder)
    {
        builder.ToTable("FailedSignIns");
        builder.Property(failed => failed.Id).ValueGeneratedNever();
        builder.Property(failed => failed.SignIn).HasMaxLength(64);
        builder.HasIndex(failed => new { failed.SignIn, failed.At });
    }

    public void Configure(EntityTypeBuilder<PasswordHelpRequest> builder)
    {
        builder.ToTable("PasswordHelpRequests");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.SignIn).HasMaxLength(EmailAddress.LongestAddress);
    }
}
