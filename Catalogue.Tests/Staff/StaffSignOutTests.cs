using System.Net;
using Catalogue.Tests.Pages;
using Catalogue.Web.Pages.SignIn.Staff;

namespace Catalogue.Tests.Staff;

/// <summary>Signing out, here and at the provider's.</summary>
public sealed class StaffSignOutTests(StaffSite site) : IClassFixture<StaffSite>
{
    [Fact]
    public async Task Person_SignedOut_IsSignedOutAtBothEndsAndLedBack()
    {
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("ines");

        using var left = await browser.PressAsync(await OpenAsync(browser));
        var going = await SiteHost.ParseAsync(left);
        var address = left.Headers.GetValues("Refresh").Single().Split("url=", 2)[1];

        SoundPage.SaysWhatItIs(going);
        going.QuerySelector("main a.fr-btn")!.GetAttribute("href").ShouldBe(address);
        (await browser.WhoAsync()).ShouldBeNull();

        using var asked = await browser.FollowAsync(new Uri(address));
        using var back = await browser.FollowAsync(await browser.PressAsync(await SiteHost.ParseAsync(asked)));
        using var end = await browser.GetAsync(back.Headers.Location!.AbsoluteUri);

        end.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(end)).QuerySelector("h1")!.TextContent.ShouldBe("Vous êtes déconnecté");
        // The provider has forgotten them: it asks who they are.
        using var choice = await browser.FollowAsync(await browser.BeginAsync());
        (await SiteHost.ParseAsync(choice)).QuerySelector("h1")!.TextContent.ShouldBe("Qui êtes-vous ?");
    }

    [Fact]
    public async Task AnotherSite_CannotSignAnybodyOut()
    {
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("ines");

        using var response = await browser.PostAsync(StaffLinks.SignOut, ("n-importe", "quoi"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).QuerySelector("main form button").ShouldNotBeNull();
        (await browser.WhoAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_SignedOut_IsTold()
    {
        using var browser = new StaffBrowser(site);

        using var response = await browser.PressAsync(await OpenAsync(browser));
        using var end = await browser.GetAsync(response.Headers.Location!.OriginalString);

        (await SiteHost.ParseAsync(end)).QuerySelector("h1")!.TextContent.ShouldBe("Vous êtes déconnecté");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=")]
    [InlineData("?state=abc")]
    public async Task EndOfNoSession_IsNotTold(string query)
    {
        using var response = await site.Client.GetAsync(new Uri($"{StaffLinks.SignedOut}{query}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/");
    }

    private static async Task<AngleSharp.Dom.IDocument> OpenAsync(StaffBrowser browser)
    {
        using var response = await browser.GetAsync(StaffLinks.SignOut);
        var page = await SiteHost.ParseAsync(response);
        SoundPage.SaysWhatItIs(page);
        return page;
    }
}
