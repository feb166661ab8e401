using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Counts in one pass the answers that each of several radii would give: documents are counted by the ring they stand in.
/// </summary>
/// <param name="place">Tells how far a document is.</param>
/// <param name="radiiKm">In kilometres, from the smallest.</param>
internal sealed class RadiusCounter(PlaceFilter place, IReadOnlyList<int> radiiKm)
{
    private readonly PlaceRadius[] radii = [.. radiiKm.Select(km => PlaceRadius.Of(km))];

    /// <summary>Those between each radius and the one before; last, those beyond them all.</summary>
    private readonly int[] rings = new int[radiiKm.Count + 1];

    /// <summary>Of these, those that serve the place from wherever they are.</summary>
    private readonly int[] serving = new int[radiiKm.Count + 1];

    /// <summary>Counts a document that meets the words and the filters.</summary>
    public void Add(Segment segment, int document, SearchScratch scratch, double squaredChord)
    {
        var ring = 0;
        while (ring < radii.Length && !place.IsWithin(radii[ring], segment, document, squaredChord)) ring++;
        rings[ring]++;
        if (place.Serves(segment, document, scratch, squaredChord) is not null) serving[ring]++;
    }

    public IReadOnlyList<RadiusCount> ToCounts() =>
        [.. radiiKm.Select((km, i) => new RadiusCount(km, rings.Take(i + 1).Sum(), serving.Skip(i + 1).Sum()))];
}
