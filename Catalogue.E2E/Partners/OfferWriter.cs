using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Core.Data;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Partners;

/// <summary>Somebody who writes an offer from nothing, page after page, with the buttons of the pages.</summary>
/// <param name="page">The browser, at the list of sections of the new offer.</param>
/// <param name="specifications">What each specification asks today, by its reference.</param>
internal sealed partial class OfferWriter(IPage page, IReadOnlyDictionary<string, SpecificationContent> specifications)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly Uri _offer = new(page.Url);

    /// <summary>Begins an offer on the page of a company's offers.</summary>
    /// <param name="site">The site.</param>
    /// <param name="page">The browser of somebody of the company.</param>
    /// <param name="offers">The page of the company's offers.</param>
    /// <param name="title">What the offer is called.</param>
    /// <param name="specification">What is sold, as the page names it.</param>
    /// <param name="outlet">Where it is sold from, for a company with several places; the first when null.</param>
    public static async Task<OfferWriter> BeginAsync(SiteHost site, IPage page, string offers, string title, Regex specification, string? outlet = null)
    {
        await page.GotoAsync(offers);
        await page.GetByRole(AriaRole.Link, new() { Name = "Créer une offre" }).ClickAsync();
        await page.GetByLabel("Comment l’appelez-vous ?").FillAsync(title);
        var outlets = page.Locator("input[name=point-de-vente]");
        if (await outlets.CountAsync() > 0)
            await (outlet is null ? outlets.First : page.GetByRole(AriaRole.Radio, new() { Name = outlet })).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = specification }).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le brouillon" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{offers}/OF-[0-9]+$"));
        return new(page, await site.InScopeAsync(async services => (await services.GetRequiredService<RegistryContext>().Specifications
            .Include(one => one.Versions).AsNoTracking().ToListAsync()).ToDictionary(one => one.Reference, one => one.Versions[^1].Content)));
    }

    /// <summary>The first section that is not one of questions of the specification: what the offer is.</summary>
    /// <param name="promise">What is said first of it; left out when null.</param>
    public async Task WriteEssentialsAsync(string? promise)
    {
        await page.GotoAsync($"{_offer.AbsolutePath}/essentiel");
        if (promise is not null) await page.GetByLabel("Promesse").FillAsync(promise);
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync(new() { Force = true });
        await GoOnAsync();
        foreach (var text in await page.GetByRole(AriaRole.Textbox).AllAsync())
            await text.FillAsync("Nous venons chez vous, nous installons tout et nous vous montrons comment cela marche.");
        await GoOnAsync();
        await page.GetByLabel(new Regex("^Dans le prix")).FillAsync("Le déplacement, jusqu’à 20 km.\nLa mise en service.");
        await page.GetByLabel(new Regex("^Pas dans le prix")).FillAsync("L’abonnement à l’électricité.");
        await GoOnAsync();
    }

    /// <summary>What a specification asks of the company itself, once for all its offers.</summary>
    /// <param name="company">The company's space.</param>
    /// <param name="reference">The specification.</param>
    public async Task CommitAsync(string company, string reference)
    {
        foreach (var section in specifications[reference].Sections.Where(one => one.BelongsTo == SectionOwner.Partner))
        {
            await page.GotoAsync($"{company}/engagements/{section.Key}");
            foreach (var criterion in section.Criteria) await AnswerAsync(criterion);
            await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }
    }

    /// <summary>Every section of the specification, one after the other, from the first to the last.</summary>
    /// <param name="reference">The specification.</param>
    public async Task AnswerAsync(string reference)
    {
        while (SectionPattern().Match(page.Url) is { Success: true } address)
        {
            var section = specifications[reference].Sections.Single(one => one.Key == address.Groups["section"].Value);
            // A script offers to answer many services at once.
            var shortcut = page.GetByRole(AriaRole.Button, new() { Name = "Répondre « Fait » partout" });
            var isShort = await shortcut.CountAsync() > 0;
            if (isShort) await shortcut.ClickAsync();
            foreach (var criterion in section.Criteria.Where(one => !isShort || one.Type != CriterionType.Capability)) await AnswerAsync(criterion);
            await GoOnAsync();
        }
    }

    /// <summary>A part of a bundle, with everything asked of it alone.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="reference">Its specification.</param>
    public async Task AddPartAsync(string label, string reference)
    {
        await page.GotoAsync($"{_offer.AbsolutePath}/parties");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter une partie" }).ClickAsync();
        await page.GetByLabel("Qu’est-ce que c’est ?").FillAsync(label);
        await page.GetByLabel("Son cahier des charges").SelectOptionAsync(reference);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter la partie" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/parties/[0-9]+$"));
        var links = await page.Locator("main table a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        foreach (var link in links)
        {
            await page.GotoAsync(link);
            var section = specifications[reference].Sections.Single(one => one.Key == link.Split('/')[^1]);
            foreach (var criterion in section.Criteria) await AnswerAsync(criterion);
            await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }
    }

    /// <summary>A price that can be bought alone, with the VAT, the warranty and the example that each offer has.</summary>
    public async Task WritePricesAsync()
    {
        await page.GotoAsync($"{_offer.AbsolutePath}/prix");
        await page.GetByRole(AriaRole.Link, new() { Name = "Changer la TVA et la garantie" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "TVA en métropole" }).CheckAsync(new() { Force = true });
        await page.GetByLabel("Taux de la plupart des lignes").SelectOptionAsync("20");
        await page.GetByLabel("Combien de mois dure-t-elle ?").FillAsync("12");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Chez le client" }).CheckAsync(new() { Force = true });
        foreach (var cover in await page.GetByRole(AriaRole.Checkbox).AllAsync()) await cover.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Écrire un exemple" }).ClickAsync();
        await page.GetByLabel("Qui achète, et quoi ?").FillAsync("Une boulangerie de trois personnes");
        await page.GetByLabel("Ce qu’elle paie").FillAsync("Elle paie 48 euros hors taxes pour une heure de travail chez elle.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter une ligne" }).ClickAsync();
        await page.GetByLabel("De quoi s’agit-il ?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Ce que le client paie").FillAsync("Une heure de travail");
        foreach (var choice in (string[])["Chez le client", "Elle s’achète seule", "Hors taxes"])
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{choice}") }).CheckAsync(new() { Force = true });
        await page.GetByLabel("Prix d’une unité").FillAsync("48");
        await page.GetByLabel("Ce prix est pour").SelectOptionAsync(new SelectOptionValue { Label = "une heure" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la ligne" }).ClickAsync();
        await Expect(page.GetByText("48,00")).Not.ToHaveCountAsync(0);
    }

    /// <summary>The page that lists what lacks, or publishes.</summary>
    public Task ReviewAsync() => page.GotoAsync($"{_offer.AbsolutePath}/publier");

    public async Task GoOnAsync()
    {
        var section = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(section);
    }

    /// <summary>Answers what the criterion asks by as little as possible.</summary>
    private async Task AnswerAsync(Criterion criterion)
    {
        switch (criterion.Type)
        {
            case CriterionType.YesNo:
                await TickAsync(criterion.MustBe is false ? "non" : "oui");
                break;
            case CriterionType.Choice:
                await TickAsync(criterion.Options[0].Value);
                break;
            case CriterionType.Choices:
                foreach (var option in criterion.Options) await TickAsync(option.Value);
                break;
            case CriterionType.Capability:
                await TickAsync("fait");
                break;
            case CriterionType.Number:
                await FieldOf(criterion).FillAsync((criterion.Minimum ?? criterion.Maximum ?? 1).ToString("0.##", French));
                break;
            case CriterionType.Text:
                await FieldOf(criterion).FillAsync("Nous le faisons pour chaque client, sans rien ajouter à la facture.");
                break;
        }

        Task TickAsync(string value) => page.Locator($"[name='r-{criterion.Key}'][value='{value}']").CheckAsync(new() { Force = true });
    }

    private ILocator FieldOf(Criterion criterion) => page.Locator($"[name='r-{criterion.Key}']");

    [GeneratedRegex("/exigences/(?<section>[a-z0-9-]+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SectionPattern();
}
