using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Partners;

/// <summary>Partners at work on their own offers.</summary>
[Collection(Journeys.Name)]
public sealed class OwnOffersTests(Browser browser, SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-carreau-numerique", Offers = $"/espace/{Slug}/offres";

    [Theory]
    [InlineData(390, false)]
    public async Task Offer_CopiedAndPublished_IsFoundBySearch(int width, bool scripts)
    {
        var title = $"Un essai peu commun {width}";
        await using var partner = await EnterAsync(new Device(width, scripts));
        var page = partner.Page;

        await partner.GoAsync($"{Offers}/{await site.OfferOfAsync(Slug)}/copier");
        await page.GetByLabel("Titre de la nouvelle offre").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier l’offre" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Offers}/OF-[0-9]+$"));
        await partner.LookAsync();
        var offer = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{offer}/apercu");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await page.GotoAsync($"{offer}/publier");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await partner.LookAsync();

        await page.GotoAsync($"/catalogue?q={Uri.EscapeDataString(title)}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Publication_OfABlankOffer_IsRefusedWithEveryReasonAtOnce()
    {
        await using var partner = await EnterAsync(Device.Phone);
        var page = partner.Page;

        await partner.GoAsync($"{Offers}/nouvelle");
        await page.GetByLabel("Comment l’appelez-vous ?").FillAsync("Un ordinateur pour le comptoir");
        await page.ChooseAsync("Ordinateur de bureau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le brouillon" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Offers}/OF-[0-9]+$"));
        var offer = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{offer}/publier");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true })).ToHaveCountAsync(0);
        await partner.LookAsync();

        var reasons = await page.Locator("main li").AllInnerTextsAsync();
        reasons.ShouldContain(reason => reason.Contains("Mémoire vive", StringComparison.Ordinal));
        reasons.ShouldContain(reason => reason.Contains("Promesse", StringComparison.Ordinal));
        reasons.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Section_WrittenByTwoPeopleAtOnce_LosesNothingOfEither()
    {
        await using var first = await EnterAsync(Device.Desktop);
        await using var second = await EnterAsync(Device.Phone);
        var section = $"{Offers}/{await site.OfferOfAsync(Slug)}/essentiel";
        await first.GoAsync(section);
        await second.GoAsync(section);

        await SaveAsync(first.Page, "La promesse de la première personne.");
        await SaveAsync(second.Page, "La promesse de la seconde personne.");

        await second.LookAsync();
        await Expect(second.Page.GetByText("La promesse de la première personne.").First).ToBeVisibleAsync();
        await Expect(second.Page.GetByLabel("Promesse")).ToHaveValueAsync("La promesse de la seconde personne.");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Garder la mienne" }).ClickAsync();
        await first.GoAsync(section);
        await Expect(first.Page.GetByLabel("Promesse")).ToHaveValueAsync("La promesse de la seconde personne.");
    }

    private static async Task SaveAsync(IPage page, string promise)
    {
        await page.GetByLabel("Promesse").FillAsync(promise);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
    }

    private async Task<Visitor> EnterAsync(Device device)
    {
        var address = await site.OpenAccountAsync(Slug, CompanyRole.Editor);
        var visitor = await browser.VisitAsync(device, site: site);
        await visitor.GoAsync("/connexion");
        await visitor.Page.SignInAsync(address, People.Password);
        await Expect(visitor.Page).ToHaveURLAsync(new Regex($"/espace/{Slug}$"));
        return visitor;
    }
}
