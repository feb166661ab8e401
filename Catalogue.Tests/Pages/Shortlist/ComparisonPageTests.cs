using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Shortlist;

/// <summary>Offers side by side, by an address that says which.</summary>
public sealed class ComparisonPageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Comparison_OfTwoOffers_PutsTheirPricesSideBySideAndMarksWhatDiffers()
    {
        var offers = await site.ShownOffersAsync(2);

        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres={offers[1].Reference}&differences=0");

        page.QuerySelectorAll(".compared h2").Select(title => title.TextContent.Trim()).ShouldBe(offers.Select(offer => offer.Draft.Title));
        var rows = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        var first = rows.Single(row => row.QuerySelector("th")!.TextContent.StartsWith("Premier paiement", StringComparison.Ordinal));
        foreach (var (cell, offer) in first.QuerySelectorAll("td").Zip(offers))
            Lines(cell).ShouldBe(offer.Draft.Prices.Vat.IsCharged
                ? [$"{offer.Draft.Prices.From!.Least.ToShortString()} HT", $"{offer.Draft.Prices.From.LeastWithVat.ToShortString()} TTC"]
                : [offer.Draft.Prices.From!.Least.ToShortString(), "sans TVA"]);
        foreach (var row in page.QuerySelectorAll("table tbody tr"))
        {
            var cells = row.QuerySelectorAll("td").Select(cell => Regex.Replace(cell.TextContent, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();
            (row.QuerySelector("th .differs-mark") is not null).ShouldBe(cells.Distinct().Count() > 1, row.TextContent);
        }
    }

    [Fact]
    public async Task Comparison_OfDifferencesOnly_ShowsNoRowThatIsTheSame()
    {
        var offers = await site.ShownOffersAsync(2);

        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres={offers[1].Reference}&differences=1");

        page.QuerySelectorAll("table tbody tr").ShouldAllBe(row => row.QuerySelector(".differs-mark") != null);
    }

    [Fact]
    public async Task Comparison_OfABundle_NamesItsParts()
    {
        var bundle = (await site.OffersAsync(offers => offers.Where(offer => offer.SpecificationReference == "offre-groupee" && offer.Status == OfferStatus.Published)
            .OrderBy(offer => offer.Reference).Take(1)))[0];
        var other = (await site.ShownOffersAsync(2)).First(offer => offer.Reference != bundle.Reference);

        var page = await site.PageAsync($"/comparer?offres={bundle.Reference}&offres={other.Reference}");

        var row = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Ce que l’offre groupée réunit", StringComparison.Ordinal));
        row.QuerySelector("td")!.QuerySelectorAll(".compare-line").Length.ShouldBe(bundle.Draft.Parts.Count);
        bundle.Draft.Parts.ShouldAllBe(part => row.TextContent.Contains($"{part.Label} (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/comparer")]
    [InlineData("/comparer?offres=OF-00001")]
    [InlineData("/comparer?offres=<script>&offres=../..&offres=")]
    public async Task Comparison_OfFewerThanTwo_SaysWhatToDo(string address)
    {
        var page = await site.PageAsync(address);

        page.QuerySelector(".lead")!.TextContent.ShouldContain("au moins deux");
    }

    [Fact]
    public async Task Comparison_OfMoreThanFour_ShowsTheFirstFourAndSaysSo()
    {
        var offers = await site.ShownOffersAsync(6);

        var page = await site.PageAsync($"/comparer?{string.Join('&', offers.Select(offer => $"offres={offer.Reference}"))}");

        page.QuerySelectorAll(".compared li").Length.ShouldBe(4);
        page.QuerySelector(".fr-alert")!.TextContent.ShouldContain("4 au plus");
    }

    [Fact]
    public async Task Comparison_WithOneThatIsGone_ComparesTheOthersAndSaysSo()
    {
        var offers = await site.ShownOffersAsync(2);
        var gone = await site.GoneOfferAsync();

        var page = await site.PageAsync($"/comparer?offres={gone.Reference}&offres={offers[0].Reference}&offres={offers[1].Reference}");

        page.QuerySelectorAll(".compared li").Length.ShouldBe(2);
        page.QuerySelector(".fr-alert")!.TextContent.ShouldContain("n’est plus au catalogue");
    }

    [Fact]
    public async Task Comparison_WithOneThatIsGone_SaysWhichAndSinceWhen()
    {
        var (offers, gone) = (await site.ShownOffersAsync(1), await site.GoneOfferAsync());

        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres={gone.Reference}");

        var alert = page.QuerySelector("main .fr-alert")!.TextContent;
        alert.ShouldContain($"« {gone.Draft.Title} »");
        alert.ShouldContain(FrenchDate.InFull(ParisCalendar.DayOf(gone.Standing.Until)));
        page.QuerySelectorAll("main .frame h2").Select(title => title.TextContent).ShouldBe([offers[0].Draft.Title]);
    }

    [Fact]
    public async Task Comparison_WithReferencesThatAreNone_NamesThemAndComparesTheOthers()
    {
        var offers = await site.ShownOffersAsync(2);

        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres=OF-99998&offres={offers[1].Reference}&offres=OF-99999&offres=<b>");

        page.QuerySelectorAll(".compared li").Length.ShouldBe(2);
        var alerts = page.QuerySelectorAll("main .fr-alert").Select(alert => alert.TextContent).ToList();
        alerts.Count.ShouldBe(2);
        alerts[0].ShouldContain("OF-99998 et OF-99999");
        alerts[1].ShouldContain("OF-00012");
    }

    [Fact]
    public async Task Column_Removed_LeavesTheOthers()
    {
        var offers = await site.ShownOffersAsync(2);
        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres={offers[1].Reference}");

        var left = await site.PageAsync(page.QuerySelector(".compared li .compared__remove")!.GetAttribute("href")!);

        left.QuerySelectorAll("main .frame h2").Select(title => title.TextContent).ShouldBe([offers[1].Draft.Title]);
        left.QuerySelectorAll("main .fr-alert").ShouldBeEmpty();
    }

    [Fact]
    public async Task Offer_ThatComesNear_IsAddedToTheOthers()
    {
        var offers = await site.ShownOffersAsync(1);
        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}");

        var added = await site.PageAsync(page.QuerySelector(".addable .fr-btn")!.GetAttribute("href")!);

        added.QuerySelectorAll(".compared h2").Select(title => title.TextContent)
            .ShouldBe([offers[0].Draft.Title, page.QuerySelector(".addable a")!.TextContent]);
        added.QuerySelectorAll(".addable a").ShouldAllBe(link => link.TextContent != offers[0].Draft.Title);
    }

    [Fact]
    public async Task Comparison_OfFour_OffersNoMore()
    {
        var offers = await site.ShownOffersAsync(4);

        var page = await site.PageAsync($"/comparer?{string.Join('&', offers.Select(offer => $"offres={offer.Reference}"))}");

        page.QuerySelector("#ajouter").ShouldBeNull();
        page.QuerySelector("a[href='#ajouter']").ShouldBeNull();
    }

    [Fact]
    public async Task Comparison_WithManyRows_ShowsWhatDiffersAndLeadsToTheRest()
    {
        var offers = await site.ShownOffersAsync(2);
        var page = await site.PageAsync($"/comparer?offres={offers[0].Reference}&offres={offers[1].Reference}");

        var whole = await site.PageAsync(LinkTo("Tout afficher", page));
        var back = await site.PageAsync(LinkTo("N’afficher que ce qui diffère", whole));

        page.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.QuerySelector(".differs-mark") != null);
        whole.QuerySelectorAll("tbody tr").ShouldContain(row => row.QuerySelector(".differs-mark") == null);
        back.QuerySelectorAll("tbody tr").Length.ShouldBe(page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Prices_OfAnOfferWithoutVat_CompareWithThoseOfOneThatChargesIt()
    {
        var all = await site.OffersAsync(offers => offers.ShownAt(site.Clock.GetUtcNow()).Where(offer => offer.Kind == OfferKind.Offer));
        var (without, with) = (all.First(offer => !offer.Draft.Prices.Vat.IsCharged), all.First(offer => offer.Draft.Prices.Vat.IsCharged));

        var page = await site.PageAsync($"/comparer?offres={without.Reference}&offres={with.Reference}");

        foreach (var label in new[] { "Premier paiement", "Première année" })
        {
            var cells = page.QuerySelectorAll("tbody tr")
                .Single(row => row.QuerySelector("th")!.TextContent.StartsWith(label, StringComparison.Ordinal)).QuerySelectorAll("td");
            Lines(cells[0])[1].ShouldBe("sans TVA");
            Lines(cells[1])[1].ShouldEndWith("TTC");
        }
    }

    [Fact]
    public async Task Paper_SaysWhereAndWhenThePageWasRead()
    {
        var offers = await site.ShownOffersAsync(2);
        var address = $"/comparer?offres={offers[0].Reference}&offres={offers[1].Reference}";

        foreach (var printed in new[] { address, $"/offres/{offers[0].Slug}" })
        {
            var said = (await site.PageAsync(printed)).QuerySelector("main .print-only")!.TextContent;
            said.ShouldContain(printed);
            said.ShouldContain(FrenchDate.InFull(ParisCalendar.DayOf(site.Clock.GetUtcNow())));
        }
    }

    private static string LinkTo(string words, IDocument page) =>
        page.QuerySelectorAll("main a").Single(link => link.TextContent == words).GetAttribute("href")!;

    private static List<string> Lines(IElement cell) => [.. cell.QuerySelectorAll(".compare-line").Select(line => line.TextContent)];
}
