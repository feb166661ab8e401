using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Reviews;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Reviews;

/// <summary>A10: a review is read, judged and decided on one page, and nothing that was typed is lost.</summary>
public sealed class ReviewPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Review_IsJudgedKeptReadAsALetterAndDecided()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        await DrawAsync(0);
        var address = await OpenAsync(changed: false);

        var page = await claire.Browser.PageAsync(address);

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("à revoir");
        page.QuerySelector("section[aria-labelledby=t-changements]")!.TextContent.ShouldContain("L’offre dit la même chose");
        page.QuerySelector("section[aria-labelledby=t-lettre]")!.TextContent.ShouldContain("Rien");
        var verdict = page.QuerySelector("#controle input[type=radio][name^='verdict:']")!.GetAttribute("name")!;
        var criterion = verdict["verdict:".Length..];

        // A verdict without evidence is refused at its field, and what was typed stays.
        var typed = new Dictionary<string, string?>
        {
            [verdict] = "non-conforme",
            ["reste"] = "oui",
            ["conclusion"] = "modifications",
            ["motif"] = "information_inexacte",
            ["acte"] = "garder",
        };
        foreach (var finding in page.QuerySelectorAll("#controle input[type=radio][name^='releve:']").Select(input => input.GetAttribute("name")!).Distinct()) typed[finding] = "ecarte";
        page = await AfterAsync(claire, page, typed);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("rien n’est décidé");
        var bare = await RefusedAsync(claire, page, With(typed, ("acte", "decider"), ("interet", "oui")));
        bare.QuerySelector("title")!.TextContent.ShouldStartWith("Erreur");
        bare.QuerySelector("[id^='preuve-'][id$='-message']")!.TextContent.ShouldContain("Dites ce que vous avez vu");
        var seen = With(typed, ("acte", "decider"), ($"constat:{criterion}", "429 € en boutique."));

        // The letter that leaves is the one that was read.
        var unread = await RefusedAsync(claire, bare, seen);
        unread.QuerySelector(".fr-alert--error")!.TextContent.ShouldContain("Relisez la lettre");
        unread.QuerySelector(".letter")!.TextContent.ShouldContain("429 € en boutique.");
        var undeclared = await RefusedAsync(claire, unread, With(seen, ("interet", null)));
        undeclared.QuerySelector("#interet-message")!.TextContent.ShouldContain("aucun intérêt");
        undeclared.QuerySelector($"textarea[name='constat:{criterion}']")!.TextContent.ShouldContain("429 €");

        // What is no form at all is answered too.
        using var formless = await claire.Browser.Client.PostAsync(address, new StringContent("{}"));
        formless.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var decided = await claire.Browser.SubmitAsync(undeclared, With(seen, ("interet", "oui")), "#controle");

        decided.StatusCode.ShouldBe(HttpStatusCode.Found);
        var after = await claire.Browser.PageAsync(address);
        after.QuerySelector(".decision")!.TextContent.ShouldContain("a jugé l’offre non conforme");
        after.QuerySelector(".decision a")!.GetAttribute("href")!.ShouldStartWith("/instruction/avertissements/AV-");
        after.QuerySelector("section[aria-labelledby=t-histoire]")!.TextContent.ShouldContain("L’offre est non conforme");
        after.QuerySelector("#controle").ShouldBeNull();

        // Who was slower keeps what they wrote.
        using var late = await claire.Browser.SubmitAsync(undeclared, With(seen, ("interet", "oui")), "#controle");
        (await SiteHost.ParseAsync(late)).QuerySelector("main details.fold[open]")!.TextContent.ShouldContain("429 € en boutique.");
    }

    [Fact]
    public async Task Review_DrawnToBeReadAgain_IsConfirmedBySomebodyElse()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var paul = await site.AsStaffAsync(StaffRole.LeadReviewer);
        await DrawAsync(100);
        var address = await OpenAsync(changed: true);
        var page = await claire.Browser.PageAsync(address);
        page.QuerySelector("section[aria-labelledby=t-changements]")!.TextContent.ShouldContain("Personne n’a encore contrôlé");
        var typed = new Dictionary<string, string?> { ["reste"] = "oui", ["conclusion"] = "conforme", ["acte"] = "decider", ["interet"] = "oui" };
        foreach (var finding in page.QuerySelectorAll("#controle input[type=radio][name^='releve:']").Select(input => input.GetAttribute("name")!).Distinct()) typed[finding] = "ecarte";

        using (var none = await claire.Browser.SubmitAsync(page, With(typed, ("reste", null)), "#controle"))
            (await SiteHost.ParseAsync(none)).QuerySelector("#reste-message")!.TextContent.ShouldContain("à juger");
        using (var decided = await claire.Browser.SubmitAsync(page, typed, "#controle")) decided.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await claire.Browser.PageAsync(address)).QuerySelector("#relire").ShouldBeNull();
        var again = await paul.Browser.PageAsync(address);
        again.QuerySelector(".decision")!.TextContent.ShouldContain("Le sort a désigné");
        using var confirmed = await paul.Browser.SubmitAsync(again, new Dictionary<string, string?> { ["interet"] = "oui" }, "#relire");
        (await paul.Browser.PageAsync(confirmed.Headers.Location!.OriginalString)).QuerySelector("[role=status]")!.TextContent.ShouldContain("confirmée");
        using var missing = await paul.Browser.GetAsync("/instruction/controles/C-2026-99999");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> typed, params (string Name, string? Value)[] more)
    {
        var all = new Dictionary<string, string?>(typed);
        foreach (var (name, value) in more) all[name] = value;
        return all;
    }

    private static async Task<IDocument> AfterAsync(SignedInBrowser reviewer, IDocument page, Dictionary<string, string?> typed)
    {
        using var answer = await reviewer.Browser.SubmitAsync(page, typed, "#controle");
        return await reviewer.Browser.PageAsync(answer.Headers.Location!.OriginalString);
    }

    private static async Task<IDocument> RefusedAsync(SignedInBrowser reviewer, IDocument page, Dictionary<string, string?> typed)
    {
        using var answer = await reviewer.Browser.SubmitAsync(page, typed, "#controle");
        return await SiteHost.ParseAsync(answer);
    }

    /// <summary>A review that nobody has, of an offer without another; of what the last check found, or a first one.</summary>
    private Task<string> OpenAsync(bool changed) => site.InScopeAsync(async services =>
    {
        var reviews = await ReviewScene.OpenOfAsync(
            services.GetRequiredService<RegistryContext>(), offers => offers.Take(1), changed ? null : offer => offer.CurrentVersion);
        return $"/instruction/controles/{reviews[0].Reference}";
    });

    private Task<int> DrawAsync(int percent) => site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Programmes
        .ExecuteUpdateAsync(set => set.SetProperty(programme => programme.SecondReadingPercent, percent)));
}
