using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Directories;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Directories;

/// <summary>Lines of a directory with sane defaults; a test names only what it is about.</summary>
internal static class Lines
{
    private static readonly Programme Label = Build.Programme();

    /// <summary>A partner is known by its name: the same name is the same partner.</summary>
    public static ListedPartner Line(
        string name,
        LabelState state = LabelState.InForce,
        Programme? programme = null,
        IReadOnlyList<OutletDetails>? outlets = null,
        IReadOnlyList<string>? families = null,
        IReadOnlyList<string>? categories = null) => new()
        {
            PartnerId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)),
            Slug = Slug.Of(name),
            Company = Build.Partner().Company with { Name = name },
            Programme = programme ?? Label,
            Label = new PublicLabel(state, new DateOnly(2028, 12, 31)),
            Outlets = outlets ?? [],
            Families = families ?? [],
            Categories = [.. (categories ?? []).Select(reference => new CentreCategory(reference, $"Centre {reference}"))],
        };

    /// <summary>An outlet as many kilometres north of Le Puy-en-Velay.</summary>
    public static OutletDetails Outlet(double northKm) => new()
    {
        Name = $"À {northKm} km",
        Address = "1 place du Test",
        PostalCode = "43000",
        Insee = "43157",
        Commune = "Le Puy-en-Velay",
        Department = "43",
        Position = Build.LePuy with { Latitude = Build.LePuy.Latitude + (northKm / GeoPoint.EarthRadiusKm * 180 / Math.PI) },
        IsExact = true,
        Areas = [ServiceArea.RemoteEverywhere],
    };

    public static DirectoryPlace Around(double radiusKm) => new(Build.LePuy, radiusKm);
}
