using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Partners;

/// <summary>Partners at work on their own offers.</summary>
[Collection(Work.Name)]
public sealed class OwnOffersTests(Browser browser, SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-carreau-numerique", Offers = $"/espace/{Slug}/offres", Outlet = "L’atelier du bas";

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

        await page.FindAsync(title);
    }

    [Fact]
    public async Task Centre_WrittenFromNothing_IsRefusedForEveryReasonThenRepairedPublishedAndFound()
    {
        const string Title = "Le centre du comptoir vert", Promise = "Votre matériel marche, et vous savez à qui parler.";
        await using var partner = await EnterAsync(Device.Desktop);
        var page = partner.Page;
        // A second place: each has one sheet of a centre at most.
        await page.AddOutletAsync($"/espace/{Slug}", Outlet);
        var offer = await OfferWriter.BeginAsync(site, page, Offers, Title, new("^Centre de compétences TPE informatique Une"), Outlet);

        await offer.ReviewAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true })).ToHaveCountAsync(0);
        await partner.LookAsync();
        var reasons = await page.Locator("#manque li").AllInnerTextsAsync();
        reasons.Count.ShouldBeGreaterThan(20);
        reasons.ShouldContain(reason => reason.Contains("Promesse", StringComparison.Ordinal));

        await offer.WriteEssentialsAsync(promise: null);
        await offer.AnswerAsync("centre-informatique");
        await offer.WritePricesAsync();
        await offer.ReviewAsync();
        await page.Locator("#manque li").GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Promesse").FillAsync(Promise);
        await offer.GoOnAsync();
        await partner.PublishAsync(offer);

        await page.FindAsync(Title);
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(page.GetByText(Promise).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bundle_WrittenFromNothingOnAPhoneWithoutScript_IsPublishedAndFound()
    {
        const string Title = "Le poste et son réseau du comptoir bleu";
        await using var partner = await EnterAsync(new(390, false));
        var offer = await OfferWriter.BeginAsync(site, partner.Page, Offers, Title, new("^Offre groupée"));

        await offer.WriteEssentialsAsync("Un ordinateur et son wifi, essayés ensemble.");
        await offer.AnswerAsync("offre-groupee");
        await offer.AddPartAsync("L’ordinateur du comptoir", "ordinateur-de-bureau");
        await offer.AddPartAsync("Le wifi de la boutique", "reseau-wifi");
        await partner.LookAsync();
        await offer.WritePricesAsync();
        await offer.ReviewAsync();
        await partner.PublishAsync(offer);

        await partner.Page.FindAsync(Title);
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

    [Fact]
    public async Task Section_LeftWithoutItsButton_WasSavedWhileItWasWritten()
    {
        const string Promise = "Une promesse que personne n’a enregistrée soi-même.";
        await using var partner = await EnterAsync(Device.Desktop);
        var section = $"{Offers}/{await site.OfferOfAsync(Slug)}/essentiel";
        await partner.GoAsync(section);

        await partner.Page.GetByLabel("Promesse").FillAsync(Promise);
        await Expect(partner.Page.Locator("[data-autosave]")).ToContainTextAsync("Enregistré");

        await partner.GoAsync(section);
        await Expect(partner.Page.GetByLabel("Promesse")).ToHaveValueAsync(Promise);
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
