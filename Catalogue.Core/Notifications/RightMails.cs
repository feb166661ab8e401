using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>What partners are told of their right of use (A9).</summary>
public static class RightMails
{
    private static readonly MailKind EndingKind = new("droit-bientot-fini", HasLink: true, "entreprise", "edition", "fin", "delai", "suite");
    private static readonly MailKind RenewedKind = new("droit-renouvele", HasLink: true, "entreprise", "reference", "edition", "fin", "signataire");

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [EndingKind, RenewedKind];

    /// <summary>The right of a company ends soon.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="edition">The edition that it is held under.</param>
    /// <param name="endsOn">Its last legal day.</param>
    /// <param name="days">How many days that is from now.</param>
    /// <param name="next">The edition that it may ask for; null while none is known.</param>
    /// <param name="page">Where the company sees where it is, and asks.</param>
    public static Mail Ending(string company, string edition, DateOnly endsOn, int days, EditionToCome? next, Uri page) => new(
        EndingKind,
        page,
        ("entreprise", company),
        ("edition", edition),
        ("fin", FrenchDate.InFull(endsOn)),
        ("delai", days switch { 0 => "aujourd’hui", 1 => "demain", _ => $"dans {FrenchNumber.Measure(days, "jours")}" }),
        ("suite", next is null
            ? "La suite de l’opération n’est pas encore annoncée\u00a0: rien n’est à faire pour le moment."
            : $"Vous pouvez continuer avec l’{Lowered(next.Edition)}, jusqu’au {FrenchDate.InFull(next.EndsOn)}\u00a0: demandez-le maintenant, un seul bouton suffit. Ce qui est valable le reste pendant l’étude de votre demande."));

    /// <summary>The right of a company goes on with the next edition.</summary>
    /// <param name="letter">The request, and who signs.</param>
    /// <param name="next">The edition.</param>
    /// <param name="space">The company's space.</param>
    public static Mail Renewed(RequestLetter letter, EditionToCome next, Uri space) => new(
        RenewedKind,
        space,
        ("entreprise", letter.Company),
        ("reference", letter.Reference),
        ("edition", Lowered(next.Edition)),
        ("fin", FrenchDate.InFull(next.EndsOn)),
        ("signataire", letter.Signatory));

    private static string Lowered(string edition) => edition.Length == 0 ? edition : char.ToLowerInvariant(edition[0]) + edition[1..];
}

/// <param name="Edition">What it is called: « Édition 2029-2031 ».</param>
/// <param name="EndsOn">Its last legal day.</param>
public sealed record EditionToCome(string Edition, DateOnly EndsOn);
