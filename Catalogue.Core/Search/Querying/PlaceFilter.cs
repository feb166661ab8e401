using Catalogue.Core.Geography;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>Tells the documents near a place, and those that declare to serve it (A24), from the others.</summary>
internal sealed class PlaceFilter
{
    /// <summary>Half the way round the Earth, and a little: nothing is further.</summary>
    private const double EverythingKm = 20_040;

    /// <summary>Chords this close to a limit are settled by the exact distance, as the registry computes it.</summary>
    private const double Doubt = 1e-6;

    private readonly SearchPlace place;
    private readonly bool includeTravelling;
    private readonly UnitVector vector;
    private readonly double radiusKm;
    private readonly double squaredRadius;

    public PlaceFilter(SearchPlace place, bool includeTravelling)
    {
        this.place = place;
        this.includeTravelling = includeTravelling;
        vector = UnitVector.Of(place.Position);
        radiusKm = double.IsNaN(place.RadiusKm) ? 0 : Math.Clamp(place.RadiusKm, 0, EverythingKm);
        squaredRadius = UnitVector.SquaredChordOf(radiusKm);
    }

    /// <summary>Looks where a segment's documents may qualify; called before the other methods, for each segment.</summary>
    /// <returns>At most how many qualify.</returns>
    public int Prepare(Segment segment, SearchScratch scratch)
    {
        var widest = includeTravelling ? Math.Max(radiusKm, segment.WidestReachKm) : radiusKm;
        var count = segment.Grid.Around(place.Position, widest, scratch.Cells);
        scratch.ServingDepartment.AsSpan(0, Bits.WordsFor(segment.Count)).Clear();
        var serving = ServingDepartment(segment);
        foreach (var document in serving) Bits.Set(scratch.ServingDepartment, document);
        if (!includeTravelling) return count;

        return count + serving.Length + segment.ServingEverywhere.Length;
    }

    /// <summary>Adds to the candidates every document that may qualify.</summary>
    public void MarkCandidates(Segment segment, SearchScratch scratch)
    {
        foreach (var cell in scratch.Cells)
            foreach (var document in segment.Grid.In(cell)) Bits.Set(scratch.Candidates, document);
        if (!includeTravelling) return;

        foreach (var document in ServingDepartment(segment)) Bits.Set(scratch.Candidates, document);
        foreach (var document in segment.ServingEverywhere) Bits.Set(scratch.Candidates, document);
    }

    /// <summary>Places a document.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="document">Its number.</param>
    /// <param name="scratch">What <see cref="Prepare"/> filled.</param>
    /// <param name="squaredChord">Grows with its distance.</param>
    /// <returns>How it serves the place; null when it does not.</returns>
    public SearchReach? Place(Segment segment, int document, SearchScratch scratch, out double squaredChord)
    {
        ref readonly var facts = ref segment.Places[document];
        squaredChord = facts.Vector.SquaredChord(vector);
        if (squaredChord < squaredRadius * (1 - Doubt)) return SearchReach.Near;
        if (squaredChord <= squaredRadius * (1 + Doubt) && DistanceKm(segment, document) <= radiusKm) return SearchReach.Near;
        if (!includeTravelling) return null;

        if (Comes(segment, document, scratch, squaredChord)) return SearchReach.Comes;
        return facts.ServesEverywhere ? SearchReach.Remote : null;
    }

    /// <summary>Whether a document declares that it comes to the place: within its radius, or in one of its departments.</summary>
    public bool Comes(Segment segment, int document, SearchScratch scratch, double squaredChord)
    {
        ref readonly var facts = ref segment.Places[document];
        return squaredChord < facts.SquaredReach * (1 - Doubt)
            || Bits.Has(scratch.ServingDepartment, document)
            || (squaredChord <= facts.SquaredReach * (1 + Doubt) && DistanceKm(segment, document) <= segment.Outlets[document].ReachKm);
    }

    public double DistanceKm(Segment segment, int document) => segment.Outlets[document].Position.DistanceKm(place.Position);

    private int[] ServingDepartment(Segment segment) =>
        place.Department is { } department && segment.ServingDepartment.TryGetValue(department, out var serving) ? serving : [];
}
