using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Geography;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Discovery.StructuredData;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Pages.Entries;

/// <summary>What the page, its map and what it tells machines say of where an entry is served: the same (A24).</summary>
public sealed class ServedAreaTests
{
    [Fact]
    public void Entry_OfWorkDoneAtTheClients_IsServedInTheCircleOfItsOutlet()
    {
        var entry = Entry(WorkModes.OnSite | WorkModes.Workshop);

        EntryWords.Areas(entry).ShouldBe("10\u00a0km autour du Puy-en-Velay");
        ServedArea.MapOf(entry, Communes.Directory).ShouldNotBeNull().CircleKm.ShouldBe(10);
        Told(entry).AreaServed.ShouldHaveSingleItem().ShouldBeOfType<GeoCircle>().GeoRadius.ShouldBe(10_000);
    }

    [Fact]
    public void Entry_OfWorkBroughtToTheWorkshop_IsServedInNoArea()
    {
        var entry = Entry(WorkModes.Workshop);

        EntryWords.Areas(entry).ShouldBe("à l’atelier seulement");
        ServedArea.MapOf(entry, Communes.Directory).ShouldBeNull();
        Told(entry).AreaServed.ShouldBeNull();
    }

    private static Service Told(CatalogueEntry entry) => new EntryData(path => path).Of(entry).ShouldBeOfType<Service>();

    private static CatalogueEntry Entry(WorkModes modes)
    {
        var (offer, partner) = (Build.Offer(OfferStatus.Published), Build.Partner());
        var content = Build.Content() with { Modes = modes };
        return new CatalogueEntry
        {
            Offer = PublicOffer.Of(offer),
            Version = new OfferVersion(offer.Reference, 1, "1.0", Build.Day(2026, 1, 25), "system:essai", content),
            Partner = partner,
            Outlet = partner.AddOutlet(Guid.CreateVersion7(), Build.Place),
            Right = Build.Right(RightStatus.InForce),
            SpecificationName = "Essai",
        };
    }
}
