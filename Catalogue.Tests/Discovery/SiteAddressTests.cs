using Catalogue.Web.Discovery;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Discovery;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("localhost:5080", "http://localhost:5080/le-label")]
    [InlineData("127.0.0.1:80", "http://127.0.0.1:80/le-label")]
    [InlineData("[::1]:5080", "http://[::1]:5080/le-label")]
    [InlineData("mechant.example", null)]
    [InlineData("localhost.mechant.example", null)]
    [InlineData("127.0.0.1.mechant.example", null)]
    public void Host_OfARequest_IsBelievedOnADevelopersMachineOnly(string host, string? address)
    {
        new SiteAddress(null, believesLoopback: true).Find(To(host), "/le-label").ShouldBe(address);
        new SiteAddress(null, believesLoopback: false).Find(To(host), "/le-label").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://catalogue.example")]
    [InlineData("https://catalogue.example/")]
    public void Address_Configured_IsTheOneWhateverIsAsked(string configured) =>
        new SiteAddress(configured, believesLoopback: true).Find(To("localhost"), "/").ShouldBe("https://catalogue.example/");

    [Theory]
    [InlineData("catalogue.example")]
    [InlineData("ftp://catalogue.example")]
    [InlineData("https://catalogue.example/sous-dossier")]
    [InlineData("https://catalogue.example/?a=1")]
    public void Address_ThatNoSiteCanHave_IsRefusedAtTheStart(string configured) =>
        Should.Throw<InvalidOperationException>(() => new SiteAddress(configured, believesLoopback: false));

    private static HttpRequest To(string host) =>
        new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString(host) } }.Request;
}
