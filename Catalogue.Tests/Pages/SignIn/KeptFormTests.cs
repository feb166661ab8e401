using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages.OwnAccount;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.SignIn;

/// <summary>A session that ends while somebody fills in a form.</summary>
public sealed class KeptFormTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Name = "/compte/nom", Invite = "/espace/le-carreau-numerique/equipe/inviter";

    private const string Kept = "/connexion?formulaire=garde", Lost = "/connexion?formulaire=perdu";

    [Fact]
    public async Task Form_SentAfterItsSession_ComesBackFilledInThroughBothSteps()
    {
        using var owner = await site.OwnerAsync();
        var (key, _) = await site.InScopeAsync(services => TestAccounts.AddSecondFactorAsync(services, owner.PersonId));
        var browser = owner.Browser;
        var form = await browser.PageAsync(Invite);
        var typed = new Dictionary<string, string?> { ["adresse"] = "camille.garde@essai.example", ["nom"] = "Camille « Gardé »", ["role"] = "gestionnaire" };

        await site.EndSessionAsync(owner.SessionId);
        using var sent = await browser.SubmitAsync(form, typed);
        var signIn = sent.Headers.Location!.OriginalString;
        using var password = await browser.SignInAsync(await EmailAsync(owner), address: signIn);
        using var code = await browser.SubmitAsync(
            await browser.PageAsync(password.Headers.Location!.OriginalString), new Dictionary<string, string?> { ["code"] = AuthenticatorCode.Show(key) });

        signIn.ShouldBe($"{Kept}&retour={Uri.EscapeDataString(Invite)}");
        code.Headers.Location!.OriginalString.ShouldBe(Invite);
        var back = await browser.SoundAsync(Invite);
        back.Title!.ShouldStartWith("Erreur\u00a0: ");
        back.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Votre session était finie. Rien n’a été enregistré\u00a0: vérifiez, puis envoyez de nouveau.");
        (Value(back, "adresse"), Value(back, "nom")).ShouldBe(("camille.garde@essai.example", "Camille « Gardé »"));
        back.QuerySelector("input[name=role]:checked")!.GetAttribute("value").ShouldBe("gestionnaire");
        (await InvitedAsync("camille.garde@essai.example")).ShouldBeFalse();

        browser.Cookies.Keys.ShouldNotContain(KeptForms.CookieName);
        Value(await browser.PageAsync(Invite), "adresse").ShouldBeNullOrEmpty();
        using var again = await browser.SubmitAsync(back);
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await InvitedAsync("camille.garde@essai.example")).ShouldBeTrue();
    }

    [Fact]
    public async Task SignIn_AfterASession_SaysWhatBecomesOfTheForm()
    {
        using var browser = site.Browse();

        (await browser.PageAsync(Kept)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("vous retrouverez ce que vous avez écrit");
        (await browser.PageAsync(Lost)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Rien n’a été enregistré");
        (await browser.PageAsync("/connexion?formulaire=autre")).QuerySelector("[role=alert]").ShouldBeNull();
    }

    [Fact]
    public async Task Secrets_OfAForm_AreNotKept()
    {
        using var owner = await site.OwnerAsync();
        var form = await owner.Browser.PageAsync("/compte/adresse");

        await SendLateAsync(owner, form, ("nouvelle-adresse", "autre@essai.example"), ("mot-de-passe-actuel", TestAccounts.Password));
        var kept = (await FindAsync(owner.Browser)).ShouldNotBeNull();
        var back = await BackAsync(owner, "/compte/adresse");

        kept.Fields.Keys.ShouldBe(["nouvelle-adresse"]);
        Value(back, "nouvelle-adresse").ShouldBe("autre@essai.example");
        back.QuerySelectorAll("input[type=password]").ShouldAllBe(field => !field.HasAttribute("value"));
    }

    [Fact]
    public async Task Code_OfAnAuthenticator_IsNotKept()
    {
        using var owner = await site.OwnerAsync();
        await site.EndSessionAsync(owner.SessionId);

        using var sent = await PostAsync(owner.Browser, "/compte/deux-etapes/telephone", ("code", "123456"));

        sent.Headers.Location!.OriginalString.ShouldStartWith(Kept);
        (await FindAsync(owner.Browser)).ShouldNotBeNull().Fields.ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_OfAnotherAccount_IsDroppedWithoutAWord()
    {
        using var owner = await site.OwnerAsync();
        using var other = await site.OwnerAsync();
        await SendLateAsync(owner, await owner.Browser.PageAsync(Name), ("nom", "Un nom à moi"));

        var page = await BackAsync(owner, Name, await EmailAsync(other));

        Value(page, "nom").ShouldBe("Alix Essai");
        page.QuerySelector("[role=alert]").ShouldBeNull();
        owner.Browser.Cookies.Keys.ShouldNotContain(KeptForms.CookieName);
    }

    [Fact]
    public async Task Form_WaitsForItsOwnPage()
    {
        using var owner = await site.OwnerAsync();
        await SendLateAsync(owner, await owner.Browser.PageAsync(Name), ("nom", "Un nom à moi"));

        var elsewhere = await BackAsync(owner, "/compte/adresse");

        elsewhere.QuerySelector("[role=alert]").ShouldBeNull();
        Value(await owner.Browser.PageAsync(Name), "nom").ShouldBe("Un nom à moi");
    }

    [Fact]
    public async Task Form_KeptForHalfAnHour_IsShownNoLonger()
    {
        using var owner = await site.OwnerAsync();
        await SendLateAsync(owner, await owner.Browser.PageAsync(Name), ("nom", "Un nom à moi"));
        var began = site.Clock.GetUtcNow();
        try
        {
            site.Clock.Set(began + KeptForms.Lifetime);
            var page = await BackAsync(owner, Name);

            Value(page, "nom").ShouldBe("Alix Essai");
            owner.Browser.Cookies.Keys.ShouldNotContain(KeptForms.CookieName);
        }
        finally
        {
            site.Clock.Set(began);
        }
    }

    [Theory]
    [InlineData("CfDJ8forged")]
    [InlineData(".nulle-part")]
    [InlineData("%00%C3")]
    [InlineData("")]
    public async Task Cookie_ThatIsNoneOfOurs_ShowsThePageAsItIs(string cookie)
    {
        using var owner = await site.OwnerAsync();
        owner.Browser.Keep(KeptForms.CookieName, cookie);

        Value(await owner.Browser.PageAsync(Name), "nom").ShouldBe("Alix Essai");
    }

    [Fact]
    public async Task Form_TooLongForACookie_IsKeptAllTheSame()
    {
        using var owner = await site.OwnerAsync();
        var text = RandomNumberGenerator.GetHexString(KeptForms.LongestForm - 500);
        await SendLateAsync(owner, await owner.Browser.PageAsync(Name), ("nom", text));

        owner.Browser.Cookies[KeptForms.CookieName].Length.ShouldBeLessThan(50);
        Value(await BackAsync(owner, Name), "nom").ShouldBe(text);
        owner.Browser.Cookies.Keys.ShouldNotContain(KeptForms.CookieName);
    }

    [Fact]
    public async Task Form_FarTooLong_IsSaidToBeLost()
    {
        using var owner = await site.OwnerAsync();
        await site.EndSessionAsync(owner.SessionId);

        using var sent = await PostAsync(owner.Browser, Name, ("nom", new string('a', KeptForms.LongestForm)));

        sent.Headers.Location!.OriginalString.ShouldBe($"{Lost}&retour=%2Fcompte%2Fnom");
        owner.Browser.Cookies.Keys.ShouldNotContain(KeptForms.CookieName);
    }

    [Fact]
    public async Task Form_WithParts_IsKeptWithoutItsFiles()
    {
        using var owner = await site.OwnerAsync();
        await site.EndSessionAsync(owner.SessionId);
        using var content = new MultipartFormDataContent { { new StringContent("Un nom à moi"), "nom" }, { new ByteArrayContent([1, 2, 3]), "piece", "piece.pdf" } };

        using var sent = await owner.Browser.Client.PostAsync(new Uri(Name, UriKind.Relative), content);

        sent.Headers.Location!.OriginalString.ShouldStartWith(Kept);
        (await FindAsync(owner.Browser)).ShouldNotBeNull().Fields.Keys.ShouldBe(["nom"]);
    }

    [Theory]
    [InlineData("text/plain", "nom=x")]
    [InlineData("multipart/form-data; boundary=x", "rien")]
    [InlineData("multipart/form-data", "rien")]
    public async Task Body_ThatIsNoForm_IsSaidToBeLost(string type, string body)
    {
        using var owner = await site.OwnerAsync();
        await site.EndSessionAsync(owner.SessionId);
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        using var sent = await owner.Browser.Client.PostAsync(new Uri(Name, UriKind.Relative), content);

        sent.Headers.Location!.OriginalString.ShouldStartWith(Lost);
    }

    [Fact]
    public async Task Form_OfNobody_IsNotKept()
    {
        using var browser = site.Browse();

        using var sent = await PostAsync(browser, Name, ("nom", "Personne"));

        sent.Headers.Location!.OriginalString.ShouldStartWith(Lost);
        browser.Cookies.ShouldBeEmpty();
    }

    private static string? Value(IDocument page, string name) => page.QuerySelector($"main [name={name}]")!.GetAttribute("value");

    private static async Task<HttpResponseMessage> PostAsync(TestBrowser browser, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    /// <summary>Sends a form once its session has ended.</summary>
    private async Task SendLateAsync(SignedInBrowser person, IDocument form, params IEnumerable<(string Name, string? Value)> typed)
    {
        await site.EndSessionAsync(person.SessionId);
        (await person.Browser.SendAsync(form, typed).LeadsToAsync()).ShouldStartWith(Kept);
    }

    /// <summary>Signs in again.</summary>
    /// <returns>The page then read.</returns>
    private async Task<IDocument> BackAsync(SignedInBrowser person, string address, string? email = null)
    {
        using var response = await person.Browser.SignInAsync(email ?? await EmailAsync(person), address: $"/connexion?retour={address}");
        response.Headers.Location!.OriginalString.ShouldBe(address);
        return await person.Browser.PageAsync(address);
    }

    private async Task<string> EmailAsync(SignedInBrowser person) =>
        (await site.InScopeAsync(services => services.AccountAsync(person.PersonId))).Email!;

    private Task<bool> InvitedAsync(string email) =>
        site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().OneTimeLinks.AnyAsync(link => link.Email == email));

    private async Task<KeptForm?> FindAsync(TestBrowser browser)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{KeptForms.CookieName}={browser.Cookies[KeptForms.CookieName]}";
        return await site.Services.GetRequiredService<KeptForms>().FindAsync(http);
    }
}
