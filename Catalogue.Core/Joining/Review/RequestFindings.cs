using System.Globalization;
using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>How much something that the machine found matters.</summary>
public enum FindingLevel
{
    /// <summary>The request cannot be accepted as it stands.</summary>
    Blocks,

    /// <summary>A person should look at it; they decide.</summary>
    Look,

    /// <summary>Nothing is wrong.</summary>
    Fine,
}

/// <summary>Something the machine found in a declaration. It never decides.</summary>
/// <param name="Part">The part of the declaration it is about.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Sentence">What it is, in French.</param>
public sealed record Finding(DeclarationPart Part, FindingLevel Level, string Sentence);

/// <summary>What the machine finds in a declaration, beside each of its parts (A4): the same declaration and sources give the same findings.</summary>
public static class RequestFindings
{
    public static IReadOnlyList<Finding> Of(JoinRequest request, RequestSources sources) => request.RenewalOf is not null
        ? [.. RenewalFindings.Of(request, sources).Select(found => On(DeclarationPart.Company, found))]
        :
    [
        .. OfCompany(request, sources).Select(found => On(DeclarationPart.Company, found)),
        .. OfAddress(request.Declaration, sources).Select(found => On(DeclarationPart.Address, found)),
        .. OfContact(request, sources).Select(found => On(DeclarationPart.Contact, found)),
        .. OfOffers(request.Declaration).Select(found => On(DeclarationPart.Offers, found)),
    ];

    private static Finding On(DeclarationPart part, (FindingLevel Level, string Sentence) found) => new(part, found.Level, found.Sentence);

    private static IEnumerable<(FindingLevel, string)> OfCompany(JoinRequest request, RequestSources sources)
    {
        var declaration = request.Declaration;
        if (declaration.Name.Trim().Length == 0) yield return (FindingLevel.Blocks, "Le nom de l’entreprise manque.");
        yield return OfNumber(declaration);
        // Of one that is decided, what the registry holds is what was made of it.
        if (request.Status is RequestStatus.Submitted or RequestStatus.ToComplete)
            foreach (var found in OfTwins(sources)) yield return found;
        yield return OfActivity(declaration.ApeCode);
        yield return OfAge(declaration.Founded, sources.Today);
        foreach (var (label, validUntil) in sources.Known?.Lapsed ?? [])
            yield return (FindingLevel.Look, $"Dans son ancien dossier, «\u00a0{label}\u00a0» n’est plus valable depuis le {FrenchDate.InFull(validUntil.AddDays(1))}.");
    }

    private static (FindingLevel, string) OfNumber(Declaration declaration)
    {
        var isOfOtherState = declaration.Origin == CompanyOrigin.OtherState;
        if (!CompanyNumber.TryParse(declaration.Number, out var number))
            return (FindingLevel.Blocks, isOfOtherState
                ? "Ce numéro de TVA n’a pas la forme d’un numéro de l’Union européenne."
                : "Ce SIREN est faux\u00a0: sa clé de contrôle ne correspond pas.");
        if (number.Siren is null != isOfOtherState)
            return (FindingLevel.Blocks, isOfOtherState
                ? "L’entreprise se dit d’un autre État, et donne un SIREN français."
                : "L’entreprise se dit française, et donne un numéro de TVA d’un autre État.");
        return (FindingLevel.Fine, isOfOtherState ? "Le numéro de TVA a la forme attendue." : "La clé du SIREN est juste.");
    }

    private static IEnumerable<(FindingLevel, string)> OfTwins(RequestSources sources)
    {
        if (sources.Known is { } known) yield return OfKnown(known, sources.AcceptedOn);
        foreach (var reference in sources.OtherRequests)
            yield return (FindingLevel.Look, $"Une autre demande de la même entreprise attend une décision\u00a0: {reference}.");
        if (sources.Known is null && sources.OtherRequests.Count == 0)
            yield return (FindingLevel.Fine, "Aucun partenaire et aucune autre demande n’ont ce numéro.");
    }

    private static (FindingLevel, string) OfKnown(KnownPartner known, DateOnly acceptedOn) => known switch
    {
        { AskableFrom: { } from } when acceptedOn < from =>
            (FindingLevel.Blocks, $"Son droit d’usage a été retiré\u00a0: elle ne peut demander de nouveau qu’à partir du {FrenchDate.InFull(from)}."),
        { HasRunningRight: true, Status: PartnerStatus.Validated } => (FindingLevel.Blocks, $"Cette entreprise est déjà partenaire\u00a0: {known.Name}."),
        { Status: PartnerStatus.Refused } => (FindingLevel.Look, $"Cette entreprise avait été refusée\u00a0: son dossier, {known.Name}, sera repris."),
        _ => (FindingLevel.Look, $"Cette entreprise a été partenaire\u00a0: son dossier, {known.Name}, sera repris."),
    };

