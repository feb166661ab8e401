using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Discovery;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Verification;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Pages.Verification;

public sealed class AskedLabelReaderTests
{
    private const string Host = "catalogue.example";

    [Theory]
    [InlineData("c7k m4t 9xf")]
    [InlineData("https://catalogue.example/verifier?q=C7K-M4T-9XF")]
    [InlineData("/verifier?q=C7K-M4T-9XF")]
    public void Code_IsRead(string typed) => Read(typed).ShouldBe(new AskedLabel.OfCode(VerificationCode.Parse("C7K-M4T-9XF")));

    [Theory]
    [InlineData("732 829 320")]
    [InlineData("732829320")]
    [InlineData("732.829.320 00074")]
    public void Number_OfACompany_IsRead(string typed) => Read(typed).ShouldBe(new AskedLabel.OfCompany(Siren.Parse("732829320")));

    [Theory]
    [InlineData("https://catalogue.example/offres/le-wifi", OfferKind.Offer)]
    [InlineData("HTTP://CATALOGUE.EXAMPLE/Offres/Le-Wifi/", OfferKind.Offer)]
    [InlineData("catalogue.example/centres/le-wifi#prix", OfferKind.Centre)]
    [InlineData("//catalogue.example/conseillers/le-wifi?q=wifi&ou=43000", OfferKind.Adviser)]
    [InlineData("/conseillers/le-wifi", OfferKind.Adviser)]
    [InlineData("offres/le-wifi", OfferKind.Offer)]
    [InlineData("/offres/le-wifi/versions/2.json", OfferKind.Offer)]
    public void Address_OfAnEntry_IsRead(string typed, OfferKind kind) => Read(typed).ShouldBe(new AskedLabel.OfEntry(kind, "le-wifi", null));

    [Fact]
    public void Address_OfAPastDay_IsReadWithItsDay() =>
        Read("/offres/le-wifi?au=2026-07-14&version=2").ShouldBe(new AskedLabel.OfEntry(OfferKind.Offer, "le-wifi", new AskedDay(new(2026, 7, 14), 2)));

    [Fact]
    public void Address_OfAPartner_IsRead() => Read($"https://{Host}/partenaires/le-carreau").ShouldBe(new AskedLabel.OfPartner("le-carreau"));

    [Theory]
    [InlineData("https://catalogue-exemple.example/offres/le-wifi", nameof(UnreadReason.OtherSite))]
    [InlineData("https://catalogue.example.mechant.example/offres/le-wifi", nameof(UnreadReason.OtherSite))]
    [InlineData("https://catalogue.example@mechant.example/offres/le-wifi", nameof(UnreadReason.OtherSite))]
    [InlineData("//mechant.example/offres/le-wifi", nameof(UnreadReason.OtherSite))]
    [InlineData("boutique.example/offres", nameof(UnreadReason.OtherSite))]
    [InlineData("https://catalogue.example/offres", nameof(UnreadReason.OtherPage))]
    [InlineData("/offres/Le wifi", nameof(UnreadReason.OtherPage))]
    [InlineData("/verifier?q=/verifier?q=x", nameof(UnreadReason.OtherPage))]
    [InlineData("javascript://catalogue.example/offres/le-wifi", nameof(UnreadReason.Words))]
    [InlineData("24/7", nameof(UnreadReason.Words))]
    [InlineData("wifi / sauvegarde", nameof(UnreadReason.Words))]
    [InlineData("C7K-M4T-9XG", nameof(UnreadReason.Code))]
    [InlineData("OF-00012", nameof(UnreadReason.Code))]
    [InlineData("732829321", nameof(UnreadReason.Number))]
    [InlineData("73282932", nameof(UnreadReason.Number))]
    [InlineData("Le Carreau Numérique", nameof(UnreadReason.Words))]
    [InlineData("-", nameof(UnreadReason.Words))]
    public void Text_ThatLeadsToNoLabel_SaysWhy(string typed, string why) =>
        Read(typed).ShouldBeOfType<AskedLabel.Unread>().Why.ToString().ShouldBe(why);

    [Fact]
    public void Site_WithoutAnAddressOfItsOwn_BelievesTheRequest() =>
        new AskedLabelReader(new SiteAddress(null, believesLoopback: false)).Read("ici.example:5080/offres/le-wifi", To("ici.example"))
            .ShouldBe(new AskedLabel.OfEntry(OfferKind.Offer, "le-wifi", null));

    private static AskedLabel Read(string typed) =>
        new AskedLabelReader(new SiteAddress($"https://{Host}", believesLoopback: false)).Read(typed, To("localhost"));

    private static HttpRequest To(string host) => new DefaultHttpContext { Request = { Host = new HostString(host) } }.Request;
}
