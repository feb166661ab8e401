using Catalogue.Core.Geography;
using Catalogue.Core.Partners;

namespace Catalogue.Core.Joining.Review;

/// <summary>Where a company that asks to join is.</summary>
internal static class RequestPlaces
{
    /// <summary>The commune it declares: the one that was recognised, else the one its words designate; null when none is.</summary>
    public static Commune? CommuneOf(Declaration declaration, CommuneDirectory communes) =>
        (declaration.Insee is { } insee ? communes.ByInsee(insee) : null)
        ?? CommuneReading.Of(declaration.PostalCode.Trim(), declaration.Commune.Trim(), communes).Commune;

    /// <summary>Its first place, which serves its department until it says better; null where the company is of another State.</summary>
    public static OutletDetails? OutletOf(Declaration declaration, CommuneDirectory communes) =>
        declaration.Origin == CompanyOrigin.OtherState || CommuneOf(declaration, communes) is not { } commune
            ? null
            : new OutletDetails
            {
                Name = declaration.Name.Trim(),
                Address = declaration.Street.Trim(),
                PostalCode = declaration.PostalCode.Trim(),
                Insee = commune.Insee,
                Commune = commune.Name,
                Department = commune.Department,
                Position = commune.Position,
                IsExact = commune.IsExact,
                Areas = [ServiceArea.In(commune.Department)],
            };
}
