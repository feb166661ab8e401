using System.Net;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Infrastructure.Security.Staff.Development;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalogue.Tests.Staff;

/// <summary>Sites with another provider than they should have, or none.</summary>
public sealed class StaffProviderTests
{
    [Fact]
    public async Task Site_WithoutProvider_OffersNoSignInAndStartsNone()
    {
        var site = new SiteHost();
        await site.InitializeAsync();

        (await SignInAsync(site)).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.NotOffered));
        site.Services.GetService<DevelopmentProvider>().ShouldBeNull();
        site.Services.GetServices<IHostedService>().OfType<DevelopmentProvider>().ShouldBeEmpty();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Provider_ThatDoesNotAnswer_IsSaidToBeAway()
    {
        var site = new OtherProviderSite("http://127.0.0.1:9");
        await site.InitializeAsync();

        (await SignInAsync(site)).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.Unavailable));
        (await site.PageAsync("/")).QuerySelector("h1").ShouldNotBeNull();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Provider_ThatCallsItselfOtherwise_IsNotBelieved()
    {
        await using var provider = await OpenIdProviderProcess.StartAsync(new("catalogue", "secret", ["http://localhost"]), new(), CancellationToken.None);
        var site = new OtherProviderSite(provider.Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await site.InitializeAsync();

        (await SignInAsync(site)).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.Unavailable));
        await site.DisposeAsync();
    }

    [Fact]
    public async Task OlderProvider_IsSpokenToAsItUnderstands()
    {
        var site = new DemandingStaffSite();
        await site.InitializeAsync();
        await site.HaveProviderDoAsync(new { discovery = "older" });
        using var browser = new StaffBrowser(site);

        var asked = await browser.BeginAsync();
        var back = await browser.ChooseAsync(asked, "ines");
        var unnamed = back.AbsoluteUri[..back.AbsoluteUri.IndexOf("&iss=", StringComparison.Ordinal)];

        StaffSignInTests.Parameters(asked).ShouldContainKeyAndValue("acr_values", "eidas2 eidas3");
        StaffSignInTests.Parameters(asked).ShouldNotContainKey("claims");
        (await browser.ReturnAsync(new Uri(unnamed))).ShouldBe("/agents");
        (await browser.WhoAsync()).ShouldNotBeNull();

        // It has no place to sign out at: the session ends here.
        using var opened = await browser.GetAsync(StaffLinks.SignOut);
        using var left = await browser.PressAsync(await SiteHost.ParseAsync(opened));
        left.Headers.Location!.OriginalString.ShouldStartWith(StaffLinks.SignedOut);
        (await browser.WhoAsync()).ShouldBeNull();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task ProviderOfDevelopment_ThatCannotBeStarted_LeavesTheSiteWithoutSignIn()
    {
        var site = new SiteWithoutNode();
        await site.InitializeAsync();

        (await SignInAsync(site)).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.NotOffered));
        await site.DisposeAsync();
    }

    [Fact]
    public async Task ProviderOfDevelopment_EndsWithTheSite()
    {
        var site = new StaffSite();
        await site.InitializeAsync();
        var document = new Uri($"{await site.IssuerAsync()}/.well-known/openid-configuration");
        using var client = new HttpClient();
        (await client.GetStringAsync(document)).ShouldContain("\"issuer\"");

        await site.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(document));
    }

    [Fact]
    public async Task ProviderOfDevelopment_WithoutFaults_TakesNoOrders()
    {
        await using var provider = await OpenIdProviderProcess.StartAsync(new("catalogue", "secret", ["http://localhost"]), new(), CancellationToken.None);
        using var client = new HttpClient();
        using var order = new StringContent("{}");

        using var response = await client.PostAsync(new Uri($"{provider.Issuer}/_faults"), order);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> SignInAsync(SiteHost site)
    {
        using var response = await site.Client.GetAsync(new Uri(StaffLinks.SignIn, UriKind.Relative));
        return response.Headers.Location.ShouldNotBeNull().OriginalString;
    }

    private sealed class SiteWithoutNode : SiteHost
    {
        protected override string Environment => "Development";

        protected override void Configure(IServiceCollection services) =>
            services.AddSingleton(new DevelopmentProviderSettings("un-programme-qui-n-existe-pas"));
    }

    private sealed class OtherProviderSite(string authority) : SiteHost
    {
        protected override string Environment => "Development";

        protected override void Configure(IServiceCollection services) =>
            services.AddSingleton(new StaffProviderOptions { Authority = authority, ClientId = "catalogue", ClientSecret = "secret" });
    }
}
