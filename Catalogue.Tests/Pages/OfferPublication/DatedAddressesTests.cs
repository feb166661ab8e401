using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using static Catalogue.Tests.Pages.OfferPublication.PublicationActs;

namespace Catalogue.Tests.Pages.OfferPublication;

/// <summary>A19: what an offer published from the space showed on each day of its life, told for ever.</summary>
public sealed class DatedAddressesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Offer_PublishedTakenOutAndPublishedAgain_SaysOfEachDayWhatWasShownAndWhetherItWasLabelled()
    {
        var offer = await site.ReadyAsync("Essai de tous les jours");
        await OnAsync(23, "publier");
        await OnAsync(25, "retirer");
        site.Clock.SetParis(2026, 11, 27);
        await site.WriteAsync(offer.Reference, content => content with { Promise = "La promesse du 27." });
        await OnAsync(27, "publier");
        site.Clock.SetParis(2026, 11, 28);

        (await BannerAsync("2026-11-23")).ShouldContain("au catalogue et son label était valable");
        (await BannerAsync("2026-11-24")).ShouldContain("au catalogue et son label était valable");
        (await BannerAsync("2026-11-25")).ShouldContain("a quitté le catalogue ce jour-là");
        (await BannerAsync("2026-11-26")).ShouldContain("n’était pas au catalogue");
        (await BannerAsync("2026-11-27")).ShouldContain("au catalogue et son label était valable");
        (await PageAsync("2026-11-24")).QuerySelector(".sheet__head .lead")!.TextContent.ShouldBe(offer.Draft.Promise);
        (await PageAsync("2026-11-27")).QuerySelector(".sheet__head .lead")!.TextContent.ShouldBe("La promesse du 27.");
        (await PageAsync("2026-11-22")).QuerySelector("main .fr-alert--warning")!.TextContent.ShouldContain("n’existait pas encore");

        await EveryVersionIsLinkedAsync(offer.Reference, ["2026-11-27", "2026-11-23"]);

        async Task OnAsync(int day, string page)
        {
            site.Clock.SetParis(2026, 11, day);
            using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
            using var response = await editor.Browser.PressAsync(offer.Reference, page);
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        Task<IDocument> PageAsync(string day) => site.PageAsync($"/offres/{offer.Slug}?au={day}");

        async Task<string> BannerAsync(string day) => (await PageAsync(day)).QuerySelector(".archived").ShouldNotBeNull(day).TextContent;
    }

    [Fact]
    public async Task Copy_SaysNothingOfTheDaysBeforeItsOwnPublication()
    {
        var source = await site.ReadyAsync("Essai source");
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        using (await editor.Browser.PressAsync(source.Reference, "publier"))
        {
        }

        using var copied = await editor.Browser.PressAsync(source.Reference, "copier", new Dictionary<string, string?> { ["titre"] = "Essai copié" });
        var copy = await site.OfferAsync(copied.Headers.Location!.OriginalString.Split('/')[^1]);
        var today = $"{Catalogue.Core.Shared.ParisCalendar.DayOf(site.Clock.GetUtcNow()):yyyy-MM-dd}";
        using (var before = await site.Client.GetAsync(new Uri($"/offres/{copy.Slug}?au={today}", UriKind.Relative)))
            before.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using (await editor.Browser.PressAsync(copy.Reference, "publier"))
        {
        }

        (await site.PageAsync($"/offres/{copy.Slug}?au={today}")).QuerySelector(".archived")!.TextContent.ShouldContain("son label était valable");
    }

    /// <summary>Each version's page and exact text are linked from the space, and the text is the one whose hash the page gives.</summary>
    private async Task EveryVersionIsLinkedAsync(string reference, string[] days)
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var history = await editor.Browser.PageAsync(Address(reference, "historique"));
        var dated = history.QuerySelectorAll("main tbody a[href*='?au=']").Select(link => link.GetAttribute("href")!).ToList();
        dated.Select(address => address.Split("?au=")[1]).ShouldBe(days);
        var texts = history.QuerySelectorAll("main tbody a[href$='.json']").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var (address, text) in dated.Zip(texts))
        {
            var page = await site.PageAsync(address);
            var said = await site.Client.GetStringAsync(new Uri(text, UriKind.Relative));
            page.QuerySelector("#versions code.hash")!.TextContent.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said))));
        }
    }
}
