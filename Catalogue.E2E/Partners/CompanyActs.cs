using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Partners;

/// <summary>What people of a company do in its space, with the buttons of its pages.</summary>
internal static class CompanyActs
{
    /// <summary>Declares a place from which clients are served, in Le Puy-en-Velay.</summary>
    /// <param name="page">The browser of somebody of the company.</param>
    /// <param name="company">The company's space.</param>
    /// <param name="name">What the place is called.</param>
    public static async Task AddOutletAsync(this IPage page, string company, string name)
    {
        await page.GotoAsync($"{company}/points-de-vente/ajouter");
        await page.GetByLabel("Comment l’appelez-vous ?").FillAsync(name);
        await page.GetByLabel("Numéro et rue").FillAsync("8 rue de l’Essai");
        await page.GetByLabel("Code postal").FillAsync("43000");
        await page.GetByLabel("Commune").FillAsync("Le Puy-en-Velay");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Autour de ce point de vente" }).CheckAsync(new() { Force = true });
        await page.GetByLabel("Autour : jusqu’à combien").FillAsync("30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }

    /// <summary>Sends a picture for each document that is asked of the company.</summary>
    /// <param name="page">The browser of somebody of the company.</param>
    /// <param name="company">The company's space.</param>
    /// <returns>How many.</returns>
    public static async Task<int> SendDocumentsAsync(this IPage page, string company)
    {
        await page.GotoAsync($"{company}/pieces");
        var links = await page.Locator("a[href*='/pieces/envoyer/']").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        var picture = new FilePayload { Name = "piece.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() };
        foreach (var link in links)
        {
            await page.GotoAsync(link);
            await page.GetByLabel("Le fichier").SetInputFilesAsync(picture);
            foreach (var (field, value) in (IEnumerable<(string, string)>)[("Jour", "31"), ("Mois", "12"), ("Année", "2028")])
                await page.GetByRole(AriaRole.Textbox, new() { NameRegex = new($"^{field}") }).FillAsync(value);
            await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }

        return links.Length;
    }

    /// <summary>Accepts every document that a company sent.</summary>
    /// <param name="page">The browser of a reviewer.</param>
    /// <param name="documents">The page of the company's documents.</param>
    /// <returns>How many.</returns>
    public static async Task<int> AcceptDocumentsAsync(this IPage page, string documents)
    {
        await page.GotoAsync(documents);
        var links = await page.Locator("main table a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        foreach (var link in links)
        {
            await page.GotoAsync(link);
            await page.GetByRole(AriaRole.Button, new() { Name = "Accepter la pièce" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }

        return links.Length;
    }

    /// <summary>Publishes an offer that lacks nothing any more.</summary>
    public static async Task PublishAsync(this Visitor partner, OfferWriter offer)
    {
        await offer.ReviewAsync();
        (await partner.Page.Locator("#manque li").AllInnerTextsAsync()).ShouldBeEmpty();
        await partner.LookAsync();
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).ClickAsync();
        await Expect(partner.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }

    /// <summary>Finds an offer at once: the page is asked for a single time.</summary>
    public static async Task FindAsync(this IPage page, string title)
    {
        await page.GotoAsync($"/catalogue?q={Uri.EscapeDataString(title)}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
    }
}
