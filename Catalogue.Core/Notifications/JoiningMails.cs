using Catalogue.Core.Content;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>The mails to a company that asks to join (A4). Each has a link of its own that leads back to the request and serves once.</summary>
public static class JoiningMails
{
    private static readonly MailKind ConfirmationKind = new("demande-confirmer", HasLink: true, "limite");
    private static readonly MailKind ResumptionKind = new("demande-reprendre", HasLink: true, "reference", "limite");
    private static readonly MailKind AcknowledgmentKind = new(
        "demande-recue", HasLink: true, "reference", "entreprise", "date", "service", "adresse", "telephone", "courriel", "limite", "silence", "recours");

    private static readonly MailKind CompletedKind = new("demande-completee", HasLink: true, "reference", "date", "limite", "silence");

    /// <summary>Every kind, so that each one's text is checked when the site starts.</summary>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [ConfirmationKind, ResumptionKind, AcknowledgmentKind, CompletedKind];

    /// <summary>The names of those that anybody may have sent to an address.</summary>
    internal static IReadOnlyList<string> AskedByAnybody { get; } = [ConfirmationKind.Template, ResumptionKind.Template];

    /// <summary>To an address with which somebody accepted the terms: is it theirs? The declaration then begins.</summary>
    /// <param name="link">To say so and begin; serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail Confirmation(Uri link, DateTimeOffset until) => new(ConfirmationKind, link, ("limite", FrenchDate.WithTime(until)));

    /// <summary>Somebody asked for a new link to their request.</summary>
    /// <param name="reference">« DE-00012 ».</param>
    /// <param name="link">To come back to it; serves once.</param>
    /// <param name="until">The first instant at which the link no longer serves.</param>
    public static Mail Resumption(string reference, Uri link, DateTimeOffset until) =>
        new(ResumptionKind, link, ("reference", reference), ("limite", FrenchDate.WithTime(until)));

    /// <summary>The request was received (« accusé de réception », A4).</summary>
    /// <param name="request">Which, and until when the ministry may answer.</param>
    /// <param name="service">Who is in charge of it.</param>
    /// <param name="link">To see where it stands; serves once.</param>
    public static Mail Acknowledgment(AcknowledgedRequest request, ServiceInCharge service, Uri link) => new(
        AcknowledgmentKind,
        link,
        ("reference", request.Reference),
        ("entreprise", request.Company),
        ("date", FrenchDate.WithTime(request.ReceivedAt)),
        ("service", service.Name),
        ("adresse", service.Address),
        ("telephone", service.Phone),
        ("courriel", service.Email),
        ("limite", FrenchDate.InFull(request.AnswerBy)),
        ("silence", request.Silence),
        ("recours", request.SilenceAccepts ? service.AfterAcceptance : service.Appeals));

    /// <summary>What the ministry asked for was received.</summary>
    /// <param name="request">Which, and until when the ministry may now answer.</param>
    /// <param name="link">To see where it stands; serves once.</param>
    public static Mail Completed(AcknowledgedRequest request, Uri link) => new(
        CompletedKind,
        link,
        ("reference", request.Reference),
        ("date", FrenchDate.WithTime(request.ReceivedAt)),
        ("limite", FrenchDate.InFull(request.AnswerBy)),
        ("silence", request.Silence));
}

/// <summary>What an acknowledgment says of a request.</summary>
public sealed record AcknowledgedRequest
{
    /// <summary>« DE-00012 ».</summary>
    public required string Reference { get; init; }

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The last legal day before silence means something.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Whether silence accepts the request; it refuses it otherwise.</summary>
    public required bool SilenceAccepts { get; init; }

    /// <summary>What silence makes of the request, in a word: « acceptée », « refusée ».</summary>
    public string Silence => SilenceAccepts ? "acceptée" : "refusée";
}
