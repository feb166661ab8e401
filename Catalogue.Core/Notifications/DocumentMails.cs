namespace Catalogue.Core.Notifications;

/// <summary>The mails about the private documents of partners (A23); none holds a document.</summary>
public static class DocumentMails
{
    private static readonly MailKind RefusedKind = new("piece-refusee", HasLink: true, "entreprise", "piece", "raison");

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [RefusedKind];

    /// <summary>A document was refused.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="document">What was demanded.</param>
    /// <param name="reason">Why it was refused, as a sentence.</param>
    /// <param name="documents">Where to send another one.</param>
    public static Mail Refused(string company, string document, string reason, Uri documents) =>
        new(RefusedKind, documents, ("entreprise", company), ("piece", document), ("raison", reason));
}
