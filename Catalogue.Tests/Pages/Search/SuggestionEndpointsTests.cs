using System.Net;
using System.Text.Json;

namespace Catalogue.Tests.Pages.Search;

public sealed class SuggestionEndpointsTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Need_BegunToBeTyped_IsSuggestedWordsThenPartnersWithTheirAddress()
    {
        var found = await ReadAsync("/suggestions?q=dol");

        found.Count.ShouldBeInRange(1, 8);
        found.ShouldContain(suggestion => suggestion.Text == "Atelier Numérique du Dolaizon"
            && suggestion.Address == "/partenaires/atelier-numerique-du-dolaizon");
        found.SkipWhile(suggestion => suggestion.Address is null).ShouldAllBe(suggestion => suggestion.Address != null);
    }

    [Fact]
    public async Task Partner_Suggested_HasAPage()
    {
        foreach (var (_, address) in (await ReadAsync("/suggestions?q=atelier")).Where(suggestion => suggestion.Address is not null))
        {
            using var response = await site.Client.GetAsync(new Uri(address!, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Words_Suggested_FindSomethingAsTheyAre()
    {
        var words = (await ReadAsync("/suggestions?q=sauv")).First(suggestion => suggestion.Address is null).Text;

        var page = await site.PageAsync($"/catalogue?q={Uri.EscapeDataString(words)}");

        page.QuerySelectorAll("ol.answers > li").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("le%20puy")]
    [InlineData("43000")]
    public async Task Place_BegunToBeTyped_IsSuggestedAsTheFormWritesIt(string typed)
    {
        var found = await ReadAsync($"/suggestions/lieux?ou={typed}");

        found[0].Text.ShouldBe("Le Puy-en-Velay (43000)");
        var page = await site.PageAsync($"/catalogue?ou={Uri.EscapeDataString(found[0].Text)}");
        page.QuerySelector(".fr-input-group--error").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("=a")]
    [InlineData("=%00")]
    [InlineData("=%ff")]
    [InlineData("=%ED%A0%80")]
    [InlineData("=%F0%9F%98%80")]
    [InlineData("=%25%25%25")]
    [InlineData("=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("=zz&q=zz&ou=zz")]
    [InlineData("[]=wifi")]
    public async Task Typing_ThatMakesNoSense_IsSuggestedNothing(string typed)
    {
        (await ReadAsync($"/suggestions?q{typed}")).ShouldBeEmpty();
        (await ReadAsync($"/suggestions/lieux?ou{typed}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/suggestions?q=", "wifi ")]
    [InlineData("/suggestions/lieux?ou=", "puy ")]
    public async Task Typing_OfTenThousandLetters_IsSuggestedNothing(string address, string word) =>
        (await ReadAsync(address + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(word, 2_500))))).ShouldBeEmpty();

    [Theory]
    [InlineData("/suggestions?q=wifi", 60)]
    [InlineData("/suggestions/lieux?ou=puy", 86_400)]
    public async Task Suggestions_AreKeptByBrowsersForATime(string address, int seconds)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.Headers.CacheControl.ShouldNotBeNull().Public.ShouldBeTrue();
        response.Headers.CacheControl.MaxAge.ShouldBe(TimeSpan.FromSeconds(seconds));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue?q=wifi")]
    public async Task Form_Read_SaysWhereToFindSuggestionsAndNeedsNone(string address)
    {
        var page = await site.PageAsync(address);
        var form = page.QuerySelector("form.search")!;

        form.GetAttribute("data-suggestions").ShouldBe("/suggestions");
        form.GetAttribute("data-place-suggestions").ShouldBe("/suggestions/lieux");
        page.QuerySelectorAll("[role=combobox], [role=listbox]").ShouldBeEmpty();
    }

    private async Task<List<(string Text, string? Address)>> ReadAsync(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return
        [
            .. json.RootElement.EnumerateArray().Select(item => (
                item.GetProperty("text").GetString()!,
                item.TryGetProperty("address", out var partner) ? partner.GetString() : null)),
        ];
    }
}
