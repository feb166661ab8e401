using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Joining;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining;
using Catalogue.Tests.Pages.SignIn;

namespace Catalogue.Tests.Pages.Joining;

public sealed class JoiningPagesTests(JoiningHost site) : IClassFixture<JoiningHost>
{
    private const string Root = "/devenir-partenaire";

    [Fact]
    public async Task BecomePartner_ReadByAnybody_LeadsToBeginAndToResume()
    {
        var page = await site.PageAsync(Root);

        page.QuerySelectorAll("main .fr-btn").Select(link => (link.TextContent.Trim(), link.GetAttribute("href")))
            .ShouldBe([("Commencer ma demande", $"{Root}/conditions"), ("Reprendre ma demande", $"{Root}/reprendre")]);
    }

    [Fact]
    public async Task Terms_WithoutTheBox_AreAskedForAndNothingBegins()
    {
        using var browser = site.Browse();
        var email = JoinScene.NewAddress();
        var page = await browser.PageAsync($"{Root}/conditions");
        AssertSound(page);
        page.QuerySelectorAll("main input[type=checkbox]").Length.ShouldBe(1);
        page.QuerySelector("main")!.TextContent.ShouldContain("Annexe 4");

        using var refused = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["nom"] = "", ["adresse-electronique"] = email });

        var again = await SiteHost.ParseAsync(refused);
        again.Title.ShouldNotBeNull().ShouldStartWith("Erreur");
        again.QuerySelectorAll(".fr-alert--error a").Select(link => link.GetAttribute("href")).ShouldBe(["#accepte-1", "#nom"]);
        again.QuerySelector("#adresse-electronique")!.GetAttribute("value").ShouldBe(email);
        (await site.MailsToAsync(email)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_OfARequest_AskWhoHasNoneForTheirAddress()
    {
        foreach (var part in new[] { "", "/entreprise", "/entreprise/fiche", "/adresse", "/contact", "/offres", "/engagements", "/envoyer", "/suivi", "/completer", "/abandonner" })
        {
            using var browser = site.Browse();
            using var response = await browser.GetAsync($"{Root}/demande{part}");

            response.Headers.Location?.OriginalString.ShouldBe($"{Root}/reprendre", part);
            response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue(part);
        }
    }

    [Fact]
    public async Task Link_OpenedManyTimes_ServesOnceItsButtonIsPressed()
    {
        var email = JoinScene.NewAddress();
        using var browser = site.Browse();
        using (var accepted = await browser.AcceptAsync(email)) accepted.Headers.Location!.OriginalString.ShouldBe($"{Root}/message-parti");
        browser.Cookies.Keys.ShouldNotContain("__Host-demande");
        var address = await site.LinkAsync(email, "demande-confirmer");
        using var scanner = site.Browse();
        for (var i = 0; i < 2; i++) (await scanner.PageAsync(address)).Heading().ShouldBe("Confirmez votre adresse");

        using var confirmed = await browser.SubmitAsync(await browser.PageAsync(address));

        confirmed.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande");
        browser.Cookies["__Host-demande"].ShouldNotContain(email);
        using var late = await scanner.GetAsync(address);
        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await SiteHost.ParseAsync(late)).Heading().ShouldBe("Ce lien ne marche plus");
        (await browser.PageAsync(address)).QuerySelector($"main a[href='{Root}/demande']").ShouldNotBeNull();
        using var other = site.Browse();
        other.Keep("__Host-demande", "CfDJ8-forged");
        using var forged = await other.GetAsync($"{Root}/demande");
        forged.Headers.Location!.OriginalString.ShouldBe($"{Root}/reprendre");
    }

    [Fact]
    public async Task Resume_WhoeverIsNamed_IsAnsweredTheSame()
    {
        var email = JoinScene.NewAddress();
        using (await site.OpenRequestAsync(email))
        {
        }

        using var browser = site.Browse();
        foreach (var named in new[] { JoinScene.NewAddress(), email })
        {
            using var answer = await browser.SubmitAsync(await browser.PageAsync($"{Root}/reprendre"), new Dictionary<string, string?> { ["adresse-electronique"] = named });
            answer.Headers.Location!.OriginalString.ShouldBe($"{Root}/message-parti");
        }

        (await browser.PageAsync(await site.LinkAsync(email, "demande-reprendre"))).Heading().ShouldBe("Retrouver votre demande");
    }

    [Fact]
    public async Task Request_FilledInPartByPart_IsSentAndAcknowledged()
    {
        var email = JoinScene.NewAddress();
        using var browser = await site.OpenRequestAsync(email);
        var tasks = await browser.PageAsync($"{Root}/demande");
        AssertSound(tasks);
        tasks.States().ShouldBe(["À faire", "À faire", "À faire", "À faire", "À faire"]);

        await FillAsync(browser, "entreprise", new() { ["inscription"] = "rcs", ["numero"] = "000 009 " }, leadsTo: null);
        (await browser.PageAsync($"{Root}/demande")).States()[0].ShouldBe("À corriger");
        await FillAsync(browser, "entreprise", new() { ["inscription"] = "rcs", ["numero"] = Declarations.NewNumber() }, $"{Root}/demande/entreprise/fiche");
        await FillAsync(browser, "entreprise/fiche", new()
        {
            ["raison-sociale"] = "  Les Essais\u00a0 du Velay ",
            ["forme-juridique"] = "SARL",
            ["annee"] = "2014",
            ["code-ape"] = "6202a",
            ["registre"] = "RCS Le Puy-en-Velay",
            ["presentation"] = "Nous installons.",
            ["site"] = "www.essai.example",
        });
        await FillAsync(browser, "adresse", new() { ["rue"] = "3 rue des Essais", ["code-postal"] = "43 000", ["commune"] = "le puy en velay" });
        await FillAsync(browser, "contact", new() { ["contact-fonction"] = "gérante", ["contact-telephone"] = "01 99 00 00 00" });
        await FillAsync(browser, "offres", new() { ["cahiers"] = "site-internet", ["qualite"] = "Un questionnaire." });
        (await browser.PageAsync($"{Root}/demande")).States().ShouldBe(["Fait", "Fait", "Fait", "Fait", "À faire"]);
        var unready = await browser.PageAsync($"{Root}/demande/envoyer");
        unready.QuerySelector("main form").ShouldBeNull();
        unready.QuerySelectorAll(".faults li").ShouldHaveSingleItem();
        await TickAllPledgesAsync(browser);

        var ready = await browser.PageAsync($"{Root}/demande/envoyer");
        AssertSound(ready);
        foreach (var said in new[] { "Les Essais du Velay", "62.02A", "https://www.essai.example", "43000 Le Puy-en-Velay", "Camille Essai" }) ready.QuerySelector("main")!.TextContent.ShouldContain(said);
        using var sent = await browser.SubmitAsync(ready);

        sent.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande/suivi");
        var progress = await browser.PageAsync($"{Root}/demande/suivi");
        AssertSound(progress);
        progress.Heading().ShouldBe("Votre demande est bien arrivée");
        foreach (var said in new[] { "DE-", "dans 60\u00a0jours", "refusée", "service du label" }) progress.QuerySelector("main")!.TextContent.ShouldContain(said);
        await site.LinkAsync(email, "demande-recue");
        using var closed = await browser.GetAsync($"{Root}/demande/adresse");
        closed.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande/suivi");
    }

    [Fact]
    public async Task Company_ThatADirectoryKnows_HasLessToType()
    {
        using var browser = await site.OpenRequestAsync(JoinScene.NewAddress());

        await FillAsync(browser, "entreprise", new() { ["inscription"] = "rcs", ["numero"] = JoiningHost.KnownNumber }, $"{Root}/demande/entreprise/fiche");

        (await browser.PageAsync($"{Root}/demande/entreprise/fiche")).QuerySelector("#raison-sociale")!.GetAttribute("value").ShouldBe("LES ESSAIS DU VELAY");
        (await browser.PageAsync($"{Root}/demande/adresse")).QuerySelector("#code-postal")!.GetAttribute("value").ShouldBe("43000");
    }

    [Fact]
    public async Task Company_ThatIsAPartner_IsToldHowToJoinItsPeople()
    {
        var partner = await site.PartnerAsync(await site.PartnerSlugAsync());
        using var browser = await site.OpenRequestAsync(JoinScene.NewAddress());

        using var refused = await browser.SubmitAsync(
            await browser.PageAsync($"{Root}/demande/entreprise"), new Dictionary<string, string?> { ["inscription"] = "rcs", ["numero"] = partner.Number.Text });

        var said = (await SiteHost.ParseAsync(refused)).QuerySelector(".fr-alert--error")!.TextContent;
        said.ShouldContain("gestionnaire");
        said.ShouldNotContain(partner.Company.Contact.Email);
    }

    [Fact]
    public async Task Form_OfARequestNoLongerOpen_SaysWhatIsLostAndHowToComeBack()
    {
        using var browser = await site.OpenRequestAsync(JoinScene.NewAddress());
        var page = await browser.PageAsync($"{Root}/demande/contact");
        browser.Keep("__Host-demande", "CfDJ8-forged");

        using var late = await browser.SubmitAsync(page);

        late.Headers.Location!.OriginalString.ShouldBe($"{Root}/reprendre?fermee=oui");
        (await browser.PageAsync($"{Root}/reprendre?fermee=oui")).QuerySelectorAll(".fr-alert--warning").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Commune_ThatSeveralMayBe_IsChosen()
    {
        var email = JoinScene.NewAddress();
        using var browser = await site.OpenRequestAsync(email);
        var address = new Dictionary<string, string?> { ["rue"] = "3 rue des Essais", ["code-postal"] = "43009", ["commune"] = "Le Puy-en-Velay Cedex" };

        using var asked = await browser.SubmitAsync(await browser.PageAsync($"{Root}/demande/adresse"), address);
        var page = await SiteHost.ParseAsync(asked);
        AssertSound(page);
        page.QuerySelector("input[type=radio][name=commune-choisie][value='43157']").ShouldNotBeNull();
        using var chosen = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["commune-choisie"] = "43157" });

        chosen.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande");
        var declared = (await site.RequestOfAsync(email)).Declaration;
        (declared.Insee, declared.Commune, declared.PostalCode).ShouldBe(("43157", "Le Puy-en-Velay", "43009"));
    }

    [Fact]
    public async Task Points_Asked_AreAnsweredOnTheirPagesAndSentBack()
    {
        var email = JoinScene.NewAddress();
        using var browser = await site.OpenRequestAsync(email, Declarations.Sound());
        (await browser.SubmitAsync(await browser.PageAsync($"{Root}/demande/envoyer"))).Dispose();
        var now = site.Clock.GetUtcNow();
        var point = new CompletionPoint { Id = Guid.CreateVersion7(), Part = DeclarationPart.Offers, Question = "Quelle certification\u00a0?", AskedAt = now };
        await site.ReviewAsync(email, request => request.AskCompletion([point], now));

        (await browser.PageAsync($"{Root}/demande/suivi")).QuerySelector($"main a.fr-btn[href='{Root}/demande/completer']").ShouldNotBeNull();
        var list = await browser.PageAsync($"{Root}/demande/completer");
        AssertSound(list);
        list.States()[0].ShouldBe("À faire");
        using (var early = await browser.SubmitAsync(list)) (await SiteHost.ParseAsync(early)).Title!.ShouldStartWith("Erreur");
        var asked = await browser.PageAsync($"{Root}/demande/completer/{point.Id}");
        AssertSound(asked);
        using (var answered = await browser.SubmitAsync(asked, new Dictionary<string, string?> { ["reponse"] = "Aucune." }))
            answered.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande/completer");
        using (var elsewhere = await browser.GetAsync($"{Root}/demande/completer/{Guid.NewGuid()}")) elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await FillAsync(browser, "offres", new() { ["qualite"] = "Une méthode à nous." }, $"{Root}/demande/completer");
        using var back = await browser.SubmitAsync(await browser.PageAsync($"{Root}/demande/completer"));

        back.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande/suivi");
        (await site.RequestOfAsync(email)).Status.ShouldBe(RequestStatus.Submitted);
        await site.LinkAsync(email, "demande-completee");
    }

    [Fact]
    public async Task Request_GivenUp_LeavesNothingInTheBrowser()
    {
        var email = JoinScene.NewAddress();
        using var browser = await site.OpenRequestAsync(email, Declarations.Sound());

        using var given = await browser.SubmitAsync(await browser.PageAsync($"{Root}/demande/abandonner"));

        given.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande-abandonnee");
        (await browser.PageAsync($"{Root}/demande-abandonnee")).Heading().ShouldBe("Votre demande est abandonnée");
        using var after = await browser.GetAsync($"{Root}/demande");
        after.Headers.Location!.OriginalString.ShouldBe($"{Root}/reprendre");
    }

    private static void AssertSound(AngleSharp.Dom.IDocument page)
    {
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
    }

    /// <summary>Fills a page in; it goes on to the tasks unless said otherwise, or stays with what is wrong when null.</summary>
    private static async Task FillAsync(TestBrowser browser, string part, Dictionary<string, string?> typed, string? leadsTo = $"{Root}/demande")
    {
        var page = await browser.PageAsync($"{Root}/demande/{part}");
        AssertSound(page);
        using var response = await browser.SubmitAsync(page, typed);
        if (leadsTo is null) (await SiteHost.ParseAsync(response)).Title!.ShouldStartWith("Erreur");
        else response.Headers.Location.ShouldNotBeNull(part).OriginalString.ShouldBe(leadsTo);
    }

    private static async Task TickAllPledgesAsync(TestBrowser browser)
    {
        var page = await browser.PageAsync($"{Root}/demande/engagements");
        foreach (var box in page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=engagements]")) box.IsChecked = true;
        using var response = await browser.SubmitAsync(page);
        response.Headers.Location!.OriginalString.ShouldBe($"{Root}/demande");
    }
}
