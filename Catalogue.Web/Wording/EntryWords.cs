using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Wording;

/// <summary>The registry's own words, as the public reads them: the same on every page.</summary>
internal static class EntryWords
{
    /// <summary>The families of A7, in its order; a code the catalogue does not know is shown as it is, last.</summary>
    private static readonly (string Code, string Name)[] Families =
    [
        ("equipement", "Équipement bureautique et informatique"),
        ("telecoms", "Équipements et services télécoms"),
        ("internet", "Services Internet"),
        ("prestataires", "Centres et conseillers"),
        ("groupee", "Offres groupées"),
    ];

    /// <summary>Their codes, in that order.</summary>
    public static IEnumerable<string> FamilyCodes => Families.Select(family => family.Code);

    /// <summary>Whether a code is one of them.</summary>
    public static bool IsFamily(string code) => RankOfFamily(code) < Families.Length;

    public static string Family(string code) => IsFamily(code) ? Families[RankOfFamily(code)].Name : code;

    /// <summary>Where a family stands among the others.</summary>
    public static int RankOfFamily(string code) =>
        Array.FindIndex(Families, family => family.Code == code) is var rank && rank < 0 ? Families.Length : rank;

    public static string Kind(OfferKind kind) => kind switch
    {
        OfferKind.Centre => "Centre de compétences",
        OfferKind.Adviser => "Conseiller informatique et télécoms",
        _ => "Offre",
    };

    /// <summary>« Offre · Réseau Wi-Fi »: what it is, since titles may be riddles; what centres and advisers are, their kind says.</summary>
    public static string Kind(CatalogueEntry entry) => entry.Offer.Kind == OfferKind.Offer
        ? $"{Kind(OfferKind.Offer)} · {entry.SpecificationName}"
        : Kind(entry.Offer.Kind);

    public static string Count(OfferKind kind, int count) => kind switch
    {
        OfferKind.Centre => French.Count(count, "centre de compétences", "centres de compétences"),
        OfferKind.Adviser => French.Count(count, "conseiller"),
        _ => French.Count(count, "offre"),
    };

    public static string Mode(WorkModes mode) => mode switch
    {
        WorkModes.OnSite => "Chez vous",
        WorkModes.Remote => "À distance",
        _ => "À leur atelier",
    };

    /// <summary>Each way of working of a set, in the order in which people look for them.</summary>
    public static IReadOnlyList<string> Modes(WorkModes modes) =>
        [.. new[] { WorkModes.OnSite, WorkModes.Remote, WorkModes.Workshop }.Where(mode => modes.HasFlag(mode)).Select(Mode)];

    /// <summary>How a price table is headed (A15).</summary>
    public static string Mode(PriceMode mode) => mode switch
    {
        PriceMode.OnSite => "Chez vous",
        PriceMode.Remote => "À distance",
        PriceMode.Workshop => "À l’atelier",
        _ => "Contrats et paiements échelonnés",
    };

    /// <summary>Where an outlet serves, in a phrase: « 30 km autour de Vals, Haute-Loire et Loire, partout à distance ».</summary>
    public static string Areas(OutletDetails outlet) => Areas(outlet.Areas, outlet.Commune);

    /// <summary>Where its outlet serves with an entry, in a phrase.</summary>
    public static string Areas(CatalogueEntry entry) =>
        entry.Areas is { Count: > 0 } areas ? Areas(areas, entry.Outlet.Details.Commune) : "à l’atelier seulement";

    private static string Areas(IReadOnlyList<ServiceArea> areas, string commune) => string.Join(", ", areas.Select(area => area.Kind switch
    {
        ServiceAreaKind.Radius => $"{French.Kilometres(area.RadiusKm)} autour {French.Of(commune)}",
        ServiceAreaKind.Departments => French.List([.. area.Departments.Select(code => Departments.Find(code)?.Name ?? code)]),
        _ => "partout à distance",
    }));

    /// <summary>
    /// Where the work can be done for someone at a place: a visit only where the outlet declares that it serves the place
    /// other than remotely (A24). Without a place, all that the offer declares.
    /// </summary>
    public static WorkModes ModesFor(CatalogueEntry entry, Commune? commune)
    {
        if (commune is null) return entry.Content.Modes;
        var outlet = entry.Outlet.Details;
        var comes = entry.Areas.Any(area => area.Kind != ServiceAreaKind.RemoteEverywhere
            && area.Covers(outlet.Position, commune.Position, commune.Department));
        return comes ? entry.Content.Modes : entry.Content.Modes & ~WorkModes.OnSite;
    }

    /// <summary>
    /// The last legal day of the label (A9). An entry may leave the catalogue before, for a paper to renew or by decision:
    /// that is between its partner and the ministry until it happens.
    /// </summary>
    public static DateOnly LabelUntil(CatalogueEntry entry) => entry.Right.EndsOn;

    /// <summary>« à 1,6 km », « à environ 1,6 km » where one of the two places is estimated (A24).</summary>
    public static string Distance(double km, bool isExact) => $"à {(isExact ? "" : "environ ")}{French.Kilometres(km)}";
}
