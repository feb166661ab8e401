using System.Net;
using System.Text.Json;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Staff;

/// <summary>The ministry's staff sign in with a real provider.</summary>
public sealed class StaffSignInTests(StaffSite site) : IClassFixture<StaffSite>
{
    [Theory]
    [InlineData("ines", "Inès Exemple", StaffRole.Reviewer)]
    [InlineData("noe", "Noé Exemple", StaffRole.Reviewer)]
    [InlineData("paule", "Paule Exemple", StaffRole.LeadReviewer)]
    [InlineData("marius", "Marius Exemple", StaffRole.Mandated)]
    [InlineData("remi", "Rémi Exemple", StaffRole.Editor)]
    [InlineData("adele", "Adèle Exemple", StaffRole.Administrator)]
    public async Task Person_WithARole_IsSignedInAsTheProviderSays(string person, string name, StaffRole role)
    {
        using var browser = new StaffBrowser(site);

        (await browser.SignInAsync(person)).ShouldBe("/agents");

        var who = (await browser.WhoAsync()).ShouldNotBeNull();
        who.Name.ShouldBe(name);
        who.Roles.ShouldBe([role]);
        var kept = await MemberAsync(person);
        kept.Issuer.ShouldBe(await site.IssuerAsync());
        kept.Email.ShouldBe($"{person}.exemple@ministere.example");
    }

