using Catalogue.Core.Accounts;
using Catalogue.Tests.Staff;

namespace Catalogue.E2E.Accounts;

/// <summary>Every page of who is signed in, inspected once and held to two screens and narrower: nothing wrong for anybody.</summary>
[Collection(Inspections.Name)]
public sealed class PrivatePagesTests(Browser browser, StaffSite site) : IClassFixture<StaffSite>
{
    private static readonly string[] OfAPartner =
    [
        "/espace/le-carreau-numerique", "/espace/le-carreau-numerique/equipe", "/espace/le-carreau-numerique/equipe/inviter",
        "/espace/le-carreau-numerique/equipe/quitter", "/compte", "/compte/nom", "/compte/adresse", "/compte/mot-de-passe", "/compte/deux-etapes",
        "/compte/deux-etapes/commencer", "/compte/sessions", "/espace/le-carreau-numerique/fiche", "/espace/le-carreau-numerique/fiche/contact",
        "/espace/le-carreau-numerique/points-de-vente", "/espace/le-carreau-numerique/points-de-vente/ajouter", "/espace/le-carreau-numerique/contributeurs",
        "/espace/le-carreau-numerique/engagements", "/espace/le-carreau-numerique/pieces", "/espace/le-carreau-numerique/pieces/envoyer/assurance",
        "/espace/le-carreau-numerique/historique", "/espace/le-carreau-numerique/quitter-l-operation", "/espace/le-carreau-numerique/offres",
        "/espace/le-carreau-numerique/offres/nouvelle", "/espace/le-carreau-numerique/controles", "/espace/le-carreau-numerique/courriers",
        "/espace/le-carreau-numerique/continuer",
    ];

    /// <summary>Of an offer, after its own address.</summary>
    private static readonly string[] OfAnOffer =
    [
        "", "/essentiel", "/en-clair", "/compris", "/exigences/conditions-de-vente", "/intervenants", "/liens", "/images", "/prix", "/prix/lignes/1",
        "/prix/conditions", "/apercu", "/publier", "/retirer", "/copier", "/confirmer", "/historique",
    ];

    private static readonly string[] OfALeadReviewer =
    [
        "/instruction", "/instruction/partenaires?q=carreau", "/instruction/clavier", "/instruction/controles", "/instruction/controles/equipe",
        "/instruction/controles/ensemble/le-carreau-numerique", "/instruction/controles/absences", "/instruction/controles/interets?q=carreau",
        "/instruction/avertissements", "/instruction/avertissements/envois", "/instruction/partenaires/le-carreau-numerique/avertissement?nature=correction",
        "/instruction/courriers", "/instruction/partenaires/le-carreau-numerique", "/instruction/partenaires/le-carreau-numerique/compte",
        "/instruction/partenaires/le-carreau-numerique/mandataires", "/instruction/partenaires/le-carreau-numerique/pieces",
        "/instruction/partenaires/le-carreau-numerique/decisions", "/instruction/demandes", "/instruction/demandes/DE-00001", "/espace/le-carreau-numerique/equipe", "/administration/journal",
        "/administration/journal/1",
    ];

    private static readonly string[] OfAnAdministrator =
    [
        "/administration", "/administration/agents", "/administration/agents/inviter", "/administration/comptes", "/administration/sessions",
        "/administration/courriers", "/administration/journal", "/administration/travaux",
    ];

    [Fact]
    public async Task Pages_OfAPartner_AreAccessibleAndStayWithinTheScreen()
    {
        var address = await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Manager);
        await using var visitor = await browser.VisitAsync(Device.Desktop, site: site);
        await visitor.GoAsync("/connexion");
        await visitor.Page.SignInAsync(address, People.Password);
        await visitor.Page.WaitForURLAsync("**/espace/**");

        await LookAtAllAsync(visitor, OfAPartner);
    }

    [Fact]
    public async Task Pages_OfAnOffer_AreAccessibleAndStayWithinTheScreen()
    {
        var address = await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Editor);
        await using var visitor = await browser.VisitAsync(Device.Desktop, site: site);
        await visitor.GoAsync("/connexion");
        await visitor.Page.SignInAsync(address, People.Password);
        await visitor.Page.WaitForURLAsync("**/espace/**");
        var offer = await site.OfferOfAsync("le-carreau-numerique");

        await LookAtAllAsync(visitor, OfAnOffer.Select(page => $"/espace/le-carreau-numerique/offres/{offer}{page}"));
    }

    [Fact]
    public async Task Pages_OfTheMinistry_AreAccessibleAndStayWithinTheScreen()
    {
        foreach (var (name, pages) in new[] { ("Paule Exemple", OfALeadReviewer), ("Adèle Exemple", OfAnAdministrator) })
        {
            await using var visitor = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
            await visitor.Page.SignInAsStaffAsync(name);
            await LookAtAllAsync(visitor, pages);
        }
    }

    [Fact]
    public async Task Questions_BeforeSomebodyLosesSomething_AreAccessibleAndStayWithinTheScreen()
    {
        await site.OpenAccountAsync("le-carreau-numerique", CompanyRole.Editor);
        await using var visitor = await browser.VisitAsync(Device.Desktop, site: site, others: new Uri(await site.IssuerAsync()));
        await visitor.Page.SignInAsStaffAsync("Adèle Exemple", "/administration/comptes");
        await visitor.Page.Locator("main table a").First.ClickAsync();
        var account = new Uri(visitor.Page.Url).AbsolutePath;

        await LookAtAllAsync(visitor, [account, $"{account}/acces", $"/administration/sessions/{account.Split('/')[^1]}"]);
    }

    private static async Task LookAtAllAsync(Visitor visitor, IEnumerable<string> pages)
    {
        foreach (var address in pages)
        {
            (await visitor.GoAsync(address)).ShouldBe(200, address);
            await visitor.LookAtAnyWidthAsync();
        }
    }
}
