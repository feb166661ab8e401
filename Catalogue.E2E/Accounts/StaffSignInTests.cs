using System.Text.RegularExpressions;
using Catalogue.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Accounts;

/// <summary>The ministry's people, through their provider of identities.</summary>
[Collection(Journeys.Name)]
public sealed class StaffSignInTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    [Fact]
    public async Task Reviewer_WhoSignsIn_ReadsFilesAndIsRefusedAdministration()
    {
        await using var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        var page = reviewer.Page;

        await page.SignInAsStaffAsync("Inès Exemple", "/instruction");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ma journée");
        (await page.GotoAsync("/administration"))!.Status.ShouldBe(403);
        await reviewer.LookAsync();
        await page.GotoAsync("/instruction");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vous êtes déconnecté");
        await reviewer.LookAsync();
        // Signed out at the provider too: it asks who one is.
        await page.GotoAsync("/instruction");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Inès Exemple") })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Sacha Exemple")]
    [InlineData("Ulysse Exemple")]
    public async Task Person_WhomNobodyInvited_IsToldWhomToAsk(string name)
    {
        await using var stranger = await browser.VisitAsync(Device.Phone, site: site, others: new Uri(await site.IssuerAsync()));

        await stranger.GoAsync("/agents/connexion");
        await stranger.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).ClickAsync();

        await Expect(stranger.Page).ToHaveURLAsync(new Regex("/agents/non-connecte"));
        await stranger.LookAsync();
    }
}
