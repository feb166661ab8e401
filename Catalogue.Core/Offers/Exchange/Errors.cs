using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>The line names no partner of the registry, or two different ones.</summary>
public sealed record UnknownPartner(string? Slug, string? Siren)
    : Refusal(Slug is null && Siren is null
        ? "« partner » : il faut « siren », « slug » ou les deux."
        : $"Aucun partenaire n’a {string.Join(" et ", Names(Slug, Siren))}.")
{
    private static IEnumerable<string> Names(string? slug, string? siren)
    {
        if (siren is not null) yield return $"le SIREN « {siren} »";
        if (slug is not null) yield return $"l’adresse « {slug} »";
    }
}

public sealed record UnknownSpecification(string Reference)
    : Refusal($"Aucun cahier des charges ne s’appelle « {Reference} ».");

public sealed record UnknownProgramme(string Reference)
    : Refusal($"Aucun programme ne s’appelle « {Reference} ».");

public sealed record NoRightUnder(string Partner, string Programme)
    : Refusal($"Le partenaire « {Partner} » n’a pas de droit d’usage dans le programme « {Programme} ».");

public sealed record UnknownOutlet(string Partner, string Name, string Insee)
    : Refusal($"Le partenaire « {Partner} » n’a pas de point de vente « {Name} » dans la commune {Insee}.");

public sealed record SeveralOutlets(string Partner, string Name)
    : Refusal($"Le partenaire « {Partner} » a plusieurs points de vente « {Name} » dans cette commune.");

public sealed record MalformedReference(string Reference)
    : Refusal($"« {Reference} » n’est pas une référence d’offre, comme {OfferReferences.Of(12)}.");

/// <summary>A reference is for ever: what it designates does not change with a version.</summary>
public sealed record OfferDiffers(string Reference, string What)
    : Refusal($"L’offre {Reference} a {What} : une nouvelle version n’en change pas.");

public sealed record OfferOfAnotherPartner(string Reference)
    : Refusal($"L’offre {Reference} est celle d’un autre partenaire.");

/// <summary>A12: what was taken away by decision comes back by decision only.</summary>
public sealed record OfferIsWithdrawn(string Reference)
    : Refusal($"L’offre {Reference} a été retirée par décision : une nouvelle version ne la remet pas au catalogue.");

public sealed record KindDiffers(string Specification)
    : Refusal($"« kind » n’est pas ce que présente le cahier des charges « {Specification} ».");

public sealed record MalformedSlug(string Slug)
    : Refusal($"« {Slug} » n’est pas une adresse : des lettres sans accent, des chiffres et des tirets, {OfferSlugs.Longest} au plus.");

public sealed record SlugTaken(string Slug)
    : Refusal($"L’adresse « {Slug} » est déjà celle d’une autre offre.");

public sealed record SaidTwice(string Reference, int Line)
    : Refusal($"L’offre {Reference} est déjà celle de la ligne {Line}.");

/// <summary>A line longer than what the import reads.</summary>
public sealed record LineTooLong(int Bytes)
    : Refusal($"la ligne est trop longue : {Bytes / 1024} Kio au plus.");

public sealed record TooManyLines(int Lines)
    : Refusal($"le fichier a plus de {Lines} lignes : coupez-le en plusieurs.");
