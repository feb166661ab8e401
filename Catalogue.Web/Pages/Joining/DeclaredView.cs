using Catalogue.Core.Joining;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Joining;

/// <summary>A declaration as its company reads it back: part by part, with what is wrong in each.</summary>
internal sealed record DeclaredView(IReadOnlyList<DeclaredPart> Parts)
{
    /// <param name="declared">What was declared.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="specifications">Those that may be ticked, by which references have a name.</param>
    public static DeclaredView Of(Declaration declared, IReadOnlyList<DeclarationFault> faults, IReadOnlyList<Specification> specifications) => new(
    [
        .. Enum.GetValues<DeclarationPart>().Select(part => new DeclaredPart(
            part,
            [.. Lines(declared, part, specifications).Where(line => line.Said.Count > 0)],
            [.. faults.Where(fault => fault.Part == part)])),
    ]);

    private static IEnumerable<DeclaredLine> Lines(Declaration declared, DeclarationPart part, IReadOnlyList<Specification> specifications) => part switch
    {
        DeclarationPart.Company =>
        [
            Line("Inscription", declared.Origin is { } origin ? JoiningWords.Origin(origin) : ""),
            Line("Numéro", declared.Number),
            Line("Nom", declared.Name),
            Line("Forme juridique", declared.LegalForm),
            Line("Année de création", declared.Founded),
            Line("Code APE", declared.ApeCode),
            Line("Registre", declared.TradeRegister),
            Line("Présentation", declared.Presentation),
            Line("Site internet", declared.Website),
        ],
        DeclarationPart.Address => [Line("Adresse", declared.Street), Line("Commune", $"{declared.PostalCode} {declared.Commune}".Trim())],
        DeclarationPart.Contact =>
        [
            Line("Nom", declared.ContactName),
            Line("Fonction", declared.ContactPosition),
            Line("Téléphone", declared.ContactPhone),
            Line("Adresse électronique", declared.ContactEmail),
        ],
        DeclarationPart.Offers =>
        [
            new("Offres", [.. declared.Specifications.Select(reference => specifications.FirstOrDefault(known => known.Reference == reference)?.Name ?? reference)]),
            Line("Démarche de qualité", declared.Quality),
        ],
        _ => [new("Engagements", [.. declared.Pledges.Select(PledgeWords.Of).Select(French.Capitalised)]), new("En vos mots", declared.Commitments)],
    };

    private static DeclaredLine Line(string name, string said) => new(name, said.Length == 0 ? [] : [said]);
}

/// <summary>A part of a declaration.</summary>
/// <param name="Part">Which.</param>
/// <param name="Lines">What was declared in it.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record DeclaredPart(DeclarationPart Part, IReadOnlyList<DeclaredLine> Lines, IReadOnlyList<DeclarationFault> Faults)
{
    public PartState State => DeclarationCheck.StateOf(Faults);
}

/// <summary>Something that was declared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Said">What was said, in one piece or several.</param>
internal sealed record DeclaredLine(string Name, IReadOnlyList<string> Said);
