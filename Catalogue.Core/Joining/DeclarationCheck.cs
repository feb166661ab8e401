using System.Text.RegularExpressions;
using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>What stands in the way of sending a declaration: the one list, for each of its pages and for the sending (A3, A16, A23).</summary>
/// <param name="communes">Where places are known.</param>
/// <param name="specifications">References of the specifications that apply.</param>
/// <param name="today">The legal day.</param>
public sealed partial class DeclarationCheck(CommuneDirectory communes, IReadOnlySet<string> specifications, DateOnly today)
{
    /// <summary>Everything that is wrong, in the order of the pages.</summary>
    public IReadOnlyList<DeclarationFault> Of(Declaration declared) => [.. Enum.GetValues<DeclarationPart>().SelectMany(part => Of(declared, part))];

    /// <summary>What is wrong in one part, in the order of its fields.</summary>
    public IReadOnlyList<DeclarationFault> Of(Declaration declared, DeclarationPart part)
    {
        var faults = new Faults(part);
        switch (part)
        {
            case DeclarationPart.Company:
                CheckNumber(declared, faults);
                CheckCompany(declared, faults);
                break;
            case DeclarationPart.Address:
                CheckAddress(declared, faults);
                break;
            case DeclarationPart.Contact:
                CheckContact(declared, faults);
                break;
            case DeclarationPart.Offers:
                CheckOffers(declared, faults);
                break;
            case DeclarationPart.Commitments:
                CheckCommitments(declared, faults);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "No such part.");
        }

