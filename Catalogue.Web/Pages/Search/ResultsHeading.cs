using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>The answer in words, before any control.</summary>
/// <param name="query">What was asked.</param>
/// <param name="place">Where.</param>
/// <param name="found">What was found.</param>
internal sealed class ResultsHeading(CatalogueQuery query, PlaceReading place, SearchAnswer found)
{
    /// <summary>The need as it was understood.</summary>
    public string Need { get; } = found.Corrections.Aggregate(
        query.Need,
        (need, correction) => need.Replace(correction.Typed, correction.Understood, StringComparison.CurrentCultureIgnoreCase));

    /// <summary>
    /// What the quotes and the minus were taken for: « Avec l’expression exacte « pc portable », sans « housse ». »; empty without.
    /// </summary>
    public string Signs
    {
        get
        {
            var parts = new List<string>();
            if (found.Phrases.Count > 0)
                parts.Add("avec l’expression exacte " + Quoted(found.Phrases));
            if (found.Unwanted.Count > 0) parts.Add("sans " + Quoted(found.Unwanted));
            return parts.Count == 0 ? "" : French.Capitalised(string.Join(", ", parts)) + ".";
        }
    }

    /// <summary>Something was typed, and nothing of it is a word to look for: an emoji, « a ». Everything is then shown.</summary>
    public bool IsNothingUnderstood { get; } =
        query.Need.Length > 0 && found.Terms.Count == 0 && found.Phrases.Count == 0;

    /// <summary>« Installer le wifi près du Puy-en-Velay ».</summary>
    public string Title
    {
        get
        {
            var what = Need.Length == 0 || IsNothingUnderstood ? "Offres et centres de compétences" : French.Capitalised(Need);
            return place.Commune is null ? what : $"{what} près {place.OfName}";
        }
    }

    /// <summary>« 23 réponses ».</summary>
    public string Count => found.Total == 0 ? "Aucune réponse" : French.Count(found.Total, "réponse");

    /// <summary>« 14 offres, 8 centres de compétences et 1 conseiller »; empty where there is one kind only.</summary>
    public string Kinds
    {
        get
        {
            var counts = QueryWords.Kinds
                .Where(pair => query.Kind is null || query.Kind == pair.Value)
                .Select(pair => (Kind: pair.Value, Count: found.Facets.Kinds.GetValueOrDefault(pair.Value)))
                .Where(pair => pair.Count > 0)
                .Select(pair => EntryWords.Count(pair.Kind, pair.Count))
                .ToList();
            return French.List(counts);
        }
    }

    /// <summary>How many are within the radius and how many come from beyond it; empty without a place.</summary>
    public string Reach
    {
        get
        {
            if (place.Commune is null || found.Total == 0) return "";
            var beyond = found.Total - found.WithinRadius;
            if (beyond == 0) return $"À moins de {query.RadiusKm}\u00a0km.";
            var serve = beyond == 1 ? "sert" : "servent";
            return found.WithinRadius == 0
                ? $"Aucune à moins de {query.RadiusKm}\u00a0km, mais {(beyond == 1 ? "elle" : "elles")} {serve} votre commune, sur place ou à distance."
                : $"{found.WithinRadius} à moins de {query.RadiusKm}\u00a0km, {beyond} plus loin mais qui {serve} votre commune, sur place ou à distance.";
        }
    }

    /// <summary>The tabs: all, then each kind that would give something.</summary>
    public IEnumerable<(string Text, string Href, bool IsCurrent)> Tabs
    {
        get
        {
            var first = query with { Page = 1 };
            yield return ($"Tout ({found.Facets.Kinds.Values.Sum()})", (first with { Kind = null }).Address, query.Kind is null);
            foreach (var (_, kind) in QueryWords.Kinds)
            {
                var count = found.Facets.Kinds.GetValueOrDefault(kind);
                if (count > 0 || query.Kind == kind)
                    yield return ($"{TabName(kind)} ({count})", (first with { Kind = kind }).Address, query.Kind == kind);
            }
        }
    }

    private static string Quoted(IEnumerable<string> texts) => French.List([.. texts.Select(text => $"«\u00a0{text}\u00a0»")]);

    private static string TabName(OfferKind kind) => kind switch
    {
        OfferKind.Centre => "Centres",
        OfferKind.Adviser => "Conseillers",
        _ => "Offres",
    };
}