    private static (FindingLevel, string) OfActivity(string code) =>
        ItActivities.LabelOf(code) is { } label ? (FindingLevel.Fine, $"Le code d’activité est du domaine\u00a0: {label}.")
        : code.Trim().Length == 0 ? (FindingLevel.Look, "Le code d’activité manque.")
        : (FindingLevel.Look, "Ce code d’activité n’est pas de l’informatique ni des télécoms\u00a0: ce n’est qu’un indice.");

    private static (FindingLevel, string) OfAge(string founded, DateOnly today)
    {
        if (!int.TryParse(founded.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1000 || year > today.Year)
            return (FindingLevel.Blocks, "L’année de création n’en est pas une.");
        return year < today.Year - 1
            ? (FindingLevel.Fine, $"L’entreprise existe depuis {year}.")
            : (FindingLevel.Look, year == today.Year ? "L’entreprise a moins d’un an." : $"L’entreprise date de {year}\u00a0: elle a peut-être moins d’un an.");
    }

    private static IEnumerable<(FindingLevel, string)> OfAddress(Declaration declaration, RequestSources sources)
    {
        if (declaration.Origin == CompanyOrigin.OtherState)
        {
            yield return (FindingLevel.Look, "L’adresse est hors de France\u00a0: le registre ne peut pas la vérifier, et aucun point de vente n’en sera créé.");
            yield break;
        }

        var (commune, code) = (RequestPlaces.CommuneOf(declaration, sources.Communes), declaration.PostalCode.Trim());
        if (commune is null)
            yield return (FindingLevel.Blocks, $"Aucune commune ne s’appelle «\u00a0{declaration.Commune}\u00a0» avec le code postal {declaration.PostalCode}.");
        else if (!commune.PostalCodes.Contains(code) && sources.Communes.Find(code).All(match => !match.Commune.PostalCodes.Contains(code)))
            yield return (FindingLevel.Look, $"Le code postal {code} n’est celui d’aucune commune\u00a0: c’est peut-être un Cedex de {commune.Name} ({string.Join(", ", commune.PostalCodes)}).");
        else if (!commune.PostalCodes.Contains(code))
            yield return (FindingLevel.Blocks, $"Le code postal {code} n’est pas de {commune.Name} ({string.Join(", ", commune.PostalCodes)}).");
        else yield return (FindingLevel.Fine, $"{commune.Name} et le code postal vont ensemble.");
        if (declaration.Street.Trim().Length == 0) yield return (FindingLevel.Look, "La rue manque.");
    }

    private static IEnumerable<(FindingLevel, string)> OfContact(JoinRequest request, RequestSources sources)
    {
        var declaration = request.Declaration;
        if (!PersonName.IsSound(declaration.ContactName)) yield return (FindingLevel.Blocks, "Le nom du contact manque ou ne peut pas être celui d’un compte.");
        if (!EmailAddress.IsSound(declaration.ContactEmail)) yield return (FindingLevel.Blocks, "L’adresse électronique du contact n’en est pas une.");
        else if (request.EmailConfirmedAt is null) yield return (FindingLevel.Blocks, "Personne n’a confirmé l’adresse électronique de la demande.");
        else if (!EmailAddress.AreSame(request.Email, declaration.ContactEmail))
            yield return (FindingLevel.Look, $"L’adresse confirmée est {request.Email}\u00a0: celle du contact ne l’a pas été, et le lien d’activation lui sera envoyé.");
        else yield return (FindingLevel.Fine, "L’adresse électronique a été confirmée.");
        foreach (var name in sources.SameEmail) yield return (FindingLevel.Look, $"Un autre partenaire a cette adresse électronique\u00a0: {name}.");
        foreach (var name in sources.SamePhone) yield return (FindingLevel.Look, $"Un autre partenaire a ce téléphone\u00a0: {name}.");
        if (WebDomains.DifferFrom(declaration.Website, declaration.ContactEmail) is { } site)
            yield return (FindingLevel.Look, $"L’adresse électronique n’est pas du site {site}\u00a0: ce n’est qu’un indice.");
    }

    private static IEnumerable<(FindingLevel, string)> OfOffers(Declaration declaration)
    {
        if (declaration.Specifications.Count == 0) yield return (FindingLevel.Look, "Aucun cahier des charges n’est choisi.");
    }
}
