using Catalogue.Core.Geography;

namespace Catalogue.Core.Partners;

/// <summary>A place a partner works from (<em>point de vente</em>), with where it serves from there (A24).</summary>
public sealed class Outlet
{
    private Outlet()
    {
    }

    internal Outlet(Guid id, Guid partnerId, OutletDetails details)
    {
        Id = id;
        PartnerId = partnerId;
        Details = details;
    }

    public Guid Id { get; private set; }

    public Guid PartnerId { get; private set; }

    public OutletDetails Details { get; private set; } = null!;

    internal void Describe(OutletDetails details) => Details = details;
}

public sealed record OutletDetails
{
    public required string Name { get; init; }

    /// <summary>Number and street.</summary>
    public required string Address { get; init; }

    public required string PostalCode { get; init; }

    /// <summary>INSEE code and name of its commune.</summary>
    public required string Insee { get; init; }

    public required string Commune { get; init; }

    public required string Department { get; init; }

    /// <summary>The commune's position, or better where the partner gave one.</summary>
    public required GeoPoint Position { get; init; }

    /// <summary>False where the position is an estimate: distances are then « environ ».</summary>
    public required bool IsExact { get; init; }

    /// <summary>Opening hours, a line a group of days, in French.</summary>
    public IReadOnlyList<string> Hours { get; init; } = [];

    public required IReadOnlyList<ServiceArea> Areas { get; init; }
}
