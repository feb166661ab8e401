using System.Net;
using System.Net.Http.Json;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.OfferEditor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OfferEditor;

public sealed class EditorPagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    /// <summary>A partner with two outlets, and a centre on each.</summary>
    private const string TwoOutlets = "restonica-systemes";

    private string _slug = "";
    private SignedInBrowser _editor = null!;

    public async Task InitializeAsync()
    {
        _slug = await site.PartnerSlugAsync();
        _editor = await site.AsAccountAsync((_slug, CompanyRole.Editor));
    }

    public Task DisposeAsync()
    {
        _editor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task NewOffer_IsBegunAndListedWithWhatItLacks()
    {
        var form = await _editor.Browser.PageAsync($"/espace/{_slug}/offres/nouvelle");
        SoundPage.SaysWhatItIs(form);
        SoundPage.TiesItsParts(form);
        SoundPage.NamesItsControls(form);

        using var refused = await _editor.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["titre"] = "Mon site" });
        (await SiteHost.ParseAsync(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Choisissez ce que vous vendez");
        using var begun = await _editor.Browser.SubmitAsync(form, Beginning(form, "site-internet"));

        var tasks = await _editor.Browser.PageAsync(begun.Headers.Location!.OriginalString);
        tasks.QuerySelector("h1")!.TextContent.ShouldBe("Mon site");
        tasks.QuerySelectorAll(".tasks__line a").ShouldContain(link => link.TextContent == "En clair");
        tasks.QuerySelector(".lead")!.TextContent.ShouldContain("à compléter avant de publier");
        SoundPage.SaysWhatItIs(tasks);
        var list = await _editor.Browser.PageAsync($"/espace/{_slug}/offres");
        list.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Mon site", StringComparison.Ordinal))
            .TextContent.ShouldContain("Brouillon");
        SoundPage.SaysWhatItIs(list);
    }

    [Fact]
    public async Task EverySectionOfEverySort_IsASoundPage()
    {
        var slug = await site.SlugWithoutCentreAsync();
        using var owner = await site.AsAccountAsync((slug, CompanyRole.Manager));
        foreach (var specification in (string[])["centre-informatique-telecoms", "site-internet"])
        {
            var reference = await site.BeginAsync(slug, specification);
            var tasks = await owner.Browser.PageAsync($"/espace/{slug}/offres/{reference}");
            var own = tasks.QuerySelectorAll("[aria-labelledby=t-rubriques] a").Select(link => link.GetAttribute("href")!)
                .Where(address => !IsOfOthers(address)).ToList();
            own.Count.ShouldBeGreaterThan(5);
            foreach (var address in own)
            {
                var page = await owner.Browser.PageAsync(address);
                page.QuerySelector("form#rubrique").ShouldNotBeNull(address);
                SoundPage.SaysWhatItIs(page);
                SoundPage.TiesItsParts(page);
                SoundPage.NamesItsControls(page);
                SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
            }
        }
    }

    [Fact]
    public async Task Section_SavedUnfinished_KeepsItAndSaysWhatIsMissing()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var page = await _editor.Browser.PageAsync(AddressOf(reference, "en-clair"));
        EditorActs.Findings(page).Count.ShouldBe(5);

        using var saved = await _editor.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["quoi"] = "Un site sous IPoE, avec un VPN." });

        var again = await _editor.Browser.PageAsync(saved.Headers.Location!.OriginalString);
        again.QuerySelector("[role=status]")!.TextContent.ShouldStartWith("Enregistré à");
        again.QuerySelector("#quoi")!.TextContent.Trim().ShouldBe("Un site sous IPoE, avec un VPN.");
        EditorActs.Findings(again).Count.ShouldBe(4);
        again.QuerySelector("#manque strong")!.TextContent.ShouldBe("IPoE");
        again.QuerySelectorAll("#manque dt a").ShouldContain(word => word.GetAttribute("href") == "/glossaire/vpn");
    }

    [Fact]
    public async Task Section_GoneOnFrom_LeadsToTheNext()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var page = await _editor.Browser.PageAsync(AddressOf(reference, "essentiel"));

        using var saved = await _editor.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["suite"] = "oui" });

        saved.Headers.Location!.OriginalString.ShouldBe(AddressOf(reference, "en-clair"));
    }

    [Fact]
    public async Task Answer_ThatCannotBeRead_IsSaidAtItsFieldAndNothingIsLost()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var section = ShippedSpecifications.ContentOf("site-internet").Sections
            .First(section => section.BelongsTo == SectionOwner.Offer && section.Criteria.Any(criterion => criterion.Type == CriterionType.Number));
        var number = section.Criteria.First(criterion => criterion.Type == CriterionType.Number);
        var address = AddressOf(reference, $"exigences/{section.Key}");

        using var refused = await _editor.Browser.SubmitAsync(
            await _editor.Browser.PageAsync(address), new Dictionary<string, string?> { [$"r-{number.Key}"] = "beaucoup" });
        var page = await SiteHost.ParseAsync(refused);
        using var saved = await _editor.Browser.SubmitAsync(page, new Dictionary<string, string?> { [$"r-{number.Key}"] = "0,5" });

        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelector($"#r-{number.Key}")!.GetAttribute("value").ShouldBe("beaucoup");
        page.QuerySelector($"#r-{number.Key}-message")!.TextContent.ShouldContain("écrivez un nombre");
        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.DraftAsync(reference)).Answers[number.Key].Number.ShouldBe(0.5m);
    }

    [Fact]
    public async Task SameSection_WrittenByTwo_ShowsBothAndLetsTheSecondChoose()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var address = AddressOf(reference, "essentiel");
        using var colleague = await site.AsAccountAsync((_slug, CompanyRole.Manager));
        var (mine, theirs) = (await _editor.Browser.PageAsync(address), await colleague.Browser.PageAsync(address));
        using (await colleague.Browser.SubmitAsync(theirs, new Dictionary<string, string?> { ["promesse"] = "La leur." }))
        {
        }

        using var refused = await _editor.Browser.SubmitAsync(mine, new Dictionary<string, string?> { ["promesse"] = "La mienne." });
        var conflict = await SiteHost.ParseAsync(refused);
        (await site.DraftAsync(reference)).Promise.ShouldBe("La leur.");
        using var kept = await _editor.Browser.SubmitAsync(conflict);

        conflict.QuerySelector("main table")!.TextContent.ShouldSatisfyAllConditions(
            text => text.ShouldContain("Alix Essai"), text => text.ShouldContain("La leur."), text => text.ShouldContain("La mienne."));
        conflict.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        conflict.QuerySelector("#promesse")!.TextContent.Trim().ShouldBe("La mienne.");
        mine.QuerySelector("[data-autosave]").ShouldNotBeNull();
        conflict.QuerySelector("[data-autosave]").ShouldBeNull();
        conflict.QuerySelector($"main a[href='{address}']").ShouldNotBeNull().TextContent.ShouldBe("Garder la sienne");
        SoundPage.SaysWhatItIs(conflict);
        (await site.DraftAsync(reference)).Promise.ShouldBe("La mienne.");
    }

    [Fact]
    public async Task Script_ThatSaves_IsToldWhenAndNeverSettlesAConflict()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var address = AddressOf(reference, "essentiel");
        using var hurried = await site.AsAccountAsync((_slug, CompanyRole.Editor));
        hurried.Browser.Client.DefaultRequestHeaders.Accept.Clear();
        var page = await hurried.Browser.PageAsync(address);
        hurried.Browser.Client.DefaultRequestHeaders.Accept.Add(new("application/json"));

        using var saved = await hurried.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["promesse"] = "Bientôt." });
        using var late = await hurried.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["promesse"] = "Plus tard." });

        var (first, second) = (await ToldAsync(saved), await ToldAsync(late));
        first.Phrase.ShouldStartWith("Enregistré à");
        (first.EstEnregistre, second.EstEnregistre).ShouldBe((true, false));
        first.Marque.ShouldNotBeNullOrEmpty();
        second.Phrase.ShouldStartWith("Quelqu’un d’autre");
        second.Marque.ShouldBeNull();
        (await site.DraftAsync(reference)).Promise.ShouldBe("Bientôt.");
    }

    [Fact]
    public async Task OfferOfAnother_OrOfNobody_IsNotThere()
    {
        var others = await site.BeginAsync(await OtherSlugAsync(), "site-internet");
        foreach (var reference in (string[])[others, "OF-99999", "n-importe-quoi"])
        {
            foreach (var page in (string[])["", "/essentiel", "/exigences/objet", "/liens"])
            {
                using var response = await _editor.Browser.GetAsync($"/espace/{_slug}/offres/{reference}{page}");
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{reference}{page}");
            }
        }
    }

    [Fact]
    public async Task Ministry_WritingForThePartner_IsInTheJournal()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var page = await reviewer.Browser.PageAsync(AddressOf(reference, "essentiel"));

        using var saved = await reviewer.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["promesse"] = "Écrit pour vous." });

        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.JournalAsync("offer.rewritten"))[0].OnBehalfOf.ShouldBe((await site.PartnerAsync(_slug)).Id.ToString());
    }

    [Fact]
    public async Task Rows_AreAddedOneByOneAndTakenOutWhenEmptied()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var address = AddressOf(reference, "liens");
        using (await _editor.Browser.SubmitAsync(await _editor.Browser.PageAsync(address), new Dictionary<string, string?> { ["texte-1"] = "Notre page", ["adresse-1"] = "pas une adresse" }))
        {
        }

        var page = await _editor.Browser.PageAsync(address);
        EditorActs.Findings(page).ShouldHaveSingleItem().ShouldContain("ce n’est pas l’adresse d’une page");
        page.QuerySelector("#manque .findings a")!.GetAttribute("href").ShouldBe("#adresse-1");
        page.QuerySelector("#adresse-2").ShouldNotBeNull();
        using (await _editor.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["adresse-1"] = "essai.example/page" }))
        {
        }

        (await site.DraftAsync(reference)).Links.ShouldHaveSingleItem().Address.ShouldBe("https://essai.example/page");
        using var emptied = await _editor.Browser.SubmitAsync(
            await _editor.Browser.PageAsync(address), new Dictionary<string, string?> { ["texte-1"] = "", ["adresse-1"] = "" });
        (await site.DraftAsync(reference)).Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task Contributor_IsNamedWithItsLabel()
    {
        var reference = await site.BeginAsync(_slug, "site-internet");
        var labelled = (await site.PartnerAsync(await OtherSlugAsync())).Company.Name;
        var address = AddressOf(reference, "intervenants");
        var form = await _editor.Browser.PageAsync(address);

        using var refused = await _editor.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["commune-1"] = "Paris" });
        using var saved = await _editor.Browser.SubmitAsync(
            form, new Dictionary<string, string?> { ["nom-1"] = labelled, ["commune-1"] = "Paris", ["role-1"] = "Pose des câbles" });

        (await SiteHost.ParseAsync(refused)).QuerySelector("#nom-1-message").ShouldNotBeNull();
        (await _editor.Browser.PageAsync(address)).QuerySelector("main [role=group]")!.TextContent.ShouldContain("Label valable jusqu’au");
        var kept = (await site.DraftAsync(reference)).Contributors.ShouldHaveSingleItem();
        kept.PartnerId.ShouldNotBeNull();
        kept.ShouldBe(new Contributor(labelled, "Paris", "Pose des câbles", kept.PartnerId));
    }

    [Fact]
    public async Task Outlet_HasOneCentreAtMost()
    {
        var slug = await site.SlugWithoutCentreAsync(1);
        using var owner = await site.AsAccountAsync((slug, CompanyRole.Manager));
        var form = await owner.Browser.PageAsync($"/espace/{slug}/offres/nouvelle");

        using var first = await owner.Browser.SubmitAsync(form, Beginning(form, "centre-informatique"));
        using var second = await owner.Browser.SubmitAsync(form, Beginning(form, "centre-telecoms"));

        (await SiteHost.ParseAsync(second)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("a déjà sa fiche");
    }

    /// <summary>A7, A24: an offer is made from one of its partner's places, and what the public reads follows at once.</summary>
    [Fact]
    public async Task Offer_MovesToAnotherOutletOfItsPartner_OnceSomebodySaysSo()
    {
        using var owner = await site.AsAccountAsync((TwoOutlets, CompanyRole.Editor));
        var offer = await PublishedAsync(TwoOutlets, OfferKind.Offer);
        var address = $"/espace/{TwoOutlets}/offres/{offer.Reference}/essentiel";
        var page = await owner.Browser.PageAsync(address);
        var there = Guid.Parse(page.QuerySelector("input[name=point-de-vente]:not([checked])")!.GetAttribute("value")!);
        SoundPage.TiesItsParts(page);

        using var stranger = await owner.Browser.SubmitAsync(page, To((await PublishedAsync(_slug, OfferKind.Offer)).OutletId));
        owner.Browser.Client.DefaultRequestHeaders.Accept.Clear();
        owner.Browser.Client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        using var script = await owner.Browser.SubmitAsync(page, To(there));
        owner.Browser.Client.DefaultRequestHeaders.Accept.Clear();
        (await PublishedAsync(TwoOutlets, OfferKind.Offer)).OutletId.ShouldBe(offer.OutletId);
        using var moved = await owner.Browser.SubmitAsync(page, To(there));

        (await SiteHost.ParseAsync(stranger)).QuerySelector("main [role=alert] a")!.GetAttribute("href").ShouldBe("#point-de-vente-1");
        (await ToldAsync(script)).EstEnregistre.ShouldBeFalse();
        moved.StatusCode.ShouldBe(HttpStatusCode.Found);
        var after = await PublishedAsync(TwoOutlets, OfferKind.Offer);
        (after.OutletId, after.CurrentVersion, after.Slug).ShouldBe((there, offer.CurrentVersion, offer.Slug));
        (await site.JournalAsync("offer.relocated")).ShouldHaveSingleItem().Subject.ShouldBe($"offer:{offer.Reference}");
    }

    [Fact]
    public async Task Centre_DoesNotMoveWhereThereIsOneAlready()
    {
        using var owner = await site.AsAccountAsync((TwoOutlets, CompanyRole.Editor));
        var centre = await PublishedAsync(TwoOutlets, OfferKind.Centre);
        var page = await owner.Browser.PageAsync($"/espace/{TwoOutlets}/offres/{centre.Reference}/essentiel");
        var there = Guid.Parse(page.QuerySelector("input[name=point-de-vente]:not([checked])")!.GetAttribute("value")!);

        using var refused = await owner.Browser.SubmitAsync(page, To(there));

        (await SiteHost.ParseAsync(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("a déjà sa fiche");
        (await PublishedAsync(TwoOutlets, OfferKind.Centre)).OutletId.ShouldBe(centre.OutletId);
    }

    private static Dictionary<string, string?> To(Guid outlet) => new() { ["point-de-vente"] = outlet.ToString() };

    private Task<Offer> PublishedAsync(string slug, OfferKind kind) => site.InScopeAsync(services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        return registry.Offers.AsNoTracking()
            .Where(offer => offer.Kind == kind && offer.FirstPublishedAt != null
                && registry.Partners.Any(partner => partner.Slug == slug && partner.Id == offer.PartnerId))
            .OrderBy(offer => offer.Reference).FirstAsync();
    });

    private static Dictionary<string, string?> Beginning(AngleSharp.Dom.IDocument form, string specification)
    {
        var values = new Dictionary<string, string?> { ["titre"] = "Mon site", ["cahier"] = specification };
        if (form.QuerySelector("#point-de-vente-1") is { } outlet) values["point-de-vente"] = outlet.GetAttribute("value");
        return values;
    }

    private static async Task<AutosaveAnswer> ToldAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<AutosaveAnswer>()).ShouldNotBeNull();

    private static bool IsOfOthers(string address) =>
        ((string[])["prix", "parties", "images"]).Contains(address[(address.LastIndexOf('/') + 1)..]);

    private Task<string> OtherSlugAsync() => site.PartnerSlugAsync(1);

    private string AddressOf(string reference, string section) => $"/espace/{_slug}/offres/{reference}/{section}";
}
