using AngleSharp.Dom;
using Catalogue.Tests.Pages;

namespace Catalogue.Tests.DesignSystem;

/// <summary>The components as the gallery shows them, which is as pages write them.</summary>
public sealed class GalleryTests(GalleryTests.DevelopmentSite site) : IClassFixture<GalleryTests.DevelopmentSite>
{
    [Fact]
    public async Task Checkbox_WithACount_SpeaksItInTheRightNumber()
    {
        var labels = (await GalleryAsync()).QuerySelectorAll("#lieu label").Select(label => label.TextContent);

        labels.ShouldBe(["Chez vous 23 réponses", "À distance 1 réponse", "À l’atelier"]);
    }

    [Fact]
    public async Task Table_OfPrices_RepeatsTheColumnBeforeEachValue()
    {
        var table = (await GalleryAsync()).QuerySelector("#prix").ShouldNotBeNull();

        table.QuerySelector("tr.data-table__group th")!.GetAttribute("colspan").ShouldBe("4");
        table.QuerySelectorAll("thead, tbody, tr, th, td").ShouldAllBe(element => element.HasAttribute("role"));
        table.QuerySelector("tbody th[scope=row]")!.TextContent.ShouldBe("Installer le wifi");
        table.QuerySelector("tbody")!.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label"))
            .ShouldBe(["Unité", "Hors taxes", "TTC"]);
    }

    [Fact]
    public async Task Table_InGroups_KeepsEachHeadingToItsOwnRows()
    {
        var groups = (await GalleryAsync()).QuerySelectorAll("#prix tbody");

        groups.ShouldAllBe(group => group.QuerySelectorAll("th[scope=rowgroup]").Length == 1);
        groups.ShouldAllBe(group => group.FirstElementChild!.ClassName == "data-table__group");
        groups.Select(group => group.QuerySelectorAll("th[scope=row]").Length).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Pagination_InTheMiddle_NamesTheEndsAndTheNeighbours()
    {
        var pages = (await GalleryAsync()).QuerySelector("nav.fr-pagination").ShouldNotBeNull();

        pages.QuerySelectorAll("li").Select(item => item.TextContent)
            .ShouldBe(["Page précédente", "1", "…", "3", "4", "5", "6", "7", "…", "12", "Page suivante"]);
        pages.QuerySelector("[aria-current=page]")!.TextContent.ShouldBe("5");
    }

    [Fact]
    public async Task Tag_OfAFilter_IsALinkThatSaysWhatItDoes()
    {
        var tag = (await GalleryAsync()).QuerySelector("a.fr-tag--dismiss").ShouldNotBeNull();

        tag.TextContent.ShouldBe("À moins de 30\u00a0km, retirer ce filtre");
        tag.GetAttribute("href").ShouldBe("/catalogue");
    }

    [Fact]
    public async Task Filters_KeepWhatTheyHaveNoFieldFor()
    {
        var filters = (await GalleryAsync()).QuerySelector("details.filters").ShouldNotBeNull();

        filters.QuerySelector("summary")!.TextContent.ShouldBe("Filtrer (1 filtre appliqué)");
        filters.QuerySelector("form")!.GetAttribute("action").ShouldBe("/catalogue");
        filters.QuerySelector("input[type=hidden][name=q]")!.GetAttribute("value").ShouldBe("wifi");
        filters.QuerySelectorAll("select[name=prix], button[type=submit]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task KeptValues_AreSentWithTheirFormInTheirOrder()
    {
        var fields = (await GalleryAsync()).QuerySelectorAll("#cherche-encore > input[type=hidden]");

        fields.Select(field => (field.GetAttribute("name"), field.GetAttribute("value")))
            .ShouldBe([("q", "wifi"), ("sur", "place"), ("sur", "distance")]);
    }

    [Fact]
    public async Task Explanation_InASentence_LeavesTheSentenceAsItWas()
    {
        var sentence = (await GalleryAsync()).QuerySelector("#composant-explanation p").ShouldNotBeNull();

        sentence.QuerySelector(".term-bubble")!.Remove();

        sentence.TextContent.ShouldBe("Une ou deux bornes wifi branchées sur votre box.");
        sentence.QuerySelector("button")!.GetAttribute("aria-label").ShouldBe("bornes wifi, voir la définition");
    }

    [Fact]
    public async Task Component_WithClassesOfTheView_KeepsBoth() =>
        (await GalleryAsync()).QuerySelectorAll(".fr-alert.fr-mb-2w").Length.ShouldBe(4);

    private Task<IDocument> GalleryAsync() => site.PageAsync("/_galerie");

    /// <summary>The gallery only exists where people develop.</summary>
    public sealed class DevelopmentSite : SiteHost
    {
        protected override string Environment => "Development";
    }
}
