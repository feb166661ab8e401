using AngleSharp.Dom;
using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Partners;

public sealed class DirectoryPageTests(SiteHost site) : IClassFixture<SiteHost>, IDisposable
{
    public static TheoryData<LabelState, string> Over => new()
    {
        { LabelState.Suspended, "suspendu" },
        { LabelState.Expired, "fini" },
        { LabelState.Withdrawn, "retire" },
        { LabelState.Ended, "arrete" },
    };

    public void Dispose() => site.Clock.Set(DemoRegistryFile.Today);

    [Fact]
    public async Task Directory_NearACommune_SaysTheAnswerInWordsThenTheNearestFirst()
    {
        var page = await site.PageAsync("/partenaires?ou=43000");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Partenaires près du Puy-en-Velay");
        page.QuerySelector(".answer-count")!.TextContent.ShouldContain("ont le label aujourd’hui, à moins de 30\u00a0km");
        page.QuerySelector("#ou")!.GetAttribute("value").ShouldBe("Le Puy-en-Velay (43000)");
        page.QuerySelector("form[data-nearest-commune] input[name=ou]").ShouldNotBeNull();
        page.QuerySelectorAll(".answer__where").Select(where => where.TextContent)
            .ShouldContain(where => where.StartsWith("Vals-près-le-Puy (43750), à 1,", StringComparison.Ordinal));
        var pins = page.QuerySelectorAll("svg.map a").Select(pin => pin.GetAttribute("href")!).ToList();
        pins.ShouldNotBeEmpty();
        pins.ShouldBeSubsetOf(page.QuerySelectorAll(".answer").Select(line => "#" + line.Id));
    }

    [Fact]
    public async Task Line_OfAPartner_LeadsToItsPageAndCallsIt()
    {
        var line = (await LinesAsync("/partenaires?nom=dolaizon")).ShouldHaveSingleItem();

        line.QuerySelector("h3 a")!.GetAttribute("href").ShouldBe("/partenaires/atelier-numerique-du-dolaizon");
        line.QuerySelector("a[href^='tel:']").ShouldNotBeNull();
        line.QuerySelector(".answer__label")!.TextContent.ShouldBe("Label jusqu’au 31 décembre 2027");
    }

    [Fact]
    public async Task Name_InAnyCaseAndWithoutAccents_FindsItsPartner() =>
        (await LinesAsync("/partenaires?nom=ECOUTI")).ShouldHaveSingleItem().QuerySelector("h3")!.TextContent.ShouldBe("L’Écoutille");

    [Theory]
    [InlineData("nom=zzqxwk", "Aucun partenaire ne porte ce nom.")]
    [InlineData("nom=zzqxwk&ou=43000&label=fini", "Aucun partenaire ne porte ce nom.")]
    [InlineData("nom=dolaizon&ou=75001", "Aucun partenaire de ce nom n’a le label aujourd’hui, à moins de 30\u00a0km.")]
    public async Task Name_ThatIsNotFound_IsNotSaidOfEveryPartner(string asked, string sentence)
    {
        var page = await site.PageAsync($"/partenaires?{asked}");

        page.QuerySelector(".answer-count")!.TextContent.ShouldStartWith(sentence);
    }

    [Theory]
    [MemberData(nameof(Over))]
    public async Task Label_ThatIsOver_IsListedUnderItsStateOnlyAndInNeutralWords(LabelState state, string word)
    {
        var over = (await ReadAsync()).Find(new DirectoryQuery { State = state }).Hits[0].Listed;

        var line = (await LinesAsync($"/partenaires?label={word}")).Single(line => NameOf(line) == over.Company.Name);
        line.QuerySelector(".answer__label")!.TextContent.ShouldBe(state == LabelState.Suspended
            ? $"Label suspendu depuis le {French.Date(over.Label.Day)}"
            : $"Fin du label le {French.Date(over.Label.Day)}");
        line.QuerySelector("a[href^='tel:']").ShouldBeNull();
        (await EverybodyAsync()).ShouldNotContain(over.Company.Name);
    }

    [Fact]
    public async Task Label_TheDayAfterItsLast_IsNotListedAnyMore()
    {
        const string Name = "Atelier Numérique du Dolaizon";
        var end = ParisCalendar.EndOf(new DateOnly(2027, 12, 31));

        site.Clock.Set(end.AddTicks(-1));
        (await LinesAsync("/partenaires?nom=dolaizon")).ShouldHaveSingleItem().QuerySelector(".answer__label")!.TextContent
            .ShouldBe("Label jusqu’au 31 décembre 2027 (dernier jour)");
        (await LinesAsync("/partenaires?nom=dolaizon&label=fini")).ShouldBeEmpty();

        site.Clock.Set(end);
        (await EverybodyAsync()).ShouldNotContain(Name);
        (await LinesAsync("/partenaires?nom=dolaizon&label=fini")).ShouldHaveSingleItem()
            .QuerySelector(".answer__label")!.TextContent.ShouldBe("Fin du label le 31 décembre 2027");
    }

    [Fact]
    public async Task Directory_AfterTheEdition_ListsNobodyAndSaysWhatItStillHolds()
    {
        site.Clock.SetParis(2029, 1, 1, 0);

        var page = await site.PageAsync("/partenaires");

        page.QuerySelector(".answer-count")!.TextContent.ShouldStartWith("Aucun partenaire n’a le label aujourd’hui");
        page.QuerySelectorAll("section[aria-labelledby='elargir'] a").Select(link => link.GetAttribute("href"))
            .ShouldContain("/partenaires?label=fini");
    }

