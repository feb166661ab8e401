using Catalogue.Core.Geography;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Listing;

/// <summary>What was understood of the place a visitor typed.</summary>
internal sealed record PlaceReading
{
    private const int MostOthers = 5;

    /// <summary>The commune; null when none was typed or none was understood.</summary>
    public Commune? Commune { get; private init; }

    /// <summary>Other communes the same words may mean: as forms write them, and as people tell them apart.</summary>
    public IReadOnlyList<(string Label, string Text)> Others { get; private init; } = [];

    /// <summary>The postal code that the others share with the commune, where it is what was typed.</summary>
    public string? SharedPostalCode { get; private init; }

    /// <summary>True when the words were not taken literally: the page says what was understood.</summary>
    public bool IsGuess { get; private init; }

    /// <summary>Why no commune was understood, as a sentence; null otherwise.</summary>
    public string? Error { get; private init; }

    /// <summary>What may have been meant where no commune was understood, as <see cref="Others"/>.</summary>
    public IReadOnlyList<(string Label, string Text)> Suggestions { get; private init; } = [];

    /// <summary>« du Puy-en-Velay », « de Saint-Denis (La Réunion) » where several communes bear the name; empty without a commune.</summary>
    public string OfName { get; private init; } = "";

    /// <summary>As the form writes it.</summary>
    public string Label => Commune is null ? "" : CommuneDirectory.Label(Commune);

    public static PlaceReading Of(string typed, CommuneDirectory communes)
    {
        if (typed.Length == 0) return new PlaceReading();
        var matches = communes.Find(typed, MostOthers + 1);
        if (matches.Count == 0)
        {
            return new PlaceReading
            {
                Error = "Nous ne connaissons pas ce lieu\u00a0: écrivez une commune ou un code postal.",
                Suggestions = [.. communes.Suggest(typed, MostOthers).Select(commune => (CommuneDirectory.Label(commune), WithDepartment(commune)))],
            };
        }

        var best = matches[0];
        var sharedPostalCode = best.Commune.PostalCodes.FirstOrDefault(code => code == typed.Trim());
        return new PlaceReading
        {
            Commune = best.Commune,
            OfName = French.Of(HasHomonyms(best.Commune, communes) ? WithDepartment(best.Commune) : best.Commune.Name),
            Others = [.. matches.Skip(1).Where(match => match.Kind <= best.Kind)
                .Select(match => (
                    CommuneDirectory.Label(match.Commune),
                    sharedPostalCode is null ? WithDepartment(match.Commune) : match.Commune.Name))],
            SharedPostalCode = sharedPostalCode,
            IsGuess = best.Kind != MatchKind.Exact,
        };
    }

    private static bool HasHomonyms(Commune commune, CommuneDirectory communes) =>
        communes.Find(commune.Name).Count(match => match.Commune.Name == commune.Name) > 1;

    private static string WithDepartment(Commune commune) =>
        Departments.Find(commune.Department) is { } department && department.Name != commune.Name
            ? $"{commune.Name} ({department.Name})"
            : commune.Name;
}
