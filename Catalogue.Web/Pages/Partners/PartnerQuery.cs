using System.Globalization;
using Catalogue.Core.Directories;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Partners;

/// <summary>
/// What a page of the directory was asked for: everything its address says, so that it can be shared, changed one value at a
/// time and read back. Values are sound; <see cref="PartnerQueryReader"/> makes them so.
/// </summary>
internal sealed record PartnerQuery
{
    public const int DefaultRadiusKm = 30;

    /// <summary>On paper there is no next page to go to: some twenty sheets at most.</summary>
    private const int PaperPageSize = 300;

    private const int ScreenPageSize = 20;

    /// <summary>Words of the partner's name; empty for all.</summary>
    public string Name { get; init; } = "";

    /// <summary>The commune or postal code as typed; empty for everywhere.</summary>
    public string Place { get; init; } = "";

    /// <summary>Kilometres around the place.</summary>
    public int RadiusKm { get; init; } = DefaultRadiusKm;

    /// <summary>Code of a family (A7).</summary>
    public string? Family { get; init; }

    /// <summary>Reference of the specification that is the category of a centre (A7.4).</summary>
    public string? Category { get; init; }

    /// <summary>Reference of an edition of a programme.</summary>
    public string? Programme { get; init; }

    public LabelState Label { get; init; }

    public DirectorySort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>In one piece, to be printed.</summary>
    public bool ForPaper { get; init; }

    /// <summary>How many values narrow the list, the name and the place apart.</summary>
    public int FilterCount =>
        (Family is null ? 0 : 1)
        + (Category is null ? 0 : 1)
        + (Programme is null ? 0 : 1)
        + (Label == default ? 0 : 1)
        + (Place.Length > 0 && RadiusKm != DefaultRadiusKm ? 1 : 0);

    /// <summary>The same without what narrows it.</summary>
    public PartnerQuery WithoutFilters() => new() { Name = Name, Place = Place, Sort = Sort };

    /// <summary>The one address of this list: defaults are left out, the order is always the same.</summary>
    public string Address => ListAddress.Of(PartnerLinks.All, Pairs());

    /// <summary>What the address says, name by name; a form repeats those it has no field for.</summary>
    public IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Name.Length > 0) yield return (PartnerWords.Name, Name);
        if (Place.Length > 0) yield return (PartnerWords.Place, Place);
        if (RadiusKm != DefaultRadiusKm) yield return (PartnerWords.Radius, RadiusKm.ToString(CultureInfo.InvariantCulture));
        if (Family is { } family) yield return (PartnerWords.Family, family);
        if (Category is { } category) yield return (PartnerWords.Category, category);
        if (Programme is { } programme) yield return (PartnerWords.Programme, programme);
        if (Label != default) yield return (PartnerWords.Label, PartnerWords.Labels.First(pair => pair.Value == Label).Key);
        if (Sort != default) yield return (PartnerWords.Sort, PartnerWords.Sorts.First(pair => pair.Value == Sort).Key);
        if (ForPaper) yield return (PartnerWords.Paper, AddressReader.Yes);
        if (Page > 1) yield return (PartnerWords.Page, Page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As it is put to the directory.</summary>
    /// <param name="commune">The place, when it was understood.</param>
    public DirectoryQuery Around(Commune? commune) => new()
    {
        Name = Name,
        Near = commune is null ? null : new DirectoryPlace(commune.Position, RadiusKm),
        Family = Family,
        Category = Category,
        Programme = Programme,
        State = Label,
        Sort = Sort,
        Page = Page,
        PageSize = ForPaper ? PaperPageSize : ScreenPageSize,
    };
}
