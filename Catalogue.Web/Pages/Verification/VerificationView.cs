using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Core.Verification;
using Catalogue.Web.DesignSystem.Alert;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Verification;

/// <summary>The answer to who wants a label verified: a colour, a word, a sentence, and what goes with them.</summary>
internal sealed record VerificationView
{
    /// <summary>Says no more than the word.</summary>
    public required AlertKind Colour { get; init; }

    /// <summary>« Valable », « Retiré », « Erreur de frappe ».</summary>
    public required string Word { get; init; }

    public required string Sentence { get; init; }

    /// <summary>What was verified, where that is an offer, a centre or an adviser.</summary>
    public VerifiedEntry? Entry { get; init; }

    /// <summary>What was verified, where that is a company.</summary>
    public VerifiedCompany? Company { get; init; }

    /// <summary>What the registry showed on the day whose address was asked (A19), as a sentence; null where none was.</summary>
    public string? ThatDay { get; init; }

    /// <summary>Why nothing was looked for; null where something was.</summary>
    public UnreadReason? Unread { get; init; }

    public static VerificationView Of(VerifiedEntry verified, string? thatDay)
    {
        var (entry, label) = (verified.Entry, verified.Label);
        var left = label.Verdict == LabelVerdict.NotInCatalogue ? $" depuis le {French.Date(entry.Offer.Standing.Until)}" : "";
        return new()
        {
            Colour = ColourOf(label.Verdict),
            Word = WordOf(label.Verdict),
            Sentence = $"{LabelWords.Say(label)}{left}, pour {The(entry.Offer.Kind)} «\u00a0{entry.Content.Title}\u00a0», par {entry.Partner.Company.Name}.",
            Entry = verified,
            ThatDay = thatDay,
        };
    }

    /// <summary>A company may use its label and have nothing in the catalogue: nothing it sells then bears one.</summary>
    public static VerificationView Of(VerifiedCompany verified)
    {
        var label = verified.Rights[0].Label;
        return new()
        {
            Colour = label.IsValid && verified.Entries.Count == 0 ? AlertKind.Warning : ColourOf(label.Verdict),
            Word = WordOf(label.Verdict),
            Sentence = $"{LabelWords.Say(label)}, pour {verified.Partner.Company.Name} ({verified.Partner.Number.KindName} {verified.Partner.Number}).",
            Company = verified,
        };
    }

    /// <summary>Nothing answers to what was asked.</summary>
    public static VerificationView Unknown(AskedLabel asked) => new()
    {
        Colour = AlertKind.Error,
        Word = "Inconnu",
        Sentence = asked switch
        {
            AskedLabel.OfCode(var code) => $"Aucun label n’a le code {code}.",
            AskedLabel.OfCompany(var number) => $"Aucun partenaire n’a le numéro {number}.",
            _ => "Rien n’a jamais été publié à cette adresse.",
        },
    };

    /// <summary>Nothing can be looked for.</summary>
    public static VerificationView Of(AskedLabel.Unread asked) => new()
    {
        Colour = asked.Why == UnreadReason.OtherSite ? AlertKind.Error : AlertKind.Warning,
        Word = asked.Why switch
        {
            UnreadReason.Code or UnreadReason.Number => "Erreur de frappe",
            UnreadReason.OtherSite => "Autre site",
            _ => "Pas reconnu",
        },
        Sentence = asked.Why switch
        {
            UnreadReason.Code => "Ce code comporte une erreur de frappe.",
            UnreadReason.Number => "Ce numéro comporte une erreur de frappe\u00a0: un SIREN a neuf chiffres, et le dernier vérifie les autres.",
            UnreadReason.OtherSite => $"Cette adresse est celle d’un autre site, {asked.Host}\u00a0: rien ici ne répond de ce qu’elle montre.",
            UnreadReason.OtherPage => "Cette adresse n’est celle d’aucune offre, d’aucun centre, conseiller ou partenaire.",
            _ => "Ce n’est ni un code, ni une adresse du catalogue, ni un numéro SIREN.",
        },
        Unread = asked.Why,
    };

    /// <summary>« l’offre », in a sentence.</summary>
    private static string The(OfferKind kind) => kind switch
    {
        OfferKind.Centre => "le centre",
        OfferKind.Adviser => "le conseiller",
        _ => "l’offre",
    };

    private static AlertKind ColourOf(LabelVerdict verdict) => verdict switch
    {
        LabelVerdict.Valid => AlertKind.Success,
        LabelVerdict.Suspended or LabelVerdict.NotInCatalogue => AlertKind.Warning,
        _ => AlertKind.Error,
    };

    private static string WordOf(LabelVerdict verdict) => verdict switch
    {
        LabelVerdict.Valid => "Valable",
        LabelVerdict.Suspended => "Suspendu",
        LabelVerdict.Expired => "Expiré",
        LabelVerdict.Withdrawn => "Retiré",
        LabelVerdict.Ended => "Terminé",
        _ => "Pas au catalogue",
    };
}
