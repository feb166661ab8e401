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
