using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Accounts;

/// <summary>A session that ends while somebody writes: what was written comes back.</summary>
[Collection(Journeys.Name)]
public sealed class KeptFormTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    [Theory]
    [InlineData(390, false)]
    public async Task Form_SentAfterItsSessionEnded_ComesBackFilledInOnceSignedIn(int width, bool scripts)
    {
        var address = await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Manager);
        await using var writing = await browser.VisitAsync(new Device(width, scripts), site: site);
        await using var elsewhere = await browser.VisitAsync(Device.Desktop, site: site);
        foreach (var one in new[] { writing, elsewhere })
        {
            await one.GoAsync("/connexion");
            await one.Page.SignInAsync(address, People.Password);
            await Expect(one.Page).ToHaveURLAsync(new Regex("/espace/le-carreau-numerique$"));
        }

        await writing.GoAsync("/espace/le-carreau-numerique/equipe/inviter");
        await writing.Page.GetByLabel("Son adresse électronique").FillAsync("camille@essai.example");
        await elsewhere.GoAsync("/compte/sessions");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Déconnecter tous les autres appareils" }).ClickAsync();
        await Expect(elsewhere.Page.GetByText("Cet appareil", new() { Exact = true })).ToBeVisibleAsync();
        await writing.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’invitation" }).ClickAsync();

        await Expect(writing.Page).ToHaveURLAsync(new Regex("/connexion"));
        await writing.LookAsync();
        await writing.Page.SignInAsync(address, People.Password);
        await Expect(writing.Page.GetByLabel("Son adresse électronique")).ToHaveValueAsync("camille@essai.example");
        await Expect(writing.Page.GetByText("Votre session était finie")).ToBeVisibleAsync();
        (await site.MailsToAsync("camille@essai.example")).ShouldBe(0);
    }
}
