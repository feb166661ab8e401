using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Joining;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages.Joining;
using Catalogue.Tests.Joining.Review;

namespace Catalogue.Tests.Pages.Requests;

/// <summary>A4: a reviewer reads, takes and decides a request on one page, and loses nothing of what they type.</summary>
public sealed class RequestPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string List = "/instruction/demandes";

    private readonly RequestScene _scene = new(site.InScopeAsync, site.Clock);

    [Fact]
    public async Task List_SaysWhatWaitsAndHowLongAndKeepsItsFiltersInTheAddress()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);

        var page = await claire.Browser.PageAsync(List);

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        rows[0].ShouldContain("DE-00001");
        page.QuerySelectorAll("main tbody tr a").ShouldAllBe(link => !link.TextContent.StartsWith("DE-", StringComparison.Ordinal));
        rows[0].ShouldContain("Le silence vaut rejet depuis le 21 novembre 2026");
        rows[1].ShouldContain("Répondre dans 7 jours (29 novembre 2026)");
        page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")).ShouldContain(List);
        var toComplete = await claire.Browser.PageAsync($"{List}?lesquelles=a-completer");
        toComplete.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("DE-00004");
        (await claire.Browser.PageAsync($"{List}?lesquelles=nimporte&page=-2")).QuerySelectorAll("main .fr-alert").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Request_Read_ShowsWhatWasDeclaredWithItsFindingsBeside()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);

        var page = await claire.Browser.PageAsync($"{List}/DE-00003");

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        page.QuerySelector("section[aria-labelledby=p-adresse] .findings")!.TextContent.ShouldContain("Le code postal 21200");
        page.QuerySelector("section[aria-labelledby=p-entreprise] .findings")!.TextContent.ShouldContain("moins d’un an");
        page.QuerySelector("#accepter").ShouldBeNull();
        (await claire.Browser.PageAsync($"{List}/DE-00005")).QuerySelector("section[aria-labelledby=p-entreprise] a")!.GetAttribute("href")
            .ShouldBe("/instruction/partenaires/bardeau-telecoms");
    }

    [Fact]
    public async Task Request_Accepted_ShowsTheLastDayBeforeAndLeadsToThePartnersFile()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = await AddressAsync("00096001", "Accord Essai");
        var page = await claire.Browser.PageAsync(address);
        page.QuerySelector(".decision")!.TextContent.ShouldContain("jusqu’au 31 décembre 2028");

        using var accepted = await claire.Browser.SubmitAsync(page, form: "#accepter");

        accepted.Headers.Location!.OriginalString.ShouldBe(address);
        var after = await claire.Browser.PageAsync(accepted.Headers.Location.OriginalString);
        after.QuerySelector("[role=status]")!.TextContent.ShouldContain("acceptée");
        after.QuerySelector(".decision a")!.GetAttribute("href").ShouldBe("/instruction/partenaires/accord-essai");
        (await claire.Browser.PageAsync("/instruction/partenaires/accord-essai")).QuerySelector(".past-acts")!.TextContent
            .ShouldContain("La demande est acceptée, droit d’usage jusqu’au 31 décembre 2028, par Dominique Essai");
    }

    [Fact]
    public async Task Refusal_IsReadAsALetterBeforeItLeaves()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = await AddressAsync("00096002", "Refus Essai");
        var none = await RefusedAsync(claire, await claire.Browser.PageAsync(address), new() { ["precisions"] = "Voici pourquoi." });
        none.QuerySelector("#motifs-message")!.TextContent.ShouldContain("au moins une raison");
        none.QuerySelector("#precisions")!.TextContent.ShouldBe("Voici pourquoi.");
        none.Title!.ShouldStartWith("Erreur");

        var read = await RefusedAsync(claire, none, new() { ["motif"] = "hors_du_champ" });
        read.QuerySelector(".letter")!.TextContent.ShouldContain("Voici pourquoi.");
        read.QuerySelector(".letter")!.TextContent.ShouldContain("Dominique Essai, instructeur");
        read.QuerySelector(".letter")!.TextContent.ShouldContain("tribunal administratif");
        var again = await RefusedAsync(claire, read, new() { ["precisions"] = "Autre chose." });
        again.QuerySelector(".letter")!.TextContent.ShouldContain("Autre chose.");
        using var refused = await claire.Browser.SubmitAsync(again, form: "#refuser");

        refused.Headers.Location!.OriginalString.ShouldBe(address);
        (await claire.Browser.PageAsync(address)).QuerySelector(".decision")!.TextContent.ShouldContain("Autre chose.");
        using var company = site.Browse();
        (await company.SubmitAsync(await company.PageAsync(await site.LinkAsync(RequestScene.Declared.ContactEmail, "demande-refusee")))).Dispose();
        var said = await company.PageAsync("/devenir-partenaire/demande/suivi");
        said.QuerySelector("#raisons")!.TextContent.ShouldContain("n’entre dans aucun des cahiers des charges");
        said.QuerySelector("main")!.TextContent.ShouldContain("recours gracieux");
    }

    [Fact]
    public async Task Questions_SentWithoutScript_AreThoseThatWereFilledIn()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = await AddressAsync("00096003", "Questions Essai");
        var page = await claire.Browser.PageAsync(address);
        using var nothing = await claire.Browser.SubmitAsync(page, form: "#completer");
        var stopped = await SiteHost.ParseAsync(nothing);
        stopped.QuerySelector("#question-1-message")!.TextContent.ShouldContain("au moins une question");

        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)stopped.QuerySelector("#question-2")!).Value = "Où est votre atelier\u00a0?";
        ((AngleSharp.Html.Dom.IHtmlSelectElement)stopped.QuerySelector("#partie-2")!).Value = "adresse";
        using var asked = await claire.Browser.SubmitAsync(stopped, form: "#completer");

        asked.Headers.Location!.OriginalString.ShouldBe(address);
        var after = await claire.Browser.PageAsync(address);
        after.QuerySelector("section[aria-labelledby=t-messages]")!.TextContent.ShouldContain("L’adresse");
        after.QuerySelector(".lead")!.TextContent.ShouldContain("À compléter par l’entreprise");
    }

    [Fact]
    public async Task SecondReviewer_IsToldWhoDecidedAndKeepsWhatTheyTyped()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var paul = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = await AddressAsync("00096004", "Deux Essai");
        var read = await RefusedAsync(paul, await paul.Browser.PageAsync(address), new() { ["motif"] = "hors_du_champ", ["precisions"] = "Long texte." });
        using (await claire.Browser.SubmitAsync(await claire.Browser.PageAsync(address), form: "#accepter"))
        {
        }

        var told = await RefusedAsync(paul, read, []);

        told.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Dominique Essai a accepté cette demande le 22 novembre 2026");
        told.QuerySelector("main")!.TextContent.ShouldContain("Long texte.");
        told.QuerySelector("#refuser").ShouldBeNull();
    }

    [Fact]
    public async Task Request_OfAColleague_IsTakenOverWithTheBoxTicked()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var paul = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = await AddressAsync("00096005", "Reprise Essai");
        using (await claire.Browser.SubmitAsync(await claire.Browser.PageAsync(address), form: "#prendre"))
        {
        }

        var page = await paul.Browser.PageAsync(address);
        page.QuerySelector("#accepter").ShouldBeNull();
        using var unticked = await paul.Browser.SubmitAsync(page, form: "#reprendre");
        (await SiteHost.ParseAsync(unticked)).QuerySelector("#confirme-message")!.TextContent.ShouldContain("Cochez la case");
        using var ticked = await paul.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["confirme"] = "oui" }, "#reprendre");

        ticked.Headers.Location!.OriginalString.ShouldBe(address);
        (await paul.Browser.PageAsync($"{List}?lesquelles=a-moi")).QuerySelector("main tbody")!.TextContent.ShouldContain("Reprise Essai");
    }

    [Theory]
    [InlineData("DE-99999")]
    [InlineData("partenaires")]
    public async Task Request_ThatIsNone_IsNotFound(string reference)
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);

        using var answer = await claire.Browser.GetAsync($"{List}/{reference}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> AddressAsync(string digits, string name)
    {
        var declared = RequestScene.Declared with
        {
            Number = Catalogue.Core.Shared.Siren.WithKey(digits).Digits,
            Name = name,
            ContactEmail = $"{digits}@essai.example",
            Website = "",
            ContactPhone = $"04 65 {digits}",
        };
        return $"{List}/{(await _scene.SendAsync(declared)).Reference}";
    }

    private static async Task<IDocument> RefusedAsync(SignedInBrowser reviewer, IDocument page, Dictionary<string, string?> typed)
    {
        using var answer = await reviewer.Browser.SubmitAsync(page, typed, "#refuser");
        return await SiteHost.ParseAsync(answer);
    }
}
