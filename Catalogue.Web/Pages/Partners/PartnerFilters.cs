using System.Globalization;
using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.DesignSystem.TagList;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Partners;

/// <summary>
/// The filters beside the directory: each value with what it would give, those that would give nothing left out unless they
/// are applied.
/// </summary>
internal sealed class PartnerFilters
{
    private readonly PartnerQuery _query;
    private readonly Dictionary<string, string> _categories;
    private readonly Dictionary<string, string> _programmes;

    /// <param name="query">What was asked.</param>
    /// <param name="listing">The directory.</param>
    /// <param name="facets">What each value would give.</param>
    public PartnerFilters(PartnerQuery query, PartnerListing listing, DirectoryFacets facets)
    {
        _query = query;
        _categories = listing.Categories.ToDictionary(category => category.Reference, category => category.Name);
        _programmes = listing.All.Select(line => line.Programme).DistinctBy(programme => programme.Reference)
            .ToDictionary(programme => programme.Reference, programme => $"{programme.Name}, {programme.Edition}");
        Radii =
        [
            .. facets.Radii.OrderBy(pair => pair.Key).Select(pair => new SelectChoice(
                pair.Key.ToString(CultureInfo.InvariantCulture), $"{pair.Key}\u00a0km ({pair.Value})", pair.Key == query.RadiusKm)),
        ];
        Families = Choices("Toutes", query.Family, facets.Families, EntryWords.Family);
        Categories = Choices("Toutes", query.Category, facets.Categories, CategoryName);
        Programmes = Choices("Tous", query.Programme, facets.Programmes, ProgrammeName);
        Labels =
        [
            .. PartnerWords.Labels
                .Select(pair => (pair.Key, pair.Value, Count: facets.States.GetValueOrDefault(pair.Value)))
                .Where(choice => choice.Count > 0 || choice.Value == query.Label || choice.Value == LabelState.InForce)
                .Select(choice => new SelectChoice(
                    choice.Key, $"{LabelWords.State(choice.Value)} ({choice.Count})", choice.Value == query.Label)),
        ];
    }

    public IReadOnlyList<SelectChoice> Radii { get; }

    public IReadOnlyList<SelectChoice> Families { get; }

    public IReadOnlyList<SelectChoice> Categories { get; }

    public IReadOnlyList<SelectChoice> Programmes { get; }

    public IReadOnlyList<SelectChoice> Labels { get; }

    /// <summary>Whether partners stand in the directory under several programmes, which then have to be told apart.</summary>
    public bool HasSeveralProgrammes => _programmes.Count > 1;

    /// <summary>Each applied filter with the address of the list without it.</summary>
    public IEnumerable<RemovableTag> Applied()
    {
        var query = _query with { Page = 1 };
        if (query.Place.Length > 0 && query.RadiusKm != PartnerQuery.DefaultRadiusKm)
            yield return new($"À moins de {query.RadiusKm}\u00a0km", (query with { RadiusKm = PartnerQuery.DefaultRadiusKm }).Address);
        if (query.Family is { } family) yield return new(EntryWords.Family(family), (query with { Family = null }).Address);
        if (query.Category is { } category) yield return new(CategoryName(category), (query with { Category = null }).Address);
        if (query.Programme is { } programme) yield return new(ProgrammeName(programme), (query with { Programme = null }).Address);
        if (query.Label != default) yield return new(LabelWords.State(query.Label), (query with { Label = default }).Address);
    }

    /// <summary>
    /// What could be loosened, and how many partners more that would give; only what gives some. With nobody found, what
    /// stands under another state of the label as well.
    /// </summary>
    /// <param name="count">How many partners a query gives.</param>
    /// <param name="total">How many were found.</param>
    public IReadOnlyList<LooserChoice> Looser(Func<PartnerQuery, int> count, int total)
    {
        var query = _query with { Page = 1 };
        List<LooserChoice> choices =
        [
            .. from change in Looser(query)
               let more = count(change.Query) - total
               where more > 0
               select new LooserChoice(change.Text, change.Query.Address, $"{French.Count(more, "partenaire")} de plus"),
        ];
        if (total > 0) return choices;
        choices.AddRange(
            from other in OtherLabels(query)
            let found = count(other)
            where found > 0
            select new LooserChoice(WithLabel(other), other.Address, French.Count(found, "partenaire")));
        if (choices.Count == 0 && count(new PartnerQuery()) is > 0 and var everybody)
            choices.Add(new LooserChoice("Voir tout l’annuaire", PartnerLinks.All, French.Count(everybody, "partenaire")));
        return [.. choices.DistinctBy(choice => choice.Href)];
    }

    /// <summary>
    /// The same under other states of the label; of a name, that name alone under any: somebody who is looked for by name
    /// may be anywhere and have no label any more.
    /// </summary>
    private static IEnumerable<PartnerQuery> OtherLabels(PartnerQuery query)
    {
        foreach (var (_, state) in PartnerWords.Labels)
        {
            if (query.Name.Length > 0) yield return new PartnerQuery { Name = query.Name, Label = state };
            else if (state != query.Label) yield return query with { Label = state };
        }
    }

    private static string WithLabel(PartnerQuery query)
    {
        var label = $"«\u00a0{LabelWords.State(query.Label)}\u00a0»";
        return query.Name.Length > 0 ? $"Chercher ce nom seul, {label}" : $"Voir {label}";
    }

    private static IEnumerable<(string Text, PartnerQuery Query)> Looser(PartnerQuery query)
    {
        if (query.Place.Length > 0)
        {
            if (DirectoryFacets.RadiiKm.FirstOrDefault(km => km > query.RadiusKm) is > 0 and var wider)
                yield return ($"Chercher à moins de {wider}\u00a0km", query with { RadiusKm = wider });
            yield return ("Chercher dans toute la France", query with { Place = "", RadiusKm = PartnerQuery.DefaultRadiusKm });
        }

        if (query.Family is not null) yield return ("Chercher dans toutes les familles", query with { Family = null });
        if (query.Category is not null) yield return ("Accepter toutes les spécialités", query with { Category = null });
        if (query.Programme is not null) yield return ("Chercher dans tous les programmes", query with { Programme = null });
        if (query.Name.Length > 0) yield return ("Chercher sans le nom", query with { Name = "" });
    }

    private static IReadOnlyList<SelectChoice> Choices(
        string all, string? asked, IReadOnlyDictionary<string, int> counts, Func<string, string> name) =>
    [
        new SelectChoice("", all, asked is null),
        .. counts.Select(pair => (Code: pair.Key, Count: pair.Value))
            .Concat(asked is not null && !counts.ContainsKey(asked) ? [(Code: asked, Count: 0)] : [])
            .OrderBy(choice => name(choice.Code), StringComparer.CurrentCulture)
            .Select(choice => new SelectChoice(choice.Code, $"{name(choice.Code)} ({choice.Count})", choice.Code == asked)),
    ];

    private string CategoryName(string reference) => _categories.GetValueOrDefault(reference, reference);

    private string ProgrammeName(string reference) => _programmes.GetValueOrDefault(reference, reference);
}
