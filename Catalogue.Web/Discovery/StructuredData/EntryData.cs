using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Partners;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Discovery.StructuredData;

/// <summary>
/// An entry of the catalogue, or a partner, as search engines understand it. It says nothing that the page does not show;
/// persons are never named (A19).
/// </summary>
/// <param name="urlOf">The full address of a path.</param>
internal sealed class EntryData(Func<string, string> urlOf)
{
    /// <summary>The family whose offers are things rather than work (A7).</summary>
    private const string Equipment = "equipement";

    /// <summary>What tells things in the addresses of the site that a request was made to.</summary>
    public static EntryData For(HttpRequest request, SiteAddress address) => new(path => address.Of(request, path));

    /// <summary>A centre or an adviser is a place to go to; an offer is a product or a service.</summary>
    public Thing Of(CatalogueEntry entry)
    {
        var url = urlOf(EntryLinks.One(entry.Offer.Kind, entry.Offer.Slug));
        var company = CompanyOf(entry.Partner);
        var offer = StartingPriceOf(entry.Content) is { } price ? new Offer { PriceSpecification = price, Seller = company } : null;
        if (entry.Offer.Kind != OfferKind.Offer)
            return PlaceOf(entry.Outlet.Details) with
            {
                Name = entry.Content.Title,
                Description = entry.Content.Promise,
                Url = url,
                Telephone = entry.Partner.Company.Contact.Phone,
                OpeningHoursSpecification = OpeningHours.Read(entry.Outlet.Details.Hours),
                AreaServed = AreasOf(entry),
                ParentOrganization = company,
                MakesOffer = offer is null ? null : offer with { Seller = null },
            };
        return entry.Offer.Family == Equipment
            ? new Product { Name = entry.Content.Title, Description = entry.Content.Promise, Url = url, Category = entry.SpecificationName, Offers = offer }
            : new Service
            {
                Name = entry.Content.Title,
                Description = entry.Content.Promise,
                Url = url,
                ServiceType = entry.SpecificationName,
                Provider = company,
                AreaServed = AreasOf(entry),
                Offers = offer is null ? null : offer with { Seller = null },
            };
    }

    /// <summary>A partner with its outlets.</summary>
    public Thing Of(Partner partner) => CompanyOf(partner) with
    {
        Description = partner.Company.Presentation,
        FoundingDate = $"{partner.Company.Founded}",
        Telephone = partner.Status == PartnerStatus.Left ? null : partner.Company.Contact.Phone,
        Department = [.. partner.Outlets.Select(outlet => PlaceOf(outlet.Details))],
    };

    private Organization CompanyOf(Partner partner) =>
        new() { Name = partner.Company.Name, Url = urlOf(PartnerLinks.One(partner.Slug)) };

    /// <summary>A position that is only estimated is told to nobody.</summary>
    private static LocalBusiness PlaceOf(OutletDetails outlet) => new()
    {
        Name = outlet.Name,
        Address = new PostalAddress
        {
            StreetAddress = outlet.Address,
            PostalCode = outlet.PostalCode,
            AddressLocality = outlet.Commune,
        },
        Geo = outlet.IsExact ? CoordinatesOf(outlet.Position) : null,
    };

    /// <summary>Where the outlet serves with an entry; work done remotely has no area, nor has what is brought to the workshop.</summary>
    private static List<object>? AreasOf(CatalogueEntry entry)
    {
        List<object> areas =
        [
            .. entry.Areas.Where(area => area.Kind == ServiceAreaKind.Radius)
                .Select(area => new GeoCircle(CoordinatesOf(entry.Outlet.Details.Position), area.RadiusKm * 1000)),
            .. entry.Areas.SelectMany(area => area.Departments)
                .Select(code => new AdministrativeArea { Name = Departments.Find(code)?.Name ?? code }),
        ];
        return areas.Count == 0 ? null : areas;
    }

    private static GeoCoordinates CoordinatesOf(GeoPoint point) => new(point.Latitude, point.Longitude);

    /// <summary>The « from » price as it is paid, VAT included where there is any: the one place where prices are read.</summary>
    private static UnitPriceSpecification? StartingPriceOf(OfferContent content) => content.Prices.From is not { } from ? null : new()
    {
        MinPrice = (from.IsBelowOneUnit ? from.LeastWithVat : content.Prices.WithVat(from.Line)).Euros,
        ValueAddedTaxIncluded = true,
        UnitText = (from.IsBelowOneUnit ? PriceWords.Minimum(from.Line) : null) ?? PriceWords.Unit(from.Line),
    };
}
