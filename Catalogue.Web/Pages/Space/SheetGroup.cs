using System.Globalization;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;

namespace Catalogue.Web.Pages.Space;

/// <summary>A small group of what a company says of itself: a page each.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Fields">What is asked, in order.</param>
/// <param name="Write">The sheet with what was typed, by names of fields; only called once nothing is wrong.</param>
internal sealed record SheetGroup(
    string Key, string Title, IReadOnlyList<SheetField> Fields, Func<CompanySheet, IReadOnlyDictionary<string, string>, CompanySheet> Write)
{
    /// <summary>The groups that the page of commitments leads to, by their names in the address.</summary>
    public const string Quality = "qualite", Promises = "promesses";

    /// <summary>The groups, in the order of the sheet.</summary>
    public static IReadOnlyList<SheetGroup> All { get; } =
    [
        new(
            "presentation",
            "La présentation",
            [
                new("presentation", "Votre entreprise en quelques phrases", SheetFieldKind.Text, company => company.Presentation)
                {
                    Hint = "Ce que vous faites, pour qui, depuis où. Les clients la lisent en haut de votre page.",
                    Longest = SheetRules.LongestText,
                    FaultOf = Demand("Présentez votre entreprise en quelques phrases."),
                },
            ],
            (company, typed) => company with { Presentation = typed["presentation"] }),
        new(
            "contact",
            "La personne à joindre",
            [
                new("nom", "Prénom et nom", SheetFieldKind.Line, company => company.Contact.Name)
                {
                    Longest = PersonName.LongestName,
                    FaultOf = (typed, _) => PersonName.IsSound(typed) ? null : "Donnez le prénom et le nom de la personne que les clients joignent.",
                },
                new("fonction", "Fonction", SheetFieldKind.Line, company => company.Contact.Position)
                {
                    Hint = "Gérante, responsable commercial…",
                    Longest = SheetRules.LongestLine,
                    FaultOf = Demand("Donnez sa fonction\u00a0: gérante, responsable commercial…"),
                },
                new("telephone", "Téléphone", SheetFieldKind.Phone, company => company.Contact.Phone)
                {
                    Longest = SheetRules.LongestLine,
                    FaultOf = (typed, _) => SheetRules.IsPhone(typed) ? null : "Écrivez le numéro de téléphone en chiffres, par exemple 01 99 00 00 00.",
                },
                new("courriel", "Adresse électronique", SheetFieldKind.Email, company => company.Contact.Email)
                {
                    Longest = EmailAddress.LongestAddress,
                    FaultOf = (typed, _) => EmailAddress.IsSound(typed) ? null : "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.",
                },
            ],
            (company, typed) => company with { Contact = new(typed["nom"], typed["fonction"], typed["telephone"], typed["courriel"]) }),
        new(
            "site",
            "Le site Internet",
            [
                new("site", "Adresse du site", SheetFieldKind.Address, company => company.Website ?? "")
                {
                    Hint = "Par exemple www.entreprise.example.",
                    Longest = SheetRules.LongestLine,
                    IsOptional = true,
                    FaultOf = (typed, _) => typed.Length == 0 || SheetRules.IsWebsite(typed) ? null : "Ce n’est pas l’adresse d’un site\u00a0: écrivez-la comme www.entreprise.example.",
                },
            ],
            (company, typed) => company with { Website = typed["site"].Length == 0 ? null : typed["site"] }),
        new(
            "statut",
            "La forme de l’entreprise",
            [
                new("forme", "Forme juridique", SheetFieldKind.Line, company => company.LegalForm)
                {
                    Hint = "SARL, entreprise individuelle…",
                    Longest = SheetRules.LongestLine,
                    FaultOf = Demand("Donnez la forme juridique\u00a0: SARL, entreprise individuelle…"),
                },
                new("annee", "Année de création", SheetFieldKind.Number, company => company.Founded.ToString(CultureInfo.InvariantCulture))
                {
                    Longest = SheetRules.LongestLine,
                    FaultOf = (typed, today) => SheetRules.YearOf(typed, today) is not null
                        ? null
                        : $"Écrivez une année en quatre chiffres, entre {SheetRules.EarliestYear} et {today.Year}.",
                },
                new("registre", "Registre", SheetFieldKind.Line, company => company.TradeRegister)
                {
                    Hint = "RCS Lyon, Répertoire des métiers du Rhône, ordre d’une profession libérale…",
                    Longest = SheetRules.LongestLine,
                    FaultOf = Demand("Dites à quel registre votre entreprise est inscrite."),
                },
            ],
            (company, typed) => company with
            {
                LegalForm = typed["forme"],
                Founded = int.Parse(typed["annee"], NumberStyles.None, CultureInfo.InvariantCulture),
                TradeRegister = typed["registre"],
            }),
        new(
            Quality,
            "Votre démarche de qualité",
            [
                new("qualite", "Votre méthode, ou votre certification", SheetFieldKind.Text, company => company.Quality)
                {
                    Hint = "Comment vous mesurez la satisfaction de vos clients et traitez leurs réclamations. Elle est affichée sur votre page.",
                    Longest = SheetRules.LongestText,
                    FaultOf = Demand("Décrivez votre démarche de qualité\u00a0: une méthode ou une certification de votre choix."),
                },
            ],
            (company, typed) => company with { Quality = typed["qualite"] }),
        new(
            Promises,
            "Vos promesses aux clients",
            [
                new("promesses", "Ce que vous promettez, avec vos mots", SheetFieldKind.Text, company => string.Join('\n', company.Commitments))
                {
                    Hint = $"Une promesse par ligne, {SheetRules.MostCommitments} au plus. Elles sont affichées sur votre page.",
                    Longest = SheetRules.MostCommitments * (SheetRules.LongestCommitment + 1),
                    IsOptional = true,
                    FaultOf = (typed, _) => SheetRules.AreCommitments(TypedText.List(typed))
                        ? null
                        : $"Gardez {SheetRules.MostCommitments} lignes au plus, de {SheetRules.LongestCommitment} caractères chacune.",
                },
            ],
            (company, typed) => company with { Commitments = TypedText.List(typed["promesses"]) }),
    ];

    /// <summary>The group of an address; null when there is none.</summary>
    public static SheetGroup? Find(string? key) => All.FirstOrDefault(group => group.Key == key);

    private static Func<string, DateOnly, string?> Demand(string sentence) => (typed, _) => typed.Length == 0 ? sentence : null;
}

/// <summary>What is asked in a group.</summary>
/// <param name="Name">Identifier of the field, and name under which it is sent.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is typed.</param>
/// <param name="Read">What the sheet says.</param>
internal sealed record SheetField(string Name, string Label, SheetFieldKind Kind, Func<CompanySheet, string> Read)
{
    public string? Hint { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>Characters at most.</summary>
    public required int Longest { get; init; }

    /// <summary>What is wrong with what was typed on a legal day, as a sentence; null when nothing is.</summary>
    public required Func<string, DateOnly, string?> FaultOf { get; init; }
}

/// <summary>How a field of the sheet is typed.</summary>
internal enum SheetFieldKind
{
    Line,
    Text,
    Number,
    Phone,
    Email,
    Address,
}
