using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Reviews;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Ministry;

/// <summary>The two-month review (A10): one that asks for a correction, and several decided together.</summary>
[Collection(Work.Name)]
public sealed class ReviewTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    [Fact]
    public async Task Review_ThatAsksForACorrection_IsAnsweredAndAccepted()
    {
        await site.DrawNothingAsync();
        var (review, slug) = await site.OpenReviewAsync();
        await using var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await reviewer.Page.SignInAsStaffAsync("Inès Exemple", "/agents/connexion?retour=/instruction");
        await reviewer.LookAsync();

        await JudgeAsync(reviewer, review);
        var notice = await site.NoticeAsync(notices => notices.Where(notice => notice.Cause.EndsWith(review)));

        // On a telephone, without any script.
        var account = await site.OpenAccountAsync(slug, CompanyRole.Manager);
        await using var partner = await browser.VisitAsync(new Device(390, Scripts: false), site: site);
        await partner.SignInAsync(account);
        await Expect(partner.Page.Locator("main")).ToContainTextAsync(notice.Reference);
        await partner.GoAsync($"/espace/{slug}/controles/{notice.Reference}");
        await partner.LookAsync();
        await partner.Page.GetByRole(AriaRole.Link, new() { Name = "Répondre", Exact = true }).ClickAsync();
        await partner.LookAsync();
        await partner.Page.Locator("main").TickAsync("C’est corrigé");
        await partner.Page.GetByLabel("Votre réponse").FillAsync("Le prix affiché en magasin est celui du catalogue depuis ce matin.");
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la réponse" }).ClickAsync();
        await Expect(partner.Page.Locator("main")).ToContainTextAsync("À l’étude au ministère");

        await reviewer.ActAsync(notice.Reference, "Accepter la réponse");

        await partner.GoAsync($"/espace/{slug}/controles/{notice.Reference}");
        await Expect(partner.Page.Locator("main")).ToContainTextAsync("Correction acceptée");
        await partner.GoAsync($"/espace/{slug}/courriers");
        await partner.LookAsync();
        await partner.Page.Locator("main table a", new() { HasText = "odifications" }).First.ClickAsync();
        await Expect(partner.Page.Locator("main")).ToContainTextAsync("Cahier des charges");
        await partner.LookAsync();
    }

    [Fact]
    public async Task Offers_ThatDidNotChange_AreDecidedTogether()
    {
        await site.DrawNothingAsync();
        var slug = await ReadyForAGroupAsync();
        await using var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await reviewer.Page.SignInAsStaffAsync("Noé Exemple", $"/agents/connexion?retour=/instruction/controles/ensemble/{slug}");
        var page = reviewer.Page;
        await reviewer.LookAsync();
        var offers = await page.Locator("#ensemble input[name='controle']").CountAsync();
        offers.ShouldBeGreaterThan(1);

        foreach (var box in await page.Locator("#ensemble input[name='controle']:not(:checked) + label").AllAsync()) await box.ClickAsync(new() { Position = new() { X = 6, Y = 12 } });
        await page.Locator("#ensemble").TickAsync("Je n’ai aucun intérêt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Décider que ces offres sont conformes" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync($"{offers}");
        (await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Reviews
            .CountAsync(review => review.DecidedAt == site.Clock.GetUtcNow() && review.Outcome == ReviewOutcome.Compliant))).ShouldBe(offers);
    }

    [Fact]
    public async Task Keys_MoveAndJudge_UntilTheyAreSwitchedOff()
    {
        await using var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await reviewer.Page.SignInAsStaffAsync("Paule Exemple", "/agents/connexion?retour=/instruction");
        var page = reviewer.Page;

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await reviewer.LookAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/instruction/controles/C-"));
        foreach (var fold in await page.Locator("details:not([open]):has(.criterion) > summary").AllAsync()) await fold.ClickAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator("#controle input[type=radio]:checked").First).ToBeAttachedAsync();

        await page.GotoAsync("/instruction/clavier");
        await reviewer.LookAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("[Cc]ouper") }).ClickAsync();
        await page.GotoAsync("/instruction");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    /// <summary>Finds the first criterion wanting, says what was seen, and decides to ask for a correction.</summary>
    private static async Task JudgeAsync(Visitor reviewer, string reference)
    {
        var page = reviewer.Page;
        await reviewer.GoAsync($"/instruction/controles/{reference}");
        await reviewer.LookAsync();
        foreach (var finding in await page.Locator(".found fieldset").AllAsync()) await finding.TickAsync("Non, l’écarter");
        foreach (var fold in await page.Locator("details:not([open]):has(.criterion) > summary").AllAsync()) await fold.ClickAsync();
        await page.Locator(".criterion").First.TickAsync("Non conforme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder pour plus tard" }).ClickAsync();
        await page.GetByLabel("Ce que vous avez vu").First.FillAsync("429 € en magasin, 390 € au catalogue.");
        await page.Locator("#controle").TickAsync("Les critères que je n’ai pas jugés sont conformes");
        await page.Locator("#controle").TickAsync("Non conforme\u00a0: demander des modifications");
        await page.GetByLabel("Motif").SelectOptionAsync(new SelectOptionValue { Value = "information_inexacte" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder et relire" }).ClickAsync();
        await Expect(page.Locator(".letter")).ToContainTextAsync("429 € en magasin");
        await reviewer.LookAsync();
        await page.Locator("#controle").TickAsync("Je n’ai aucun intérêt");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Décider") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await reviewer.GoAsync($"/instruction/controles/{reference}");
        await Expect(page.Locator(".decision")).ToContainTextAsync("non conforme");
        await reviewer.LookAsync();
    }

    /// <summary>A partner of whom several offers are open, did not change, and have nothing the machine found last night.</summary>
    private async Task<string> ReadyForAGroupAsync()
    {
        await site.PassNightAsync();
        return await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var ready = await (
                from review in registry.Reviews
                join offer in registry.Offers on review.OfferReference equals offer.Reference
                join check in registry.MachineChecks on review.OfferReference equals check.OfferReference
                where review.Status == ReviewStatus.Open && review.PassedVersion == offer.CurrentVersion && check.FindingCount == 0
                select review.PartnerId).ToListAsync();
            var most = ready.CountBy(partner => partner).MaxBy(pair => pair.Value);
            most.Value.ShouldBeGreaterThan(1);
            return (await registry.Partners.SingleAsync(partner => partner.Id == most.Key)).Slug;
        });
    }
}
