using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.SignIn;

public sealed partial class PasswordLinkPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Activation_OpenedManyTimes_StillWorksThenLetsItsOwnerIn()
    {
        var account = await site.OpenAccountAsync(isActive: false);
        var address = $"/activation/{await site.LinkAsync(LinkPurpose.Activation, account)}";
        using var scanner = site.Browse();
        for (var i = 0; i < 3; i++) (await scanner.PageAsync(address)).Heading().ShouldBe("Choisissez votre mot de passe");
        using var browser = site.Browse();

        var page = await browser.PageAsync(address);
        page.Body!.TextContent.ShouldContain(account.UserName!);
        page.QuerySelector("#mot-de-passe")!.GetAttribute("autocomplete").ShouldBe("new-password");
        using var weak = await ChooseAsync(browser, address, "court");
        (await SiteHost.ParseAsync(weak)).QuerySelector("#mot-de-passe-message")!.TextContent.ShouldContain("au moins 12");
        using var response = await ChooseAsync(browser, address, TestAccounts.Password);

        response.Headers.Location!.OriginalString.ShouldBe("/espace");
        browser.Cookies.Keys.ShouldBe(["__Host-formulaire", "__Host-navigateur", "__Host-session"], ignoreOrder: true);
        using var late = await scanner.GetAsync(address);
        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await SiteHost.ParseAsync(late)).Heading().ShouldBe("Votre compte est déjà activé");
    }

    [Fact]
    public async Task Activation_TooLate_OffersANewLinkThatIsSent()
    {
        var account = await site.OpenAccountAsync(isActive: false);
        var (link, secret) = OneTimeLink.To(LinkPurpose.Activation, account.Id, account.Email!, site.Clock.GetUtcNow() - OneTimeLink.LifetimeOf(LinkPurpose.Activation));
        await site.AddAsync(link);
        using var browser = site.Browse();

        var page = await browser.PageAsync($"/activation/{secret}");
        page.Heading().ShouldBe("Ce lien ne marche plus");
        using var response = await browser.SubmitAsync(page);

        response.Headers.Location!.OriginalString.ShouldBe("/mot-de-passe-oublie/demande-recue");
        var mail = await site.MailAsync(account, "activation");
        (await browser.PageAsync(PathOf(mail.Text!))).Heading().ShouldBe("Choisissez votre mot de passe");
    }

    [Theory]
    [InlineData("/activation/inconnu")]
    [InlineData("/activation/a%20b%C3%A9")]
    [InlineData("/mot-de-passe/inconnu")]
    public async Task Link_ThatIsNobodys_SaysWhatToDo(string address)
    {
        using var browser = site.Browse();
        using var response = await browser.GetAsync(address);
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Heading().ShouldBe("Ce lien ne marche plus");
        page.QuerySelectorAll("main .fr-btn").Single().TextContent.ShouldBe("Recevoir un nouveau lien");
    }

    [Fact]
    public async Task Activation_OfNobodysLink_IsAnsweredLikeAnyOther()
    {
        using var browser = site.Browse();

        using var response = await browser.SubmitAsync(await browser.PageAsync("/activation/inconnu"));

        response.Headers.Location!.OriginalString.ShouldBe("/mot-de-passe-oublie/demande-recue");
    }

    [Fact]
    public async Task ForgottenPassword_WhoeverIsNamed_IsAnsweredTheSame()
    {
        var account = await site.OpenAccountAsync();

        foreach (var name in (string[])[account.Email!, account.UserName!, "personne@essai.example"])
        {
            using var browser = site.Browse();
            using var response = await browser.SubmitAsync(await browser.PageAsync("/mot-de-passe-oublie"), new Dictionary<string, string?> { ["identifiant"] = name });
            (response.StatusCode, response.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Found, "/mot-de-passe-oublie/demande-recue"));
            browser.Cookies.Keys.ShouldBe(["__Host-formulaire"]);
            var said = (await browser.PageAsync("/mot-de-passe-oublie/demande-recue")).QuerySelector("main")!.TextContent;
            foreach (var part in (string[])["3 messages au plus partent en une heure", "courriers indésirables", "Les liens déjà reçus marchent encore"]) said.ShouldContain(part);
        }
    }

    [Fact]
    public async Task ForgottenPassword_OfNothingThatNamesAnybody_SaysWhatToWrite()
    {
        using var browser = site.Browse();

        using var response = await browser.SubmitAsync(await browser.PageAsync("/mot-de-passe-oublie"), new Dictionary<string, string?> { ["identifiant"] = "solène" });
        var page = await SiteHost.ParseAsync(response);

        page.QuerySelector("#identifiant-message")!.TextContent.ShouldContain("adresse électronique");
        page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe("solène");
    }

    [Fact]
    public async Task NewPassword_FromTheMail_ReplacesTheOldOneOnce()
    {
        var account = await site.OpenAccountAsync();
        using var browser = site.Browse();
        using var asked = await browser.SubmitAsync(await browser.PageAsync("/mot-de-passe-oublie"), new Dictionary<string, string?> { ["identifiant"] = account.Email });
        var mail = await site.MailAsync(account, "mot-de-passe-oublie");
        mail.Text!.ShouldContain($"http://localhost:{site.Client.BaseAddress!.Port}/mot-de-passe/");
        var address = PathOf(mail.Text!);

        using var chosen = await ChooseAsync(browser, address, TestAccounts.OtherPassword);
        using var again = await browser.GetAsync(address);
        using var other = site.Browse();
        using var old = await other.SignInAsync(account.Email!);
        using var now = await other.SignInAsync(account.Email!, TestAccounts.OtherPassword);

        chosen.Headers.Location!.OriginalString.ShouldBe("/espace");
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        now.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task<HttpResponseMessage> ChooseAsync(TestBrowser browser, string address, string password) =>
        await browser.SubmitAsync(await browser.PageAsync(address), new Dictionary<string, string?> { ["mot-de-passe"] = password });

    private static string PathOf(string text) => Link().Match(text).Groups[1].Value;

    [GeneratedRegex("https?://[^/]+(/\\S+)")]
    private static partial Regex Link();
}
