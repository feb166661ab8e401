using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>The mails about the private documents of partners (A23); none holds a document.</summary>
public static class DocumentMails
{
    private static readonly MailKind RefusedKind = new("piece-refusee", HasLink: true, "entreprise", "piece", "raison");

    private static readonly MailKind LapsingKind = new("pieces-a-renouveler", HasLink: true, "entreprise") { Lists = ["pieces"] };

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [RefusedKind, LapsingKind];

    /// <summary>Documents that offers of the catalogue depend on lapse soon: all those of a company in one mail.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="lapsing">Each of them.</param>
    /// <param name="documents">Where to send others.</param>
    public static Mail Lapsing(string company, IEnumerable<LapsingDocument> lapsing, Uri documents) => new(
        LapsingKind, documents, ("entreprise", company), ("pieces", string.Join('\n', lapsing.Select(one => Mail.OnOneLine(
            $"{one.Document}\u00a0: valable jusqu’au {FrenchDate.InFull(one.ValidUntil)}. Sans une autre, des offres quittent le catalogue après le {FrenchDate.InFull(one.ShownUntil)}.")))));

    /// <summary>A document was refused.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="document">What was demanded.</param>
    /// <param name="reason">Why it was refused, as a sentence.</param>
    /// <param name="documents">Where to send another one.</param>
    public static Mail Refused(string company, string document, string reason, Uri documents) =>
        new(RefusedKind, documents, ("entreprise", company), ("piece", document), ("raison", reason));
}

/// <param name="Document">What was demanded.</param>
/// <param name="ValidUntil">Its last legal day.</param>
/// <param name="ShownUntil">The last legal day on which offers are shown without another one.</param>
public sealed record LapsingDocument(string Document, DateOnly ValidUntil, DateOnly ShownUntil);