    [Fact]
    public async Task Person_WhoseAccessWasClosed_IsToldSo()
    {
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("remi");
        var id = (await MemberAsync("remi")).Id;
        await CloseAsync(id, DemoRegistryFile.Today);

        (await browser.WhoAsync()).ShouldBeNull();
        (await browser.SignInAsync("remi")).ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.Closed));

        await CloseAsync(id, null);
    }

    [Theory]
    [InlineData("sacha")]
    [InlineData("ulysse")]
    public async Task Person_WithoutARole_IsToldWhomToAsk(string person)
    {
        using var browser = new StaffBrowser(site);

        var end = await browser.SignInAsync(person);

        end.ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.Unknown));
        (await browser.WhoAsync()).ShouldBeNull();
        (await site.PageAsync(end)).QuerySelector("main .lead")!.TextContent.ShouldContain("Demandez-le à un administrateur du catalogue");
    }

    [Fact]
    public async Task Question_ToTheProvider_HoldsWhatProtectsTheAnswer()
    {
        using var browser = new StaffBrowser(site);

        var (first, second) = (Parameters(await browser.BeginAsync()), Parameters(await browser.BeginAsync()));

        first["response_type"].ShouldBe("code");
        first["code_challenge_method"].ShouldBe("S256");
        first["scope"].ShouldContain("openid");
        first["redirect_uri"].ShouldBe($"{site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/agents/retour");
        first.ShouldNotContainKey("prompt");
        foreach (var secret in (string[])["state", "nonce", "code_challenge"])
        {
            first[secret].Length.ShouldBeGreaterThan(42);
            first[secret].ShouldNotBe(second[secret]);
        }
    }

    [Fact]
    public async Task Person_WhoWouldBeAnother_IsAskedOnceMore()
    {
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("ines");

        // The provider remembers them: it asks nothing.
        await browser.SignInAsync("paule");
        (await browser.WhoAsync())!.Name.ShouldBe("Inès Exemple");
        await browser.SignInAsync("paule", StaffLinks.SignInAgain);

        (await browser.WhoAsync())!.Name.ShouldBe("Paule Exemple");
    }

    [Theory]
    [InlineData("/catalogue?q=wifi&ou=43000", "/catalogue?q=wifi&ou=43000")]
    [InlineData("https://ailleurs.example/", "/agents")]
    [InlineData("//ailleurs.example/", "/agents")]
    [InlineData("/\\ailleurs.example", "/agents")]
    [InlineData("javascript:alert(1)", "/agents")]
    [InlineData("/caf\u00e9", "/agents")]
    [InlineData("/a\r\nSet-Cookie: b=c", "/agents")]
    [InlineData("~/catalogue", "/agents")]
    [InlineData("", "/agents")]
    public async Task Person_SignedIn_ComesBackToAPageOfTheSiteOnly(string asked, string expected)
    {
        using var browser = new StaffBrowser(site);

        (await browser.SignInAsync("ines", $"{StaffLinks.SignIn}?{StaffLinks.ReturnParameter}={Uri.EscapeDataString(asked)}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Session_ThatAnotherTakesThePlaceOf_Ends()
    {
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("ines");
        using var copy = new StaffBrowser(site) { Cookies = new(browser.Cookies) };
        (await copy.WhoAsync())!.Name.ShouldBe("Inès Exemple");

        await browser.SignInAsync("paule", StaffLinks.SignInAgain);

        (await copy.WhoAsync()).ShouldBeNull();
        (await browser.WhoAsync())!.Name.ShouldBe("Paule Exemple");
    }

    [Fact]
    public async Task Form_SentAfterItsSession_ComesBackFilledInFromTheProvider()
    {
        const string address = "/administration/agents/inviter";
        using var browser = new StaffBrowser(site);
        await browser.SignInAsync("adele");
        await EndSessionsAsync((await MemberAsync("adele")).Id);

        using var sent = await browser.PostAsync(address, ("adresse", "nom.garde@ministere.example"), ("roles", "instructeur"), ("roles", "redacteur"));
        using var over = await browser.GetAsync(sent.Headers.Location!.OriginalString);
        var page = await SiteHost.ParseAsync(over);
        var end = await browser.SignInAsync("adele", page.QuerySelector("main .fr-btn")!.GetAttribute("href")!);
        using var read = await browser.GetAsync(end);
        var back = await SiteHost.ParseAsync(read);

        sent.Headers.Location.OriginalString.ShouldBe($"/agents/connexion/session-finie?formulaire=garde&retour={Uri.EscapeDataString(address)}");
        over.Headers.CacheControl!.NoStore.ShouldBeTrue();
        SoundPage.SaysWhatItIs(page);
        page.QuerySelector("main .lead")!.TextContent.ShouldContain("vous retrouverez ce que vous avez écrit");
        end.ShouldBe(address);
        back.QuerySelector("[role=alert]")!.TextContent.ShouldStartWith("Votre session était finie.");
        back.QuerySelector("#adresse")!.GetAttribute("value").ShouldBe("nom.garde@ministere.example");
        back.QuerySelectorAll("input[name=roles]:checked").Length.ShouldBe(2);
        (await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().StaffInvitations
            .AnyAsync(invitation => invitation.Email == "nom.garde@ministere.example"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?formulaire=autre")]
    public async Task PageOfAnEndedSession_WithoutAForm_IsNone(string query)
    {
        using var response = await site.Client.GetAsync(new Uri(StaffLinks.SessionOver + query, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cookies_OfTheSignIn_AreOfThisHostAloneAndSafe()
    {
        using var browser = new StaffBrowser(site);
        using var begun = await browser.GetAsync(StaffLinks.SignIn);
        var question = begun.Headers.Location!;

        using var ended = await browser.GetAsync((await browser.ChooseAsync(question, "ines")).AbsoluteUri);

        var cookies = begun.Headers.GetValues("Set-Cookie").Concat(ended.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Count.ShouldBe(3);
        foreach (var cookie in cookies)
        {
            var attributes = cookie.ToLowerInvariant().Split("; ");
            attributes[0].ShouldStartWith("__host-");
            foreach (var needed in (string[])["path=/", "secure", "samesite=lax", "httponly"]) attributes.ShouldContain(needed);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task PlainUserInfo_IsReadToo()
    {
        using var browser = new StaffBrowser(site);
        await site.HaveProviderDoAsync(new { userInfo = "json" });

        await browser.SignInAsync("adele");

        await site.HaveProviderDoAsync(new { });
        (await browser.WhoAsync())!.Roles.ShouldBe([StaffRole.Administrator]);
    }

    [Fact]
    public async Task NewKeyOfTheProvider_IsTakenAtOnce()
    {
        using var before = new StaffBrowser(site);
        using var after = new StaffBrowser(site);
        await before.SignInAsync("ines");

        await site.HaveProviderDoAsync(new { rollOver = true });
        await after.SignInAsync("paule");

        (await after.WhoAsync())!.Name.ShouldBe("Paule Exemple");
    }

    [Fact]
    public async Task Page_OfEachReason_IsSound()
    {
        foreach (var reason in Enum.GetValues<StaffSignInFailure>())
        {
            using var response = await site.Client.GetAsync(new Uri(StaffLinks.NotSignedIn(reason), UriKind.Relative));
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var page = await SiteHost.ParseAsync(response);
            SoundPage.SaysWhatItIs(page);
            page.QuerySelector("main .lead")!.TextContent.Length.ShouldBeGreaterThan(40);
        }
    }

    private Task<StaffMember> MemberAsync(string person) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Staff.SingleAsync(staff => staff.Subject == $"demonstration-{person}"));

    private Task<int> EndSessionsAsync(Guid id) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Sessions.Where(session => session.StaffId == id)
            .ExecuteUpdateAsync(session => session.SetProperty(one => one.EndedAt, site.Clock.GetUtcNow())));

    private Task<int> CloseAsync(Guid id, DateTimeOffset? at) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Staff.Where(staff => staff.Id == id)
            .ExecuteUpdateAsync(staff => staff.SetProperty(one => one.ClosedAt, at)));

    internal static Dictionary<string, string> Parameters(Uri address) =>
        QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
}

/// <summary>Where two proofs are demanded.</summary>
public sealed class StaffAssuranceTests(DemandingStaffSite site) : IClassFixture<DemandingStaffSite>
{
    [Fact]
    public async Task Level_IsDemandedOfTheProvider()
    {
        using var browser = new StaffBrowser(site);

        var question = StaffSignInTests.Parameters(await browser.BeginAsync());

        var acr = JsonSerializer.Deserialize<JsonElement>(question["claims"]).GetProperty("id_token").GetProperty("acr");
        acr.GetProperty("essential").GetBoolean().ShouldBeTrue();
        acr.GetProperty("values").EnumerateArray().Select(level => level.GetString()).ShouldBe(["eidas2", "eidas3"]);
        await browser.SignInAsync("ines");
        (await browser.WhoAsync()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("acr")]
    [InlineData("no-acr")]
    public async Task LowerLevel_IsRefused(string fault)
    {
        using var browser = new StaffBrowser(site);
        await site.HaveProviderDoAsync(new { idToken = fault });

        var end = await browser.SignInAsync("ines");

        await site.HaveProviderDoAsync(new { });
        end.ShouldBe(StaffLinks.NotSignedIn(StaffSignInFailure.TooWeak));
        (await browser.WhoAsync()).ShouldBeNull();
    }
}
