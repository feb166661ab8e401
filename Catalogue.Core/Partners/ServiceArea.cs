using Catalogue.Core.Geography;

namespace Catalogue.Core.Partners;

/// <summary>
/// Where an outlet declares that it serves its clients (A24): around it, in departments, or everywhere remotely.
/// An outlet may declare several.
/// </summary>
public sealed record ServiceArea
{
    public required ServiceAreaKind Kind { get; init; }

    /// <summary>Kilometres as the crow flies from the outlet, for <see cref="ServiceAreaKind.Radius"/>.</summary>
    public double RadiusKm { get; init; }

    /// <summary>Department codes (« 43 », « 2A », « 974 »), for <see cref="ServiceAreaKind.Departments"/>.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    public static ServiceArea Around(double radiusKm) => new() { Kind = ServiceAreaKind.Radius, RadiusKm = radiusKm };

    public static ServiceArea In(params IReadOnlyList<string> departments) =>
        new() { Kind = ServiceAreaKind.Departments, Departments = departments };

    public static ServiceArea RemoteEverywhere { get; } = new() { Kind = ServiceAreaKind.RemoteEverywhere };

    /// <summary>Whether someone at a place is served from the outlet.</summary>
    /// <param name="outlet">Where the outlet is.</param>
    /// <param name="place">Where the client is.</param>
    /// <param name="department">The department of the client's place, where it is known.</param>
    public bool Covers(GeoPoint outlet, GeoPoint place, string? department) => Kind switch
    {
        ServiceAreaKind.Radius => outlet.DistanceKm(place) <= RadiusKm,
        ServiceAreaKind.Departments => department is not null && Departments.Contains(department),
        _ => true,
    };
}

public enum ServiceAreaKind
{
    Radius,
    Departments,
    RemoteEverywhere,
}
