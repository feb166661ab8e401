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

    /// <summary>Whether those that serve the place from beyond the radius have to be looked at, asked for or only counted.</summary>
    private readonly bool looksBeyond;

    private readonly UnitVector vector;
    private readonly PlaceRadius radius;
    private readonly double widestKm;

    /// <param name="place">The place.</param>
    /// <param name="includeTravelling">Whether those beyond its radius that serve it qualify.</param>
    /// <param name="countedKm">Other radii within which documents are counted, though they do not qualify.</param>
    public PlaceFilter(SearchPlace place, bool includeTravelling, IReadOnlyList<int> countedKm)
    {
        this.place = place;
        this.includeTravelling = includeTravelling;
        looksBeyond = includeTravelling || countedKm.Count > 0;
        vector = UnitVector.Of(place.Position);
        radius = PlaceRadius.Of(double.IsNaN(place.RadiusKm) ? 0 : Math.Clamp(place.RadiusKm, 0, EverythingKm));
        widestKm = countedKm.Select(km => (double)km).Append(radius.Km).Max();
    }

    /// <summary>Looks where a segment's documents may qualify; called before the other methods, for each segment.</summary>
    /// <returns>At most how many have to be looked at.</returns>
    public int Prepare(Segment segment, SearchScratch scratch)
    {
        var widest = looksBeyond ? Math.Max(widestKm, segment.WidestReachKm) : widestKm;
        var count = segment.Grid.Around(place.Position, widest, scratch.Cells);
        scratch.ServingDepartment.AsSpan(0, Bits.WordsFor(segment.Count)).Clear();
        var serving = ServingDepartment(segment);
        foreach (var document in serving) Bits.Set(scratch.ServingDepartment, document);
        if (!looksBeyond) return count;

        return count + serving.Length + segment.ServingEverywhere.Length;
    }

    /// <summary>Adds to the candidates every document that has to be looked at.</summary>
    public void MarkCandidates(Segment segment, SearchScratch scratch)
    {
        foreach (var cell in scratch.Cells)
            foreach (var document in segment.Grid.In(cell)) Bits.Set(scratch.Candidates, document);
        if (!looksBeyond) return;

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
        squaredChord = segment.Places[document].Vector.SquaredChord(vector);
        if (IsWithin(radius, segment, document, squaredChord)) return SearchReach.Near;
        return includeTravelling ? Serves(segment, document, scratch, squaredChord) : null;
    }

    /// <summary>Whether a document is within a radius of the place.</summary>
    public bool IsWithin(in PlaceRadius limit, Segment segment, int document, double squaredChord) =>
        squaredChord < limit.SquaredChord * (1 - Doubt)
        || (squaredChord <= limit.SquaredChord * (1 + Doubt) && DistanceKm(segment, document) <= limit.Km);

    /// <summary>How a document serves the place, however far it is; null when it does not.</summary>
    public SearchReach? Serves(Segment segment, int document, SearchScratch scratch, double squaredChord)
    {
        if (Comes(segment, document, scratch, squaredChord)) return SearchReach.Comes;
        return segment.Places[document].ServesEverywhere ? SearchReach.Remote : null;
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

/// <summary>A distance around the place.</summary>
/// <param name="Km">On the ground.</param>
/// <param name="SquaredChord">The same as a squared chord, to compare with.</param>
internal readonly record struct PlaceRadius(double Km, double SquaredChord)
{
    public static PlaceRadius Of(double km) => new(km, UnitVector.SquaredChordOf(km));
}
