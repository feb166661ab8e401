using System.Text.RegularExpressions;
using Catalogue.Core.Shared;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Partners;

/// <summary>A company that joins: from the terms of use to the offer that the public finds.</summary>
[Collection(Work.Name)]
public sealed class JoiningTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    private const string Specification = "centre-informatique";

    [Theory]
    [InlineData(390, false)]
    public async Task Company_ThatAcceptsTheTerms_IsValidatedThenPublishesACentreThatIsFound(int width, bool scripts)
    {
        var email = $"camille.{width}@essai.example";
        var (name, title) = ($"Atelier d’essai {width}", $"Le centre neuf du comptoir {width}");
        await using var company = await browser.VisitAsync(new Device(width, scripts), site: site);
        var page = company.Page;

        await company.GoAsync("/devenir-partenaire/demande/entreprise");
        await Expect(page).ToHaveURLAsync(new Regex("/devenir-partenaire/(conditions|reprendre)"));
        await company.GoAsync("/devenir-partenaire/conditions");
        await company.LookAsync();
        await page.ChooseAsync("J’accepte");
        await page.GetByLabel("Votre prénom et votre nom").FillAsync("Camille Exemple");
        await page.GetByLabel("Votre adresse électronique").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accepter et recevoir le lien" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("messagerie");

        await company.GoAsync(await site.LinkInMailAsync("demande-confirmer", email));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer et commencer" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/devenir-partenaire/demande$"));
        await company.LookAsync();
        await DeclareAsync(page, name, Siren.WithKey($"0008{width:0000}").Digits);
        await page.GotoAsync("/devenir-partenaire/demande/envoyer");
        await company.LookAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/devenir-partenaire/demande/suivi"));
        await company.LookAsync();

        await using var reviewer = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await reviewer.Page.SignInAsStaffAsync("Inès Exemple", "/agents/connexion?retour=/instruction/demandes");
        await reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).GetByRole(AriaRole.Link).ClickAsync();
        await reviewer.LookAsync();
        await reviewer.Page.Locator("summary", new() { HasText = "Accepter" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter la demande" }).ClickAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

        await company.GoAsync(await site.LinkInMailAsync("activation", email));
        await page.GetByLabel("Nouveau mot de passe").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/espace/atelier-d-essai"));
        await company.LookAsync();

        var space = new Uri(page.Url).AbsolutePath;
        await page.AddOutletAsync(space, "L’atelier");
        var offer = await OfferWriter.BeginAsync(site, page, $"{space}/offres", title, new("^Centre de compétences TPE informatique Une"));
        await offer.WriteEssentialsAsync("Votre matériel marche, et vous savez à qui parler.");
        await offer.AnswerAsync(Specification);
        await offer.WritePricesAsync();
        await offer.CommitAsync(space, Specification);
        var sent = await page.SendDocumentsAsync(space);
        sent.ShouldBeGreaterThan(0);
        (await reviewer.Page.AcceptDocumentsAsync($"/instruction/partenaires/{space.Split('/')[^1]}/pieces")).ShouldBe(sent);
        await company.PublishAsync(offer);

        await page.FindAsync(title);
    }

    [Fact]
    public async Task LinkToADraft_PastItsTime_SaysSoAndSendsAnother()
    {
        await using var company = await browser.VisitAsync(Device.Phone, site: site);

        await company.GoAsync("/devenir-partenaire/demande/un-lien-dont-le-temps-est-passe");

        await company.LookAsync();
        await company.Page.GetByLabel("Votre adresse électronique").FillAsync("personne@essai.example");
        await company.Page.GetByRole(AriaRole.Button, new() { Name = "Recevoir un nouveau lien" }).ClickAsync();
        await Expect(company.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("messagerie");
    }

    private static async Task DeclareAsync(IPage page, string name, string siren)
    {
        await page.GotoAsync("/devenir-partenaire/demande/entreprise");
        await page.ChooseAsync("Au registre du commerce");
        await page.GetByLabel("Son numéro").FillAsync(siren);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByLabel("Nom de l’entreprise").FillAsync(name);
        await page.GetByLabel("Forme juridique").FillAsync("SARL");
        await page.GetByLabel("Année de création").FillAsync("2012");
        await page.GetByLabel("Code APE").FillAsync("62.02A");
        await page.GetByLabel(new Regex("^Registre")).FillAsync("RCS Le Puy-en-Velay");
        await page.GetByLabel("Votre entreprise en quelques phrases").FillAsync("Nous installons et réparons les ordinateurs des commerces du Velay.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GotoAsync("/devenir-partenaire/demande/adresse");
        await page.GetByLabel("Numéro et rue").FillAsync("3 rue de l’Essai");
        await page.GetByLabel("Code postal").FillAsync("43000");
        await page.GetByLabel("Commune").FillAsync("Le Puy-en-Velay");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GotoAsync("/devenir-partenaire/demande/contact");
        await page.GetByLabel("Sa fonction").FillAsync("Gérante");
        await page.GetByLabel("Son téléphone").FillAsync("04 99 00 00 01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GotoAsync("/devenir-partenaire/demande/offres");
        await page.ChooseAsync("Ordinateur de bureau");
        await page.GetByLabel("Votre démarche de qualité").FillAsync("Chaque client est rappelé une semaine après l’intervention.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GotoAsync("/devenir-partenaire/demande/engagements");
        foreach (var pledge in await page.Locator("input[type=checkbox] + label").AllAsync())
            await pledge.ClickAsync(new() { Position = new() { X = 6, Y = 12 } });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
    }
}
