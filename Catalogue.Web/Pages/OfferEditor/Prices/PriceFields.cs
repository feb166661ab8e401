namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>Names under which the forms of prices send their values, which are the identifiers of their fields too.</summary>
internal static class PriceFields
{
    public const string Nature = "nature", Mode = "lieu", Role = "role", Label = "intitule", Unit = "unite", Item = "chose", Minimum = "minimum";

    public const string Amount = "montant", Tax = "taxe", Rate = "taux", Note = "note";

    public const string Kind = "sorte", FreeWithin = "gratuit", Always = "toujours";

    public const string Regime = "regime", Months = "mois", Covers = "couvre";

    public const string Title = "titre", Text = "texte";

    /// <summary>Which line moves, and where to.</summary>
    public const string Line = "rang", Towards = "vers", Up = "haut", Down = "bas";

    /// <summary>The identifier of the first answer of a question, which errors lead to.</summary>
    public static string FirstOf(string question) => $"{question}-1";
}
