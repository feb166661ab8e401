using Catalogue.Core.Accounts.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Accounts;

/// <summary>
/// That somebody is signed in, on one browser. Kept in the registry, so that it can be seen, ended from elsewhere, and holds on
/// every node; the browser only has its identifier, protected.
/// </summary>
public sealed class Session
{
    private Session()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>A partner's account, or else null.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Somebody of the ministry, or else null.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>Their browser, as they would recognise it: « Firefox sur Windows ».</summary>
    public string Browser { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it was last used, to within <see cref="SessionTerms.SeenStep"/>.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When it ends by itself, however much it is used.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was ended: signed out, or ended from elsewhere.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the ministry's provider of identities wants back to sign somebody out there too; null for accounts.</summary>
    public string? ProviderToken { get; private set; }

    private SessionTerms Terms => AccountId is null ? SessionTerms.Staff : SessionTerms.Partners;

    public static Session OfAccount(Guid accountId, string browser, DateTimeOffset instant) =>
        Open(browser, instant, SessionTerms.Partners, session => session.AccountId = accountId);

    /// <param name="staffId">Who.</param>
    /// <param name="providerToken">What signing out at the provider takes.</param>
    /// <param name="browser">Their browser, in words.</param>
    /// <param name="instant">From when on.</param>
    public static Session OfStaff(Guid staffId, string? providerToken, string browser, DateTimeOffset instant) =>
        Open(browser, instant, SessionTerms.Staff, session => (session.StaffId, session.ProviderToken) = (staffId, providerToken));

    /// <summary>Whether it still holds: not ended, not expired, not left unused for too long.</summary>
    public bool HoldsAt(DateTimeOffset instant) => EndedAt is null && instant < ExpiresAt && instant < SeenAt + Terms.Idle;

    /// <summary>Whether its last use is to be written again.</summary>
    public bool IsSeenAnew(DateTimeOffset instant) => instant >= SeenAt + SessionTerms.SeenStep;

    /// <returns>False when it had ended already.</returns>
    public bool End(DateTimeOffset instant)
    {
        if (EndedAt is not null) return false;
        (EndedAt, ProviderToken) = (instant, null);
        return true;
    }

    private static Session Open(string browser, DateTimeOffset instant, SessionTerms terms, Action<Session> belong)
    {
        var session = new Session
        {
            // Not in sequence: it is the session's secret, and says nothing of when it was opened.
            Id = Guid.NewGuid(),
            Browser = browser,
            OpenedAt = instant,
            SeenAt = instant,
            ExpiresAt = instant + terms.Longest,
        };
        belong(session);
        return session;
    }
}

/// <summary>How long sessions hold.</summary>
/// <param name="Idle">Without being used.</param>
/// <param name="Longest">However much they are used.</param>
public sealed record SessionTerms(TimeSpan Idle, TimeSpan Longest)
{
    /// <summary>A working day without signing in again, a week at most.</summary>
    public static SessionTerms Partners { get; } = new(TimeSpan.FromHours(12), TimeSpan.FromDays(7));

    /// <summary>The ministry's people see everybody's files: half a morning unused, a day at most.</summary>
    public static SessionTerms Staff { get; } = new(TimeSpan.FromHours(2), TimeSpan.FromHours(12));

    /// <summary>A session's last use is written no more often than this.</summary>
    public static TimeSpan SeenStep { get; } = TimeSpan.FromMinutes(2);
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Browser).HasMaxLength(80);
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(session => session.StaffId);
    }
}
