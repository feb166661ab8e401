using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.SignIn;

public sealed class SignInPageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Page_AsksForANameAndAPassword()
    {
        using var browser = site.Browse();
        using var response = await browser.GetAsync("/connexion");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelector("label[for=identifiant]")!.TextContent.ShouldStartWith("Code utilisateur ou adresse électronique");
        page.QuerySelector("#identifiant")!.GetAttribute("autocomplete").ShouldBe("username");
        page.QuerySelector("#mot-de-passe[type=password]")!.GetAttribute("autocomplete").ShouldBe("current-password");
        page.QuerySelector("a[href='/mot-de-passe-oublie']")!.TextContent.ShouldBe("Mot de passe oublié ?");
        page.QuerySelector("a[href='/agents/connexion']")!.TextContent.ShouldBe("Vous êtes agent du ministère ?");
        page.QuerySelectorAll("[role=alert], [aria-invalid]").ShouldBeEmpty();
        page.Body!.TextContent.ShouldNotContain("Pour essayer");
    }

    [Fact]
    public async Task SignIn_FromANewBrowser_OpensASessionAndTellsTheOwner()
    {
        var account = await site.OpenAccountAsync();
        using var browser = site.Browse();

        using var response = await browser.SignInAsync(account.Email!);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/espace");
        var cookies = response.Headers.GetValues("Set-Cookie").ToDictionary(cookie => cookie.Split('=')[0]);
        cookies["__Host-navigateur"].ShouldContain("max-age=31536000");
        foreach (var name in (string[])["__Host-session", "__Host-navigateur"])
        {
            cookies[name].ShouldContain("httponly");
            cookies[name].ShouldContain("secure");
            cookies[name].ShouldContain("samesite=lax");
        }

        (await site.MailsToAsync(account)).ShouldHaveSingleItem().Template.ShouldBe("nouvel-appareil");
        using var again = await browser.GetAsync("/connexion");
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task SignIn_AgainFromTheSameBrowser_TellsNothing()
    {
        var account = await site.OpenAccountAsync();
        using var browser = site.Browse();
        using var first = await browser.SignInAsync(account.Email!);
        await SignOutAsync(browser);

        using var second = await browser.SignInAsync(account.UserName!);

        second.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.MailsToAsync(account)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_WhoeverIsNamedWrongly_IsAnsweredTheSame()
    {
        var account = await site.OpenAccountAsync();
        var waiting = await site.OpenAccountAsync(isActive: false);

        List<(HttpStatusCode Status, string Headers, string Body)> answers = [];
        foreach (var name in (string[])[account.Email!, waiting.Email!, "personne@essai.example", account.UserName!])
        {
            using var browser = site.Browse();
            using var response = await browser.SignInAsync(name, "autre chose");
            var headers = string.Join('\n', response.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie"))
                .Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
            var page = await SiteHost.ParseAsync(response);
            page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe(name);
            foreach (var own in page.QuerySelectorAll("#identifiant, [name=__RequestVerificationToken]")) own.Remove();
            page.Title!.ShouldStartWith("Erreur");
            browser.Cookies.Keys.ShouldBe(["__Host-formulaire"]);
            answers.Add((response.StatusCode, headers, page.Body!.OuterHtml));
        }

        answers.Distinct().Count().ShouldBe(1);
        answers[0].Status.ShouldBe(HttpStatusCode.OK);
        answers[0].Body.ShouldContain(new WrongSignIn().Sentence);
    }

    [Fact]
    public async Task SignIn_WithNothingTyped_SaysWhatIsMissing()
    {
        using var browser = site.Browse();

        using var response = await browser.SignInAsync(" ", "");
        var page = await SiteHost.ParseAsync(response);

        page.QuerySelector("#identifiant-message")!.TextContent.ShouldContain("code utilisateur");
        page.QuerySelector("#mot-de-passe-message")!.TextContent.ShouldContain("mot de passe");
    }

    [Theory]
    [InlineData("/espace/le-carreau-numerique?page=2", "/espace/le-carreau-numerique?page=2")]
    [InlineData("https://ailleurs.example/", "/espace")]
    [InlineData("//ailleurs.example/", "/espace")]
    [InlineData("/\\ailleurs.example/", "/espace")]
    [InlineData("~//ailleurs.example", "/espace")]
    [InlineData("javascript:alert(1)", "/espace")]
    [InlineData("/\u00e9", "/espace")]
    public async Task Return_IsToAPageOfThisSiteOnly(string asked, string arrival)
    {
        var account = await site.OpenAccountAsync();
        using var browser = site.Browse();

        using var response = await browser.SignInAsync(account.Email!, address: $"/connexion?retour={Uri.EscapeDataString(asked)}");

        response.Headers.Location!.OriginalString.ShouldBe(arrival);
    }

    [Fact]
    public async Task Session_ThatAnotherTakesThePlaceOf_Ends()
    {
        var (first, second) = (await site.OpenAccountAsync(), await site.OpenAccountAsync());
        using var browser = site.Browse();
        using var opened = await browser.SignInAsync(first.Email!);
        using var copy = site.Browse();
        copy.Keep(SessionCookie.Name, browser.Cookies[SessionCookie.Name]);
        using var before = await copy.GetAsync("/compte");
        before.StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await browser.PageAsync(SignInLinks.NewPassword(await site.LinkAsync(LinkPurpose.PasswordReset, second)));
        using var taken = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["mot-de-passe"] = TestAccounts.OtherPassword });

        taken.Headers.Location!.OriginalString.ShouldBe("/espace");
        using var after = await copy.GetAsync("/compte");
        after.Headers.Location!.OriginalString.ShouldStartWith("/connexion");
        using var own = await browser.GetAsync("/compte");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sender_WhoTriesTooMany_IsStoppedForThisSignInAndToldWhen()
    {
        var account = await site.OpenAccountAsync();
        using var home = site.Browse();
        using var first = await home.SignInAsync(account.Email!);
        await SignOutAsync(home);
        using var elsewhere = site.Browse();
        for (var i = 0; i < FailedSignIn.Most; i++)
        {
            using var wrong = await elsewhere.SignInAsync(account.Email!, "autre chose");
        }

        using var stopped = await elsewhere.SignInAsync(account.Email!);
        var page = await SiteHost.ParseAsync(stopped);
        using var owner = await home.SignInAsync(account.Email!);

        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("10\u00a0h\u00a015");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("« Mot de passe oublié »");
        page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe(account.Email);
        owner.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAndSaysSo()
    {
        var account = await site.OpenAccountAsync();
        using var browser = site.Browse();
        using var response = await browser.SignInAsync(account.Email!);

        (await browser.PageAsync("/deconnexion")).Heading().ShouldBe("Se déconnecter");
        await SignOutAsync(browser);

        (await browser.PageAsync("/deconnexion")).Heading().ShouldBe("Vous êtes déconnecté");
        browser.Cookies.Keys.ShouldNotContain("__Host-session");
        (await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Sessions
            .Where(session => session.AccountId == account.Id).SingleAsync())).EndedAt.ShouldBe(site.Clock.GetUtcNow());
    }

    [Fact]
    public async Task SignOut_OfStaff_IsTheirProvidersToo()
    {
        using var staff = await site.AsStaffAsync(StaffRole.Reviewer);
        var token = (await staff.Browser.PageAsync("/agents/deconnexion")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var read = await staff.Browser.GetAsync("/deconnexion");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var sent = await staff.Browser.Client.PostAsync(new Uri("/deconnexion", UriKind.Relative), form);

        (read.StatusCode, read.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Found, "/agents/deconnexion"));
        (sent.StatusCode, sent.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.TemporaryRedirect, "/agents/deconnexion"));
    }

    private static async Task SignOutAsync(TestBrowser browser)
    {
        using var response = await browser.SubmitAsync(await browser.PageAsync("/deconnexion"));
        response.Headers.Location!.OriginalString.ShouldBe("/deconnexion");
    }
}
