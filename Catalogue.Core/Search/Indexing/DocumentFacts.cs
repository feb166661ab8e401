using System.Runtime.InteropServices;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// What filters and facets read of a document. Facts are kept apart by use, and small: a search reads thousands of them, and
/// waits for memory more than it computes.
/// </summary>
/// <param name="Family">Its number in the table of families.</param>
/// <param name="PriceFromCents">The « from » price; <see cref="NoPrice"/> where there is none.</param>
/// <param name="PriceStep">The first of <see cref="SearchFacets.PriceCeilingsCents"/> it is within; their count when none.</param>
/// <param name="ServicesStart">Where its services begin in the segment's list of services.</param>
/// <param name="ServicesCount">How many services it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FilterFacts(
    OfferKind Kind, int Family, WorkModes Modes, long PriceFromCents, byte PriceStep, bool HasFinancing, int ServicesStart, int ServicesCount)
{
    public const long NoPrice = long.MaxValue;

    public static byte StepOf(long priceFromCents)
    {
        var ceilings = SearchFacets.PriceCeilingsCents;
        byte step = 0;
        while (step < ceilings.Count && priceFromCents > ceilings[step]) step++;
        return step;
    }
}

/// <summary>What is read of a document when the search has a place.</summary>
/// <param name="Vector">Where the outlet is.</param>
/// <param name="SquaredReach">
/// The widest radius it declares to serve, as a squared chord; negative when it declares none.
/// </param>
/// <param name="ServesEverywhere">Whether it serves everywhere, remotely.</param>
internal readonly record struct PlaceFacts(UnitVector Vector, double SquaredReach, bool ServesEverywhere);

/// <summary>The same in the registry's own terms, for what has to be exact.</summary>
/// <param name="Position">Where the outlet is.</param>
/// <param name="ReachKm">The widest radius it declares to serve, in kilometres; negative when it declares none.</param>
internal readonly record struct OutletFacts(GeoPoint Position, double ReachKm);

/// <summary>How a document ranks beside others that answer as well.</summary>
/// <param name="FirstPublished">Ticks (UTC) of its first publication.</param>
/// <param name="IdHash">A hash of its reference that is the same in every process: the daily shuffle starts from it.</param>
internal readonly record struct OrderFacts(long FirstPublished, ulong IdHash);

/// <summary>When a document is visible.</summary>
/// <param name="From">First tick (UTC) at which it may be shown.</param>
/// <param name="Until">First tick (UTC) at which it no longer may.</param>
internal readonly record struct VisibleTicks(long From, long Until);

/// <summary>All that is known of a document but its words.</summary>
internal readonly record struct DocumentFacts(
    string Id, FilterFacts Filter, PlaceFacts Place, OutletFacts Outlet, OrderFacts Order, VisibleTicks Visible);

/// <summary>A point of the unit sphere: comparing two needs no trigonometry.</summary>
internal readonly record struct UnitVector(double X, double Y, double Z)
{
    private const double ToRadians = Math.PI / 180;

    public static UnitVector Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(point.Latitude * ToRadians);
        var (sinLongitude, cosLongitude) = Math.SinCos(point.Longitude * ToRadians);
        return new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The square of the straight line between two points, which grows with their distance on the ground.</summary>
    public double SquaredChord(UnitVector other)
    {
        double x = X - other.X, y = Y - other.Y, z = Z - other.Z;
        return x * x + y * y + z * z;
    }

    /// <summary>The squared chord of a distance on the ground, in kilometres.</summary>
    public static double SquaredChordOf(double km)
    {
        var half = Math.Sin(Math.Min(Math.PI / 2, km / GeoPoint.EarthRadiusKm / 2));
        return 4 * half * half;
    }
}
