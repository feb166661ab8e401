using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Notifications;

/// <summary>
/// A mail on its way out. It waits until it is sent or given up; what it said is erased then, since it may hold a link that
/// opens something.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>Characters of <see cref="LastError"/> at most.</summary>
    public const int LongestError = 200;

    /// <summary>For how long whoever claims a mail has it to themselves: much longer than sending it takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private OutgoingMail()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The name of its text in <c>uSync/mails/</c>.</summary>
    public string Template { get; private set; } = "";

    /// <summary>The address it goes to.</summary>
    public string To { get; private set; } = "";

    /// <summary>The name shown beside the address; null where it is not known.</summary>
    public string? ToName { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>As plain text; null once erased.</summary>
    public string? Text { get; private set; }

    /// <summary>As an HTML document; null once erased.</summary>
    public string? Html { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>How often somebody began to send it.</summary>
    public int Attempts { get; private set; }

    /// <summary>From when it may be sent; null once nothing more is to be done.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Until when somebody is at work on it: nobody else sends it before; null when nobody is.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When a mail server took it; null before.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up; null where it was not.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>What the last attempt met, for those who keep the site; null when it met nothing.</summary>
    public string? LastError { get; private set; }

    public MailStatus Status =>
        SentAt is not null ? MailStatus.Sent
        : GivenUpAt is not null ? MailStatus.GivenUp
        : NextAttemptAt is null ? MailStatus.Kept
        : MailStatus.Waiting;

    internal static OutgoingMail Queue(Mail mail, MailTemplate template, MailRecipient to, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        Template = mail.Kind.Template,
        To = to.Address,
        ToName = to.Name,
        Subject = template.Subject,
        Text = template.TextOf(mail),
        Html = template.HtmlOf(mail),
        QueuedAt = instant,
        NextAttemptAt = instant,
    };

    /// <summary>Whether it waits to be sent and nobody is at work on it.</summary>
    internal bool IsDue(DateTimeOffset now) => NextAttemptAt <= now && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>Somebody begins to send it, and has it to themselves for the time of the <see cref="Lease"/>.</summary>
    /// <exception cref="InvalidOperationException">It is not due: a fault of the program.</exception>
    internal void Claim(DateTimeOffset now)
    {
        if (!IsDue(now)) throw new InvalidOperationException($"The mail {Id} is not due.");
        Attempts++;
        LeasedUntil = now + Lease;
    }

    /// <summary>A mail server took it.</summary>
    /// <param name="instant">When.</param>
    /// <param name="keepsText">Leaves what it says where it can be read: only where people develop.</param>
    /// <exception cref="InvalidOperationException">It no longer waits: a fault of the program.</exception>
    internal void Sent(DateTimeOffset instant, bool keepsText)
    {
        End(keepsText);
        (SentAt, LastError) = (instant, null);
    }

    /// <summary>It goes no further than this machine, where it can be read: only where people develop.</summary>
    /// <exception cref="InvalidOperationException">It no longer waits: a fault of the program.</exception>
    internal void Keep()
    {
        End(keepsText: true);
        LastError = null;
    }

    /// <summary>An attempt failed and another one will be made.</summary>
    /// <param name="error">What it met.</param>
    /// <param name="next">When the next one may be.</param>
    /// <exception cref="InvalidOperationException">It no longer waits: a fault of the program.</exception>
    internal void Failed(string error, DateTimeOffset next)
    {
        EnsureWaiting();
        (NextAttemptAt, LeasedUntil, LastError) = (next, null, Short(error));
    }

    /// <summary>An attempt failed and no other will be made.</summary>
    /// <param name="instant">When.</param>
    /// <param name="error">What it met.</param>
    /// <param name="keepsText">Leaves what it says where it can be read: only where people develop.</param>
    /// <exception cref="InvalidOperationException">It no longer waits: a fault of the program.</exception>
    internal void GiveUp(DateTimeOffset instant, string error, bool keepsText)
    {
        End(keepsText);
        (GivenUpAt, LastError) = (instant, Short(error));
    }

    /// <summary>Somebody asks that it be sent without waiting for the next attempt.</summary>
    /// <returns>Refused with <see cref="MailNoLongerWaits"/> once it was sent, kept or given up.</returns>
    internal Result Retry(DateTimeOffset instant)
    {
        if (Status != MailStatus.Waiting) return new MailNoLongerWaits(Status);
        NextAttemptAt = instant;
        return Result.Done;
    }

    private void End(bool keepsText)
    {
        EnsureWaiting();
        (NextAttemptAt, LeasedUntil) = (null, null);
        if (!keepsText) (Text, Html) = (null, null);
    }

    private void EnsureWaiting()
    {
        if (Status != MailStatus.Waiting) throw new InvalidOperationException($"The mail {Id} no longer waits.");
    }

    private static string Short(string error)
    {
        var line = Mail.OnOneLine(error);
        return line.Length <= LongestError ? line : line[..(LongestError - 1)] + "…";
    }
}

/// <summary>How far a mail is.</summary>
public enum MailStatus
{
    Waiting,

    /// <summary>A mail server took it.</summary>
    Sent,

    /// <summary>It stays where people develop: no server took it, and none is to.</summary>
    Kept,

    GivenUp,
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.Template).HasMaxLength(60);
        builder.Property(mail => mail.To).HasMaxLength(EmailAddress.LongestAddress);
        builder.Property(mail => mail.ToName).HasMaxLength(PersonName.LongestName);
        builder.Property(mail => mail.Subject).HasMaxLength(MailTemplate.LongestSubject);
        builder.Property(mail => mail.LastError).HasMaxLength(OutgoingMail.LongestError);
        builder.HasIndex(mail => mail.NextAttemptAt);
        builder.HasIndex(mail => mail.QueuedAt);
    }
}
