using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Partners;

/// <summary>
/// Reads the address of the directory. A value that makes no sense is replaced by the usual one and said so; nothing else
/// that was asked is lost for it.
/// </summary>
internal static class PartnerQueryReader
{
    /// <summary>Longer than any company's name; beyond it, the beginning is kept.</summary>
    public const int LongestName = 100;

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (PartnerQuery Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new PartnerQuery
        {
            Name = NameOf(address),
            Place = address.Place(PartnerWords.Place),
            RadiusKm = address.Radius(PartnerWords.Radius, PartnerQuery.DefaultRadiusKm),
            Family = address.Code(PartnerWords.Family, "La famille d’offres n’est pas comprise\u00a0: nous les montrons toutes."),
            Category = address.Code(PartnerWords.Category, "La spécialité du centre n’est pas comprise\u00a0: nous les montrons toutes."),
            Programme = address.Code(PartnerWords.Programme, "Le programme n’est pas compris\u00a0: nous les montrons tous."),
            Label = address.OneOf(
                PartnerWords.Label, PartnerWords.Labels, "L’état du label n’est pas compris\u00a0: voici ceux qui ont le label aujourd’hui.")
                ?? default,
            Sort = address.OneOf(
                PartnerWords.Sort, PartnerWords.Sorts, "L’ordre n’est pas compris\u00a0: les plus proches sont en premier.") ?? default,
            Page = address.Page(PartnerWords.Page),
            ForPaper = address.IsYes(PartnerWords.Paper),
        };
        return (query, address.Notices);
    }

    private static string NameOf(AddressReader address)
    {
        var name = address.Text(PartnerWords.Name, LongestName, "le nom");
        if (name.Length == 0 || FrenchFolding.FoldWords(name, ' ').Length > 0) return name;
        address.Note("Le nom n’a ni lettre ni chiffre que nous sachions lire\u00a0: nous n’en avons pas tenu compte.");
        return "";
    }
}
