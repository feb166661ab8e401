using Catalogue.Core.Geography;

namespace Catalogue.Core.Joining;

/// <summary>The commune that an address names, as far as it can be told.</summary>
/// <param name="Commune">The one that is meant; null when it has to be chosen, or is unknown.</param>
/// <param name="Choices">Those that may be meant, where it has to be chosen.</param>
public sealed record CommuneReading(Commune? Commune, IReadOnlyList<Commune> Choices)
{
    private const int MostChoices = 6;

    /// <summary>Reads the two lines of an address. A postal code that is a firm's own (Cedex) or is wrong leaves a choice.</summary>
    public static CommuneReading Of(string postalCode, string commune, CommuneDirectory communes)
    {
        var matches = communes.Find($"{postalCode} {commune}", MostChoices);
        if (matches.Count == 0) matches = communes.Find(commune, MostChoices);
        var sure = matches.Where(match => match.Kind == MatchKind.Exact && match.Commune.PostalCodes.Contains(postalCode)).ToList();
        var isOne = sure.Count > 0 && sure.Count(match => match.Commune.Name == sure[0].Commune.Name) == 1;
        return isOne ? new(sure[0].Commune, []) : new(null, [.. matches.Select(match => match.Commune)]);
    }
}
