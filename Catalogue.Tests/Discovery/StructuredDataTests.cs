using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Web.Discovery.StructuredData;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Discovery;

/// <summary>What machines are told is what people read.</summary>
public sealed partial class StructuredDataTests(KnownSite site) : IClassFixture<KnownSite>
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Values that the page says in words of its own, or draws.</summary>
    private static readonly string[] NotSaid =
        ["@type", "@context", "url", "item", "position", "target", "query-input", "priceCurrency", "addressCountry", "latitude", "longitude",
         "geoRadius", "dayOfWeek", "opens", "closes", "valueAddedTaxIncluded"];

    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/centres/atelier-numerique-du-dolaizon", "LocalBusiness")]
    [InlineData("/offres/le-site-de-la-boutique-en-ligne-en-un-mois", "Service")]
    [InlineData("/partenaires/atelier-numerique-du-dolaizon", "Organization")]
    [InlineData("/cahiers-des-charges/centre-informatique-telecoms", "BreadcrumbList")]
    [InlineData("/catalogue?q=wifi&ou=43000", "BreadcrumbList")]
    public async Task Value_ToldToMachines_IsWrittenOnThePage(string address, string type)
    {
        var page = await site.PageAsync(address);

        var graph = GraphOf(page);
        graph.EnumerateArray().Select(thing => thing.GetProperty("@type").GetString()).ShouldContain(type);
        var text = TextOf(page);
        foreach (var (name, value) in ValuesOf(graph))
            text.ShouldContain(Tidy(value), Case.Insensitive, name);
    }

    [Fact]
    public async Task Entry_OfTheSiteMap_TellsOnlyWhatItsPageSays()
    {
        var entries = await EntriesAsync();
        entries.Count.ShouldBeGreaterThan(100);
        foreach (var address in entries)
        {
            var page = await site.PageAsync(address);
            var text = TextOf(page);
            var values = ValuesOf(GraphOf(page)).ToList();
            values.ShouldNotBeEmpty(address);
            foreach (var (name, value) in values)
                text.ShouldContain(Tidy(value), Case.Insensitive, $"{address}: {name}");
        }
    }

    [Fact]
    public async Task Breadcrumb_ToldToMachines_IsTheOneShown()
    {
        var page = await site.PageAsync("/centres/atelier-numerique-du-dolaizon");

        var told = GraphOf(page).EnumerateArray().Single(thing => thing.GetProperty("@type").GetString() == "BreadcrumbList")
            .GetProperty("itemListElement").EnumerateArray()
            .Select(item => (item.GetProperty("name").GetString(), item.TryGetProperty("item", out var address) ? address.GetString() : null));
        told.ShouldBe(page.QuerySelectorAll(".fr-breadcrumb a").Select(link => (
            (string?)link.TextContent,
            link.GetAttribute("href") is { } href ? KnownSite.Origin + href : null)));
    }

    [Fact]
    public async Task Centre_ToldToMachines_HasAPlaceHoursAndAPriceAsItIsPaid()
    {
        var centre = GraphOf(await site.PageAsync("/centres/atelier-numerique-du-dolaizon")).EnumerateArray()
            .Single(thing => thing.GetProperty("@type").GetString() == "LocalBusiness");

        centre.GetProperty("address").GetProperty("streetAddress").GetString().ShouldBe("14 avenue de Vals");
        centre.GetProperty("openingHoursSpecification").GetArrayLength().ShouldBe(3);
        centre.GetProperty("areaServed")[0].GetProperty("geoRadius").GetDouble().ShouldBe(30_000);
        var price = centre.GetProperty("makesOffer").GetProperty("priceSpecification");
        price.GetProperty("minPrice").GetDecimal().ShouldBe(62.40m);
        price.GetProperty("priceCurrency").GetString().ShouldBe("EUR");
        price.GetProperty("valueAddedTaxIncluded").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Text_OfAnyKind_CannotEndTheBlockItStandsIn() =>
        Prop.ForAll(
            Gen.Elements("</script>", "</SCRIPT ", "<!--", "<script>", "]]>", "\u2028", "\"", "\\", "é", "a")
                .NonEmptyListOf().Select(string.Concat).ToArbitrary(),
            hostile =>
            {
                var written = Graph.Write([new Product { Name = hostile }]);
                var page = new HtmlParser().ParseDocument($"<script type=\"application/ld+json\">{written}</script><p>après</p>");
                return page.QuerySelectorAll("script").Length == 1
                    && page.QuerySelector("p")!.TextContent == "après"
                    && JsonDocument.Parse(page.QuerySelector("script")!.TextContent).RootElement
                        .GetProperty("@graph")[0].GetProperty("name").GetString() == hostile;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Questions_OfAPage_AreToldWithTheirAnswers()
    {
        using var json = JsonDocument.Parse(Graph.Write([FAQPage.Of([("Combien\u00a0?", "C’est gratuit.")])]));

        var page = json.RootElement.GetProperty("@graph")[0];
        page.GetProperty("@type").GetString().ShouldBe("FAQPage");
        var question = page.GetProperty("mainEntity")[0];
        question.GetProperty("name").GetString().ShouldBe("Combien\u00a0?");
        question.GetProperty("acceptedAnswer").GetProperty("text").GetString().ShouldBe("C’est gratuit.");
    }

    private async Task<IReadOnlyList<string>> EntriesAsync()
    {
        var part = await site.Client.GetStringAsync(new Uri("/sitemap/catalogue-1.xml", UriKind.Relative));
        return [.. Location().Matches(part).Select(match => match.Groups["path"].Value)];
    }

    private static JsonElement GraphOf(IDocument page) => JsonDocument
        .Parse(page.QuerySelectorAll("script[type='application/ld+json']").ShouldHaveSingleItem().TextContent)
        .RootElement.GetProperty("@graph");

    /// <summary>Each value as the page would write it: an amount with its cents only where it has any.</summary>
    private static IEnumerable<(string Name, string Value)> ValuesOf(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => ValuesOf(item, name)),
        JsonValueKind.Object => element.EnumerateObject().Where(property => !NotSaid.Contains(property.Name))
            .SelectMany(property => ValuesOf(property.Value, property.Name)),
        JsonValueKind.Number => [(name, element.GetDecimal() is var amount && amount == decimal.Truncate(amount)
            ? $"{amount.ToString("N0", French)}\u00a0€" : $"{element.GetDecimal().ToString("N2", French)}\u00a0€")],
        _ => [(name, element.GetString()!)],
    };

    /// <summary>What is read from one end of the page to the other: the bubbles that explain words open apart.</summary>
    private static string TextOf(IDocument page)
    {
        foreach (var bubble in page.QuerySelectorAll("[popover]")) bubble.Remove();
        return Tidy(page.Body!.TextContent);
    }

    private static string Tidy(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00a0\u202f]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("<loc>https://catalogue.example(?<path>[^<]+)</loc>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Location();
}
