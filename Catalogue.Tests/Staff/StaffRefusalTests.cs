using System.Net;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Tests.Staff;

/// <summary>What a provider, or somebody between, may get wrong: nobody is signed in, and a page says so.</summary>
public sealed class StaffRefusalTests(StaffSite site) : IClassFixture<StaffSite>
{
    private static readonly string Refused = StaffLinks.NotSignedIn(StaffSignInFailure.Refused);
    private static readonly string Interrupted = StaffLinks.NotSignedIn(StaffSignInFailure.Interrupted);
    private static readonly string Unavailable = StaffLinks.NotSignedIn(StaffSignInFailure.Unavailable);

    [Theory]
    [InlineData("signature")]
    [InlineData("unknown-key")]
    [InlineData("none")]
    [InlineData("secret")]
    [InlineData("garbage")]
    [InlineData("audience")]
    [InlineData("second-audience")]
    [InlineData("party")]
    [InlineData("issuer")]
    [InlineData("nonce")]
    [InlineData("no-nonce")]
    [InlineData("expired")]
    [InlineData("no-expiry")]
    [InlineData("stale")]
    [InlineData("future")]
    [InlineData("not-yet")]
    [InlineData("access-token")]
    [InlineData("no-subject")]
    public Task IdToken_ThatIsWrong_IsRefused(string fault) => RefusesAsync(new { idToken = fault }, Refused);

    [Theory]
    [InlineData("signature")]
    [InlineData("none")]
    [InlineData("audience")]
    [InlineData("subject")]
    [InlineData("json-subject")]
    public Task UserInfo_ThatIsWrong_IsRefused(string fault) => RefusesAsync(new { userInfo = fault }, Refused);

    [Fact]
    public Task Answer_WithoutIdToken_IsRefused() => RefusesAsync(new { token = "no-id-token" }, Refused);

    [Fact]
    public Task Answer_ThatCannotBeRead_IsAFailureOfTheProvider() => RefusesAsync(new { token = "broken" }, Unavailable);

    [Fact]
    public Task UserInfo_ThatFails_IsAFailureOfTheProvider() => RefusesAsync(new { userInfo = "failure" }, Unavailable);

    [Fact]
    public async Task Code_RedeemedTwice_IsRefused()
    {
        using var browser = new StaffBrowser(site);
        var back = await browser.ChooseAsync(await browser.BeginAsync(), "ines");
        var before = new Dictionary<string, string>(browser.Cookies);
        (await browser.ReturnAsync(back)).ShouldBe("/agents");

        // As somebody would who took a copy of everything the browser had.
        browser.Cookies = before;

        (await browser.ReturnAsync(back)).ShouldBe(Refused);
        (await browser.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task State_UsedTwice_IsRefused()
    {
        using var browser = new StaffBrowser(site);
        var back = await browser.ChooseAsync(await browser.BeginAsync(), "ines");
        (await browser.ReturnAsync(back)).ShouldBe("/agents");

        (await browser.ReturnAsync(back)).ShouldBe(Interrupted);
    }

    [Fact]
    public async Task Answer_ToAnotherBrowser_SignsNobodyIn()
    {
        using var one = new StaffBrowser(site);
        using var other = new StaffBrowser(site);
        await other.BeginAsync();

        (await other.ReturnAsync(await one.ChooseAsync(await one.BeginAsync(), "ines"))).ShouldBe(Interrupted);
        (await other.WhoAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("state", "", "interrompue")]
    [InlineData("state", "abc", "interrompue")]
    [InlineData("state", "é%", "interrompue")]
    [InlineData("iss", "https://un-autre-fournisseur.example", "refusee")]
    [InlineData("iss", "", "refusee")]
    [InlineData("code", "", "refusee")]
    [InlineData("code", "un-autre-code", "refusee")]
    public async Task Answer_ThatWasChanged_SignsNobodyIn(string parameter, string value, string reason)
    {
        using var browser = new StaffBrowser(site);
        var back = await browser.ChooseAsync(await browser.BeginAsync(), "ines");
        var parameters = StaffSignInTests.Parameters(back);
        parameters[parameter] = value;

        var end = await browser.ReturnAsync(new Uri(QueryHelpers.AddQueryString(back.GetLeftPart(UriPartial.Path), parameters!)));

        end.ShouldEndWith($"raison={reason}");
        (await browser.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task State_ChangedByOneLetter_SignsNobodyIn()
    {
        using var browser = new StaffBrowser(site);
        var back = (await browser.ChooseAsync(await browser.BeginAsync(), "ines")).AbsoluteUri;
        var middle = back.IndexOf("state=", StringComparison.Ordinal) + 60;
        var changed = $"{back[..middle]}{(back[middle] == 'A' ? 'B' : 'A')}{back[(middle + 1)..]}";

        (await browser.ReturnAsync(new Uri(changed))).ShouldBe(Interrupted);
    }

    [Fact]
    public async Task Person_WhoGivesUp_IsToldThatTheyAreNotSignedIn()
    {
        using var browser = new StaffBrowser(site);

        (await browser.SignInAsync("")).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.Abandoned));
    }

    [Theory]
    [InlineData("access_denied", "abandonnee")]
    [InlineData("login_required", "abandonnee")]
    [InlineData("unmet_authentication_requirements", "plus-sure")]
    [InlineData("temporarily_unavailable", "indisponible")]
    [InlineData("invalid_scope", "indisponible")]
    [InlineData("<script>", "indisponible")]
    public async Task Error_OfTheProvider_IsExplained(string error, string reason)
    {
        using var browser = new StaffBrowser(site);
        var back = StaffSignInTests.Parameters(await browser.ChooseAsync(await browser.BeginAsync(), "ines"));

        var end = await browser.ReturnAsync(new Uri(site.Client.BaseAddress!, QueryHelpers.AddQueryString(StaffLinks.Return, new Dictionary<string, string?>
        {
            ["error"] = error,
            ["state"] = back["state"],
            ["iss"] = back["iss"],
        })));

        end.ShouldEndWith($"raison={reason}");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task Return_FromNowhere_IsExplained(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{StaffLinks.Return}?code=a&code=b&state=c&state=d&error=%00", UriKind.Relative));

        using var response = await site.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe(Interrupted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?raison=")]
    [InlineData("?raison=%3Cscript%3E")]
    public async Task Reason_ThatDoesNotExist_IsThePageOfNothing(string query)
    {
        using var response = await site.Client.GetAsync(new Uri($"/agents/non-connecte{query}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task RefusesAsync(object fault, string expected)
    {
        using var browser = new StaffBrowser(site);
        await site.HaveProviderDoAsync(fault);

        var end = await browser.SignInAsync("ines");

        await site.HaveProviderDoAsync(new { });
        end.ShouldBe(expected);
        (await browser.WhoAsync()).ShouldBeNull();
    }
}
