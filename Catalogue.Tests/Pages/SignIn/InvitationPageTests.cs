using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Accounts.Teams;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.SignIn;

public sealed class InvitationPageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Guest_WithoutAccount_OpensOneAndEntersTheSpace()
    {
        var (slug, secret, email) = await InvitedAsync();
        using var browser = site.Browse();
        await browser.PageAsync($"/invitation/{secret}");
        var form = await browser.PageAsync($"/invitation/{secret}");
        form.QuerySelector("main")!.TextContent.ShouldContain("comme contributeur");

        using var sent = await browser.SubmitAsync(form, Chosen());

        var page = await SiteHost.ParseAsync(sent);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Votre compte est ouvert");
        var code = await site.InScopeAsync(services =>
            services.GetRequiredService<RegistryContext>().Accounts.Where(account => account.Email == email).Select(account => account.UserName).SingleAsync());
        page.QuerySelector("main")!.TextContent.ShouldContain(code!);
        browser.Cookies.Keys.ShouldContain(KnownBrowserCookie.Name);
        (await browser.PageAsync($"/espace/{slug}")).QuerySelector(".session-bar")!.TextContent.ShouldContain("Camille Essai");
        using var again = await browser.GetAsync($"/invitation/{secret}");
        (await SiteHost.ParseAsync(again)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("ne fonctionne plus");
    }

    [Fact]
    public async Task Answers_ThatCannotBe_ComeBackWithASentenceAndWithoutThePassword()
    {
        var (slug, secret, _) = await InvitedAsync();
        using var browser = site.Browse();

        using var sent = await browser.SubmitAsync(
            await browser.PageAsync($"/invitation/{secret}"), new Dictionary<string, string?> { ["nom"] = "  ", ["mot-de-passe"] = "" });

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelectorAll("main a[href='#nom'], main a[href='#mot-de-passe']").Length.ShouldBe(2);
        page.QuerySelector("#mot-de-passe")!.GetAttribute("value").ShouldBeNullOrEmpty();
        page.QuerySelector("script[src*='password.js']").ShouldNotBeNull();
        (await site.TeamAsync(slug)).People.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Guest_SignedInUnderAnotherAddress_IsToldSoAndMayJoin()
    {
        var (slug, secret, email) = await InvitedAsync();
        using var person = await site.AsAccountAsync();

        var page = await person.Browser.PageAsync($"/invitation/{secret}");
        page.QuerySelector("main")!.TextContent.ShouldContain(email);
        page.QuerySelector("main")!.TextContent.ShouldContain("Compte ouvert ici : Alix Essai");
        using var joined = await person.Browser.SubmitAsync(page);

        joined.Headers.Location!.OriginalString.ShouldBe($"/espace/{slug}");
        (await site.TeamAsync(slug)).People.ShouldContain(one => one.AccountId == person.PersonId);
    }

    [Fact]
    public async Task Colleague_InvitedAgain_IsToldWhatTheyAreAndOpeningTheLinkEndsNothing()
    {
        var (slug, secret, _) = await InvitedAsync();
        using var colleague = await site.AsAccountAsync((slug, CompanyRole.Manager));

        var page = await colleague.Browser.PageAsync($"/invitation/{secret}");

        page.QuerySelector("main .lead")!.TextContent.ShouldContain("Vous êtes déjà dans");
        page.QuerySelector("main .lead")!.TextContent.ShouldEndWith("comme gestionnaire.");
        (await site.TeamAsync(slug)).Invitations.ShouldHaveSingleItem();
        using var ended = await colleague.Browser.SubmitAsync(page);
        ended.Headers.Location!.OriginalString.ShouldBe($"/espace/{slug}");
        (await site.TeamAsync(slug)).Invitations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Guest_WhoseAccountWasClosed_IsNotToldToSignInWithIt()
    {
        var (_, secret, email) = await InvitedAsync();
        await OpenAsync(email, isClosed: true);

        var page = await site.PageAsync($"/invitation/{secret}");

        page.QuerySelector("main form").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain($"Le compte de l’adresse {email} est fermé");
    }

    [Fact]
    public async Task Guest_WhoseAddressHasAnAccount_IsLedToSignInAndBack()
    {
        var (slug, secret, email) = await InvitedAsync();
        await OpenAsync(email);

        var page = await site.PageAsync($"/invitation/{secret}");

        page.QuerySelector("main form").ShouldBeNull();
        page.QuerySelector("main a[href^='/connexion']")!.GetAttribute("href").ShouldBe($"/connexion?retour={Uri.EscapeDataString($"/invitation/{secret}")}");
    }

    [Fact]
    public async Task Password_TooEasy_IsRefusedInFrenchAndTheInvitationStillServes()
    {
        var (_, secret, _) = await InvitedAsync();
        using var browser = site.Browse();

        using var sent = await browser.SubmitAsync(
            await browser.PageAsync($"/invitation/{secret}"), new Dictionary<string, string?> { ["nom"] = "Camille Essai", ["mot-de-passe"] = "motdepasse2026" });

        (await SiteHost.ParseAsync(sent)).QuerySelector("main")!.TextContent.ShouldContain(new PasswordTooCommon().Sentence);
        (await browser.PageAsync($"/invitation/{secret}")).QuerySelector("main form").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("inconnu")]
    [InlineData("%00")]
    [InlineData("é")]
    public async Task Secret_ThatOpensNothing_IsSaidInASentence(string secret)
    {
        using var response = await site.Client.GetAsync(new Uri($"/invitation/{secret}", UriKind.Relative));

        ((int)response.StatusCode).ShouldBeLessThan(500);
        if (response.StatusCode == HttpStatusCode.Gone)
            (await SiteHost.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("ne fonctionne plus");
    }

    /// <summary>An account of that address, in no company.</summary>
    private Task OpenAsync(string email, bool isClosed = false) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var account = Account.Open(UserCode.Draw(), "Camille Essai", email, site.Clock.GetUtcNow());
        account.Activate(site.Clock.GetUtcNow()).OrThrow();
        if (isClosed) account.Close(site.Clock.GetUtcNow());
        (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, Core.Shared.EmailAddress.Normalize(email));
        registry.Add(account);
        await registry.SaveChangesAsync();
    });

    private static Dictionary<string, string?> Chosen() => new() { ["nom"] = "Camille Essai", ["mot-de-passe"] = TeamScene.Password };

    /// <summary>A company of which nobody else of these tests is, somebody it invited, and the link's secret.</summary>
    private async Task<(string Slug, string Secret, string Email)> InvitedAsync()
    {
        var rank = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Memberships.Select(one => one.PartnerId).Distinct().CountAsync());
        var (slug, email) = (await site.PartnerSlugAsync(rank), $"camille.{Guid.NewGuid():N}@essai.example");
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        return (slug, await site.InviteAsync(slug, manager.PersonId, email), email);
    }
}
