using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Space;

/// <summary>How the space shows what it holds.</summary>
internal static class SpaceWords
{
    /// <summary>The browser's type of a field.</summary>
    public static string TypeOf(SheetFieldKind kind) => kind switch
    {
        SheetFieldKind.Phone => "tel",
        SheetFieldKind.Email => "email",
        SheetFieldKind.Address => "url",
        _ => "text",
    };

    /// <summary>The keyboard that phones show; null for the usual one.</summary>
    public static string? InputModeOf(SheetFieldKind kind) => kind == SheetFieldKind.Number ? "numeric" : null;

    /// <summary>Where a partner waits between two editions (A9); null where there is nothing to say, or something to do, which is said where it is done.</summary>
    public static string? Say(RenewalState? renewal, DateTimeOffset now) => renewal switch
    {
        { Pending: { AnswerBy: { } answerBy } pending, Next: { } next } =>
            $"Vous avez demandé à continuer ({next.Edition}) le {French.Date(pending.SubmittedAt!.Value)}\u00a0: c’est la demande {pending.Reference}. Le ministère répond au plus tard le {French.Date(answerBy)}. Ce qui est valable le reste jusque-là.",
        { Pending: { } pending } => $"Le ministère vous a posé des questions sur la demande {pending.Reference}\u00a0: le lien pour y répondre est dans son courriel.",
        { Next: null } when renewal.IsOverAt(now) =>
            $"{renewal.Programme.Edition}\u00a0: terminée depuis le {French.Date(renewal.Programme.EndsOn)}. La suite n’est pas encore annoncée\u00a0: nous vous écrirons.",
        _ => null,
    };

    /// <summary>The same, where the page is about nothing else.</summary>
    public static string SayRenewal(RenewalState? renewal, DateTimeOffset now) => Say(renewal, now) ?? (renewal is null
        ? "Cette entreprise n’a pas de droit au label à prolonger."
        : $"Votre droit au label va jusqu’au {French.Date(renewal.Right.EndsOn)}. {(renewal.Next is { } next
            ? $"Vous pourrez demander à continuer ({next.Edition}) à partir du {French.Date(renewal.OpensOn)}\u00a0: nous vous écrirons."
            : "La suite n’est pas encore annoncée\u00a0: nous vous écrirons.")}");

    /// <summary>Where a document is, in a word or two, and its colour.</summary>
    public static (string Words, BadgeColour Colour) Say(DocumentState state) => state switch
    {
        DocumentState.Missing => ("À envoyer", BadgeColour.Warning),
        DocumentState.BeingRead => ("En lecture au ministère", BadgeColour.Blue),
        DocumentState.Accepted => ("Acceptée", BadgeColour.Green),
        DocumentState.Refused => ("Refusée", BadgeColour.Error),
        _ => ("Plus valable", BadgeColour.Error),
    };

    /// <summary>« 3 pièces pas encore acceptées »: to be sent, being read, refused or over.</summary>
    public static string MissingDocuments(int count) => French.Count(count, "pièce pas encore acceptée", "pièces pas encore acceptées");

    /// <summary>Where a document that was sent is, as a sentence goes on: « acceptée le 3 mars 2026 ».</summary>
    public static string Say(PartnerDocument document) => document.Status switch
    {
        DocumentStatus.Submitted => "en lecture au ministère",
        DocumentStatus.Accepted => $"acceptée le {French.Date(document.StatusSince)}",
        DocumentStatus.Refused => $"refusée le {French.Date(document.StatusSince)}",
        _ => $"remplacée ou reprise le {French.Date(document.StatusSince)}",
    };

    /// <summary>« jusqu’au 31 mars 2027 », « dernier jour le 31 mars 2026 »; a dash where none was accepted.</summary>
    public static string Validity(DemandedDocument document, DateOnly today) => document.ValidUntil switch
    {
        null => "–",
        { } day when day < today => $"Plus valable depuis le {French.Date(day.AddDays(1))}",
        { } day => $"Jusqu’au {French.Date(day)}",
    };
}