        return faults.Found;
    }

    /// <summary>How far a part is.</summary>
    public PartState StateOf(Declaration declared, DeclarationPart part) => StateOf(Of(declared, part));

    /// <summary>How far a part is that has these faults.</summary>
    public static PartState StateOf(IReadOnlyList<DeclarationFault> faults) =>
        faults.Count == 0 ? PartState.Done
        : faults.All(fault => fault.IsMissing) ? PartState.ToDo
        : PartState.ToCorrect;

    private static void CheckNumber(Declaration declared, Faults faults)
    {
        if (declared.Origin is not { } origin)
        {
            faults.Missing(DeclarationField.Origin, "Dites où votre entreprise est inscrite.");
            return;
        }

        var isAbroad = origin == CompanyOrigin.OtherState;
        if (declared.Number.Length == 0)
        {
            faults.Missing(DeclarationField.Number, isAbroad
                ? "Donnez le numéro de TVA de votre entreprise, avec les deux lettres de son pays."
                : "Donnez le numéro SIREN de votre entreprise\u00a0: neuf chiffres.");
        }
        else if (!CompanyNumber.TryParse(declared.Number, out var number) || number.Siren is null != isAbroad)
        {
            faults.Wrong(DeclarationField.Number, isAbroad
                ? "Ce n’est pas un numéro de TVA d’un autre État de l’Union\u00a0: deux lettres pour le pays, puis ce qui suit sur vos factures."
                : "Ce n’est pas un numéro SIREN\u00a0: il a neuf chiffres, et le dernier vérifie les autres. Relisez-le sur vos papiers.");
        }
    }

    private void CheckCompany(Declaration declared, Faults faults)
    {
        faults.Line(DeclarationField.Name, declared.Name, "Donnez le nom de votre entreprise.");
        faults.Line(DeclarationField.LegalForm, declared.LegalForm, "Donnez la forme juridique\u00a0: SARL, entreprise individuelle, etc.");
        if (declared.Founded.Length == 0) faults.Missing(DeclarationField.Founded, "Donnez l’année de création.");
        else if (SheetRules.YearOf(declared.Founded, today) is null)
            faults.Wrong(DeclarationField.Founded, $"Écrivez une année en quatre chiffres, entre {SheetRules.EarliestYear} et {today.Year}.");
        if (declared.ApeCode.Length > 0 && !ApeCode().IsMatch(declared.ApeCode))
            faults.Wrong(DeclarationField.ApeCode, "Un code APE s’écrit avec quatre chiffres et une lettre, par exemple 62.02A.");
        else if (declared is { ApeCode.Length: 0, Origin: not CompanyOrigin.OtherState })
            faults.Missing(DeclarationField.ApeCode, "Donnez le code APE de votre entreprise, par exemple 62.02A.");
        faults.Line(DeclarationField.TradeRegister, declared.TradeRegister, "Dites à quel registre votre entreprise est inscrite.");
        faults.Text(DeclarationField.Presentation, declared.Presentation, "Présentez votre entreprise en quelques phrases.");
        if (declared.Website.Length > 0 && !SheetRules.IsWebsite(declared.Website))
            faults.Wrong(DeclarationField.Website, "Ce n’est pas l’adresse d’un site\u00a0: écrivez-la comme www.entreprise.example.");
    }

    private void CheckAddress(Declaration declared, Faults faults)
    {
        faults.Line(DeclarationField.Street, declared.Street, "Donnez le numéro et la rue.");
        var isAbroad = declared.Origin == CompanyOrigin.OtherState;
        if (isAbroad) faults.Line(DeclarationField.PostalCode, declared.PostalCode, "Donnez le code postal.");
        else if (declared.PostalCode.Length == 0) faults.Missing(DeclarationField.PostalCode, "Donnez le code postal\u00a0: cinq chiffres.");
        else if (!PostalCode().IsMatch(declared.PostalCode)) faults.Wrong(DeclarationField.PostalCode, "Un code postal a cinq chiffres.");
        faults.Line(DeclarationField.Commune, declared.Commune, "Donnez la commune.");
        if (!isAbroad && declared.Commune.Length is > 0 and <= SheetRules.LongestLine && (declared.Insee is not { } insee || communes.ByInsee(insee) is null))
        {
            faults.Wrong(DeclarationField.Commune, CommuneReading.Of(declared.PostalCode, declared.Commune, communes).Choices.Count > 0
                ? "Dites de quelle commune il s’agit\u00a0: choisissez-la dans la liste, ou corrigez son nom et le code postal."
                : "Nous ne connaissons pas cette commune\u00a0: vérifiez son nom et le code postal.");
        }
    }

    private static void CheckContact(Declaration declared, Faults faults)
    {
        if (declared.ContactName.Length == 0) faults.Missing(DeclarationField.ContactName, "Donnez le prénom et le nom de la personne à joindre.");
        else if (!PersonName.IsSound(declared.ContactName))
            faults.Wrong(DeclarationField.ContactName, $"Un nom tient sur une ligne de {PersonName.LongestName} caractères au plus, sans adresse.");
        faults.Line(DeclarationField.ContactPosition, declared.ContactPosition, "Donnez sa fonction\u00a0: gérante, responsable commercial, etc.");
        if (declared.ContactPhone.Length == 0) faults.Missing(DeclarationField.ContactPhone, "Donnez un numéro de téléphone.");
        else if (!SheetRules.IsPhone(declared.ContactPhone)) faults.Wrong(DeclarationField.ContactPhone, "Écrivez le numéro de téléphone en chiffres, par exemple 01 99 00 00 00.");
        if (declared.ContactEmail.Length == 0) faults.Missing(DeclarationField.ContactEmail, "Donnez une adresse électronique.");
        else if (!EmailAddress.IsSound(declared.ContactEmail))
            faults.Wrong(DeclarationField.ContactEmail, "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.");
    }

    private void CheckOffers(Declaration declared, Faults faults)
    {
        if (declared.Specifications.Count == 0) faults.Missing(DeclarationField.Specifications, "Cochez au moins une sorte d’offre.");
        else if (!declared.Specifications.All(specifications.Contains))
            faults.Wrong(DeclarationField.Specifications, "Un des cahiers des charges choisis n’existe plus\u00a0: vérifiez ce qui est coché.");
        faults.Text(DeclarationField.Quality, declared.Quality, "Décrivez votre démarche de qualité\u00a0: une méthode ou une certification de votre choix.");
    }

    private static void CheckCommitments(Declaration declared, Faults faults)
    {
        var taken = Enum.GetValues<Pledge>().Intersect(declared.Pledges).Count();
        if (taken == 0) faults.Missing(DeclarationField.Pledges, "Cochez les six engagements\u00a0: chacun est demandé à tous les partenaires.");
        else if (taken < Enum.GetValues<Pledge>().Length) faults.Wrong(DeclarationField.Pledges, "Il manque un engagement\u00a0: les six sont demandés à tous les partenaires.");
        if (!SheetRules.AreCommitments(declared.Commitments))
            faults.Wrong(DeclarationField.Commitments, $"Gardez {SheetRules.MostCommitments} lignes au plus, de {SheetRules.LongestCommitment} caractères chacune.");
    }

    [GeneratedRegex(@"\A[0-9]{2}\.[0-9]{2}[A-Z]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApeCode();

    [GeneratedRegex(@"\A[0-9]{5}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostalCode();

    private sealed class Faults(DeclarationPart part)
    {
        public List<DeclarationFault> Found { get; } = [];

        public void Missing(DeclarationField field, string sentence) => Found.Add(new(part, field, sentence, IsMissing: true));

        public void Wrong(DeclarationField field, string sentence) => Found.Add(new(part, field, sentence, IsMissing: false));

        public void Line(DeclarationField field, string given, string whenMissing) => Bounded(field, given, SheetRules.LongestLine, whenMissing);

        public void Text(DeclarationField field, string given, string whenMissing) => Bounded(field, given, SheetRules.LongestText, whenMissing);

        private void Bounded(DeclarationField field, string given, int longest, string whenMissing)
        {
            if (given.Length == 0) Missing(field, whenMissing);
            else if (given.Length > longest) Wrong(field, $"C’est trop long\u00a0: gardez {longest} caractères au plus.");
        }
    }
}
