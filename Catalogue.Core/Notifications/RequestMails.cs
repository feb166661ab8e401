using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>What the ministry writes about a request to join, to the company and to its own people (A4).</summary>
public static class RequestMails
{
    private static readonly MailKind CompletionKind = new("demande-a-completer", HasLink: true, "entreprise", "reference", "signataire") { Lists = ["points"] };
    private static readonly MailKind RefusedKind =
        new("demande-refusee", HasLink: true, "entreprise", "reference", "recue", "signataire") { Lists = ["motifs", "precisions"] };
    private static readonly MailKind AcceptedKind = new("demande-acceptee", HasLink: true, "entreprise", "reference", "fin", "signataire");
    private static readonly MailKind AlarmKind = new("demandes-a-decider", HasLink: true) { Lists = ["demandes"] };

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [CompletionKind, RefusedKind, AcceptedKind, AlarmKind];

    /// <summary>Points of a request are to be completed.</summary>
    /// <param name="request">Which request.</param>
    /// <param name="points">What is asked, a sentence a point.</param>
    /// <param name="link">Where to answer.</param>
    public static Mail Completion(RequestLetter request, IEnumerable<string> points, Uri link) => new(
        CompletionKind, link,
        ("entreprise", request.Company), ("reference", request.Reference), ("signataire", request.Signatory), ("points", OnOneLineEach(points)));

    /// <summary>A request is refused: the reasons in full, who decided, and how to appeal.</summary>
    /// <param name="request">Which request.</param>
    /// <param name="receivedOn">The legal day on which it was sent.</param>
    /// <param name="reasons">The sentences of the reasons.</param>
    /// <param name="note">What the reviewer adds, a paragraph a line; empty for nothing.</param>
    /// <param name="link">Where the request can be read again.</param>
    public static Mail Refused(RequestLetter request, DateOnly receivedOn, IEnumerable<string> reasons, string note, Uri link) => new(
        RefusedKind, link,
        ("entreprise", request.Company), ("reference", request.Reference), ("recue", FrenchDate.InFull(receivedOn)), ("signataire", request.Signatory),
        ("motifs", OnOneLineEach(reasons)), ("precisions", note));

    /// <summary>A request is accepted, of a company whose people can sign in already; the others are told by <see cref="AccountMails.Activation"/>.</summary>
    /// <param name="request">Which request.</param>
    /// <param name="endsOn">The last day of the right of use.</param>
    /// <param name="link">Where to sign in.</param>
    public static Mail Accepted(RequestLetter request, DateOnly endsOn, Uri link) => new(
        AcceptedKind, link,
        ("entreprise", request.Company), ("reference", request.Reference), ("fin", FrenchDate.InFull(endsOn)), ("signataire", request.Signatory));

    /// <summary>Silence will soon mean something for requests: to who is to decide them.</summary>
    /// <param name="requests">Each of them, and when, a sentence a request.</param>
    /// <param name="link">Their list.</param>
    public static Mail Alarm(IEnumerable<string> requests, Uri link) => new(AlarmKind, link, ("demandes", OnOneLineEach(requests)));

    private static string OnOneLineEach(IEnumerable<string> lines) => string.Join('\n', lines.Select(Mail.OnOneLine));
}

/// <summary>What every letter about a request says.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Reference">« DE-00012 ».</param>
/// <param name="Signatory">Name and position of who signs it.</param>
public sealed record RequestLetter(string Company, string Reference, string Signatory);