    [Fact]
    public async Task Filter_Applied_IsATagThatLeadsToTheListWithoutIt()
    {
        var page = await site.PageAsync("/partenaires?ou=43000&rayon=50&famille=internet&label=fini");

        page.QuerySelectorAll("a.fr-tag--dismiss").Select(tag => tag.GetAttribute("href")).ShouldBe(
        [
            "/partenaires?ou=43000&famille=internet&label=fini",
            "/partenaires?ou=43000&rayon=50&label=fini",
            "/partenaires?ou=43000&rayon=50&famille=internet",
        ]);
        page.QuerySelector(".filters summary")!.TextContent.ShouldBe("Filtrer (3 filtres appliqués)");
        page.QuerySelector("#famille option[selected]")!.GetAttribute("value").ShouldBe("internet");
        page.QuerySelector("#label option[selected]")!.GetAttribute("value").ShouldBe("fini");
    }

    [Fact]
    public async Task Filter_ByCategory_CountsWhatItGives()
    {
        var page = await site.PageAsync("/partenaires");
        var choices = page.QuerySelectorAll("#categorie option").Where(option => option.GetAttribute("value")!.Length > 0).ToList();
        choices.ShouldNotBeEmpty();

        foreach (var choice in choices)
        {
            var filtered = await site.PageAsync($"/partenaires?categorie={choice.GetAttribute("value")}");
            choice.TextContent.ShouldEndWith($"({filtered.QuerySelector(".answer-count strong")!.TextContent.Split(' ')[0]})");
        }
    }

    [Fact]
    public async Task Nobody_Found_SaysWhatToLoosenAndWhatEachWouldGive()
    {
        var lost = (await ReadAsync()).Find(new DirectoryQuery { State = LabelState.Withdrawn }).Hits[0].Listed;

        var page = await site.PageAsync($"/partenaires?nom={Uri.EscapeDataString(lost.Company.Name)}&ou=43000&rayon=10");

        page.QuerySelector(".answer-count strong")!.TextContent.ShouldBe("Aucun partenaire");
        var choices = page.QuerySelectorAll("section[aria-labelledby='elargir'] li").ToList();
        choices.Select(choice => choice.TextContent).ShouldContain("Chercher ce nom seul, «\u00a0Label retiré\u00a0»\u00a0: 1 partenaire");
        foreach (var link in choices.Select(choice => choice.QuerySelector("a")!.GetAttribute("href")!))
            (await LinesAsync(link)).ShouldNotBeEmpty(link);
    }

    [Fact]
    public async Task Place_WithNobodyNear_ShowsTheNearest()
    {
        var page = await site.PageAsync("/partenaires?ou=97500");

        page.QuerySelectorAll("section[aria-labelledby='plus-proches'] .answer").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Place_NobodyKnows_IsKeptInTheFieldAndAllAreListed()
    {
        var page = await site.PageAsync("/partenaires?ou=Xyzzyville&label=retire");

        page.QuerySelector("#ou")!.GetAttribute("value").ShouldBe("Xyzzyville");
        page.QuerySelector("#ou")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pages_OneAfterTheOther_ListEverybodyOnceInOrder()
    {
        var names = await EverybodyAsync();

        var expected = (await ReadAsync()).Find(new DirectoryQuery { PageSize = 1_000 });
        expected.Total.ShouldBeGreaterThan(20);
        names.ShouldBe(expected.Hits.Select(hit => hit.Listed.Company.Name));
        (await site.PageAsync("/partenaires?page=99")).QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain("voici la dernière");
    }

    [Fact]
    public async Task List_ToBePrinted_IsInOnePiece()
    {
        var first = await site.PageAsync("/partenaires");
        var whole = first.QuerySelectorAll(".list-tools a").Single(link => link.TextContent.Contains("imprimer", StringComparison.Ordinal));

        var page = await site.PageAsync(whole.GetAttribute("href")!);

        page.QuerySelectorAll(".answer").Length.ShouldBe((await ReadAsync()).Find(new DirectoryQuery()).Total);
        page.QuerySelector(".fr-pagination").ShouldBeNull();
    }

    [Fact]
    public async Task Menu_LeadsToTheDirectory()
    {
        var link = (await site.PageAsync("/partenaires")).QuerySelector(".fr-nav a[href='/partenaires']").ShouldNotBeNull();

        link.TextContent.ShouldBe("Partenaires");
        link.GetAttribute("aria-current").ShouldBe("page");
    }

    private async Task<List<string>> EverybodyAsync()
    {
        var names = new List<string>();
        for (var next = "/partenaires"; next is not null;)
        {
            var page = await site.PageAsync(next);
            names.AddRange(page.QuerySelectorAll("ol.answers > li").Select(NameOf));
            next = page.QuerySelector(".fr-pagination__link--next")?.GetAttribute("href");
        }

        return names;
    }

    private async Task<IReadOnlyList<IElement>> LinesAsync(string address) =>
        [.. (await site.PageAsync(address)).QuerySelectorAll(".results__list > ol.answers > li")];

    private static string NameOf(IElement line) => line.QuerySelector("h3")!.TextContent;

    private Task<PartnerListing> ReadAsync() =>
        site.InScopeAsync(services => services.GetRequiredService<PartnerDirectory>().ReadAsync(site.Clock.GetUtcNow()));
}
