using Catalogue.Core.Journal;

namespace Catalogue.Core.Notifications;

/// <summary>A mail was given up: who should have read it did not. Its address stays out of the journal.</summary>
/// <param name="MailId">Which one.</param>
/// <param name="Template">The name of its text.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="IsRefused">A mail server refused it for good; otherwise its time ran out.</param>
public sealed record MailGivenUp(Guid MailId, string Template, int Attempts, bool IsRefused) : JournalEvent
{
    public override string Name => "mail.givenup";

    public override string Subject => $"mail:{MailId}";
}

/// <summary>Somebody asked that a mail be sent without waiting for the next attempt.</summary>
public sealed record MailRetried(Guid MailId, string Template) : JournalEvent
{
    public override string Name => "mail.retried";

    public override string Subject => $"mail:{MailId}";
}

/// <param name="Mails">How many were erased.</param>
/// <param name="EndedBefore">The legal day before which they had been sent or given up.</param>
public sealed record MailsErased(int Mails, DateOnly EndedBefore) : JournalEvent
{
    public override string Name => "mail.erased";

    public override string Subject => "mails";
}
