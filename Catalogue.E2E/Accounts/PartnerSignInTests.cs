using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Accounts;

/// <summary>From the ministry's decision to a partner who is in, and what happens when things are lost.</summary>
[Collection(Journeys.Name)]
public sealed partial class PartnerSignInTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task FirstAccount_OpenedByAReviewer_IsActivatedAndThenNeedsTheTelephone(int width, bool scripts)
    {
        var slug = width == 1280 ? "meygal-micro-services" : "atelier-numerique-du-dolaizon";
        var contact = await site.InScopeAsync(async services =>
            (await services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().SingleAsync(partner => partner.Slug == slug)).Company.Contact);

        // The reviewer opens the first account: it is a mail that leaves, never a password.
        await using (var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync())))
        {
            await reviewer.Page.SignInAsStaffAsync("Inès Exemple", $"/agents/connexion?retour=/instruction/partenaires/{slug}/compte");
            await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le compte et envoyer le lien" }).ClickAsync();
            await Expect(reviewer.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }

        await using var partner = await browser.VisitAsync(new Device(width, scripts), site: site);
        var page = partner.Page;
        await partner.GoAsync(await site.LinkInMailAsync("activation", contact.Email));
        await partner.LookAsync();
        await page.GetByLabel("Nouveau mot de passe").FillAsync("motdepasse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await page.GetByLabel("Nouveau mot de passe").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/espace/{slug}$"));

        // The second step: the telephone is shown the key, and gives codes from then on.
        await page.GotoAsync("/compte/deux-etapes/commencer");
        await page.GetByLabel("mot de passe", new() { Exact = false }).First.FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        var key = Blanks().Replace(await page.Locator(".setup-key").InnerTextAsync(), "").ToUpperInvariant();
        await page.GetByLabel("Code à six chiffres").FillAsync(AuthenticatorCode.Show(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Activer la validation en deux étapes" }).ClickAsync();
        await Expect(page.Locator("#codes li")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await page.GotoAsync("/connexion");
        await partner.LookAsync();
        await page.SignInAsync(contact.Email, People.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre code");
        // The code that confirmed the telephone has served: the next one is asked for.
        await page.GetByLabel("Code à six chiffres").FillAsync(AuthenticatorCode.Show(key, halfMinutes: 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"/espace/{slug}$"));
        await partner.LookAsync();
    }

    [Fact]
    public async Task Password_Forgotten_IsChosenAnewThroughAMail()
    {
        var address = await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Manager);
        await using var partner = await browser.VisitAsync(Device.Phone, site: site);
        var page = partner.Page;

        await partner.GoAsync("/connexion");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await partner.LookAsync();
        await page.GetByLabel("Code utilisateur ou adresse électronique").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir un lien" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Regardez votre messagerie");
        await partner.LookAsync();

        await partner.GoAsync(await site.LinkInMailAsync("mot-de-passe-oublie", address));
        await partner.LookAsync();
        await page.GetByLabel("Nouveau mot de passe").FillAsync("quatre mots sans rapport ici");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/espace/le-carreau-numerique$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await partner.GoAsync("/connexion");
        await page.SignInAsync(address, People.Password);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await partner.LookAsync();
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("quatre mots sans rapport ici");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/espace/le-carreau-numerique$"));
    }

    [Fact]
    public async Task Session_EndedFromAnotherBrowser_IsOverAtOnce()
    {
        var address = await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Editor);
        await using var lost = await browser.VisitAsync(Device.Phone, site: site);
        await using var here = await browser.VisitAsync(Device.Desktop, site: site);
        foreach (var one in new[] { lost, here })
        {
            await one.GoAsync("/connexion");
            await one.Page.SignInAsync(address, People.Password);
            await Expect(one.Page).ToHaveURLAsync(new Regex("/espace/le-carreau-numerique$"));
        }

        await here.GoAsync("/compte/sessions");
        await here.LookAsync();
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Déconnecter tous les autres appareils" }).ClickAsync();
        await Expect(here.Page.GetByText("Cet appareil", new() { Exact = true })).ToBeVisibleAsync();
        await lost.GoAsync("/compte");

        await Expect(lost.Page).ToHaveURLAsync(new Regex("/connexion"));
        await here.GoAsync("/compte");
        await Expect(here.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mon compte");
    }

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
