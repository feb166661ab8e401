using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Search;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Tests.Pages.Search;

public sealed class CatalogueQueryTests
{
    [Fact]
    public void Read_OfAFullAddress_UnderstandsEveryPart()
    {
        var (query, notices) = Read(
            "?q=installer+le+wifi&ou=43000&rayon=50&proches=oui&genre=centres&famille=prestataires&service=RES-03&service=GEN-09"
            + "&lieu=atelier&lieu=chez-vous&prix=100&financement=oui&tri=distance&page=2&verbatim=oui");

        notices.ShouldBeEmpty();
        query.Need.ShouldBe("installer le wifi");
        query.Place.ShouldBe("43000");
        query.RadiusKm.ShouldBe(50);
        query.NearOnly.ShouldBeTrue();
        query.Kind.ShouldBe(OfferKind.Centre);
        query.Family.ShouldBe("prestataires");
        query.Services.ShouldBe(["GEN-09", "RES-03"]);
        query.Modes.ShouldBe(WorkModes.OnSite | WorkModes.Workshop);
        query.MaxPriceEuros.ShouldBe(100);
        query.FinancingOnly.ShouldBeTrue();
        query.Sort.ShouldBe(SearchSort.Distance);
        query.Page.ShouldBe(2);
        query.Verbatim.ShouldBeTrue();
    }

    [Fact]
    public void Address_OfASearchWithoutChoice_IsTheBareOne() =>
        Read("?q=&ou=&rayon=30&tri=pertinence&page=1&genre=").Query.Address.ShouldBe("/catalogue");

    [Theory]
    [InlineData("rayon=abc")]
    [InlineData("rayon=-5")]
    [InlineData("rayon=0")]
    [InlineData("rayon=99999999999999999999")]
    [InlineData("rayon=1e3")]
    [InlineData("genre=lapins")]
    [InlineData("famille=../../etc/passwd")]
    [InlineData("service=RES-3")]
    [InlineData("lieu=lune")]
    [InlineData("prix=-1")]
    [InlineData("prix=gratuit")]
    [InlineData("tri=hasard")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=2147483648")]
    public void Read_OfAnAbsurdValue_FallsBackSaysSoAndLosesNothingElse(string absurd)
    {
        var (query, notices) = Read($"?q=wifi&ou=Le+Puy&lieu=a-distance&{absurd}");

        notices.Count.ShouldBe(1);
        query.Address.ShouldBe("/catalogue?q=wifi&ou=Le%20Puy&lieu=a-distance");
    }

    [Fact]
    public void Read_OfAVeryLongNeed_KeepsItsBeginning()
    {
        var (query, notices) = Read("?q=" + new string('é', 10_000) + "&ou=43000");

        query.Need.ShouldBe(new string('é', CatalogueQueryReader.LongestNeed));
        query.Place.ShouldBe("43000");
        notices.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_OfTextNoKeyboardTypes_KeepsOneReadableLine() =>
        Read("?q=%00wifi%0A%0D+%F0%9F%98%80%09fin%1B").Query.Need.ShouldBe("wifi 😀 fin");

    [Fact]
    public void FilterCount_OfNeedAndPlaceAlone_IsNone()
    {
        Read("?q=wifi&ou=43000&genre=centres&tri=prix").Query.FilterCount.ShouldBe(0);
        Read("?q=wifi&ou=43000&rayon=10&lieu=atelier&lieu=chez-vous&service=RES-01").Query.FilterCount.ShouldBe(4);
        Read("?ou=43000&proches=oui").Query.FilterCount.ShouldBe(1);
    }

    [Fact]
    public void Address_ReadBack_SaysTheSame() => Prop.ForAll(Queries().ToArbitrary(), query =>
    {
        var (read, notices) = Read(new Uri(new Uri("https://catalogue.example"), query.Address).Query);
        notices.ShouldBeEmpty();
        read.Address.ShouldBe(query.Address);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OfAnything_NeverThrowsAndIsCanonical() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        Gen.Elements("q", "ou", "rayon", "genre", "famille", "service", "lieu", "prix", "tri", "page").ToArbitrary(),
        (text, name) =>
        {
            var (query, _) = CatalogueQueryReader.Read([new(name, new(text.Get))]);
            var (again, notices) = Read(new Uri(new Uri("https://catalogue.example"), query.Address).Query);
            notices.ShouldBeEmpty();
            again.Address.ShouldBe(query.Address);
        }).QuickCheckThrowOnFailure();

    private static (CatalogueQuery Query, IReadOnlyList<string> Notices) Read(string address) =>
        CatalogueQueryReader.Read(QueryHelpers.ParseQuery(address));

    private static Gen<CatalogueQuery> Queries() =>
        from need in Gen.Elements("", "wifi", "ma caisse est en panne", "100 % & plus ?", "l’été #1")
        from place in Gen.Elements("", "43000", "Le Puy-en-Velay (43000)", "L’Haÿ-les-Roses")
        from radius in Gen.Choose(1, 500)
        from kind in Gen.Elements<OfferKind?>(null, OfferKind.Offer, OfferKind.Centre, OfferKind.Adviser)
        from services in Gen.SubListOf("GEN-01", "RES-02", "SRV-06")
        from modes in Gen.Choose(0, 7)
        from price in Gen.Elements<int?>(null, 50, 1000)
        from sort in Gen.Elements(SearchSort.Relevance, SearchSort.Distance, SearchSort.Price, SearchSort.Recent)
        from page in Gen.Choose(1, 9)
        from choice in Gen.Choose(0, 1)
        select new CatalogueQuery
        {
            Need = need,
            Place = place,
            RadiusKm = radius,
            NearOnly = choice == 1,
            Kind = kind,
            Family = choice == 1 ? "internet" : null,
            Services = [.. services],
            Modes = (WorkModes)modes,
            MaxPriceEuros = price,
            FinancingOnly = choice == 1,
            Sort = sort,
            Page = page,
            Verbatim = choice == 1,
        };
}
