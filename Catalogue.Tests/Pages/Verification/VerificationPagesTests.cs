using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Core.Verification;
using Catalogue.Tests.Discovery;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Verification;

/// <summary>What each cause says is in the table of standings; here, what is asked and how it is answered.</summary>
public abstract class VerificationPagesSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : KnownSite
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon", Ended = "/offres/le-gite-se-reserve-chez-vous";

    [SharedFact]
    public async Task Page_AskedForNothing_AsksWhatToVerify()
    {
        using var response = await GetAsync("/verifier");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.Public.ShouldBeTrue();
        page.QuerySelector("#reponse").ShouldBeNull();
        page.QuerySelector("meta[name=robots]").ShouldBeNull();
        page.QuerySelector("form[action='/verifier'] input#q[name=q]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        (await site.PageAsync("/plan-du-site")).QuerySelectorAll("main a[href='/verifier']").ShouldHaveSingleItem();
        (await site.PageAsync("/")).QuerySelectorAll("main a[href='/verifier'], footer a[href='/verifier']").Length.ShouldBe(2);
        (await site.Client.GetStringAsync(new Uri("/sitemap/pages.xml", UriKind.Relative))).ShouldContain("/verifier<");
    }

    [SharedFact]
    public async Task Code_OfWhatIsShown_IsAnsweredWithWhatExactlyIsLabelledAndTheInstant()
    {
        var code = await CodeOfAsync(OfferKind.Centre, "atelier-numerique-du-dolaizon");

        using var response = await GetAsync($"/verifier?q={Uri.EscapeDataString($" {code.Characters.ToLowerInvariant().Insert(4, " ")}")}");
        var page = await SiteHost.ParseAsync(response);

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.Title.ShouldStartWith("Valable");
        var answer = page.QuerySelector("#reponse.fr-alert--success")!;
        answer.QuerySelector("h2")!.TextContent.ShouldBe("Valable");
        answer.QuerySelector("p")!.TextContent.ShouldStartWith("Label valable jusqu’au 31 décembre 2027, pour le centre «");
        page.QuerySelector("#instant")!.TextContent.ShouldContain($"à {ParisCalendar.TimeOf(site.Clock.GetUtcNow()).Hour}\u00a0h");
        var details = page.QuerySelector("dl.pairs")!.TextContent;
        foreach (var said in (string[])["Atelier Numérique du Dolaizon", "Entrepreneurs, faites le choix de l’économie numérique", "Édition 2026-2028", $"{code}"])
            details.ShouldContain(said, Case.Insensitive);
        page.QuerySelectorAll($"main a[href='{Centre}']").ShouldNotBeEmpty();
    }

    [SharedFact]
    public async Task Address_OfWhatIsGone_SaysSinceWhenAndWhatToDo()
    {
        var page = await site.PageAsync($"/verifier?q={KnownSite.Origin}{Ended}");

        page.QuerySelector("#reponse.fr-alert--success").ShouldBeNull();
        Answer(page).ShouldContain(" depuis le ");
        page.QuerySelectorAll($"main a[href^='{Ended}?au=']").ShouldNotBeEmpty();
        page.QuerySelectorAll("main a[href='/catalogue']").ShouldNotBeEmpty();
    }

    [SharedFact]
    public async Task Address_OfAPastDay_SaysWhatItWasThatDayToo()
    {
        var page = await site.PageAsync($"/verifier?q={Uri.EscapeDataString("/offres/un-site-pour-le-fournil?au=2026-07-14")}");

        Answer(page).ShouldStartWith("Label ");
        page.QuerySelector("main .fr-alert--info")!.TextContent.ShouldBe("Le 14 juillet 2026\u00a0: Ce jour-là, cette page était au catalogue et son label était valable.");
    }

    [SharedFact]
    public async Task Number_OfACompany_IsAnsweredWithItsRightAndWhatItShows()
    {
        var number = await NumberOfAsync("atelier-numerique-du-dolaizon");

        var page = await site.PageAsync($"/verifier?q={Uri.EscapeDataString(number.ToString())}");

        Answer(page).ShouldStartWith("Label valable jusqu’au 31 décembre 2027, pour Atelier");
        Answer(page).ShouldContain($"(SIREN {number})");
        page.QuerySelectorAll("main .card").Length.ShouldBe(await site.InScopeAsync(async services =>
            (await services.GetRequiredService<LabelVerification>().FindAsync(number, site.Clock.GetUtcNow()))!.Entries.Count));
        Answer(await site.PageAsync("/verifier?q=/partenaires/atelier-numerique-du-dolaizon")).ShouldBe(Answer(page));
    }

    [SharedTheory]
    [InlineData("vermandois-bureaux-et-liaisons", "Retiré", "Label retiré depuis le 21 septembre 2026, pour ")]
    [InlineData("bardeau-telecoms", "Terminé", "Label terminé depuis le 31 août 2026, pour ")]
    [InlineData("rempart-et-reseau", "Suspendu", "Label suspendu depuis le 1er octobre 2026, pour ")]
    public async Task Number_OfACompanyThatLostItsRight_SaysSinceWhen(string slug, string word, string sentence)
    {
        var page = await site.PageAsync($"/verifier?q={(await NumberOfAsync(slug)).Text}");

        page.QuerySelector("#reponse h2")!.TextContent.ShouldBe(word);
        Answer(page).ShouldStartWith(sentence);
        page.QuerySelectorAll("main .card").ShouldBeEmpty();
    }

    [SharedTheory]
    [InlineData("C7K-M4T-9XG", "Erreur de frappe", "Ce code comporte une erreur de frappe.")]
    [InlineData("C7K-M4T-9XF", "Inconnu", "Aucun label n’a le code C7K-M4T-9XF.")]
    [InlineData("732 829 321", "Erreur de frappe", "Ce numéro comporte une erreur de frappe")]
    [InlineData("732 829 320", "Inconnu", "Aucun partenaire n’a le numéro 732 829 320.")]
    [InlineData("/offres/jamais-vue", "Inconnu", "Rien n’a jamais été publié à cette adresse.")]
    [InlineData("/partenaires/jamais-vu", "Inconnu", "Rien n’a jamais été publié à cette adresse.")]
    [InlineData("https://ailleurs.example/offres/x", "Autre site", "Cette adresse est celle d’un autre site, ailleurs.example")]
    [InlineData("/le-label", "Pas reconnu", "Cette adresse n’est celle d’aucune offre")]
    [InlineData("<b>Le Carreau", "Pas reconnu", "Ce n’est ni un code")]
    public async Task Text_ThatLeadsToNoLabel_IsToldWhy(string typed, string word, string sentence)
    {
        using var response = await GetAsync($"/verifier?q={Uri.EscapeDataString(typed)}");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#reponse h2")!.TextContent.ShouldBe(word);
        Answer(page).ShouldStartWith(sentence);
        page.QuerySelector("#reponse.fr-alert--success").ShouldBeNull();
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(typed);
        page.QuerySelectorAll("section[aria-labelledby=t-faire] li").ShouldNotBeEmpty();
    }

    [SharedFact]
    public async Task Draft_AndWhatWasNeverPublished_AreUnknown()
    {
        var draft = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers
            .FirstAsync(offer => offer.CurrentVersion == 0 && offer.Kind == OfferKind.Offer));

        (await site.PageAsync($"/verifier?q=/offres/{draft.Slug}")).QuerySelector("#reponse h2")!.TextContent.ShouldBe("Inconnu");
    }

    [SharedFact]
    public async Task Code_IsShownOnThePageOfWhatItIsOfAndInItsPartnersSpace_WithTheAddressForCameras()
    {
        var code = await CodeOfAsync(OfferKind.Centre, "le-carreau-numerique");
        var reference = await site.InScopeAsync(async services =>
            (await services.GetRequiredService<PublicCatalogue>().FindAsync(OfferKind.Centre, "le-carreau-numerique"))!.Offer.Reference);
        using var manager = await site.AsAccountAsync(("le-carreau-numerique", CompanyRole.Manager));

        foreach (var page in (IDocument[])[await site.PageAsync("/centres/le-carreau-numerique"), await manager.Browser.PageAsync($"/espace/le-carreau-numerique/offres/{reference}")])
        {
            var shown = page.QuerySelector(".label-code")!;
            shown.TextContent.ShouldContain(code.ToString());
            shown.QuerySelector($"a[href='/verifier?q={code}']")!.TextContent.ShouldBe("Vérifier ce label");
            shown.QuerySelector("svg.qr[role=img]")!.GetAttribute("aria-label").ShouldNotBeNull().ShouldContain(code.ToString());
        }

        (await site.PageAsync("/centres/le-carreau-numerique?au=2026-10-01")).QuerySelector(".label-code").ShouldBeNull();
    }

    private static string Answer(IDocument page) => page.QuerySelector("#reponse p")!.TextContent;

    private async Task<HttpResponseMessage> GetAsync(string address) => await site.Client.GetAsync(new Uri(address, UriKind.Relative));

    private Task<CompanyNumber> NumberOfAsync(string slug) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<PublicCatalogue>().FindPartnerAsync(slug))!.Number);

    private Task<VerificationCode> CodeOfAsync(OfferKind kind, string slug) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<LabelVerification>().FindAsync(kind, slug, site.Clock.GetUtcNow()))!.Code);
}

public sealed class VerificationPagesTests(KnownSite site) : VerificationPagesSuite<KnownSite>(site);

public sealed class VerificationPagesPostgreSqlTests(PostgreSqlKnownSite site) : VerificationPagesSuite<PostgreSqlKnownSite>(site);
