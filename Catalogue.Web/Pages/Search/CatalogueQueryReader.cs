using System.Text.RegularExpressions;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// Reads the address of a search. A value that makes no sense is replaced by the usual one and said so; nothing else that
/// was asked is lost for it.
/// </summary>
internal static partial class CatalogueQueryReader
{
    /// <summary>Longer than any need people type; beyond it, the beginning is kept.</summary>
    public const int LongestNeed = 300;

    public const string UnknownFamily = "La famille d’offres n’est pas comprise\u00a0: nous les montrons toutes.";

    public const string UnknownService = "Un des services demandés n’est pas compris\u00a0: nous n’en avons pas tenu compte.";

    private const int HighestPriceEuros = 1_000_000;

    /// <summary>An address that asks for more services than this was not made by this site.</summary>
    private const int MostServices = 50;

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>The search, and a sentence for each value that could not be taken as it was.</returns>
    public static (CatalogueQuery Query, IReadOnlyList<string> Notices) Read(
        IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new CatalogueQuery
        {
            Need = address.Text(QueryWords.Need, LongestNeed, "votre recherche"),
            Place = address.Place(QueryWords.Place),
            RadiusKm = address.Radius(QueryWords.Radius, CatalogueQuery.DefaultRadiusKm),
            NearOnly = address.IsYes(QueryWords.NearOnly),
            Kind = address.OneOf(
                QueryWords.Kind, QueryWords.Kinds, "Le genre de réponses n’est pas compris\u00a0: nous les montrons tous."),
            Family = address.Code(QueryWords.Family, UnknownFamily),
            Services = ServicesOf(address),
            Modes = ModesOf(address),
            MaxPriceEuros = address.Number(
                QueryWords.Price, 1, HighestPriceEuros, "Le prix n’est pas compris\u00a0: nous n’en avons pas tenu compte."),
            FinancingOnly = address.IsYes(QueryWords.Financing),
            Sort = address.OneOf(
                QueryWords.Sort, QueryWords.Sorts, "L’ordre n’est pas compris\u00a0: les réponses sont classées par pertinence.")
                ?? SearchSort.Relevance,
            Page = address.Page(QueryWords.Page),
            Verbatim = address.IsYes(QueryWords.Verbatim),
        };
        return (query, address.Notices);
    }

    private static List<string> ServicesOf(AddressReader address)
    {
        var asked = address.All(QueryWords.Service)
            .Where(text => text.Length > 0).Select(text => text.ToUpperInvariant()).Distinct().ToList();
        var known = asked.Where(text => ServiceCode().IsMatch(text)).Take(MostServices).Order(StringComparer.Ordinal).ToList();
        if (known.Count < asked.Count) address.Note(UnknownService);
        return known;
    }

    private static WorkModes ModesOf(AddressReader address)
    {
        var asked = address.All(QueryWords.Mode).Where(text => text.Length > 0).ToList();
        var known = QueryWords.Modes.Where(pair => asked.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (asked.Exists(text => !known.Exists(pair => string.Equals(pair.Key, text, StringComparison.OrdinalIgnoreCase))))
            address.Note("Le lieu du travail n’est pas compris\u00a0: nous n’en avons pas tenu compte.");
        return known.Aggregate(WorkModes.None, (modes, pair) => modes | pair.Value);
    }

    [GeneratedRegex("^[A-Z]{3}-[0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex ServiceCode();
}
