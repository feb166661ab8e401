using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Ministry;

/// <summary>A letter whose time runs out (A12): what it takes away goes at the deadline, and an appeal gives it back.</summary>
[Collection(Work.Name)]
public sealed class NoticeTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    private const string Company = "le-carreau-numerique";

    [Fact]
    public async Task Letter_LeftWithoutAnAnswer_TakesTheOfferAway_AndAnAppealGivesItBack()
    {
        var account = await site.OpenAccountAsync(Company, CompanyRole.Manager);
        await using var author = await VisitAsync("Inès Exemple");
        var (offer, title) = await WriteAsync(author);
        var reference = new Uri(author.Page.Url).Segments[^1];

        await using var second = await VisitAsync("Paule Exemple");
        await second.GoAsync($"/instruction/avertissements/{reference}/lettre/apercu");
        await second.LookAsync();
        await second.ActAsync(reference, "Signer la lettre");
        await second.ActAsync(reference, "Envoyer la lettre");

        string letter;
        await using (var partner = await browser.VisitAsync(new Device(390, Scripts: false), site: site))
        {
            await partner.SignInAsync(account);
            await partner.LookAsync();
            await partner.GoAsync($"/espace/{Company}/courriers");
            await partner.Page.Locator("main table a").First.ClickAsync();
            await partner.LookAsync();
            letter = new Uri(partner.Page.Url).AbsolutePath;
            var paper = await partner.Page.APIRequest.GetAsync($"{letter}.pdf");
            (paper.Status, System.Text.Encoding.ASCII.GetString((await paper.BodyAsync())[..5])).ShouldBe((200, "%PDF-"));
            await partner.GoAsync($"/espace/{Company}/controles/{reference}");
            await Expect(partner.Page.Locator("main")).ToContainTextAsync("Le délai, jour par jour");
            await partner.LookAsync();
        }

        var deadline = (await site.NoticeAsync(notices => notices.Where(notice => notice.Reference == reference))).Deadline.ShouldNotBeNull();
        await using var visitor = await browser.VisitAsync(Device.Phone, site: site);
        site.Clock.Set(deadline.AddSeconds(-1));
        (await visitor.GoAsync(offer)).ShouldBe(200);
        site.Clock.Set(deadline);
        await IsGoneAsync(visitor, offer, title);

        await site.PassNightAsync();
        await using (var partner = await browser.VisitAsync(Device.Desktop, site: site))
        {
            await partner.SignInAsync(account);
            await partner.GoAsync($"/espace/{Company}/controles/{reference}");
            await Expect(partner.Page.Locator("main")).ToContainTextAsync("Retiré depuis le");
            await partner.LookAsync();
            await partner.Page.GetByRole(AriaRole.Link, new() { Name = "Former un recours" }).ClickAsync();
            await partner.LookAsync();
            await partner.Page.GetByLabel("Pourquoi la décision").FillAsync("Le prix était corrigé avant la fin du délai : la photo datée le montre.");
            await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer le recours" }).ClickAsync();
            await Expect(partner.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }

        site.Clock.Set(deadline.AddDays(3));
        await using var other = await VisitAsync("Noé Exemple");
        await other.ActAsync(reference, "Accepter le recours", "La photo du 2 décembre le montre.");
        (await site.NoticeAsync(notices => notices.Where(notice => notice.Reference == reference))).Status.ShouldBe(NoticeStatus.Reinstated);

        (await visitor.GoAsync(offer)).ShouldBe(200, await visitor.Page.Locator("main").InnerTextAsync());
        await visitor.GoAsync($"/verifier?q={offer}");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("jusqu’au");
    }

    /// <summary>Somebody of the ministry, signed in.</summary>
    private async Task<Visitor> VisitAsync(string name)
    {
        var visitor = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await visitor.Page.SignInAsStaffAsync(name);
        return visitor;
    }

    /// <summary>Writes the letter about the first offer of the company.</summary>
    /// <returns>The offer's own page, and its title.</returns>
    private static async Task<(string Address, string Title)> WriteAsync(Visitor author)
    {
        var page = author.Page;
        await author.GoAsync($"/partenaires/{Company}");
        var link = page.Locator("main a[href^='/offres/']").First;
        var (address, title) = ((await link.GetAttributeAsync("href"))!, (await link.InnerTextAsync()).Trim());
        await author.GoAsync($"/instruction/partenaires/{Company}/avertissement");
        await author.LookAsync();
        var form = page.Locator("main form").First;
        await form.TickAsync("Un signalement");
        await form.TickAsync("Des offres");
        await form.TickAsync(title);
        await form.TickAsync("Ce que dit le catalogue");
        await form.TickAsync("Article V. Offres");
        await page.GetByLabel("Ce qui a été constaté").FillAsync("Le 20 novembre 2026, l’offre était vendue 429 € au comptoir, 390 € au catalogue.");
        await page.GetByLabel("Ce que l’entreprise doit faire").FillAsync("Vendre l’offre au prix du catalogue, et nous en donner la preuve.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder la lettre" }).ClickAsync();
        await page.WaitForURLAsync("**/instruction/avertissements/AV-*");
        await author.LookAsync();
        return (address, title);
    }

    /// <summary>Nowhere does the site show the offer any more, and it says why.</summary>
    private static async Task IsGoneAsync(Visitor visitor, string offer, string title)
    {
        (await visitor.GoAsync(offer)).ShouldBe(410);
        await visitor.LookAsync();
        await visitor.GoAsync($"/catalogue?q={Uri.EscapeDataString(title)}");
        await Expect(visitor.Page.Locator($"main a[href='{offer}']")).ToHaveCountAsync(0);
        await visitor.GoAsync($"/verifier?q={offer}");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("retiré");
        await visitor.LookAsync();
    }
}
