using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.SignIn;

public sealed class SecondStepPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Code_OfTheTelephone_ComesAfterThePasswordAndLeadsOn()
    {
        var (account, key, _) = await OpenAsync();
        using var browser = site.Browse();

        using var first = await browser.SignInAsync(account.Email!, address: "/connexion?retour=/espace/le-carreau-numerique");
        first.Headers.Location!.OriginalString.ShouldBe("/connexion/code?retour=%2Fespace%2Fle-carreau-numerique");
        browser.Cookies.Keys.ShouldNotContain("__Host-session");
        browser.Cookies.Keys.ShouldNotContain("__Host-navigateur");
        var cookie = first.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-code=", StringComparison.Ordinal));
        cookie.ShouldContain("max-age=3600");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("httponly");

        var page = await browser.PageAsync(first.Headers.Location.OriginalString);
        var field = page.QuerySelector("#code")!;
        (field.GetAttribute("inputmode"), field.GetAttribute("autocomplete")).ShouldBe(("numeric", "one-time-code"));
        using var second = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["code"] = AuthenticatorCode.Show(key) });

        second.Headers.Location!.OriginalString.ShouldBe("/espace/le-carreau-numerique");
        browser.Cookies.Keys.ShouldContain("__Host-session");
        browser.Cookies.Keys.ShouldNotContain("__Host-code");
    }

    [Fact]
    public async Task Code_ThatIsWrongOrMissing_IsAskedForAgain()
    {
        var (account, _, _) = await OpenAsync();
        using var browser = site.Browse();
        using var first = await browser.SignInAsync(account.Email!);

        foreach (var (typed, sentence) in ((string, string)[])[("", "six chiffres"), ("12", "n’est pas le bon")])
        {
            using var response = await browser.SubmitAsync(await browser.PageAsync("/connexion/code"), new Dictionary<string, string?> { ["code"] = typed });
            var page = await SiteHost.ParseAsync(response);
            page.Title!.ShouldStartWith("Erreur");
            page.QuerySelector("#code-message")!.TextContent.ShouldContain(sentence);
        }
    }

    [Fact]
    public async Task RecoveryCode_OpensASession()
    {
        var (account, _, codes) = await OpenAsync();
        using var browser = site.Browse();
        using var first = await browser.SignInAsync(account.Email!);

        using var wrong = await browser.SubmitAsync(await browser.PageAsync("/connexion/code-de-secours"), new Dictionary<string, string?> { ["code"] = "AAAAA-AAAAA" });
        (await SiteHost.ParseAsync(wrong)).QuerySelector("#code-message")!.TextContent.ShouldContain("code de secours");
        using var right = await browser.SubmitAsync(await browser.PageAsync("/connexion/code-de-secours"), new Dictionary<string, string?> { ["code"] = codes[0] });

        right.Headers.Location!.OriginalString.ShouldBe("/espace");
    }

    [Theory]
    [InlineData("/connexion/code")]
    [InlineData("/connexion/code-de-secours")]
    public async Task SecondStep_WithoutTheFirst_LeadsToIt(string address)
    {
        using var browser = site.Browse();
        using var response = await browser.GetAsync($"{address}?retour=/espace/x");
        response.Headers.Location!.OriginalString.ShouldBe("/connexion?retour=%2Fespace%2Fx");
    }

    [Theory]
    [InlineData("/connexion/code")]
    [InlineData("/connexion/code-de-secours")]
    public async Task SecondStep_ThatComesTooLate_SaysSoAndBeginsAgain(string address)
    {
        var (account, _, _) = await OpenAsync();
        using var browser = site.Browse();
        using var first = await browser.SignInAsync(account.Email!);
        var pending = browser.Cookies["__Host-code"];
        var page = await browser.PageAsync($"{address}?retour=/espace/x");
        var began = site.Clock.GetUtcNow();
        try
        {
            site.Clock.Set(began + PendingSignIn.Lifetime);
            using var sent = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["code"] = "123456" });
            browser.Cookies.Keys.ShouldNotContain("__Host-code");
            browser.Keep("__Host-code", pending);
            using var read = await browser.GetAsync(address);
            browser.Keep("__Host-code", "CfDJ8forged");
            using var forged = await browser.GetAsync(address);

            sent.Headers.Location!.OriginalString.ShouldBe("/connexion?trop-tard=oui&retour=%2Fespace%2Fx");
            foreach (var response in (HttpResponseMessage[])[read, forged]) response.Headers.Location!.OriginalString.ShouldBe("/connexion?trop-tard=oui");
            (await browser.PageAsync("/connexion?trop-tard=oui")).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Trop de temps a passé");
        }
        finally
        {
            site.Clock.Set(began);
        }
    }

    private Task<(Account Account, string Key, IReadOnlyList<string> RecoveryCodes)> OpenAsync() => site.InScopeAsync(async services =>
    {
        var account = await TestAccounts.OpenAsync(services);
        var (key, codes) = await TestAccounts.AddSecondFactorAsync(services, account.Id);
        return (account, key, codes);
    });
}
