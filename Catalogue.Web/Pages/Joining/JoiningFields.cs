using Catalogue.Core.Joining;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Names under which the forms of a request send their values; they are also the identifiers of the fields.</summary>
internal static class JoiningFields
{
    public const string PersonName = "nom", Email = "adresse-electronique", Accepted = "accepte", TermsNumber = "version";

    public const string Origin = "inscription", Number = "numero", CompanyName = "raison-sociale", LegalForm = "forme-juridique", Founded = "annee",
        ApeCode = "code-ape", TradeRegister = "registre", Presentation = "presentation", Website = "site";

    public const string Street = "rue", PostalCode = "code-postal", Commune = "commune", ChosenCommune = "commune-choisie";

    public const string ContactName = "contact-nom", ContactPosition = "contact-fonction", ContactPhone = "contact-telephone", ContactEmail = "contact-adresse";

    public const string Specifications = "cahiers", Quality = "qualite", Pledges = "engagements", Commitments = "autres-engagements";

    public const string Answer = "reponse";

    /// <summary>Identifier of the first of a group of choices, which an error leads to.</summary>
    public static string First(string group) => $"{group}-1";

    /// <summary>Where the form of a part asks something.</summary>
    public static string IdOf(DeclarationField field) => field switch
    {
        DeclarationField.Origin => First(Origin),
        DeclarationField.Number => Number,
        DeclarationField.Name => CompanyName,
        DeclarationField.LegalForm => LegalForm,
        DeclarationField.Founded => Founded,
        DeclarationField.ApeCode => ApeCode,
        DeclarationField.TradeRegister => TradeRegister,
        DeclarationField.Presentation => Presentation,
        DeclarationField.Website => Website,
        DeclarationField.Street => Street,
        DeclarationField.PostalCode => PostalCode,
        DeclarationField.Commune => Commune,
        DeclarationField.ContactName => ContactName,
        DeclarationField.ContactPosition => ContactPosition,
        DeclarationField.ContactPhone => ContactPhone,
        DeclarationField.ContactEmail => ContactEmail,
        DeclarationField.Specifications => First($"{Specifications}-1"),
        DeclarationField.Quality => Quality,
        DeclarationField.Pledges => First(Pledges),
        _ => Commitments,
    };
}
