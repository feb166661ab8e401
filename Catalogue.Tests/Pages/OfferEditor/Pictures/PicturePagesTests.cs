using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Tests.Imaging;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OfferEditor.Pictures;

/// <summary>Pictures of offers: each says what it shows, and is private until a version shows it (A19).</summary>
public sealed class PicturePagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private DraftScene _scene = null!;

    public async Task InitializeAsync() => _scene = await DraftScene.BeginAsync(site);

    public Task DisposeAsync()
    {
        _scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Picture_Added_IsKeptInSeveralSizesWithWhatItShows()
    {
        using var added = await AddAsync("Une borne au plafond");

        added.Headers.Location!.OriginalString.ShouldBe($"{_scene.Address}/images");
        var picture = (await _scene.ContentAsync()).Pictures.ShouldNotBeNull().ShouldHaveSingleItem();
        picture.Alternative.ShouldBe("Une borne au plafond");
        picture.Copies.Select(copy => (copy.Width, copy.Height)).ShouldBe([(320, 160), (640, 320), (800, 400)]);
        var page = await _scene.Browser.PageAsync($"{_scene.Address}/images");
        page.QuerySelector("main img")!.GetAttribute("alt").ShouldBe("Une borne au plafond");
        SoundPage.TiesItsParts(page);
    }

    [Theory]
    [InlineData("", true, "description")]
    [InlineData("Une borne au plafond", false, "image")]
    public async Task Picture_WithoutItsTextOrItsFile_IsRefusedAndWhatWasTypedKept(string alternative, bool isPicture, string field)
    {
        using var sent = await AddAsync(alternative, isPicture ? Samples.Png(30, 20) : "Bonjour"u8.ToArray());

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(sent);
        page.QuerySelectorAll(".fr-error-text").ShouldHaveSingleItem().Id.ShouldBe($"{field}-message");
        (page.QuerySelector("#description")!.GetAttribute("value") ?? "").ShouldBe(alternative);
        (await _scene.ContentAsync()).Pictures.ShouldBeNull();
    }

    [Fact]
    public async Task Pictures_AreDescribedMovedAndRemoved()
    {
        foreach (var text in (string[])["Un", "Deux", "Trois"]) (await AddAsync(text)).Dispose();

        (await SendAsync("Move", "3", ("vers", "haut"))).Dispose();
        (await SendAsync("Describe", "1", ("description", "Une borne"))).Dispose();
        using var removed = await SendAsync("Remove", "3");

        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _scene.ContentAsync()).Pictures!.Select(picture => picture.Alternative).ShouldBe(["Une borne", "Trois"]);
        using var refused = await SendAsync("Describe", "2", ("description", " "));
        var page = await SiteHost.ParseAsync(refused);
        page.QuerySelector("#description-2-message").ShouldNotBeNull();
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task Picture_BeyondTheSixth_IsNotTaken()
    {
        for (var i = 0; i < 5; i++) (await AddAsync("Une image")).Dispose();
        var open = await FormAsync();
        (await AddAsync("La sixième")).Dispose();

        using var sent = await PostAsync(open, "La septième", Samples.Png(30, 20));

        (await SiteHost.ParseAsync(sent)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("6 images au plus");
        (await _scene.ContentAsync()).Pictures!.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Picture_OfADraft_IsForItsPartnerAndTheMinistryOnly()
    {
        (await AddAsync("Une borne")).Dispose();
        var address = await AddressAsync();
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        using var stranger = await site.AsAccountAsync((await site.PartnerSlugAsync(1), CompanyRole.Manager));

        foreach (var reader in (TestBrowser[])[_scene.Browser, reviewer.Browser])
        {
            using var seen = await reader.GetAsync(address);
            seen.StatusCode.ShouldBe(HttpStatusCode.OK);
            seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        using var anonymous = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        anonymous.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var other = await stranger.Browser.GetAsync(address);
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Picture_OfAPublishedVersion_IsForEverybodyForEver()
    {
        var offer = (await site.ShownOffersAsync(1))[0];
        await AddBehindAsync(offer.Reference);
        await PublishAsync(offer.Reference, content => content);

        var page = await site.PageAsync($"/offres/{offer.Slug}");

        var shown = page.QuerySelector(".pictures img").ShouldNotBeNull();
        shown.GetAttribute("alt").ShouldBe("Une borne");
        shown.GetAttribute("loading").ShouldBe("lazy");
        (shown.GetAttribute("width"), shown.GetAttribute("height")).ShouldBe(("320", "160"));
        var sources = shown.GetAttribute("srcset")!.Split(", ");
        sources.Length.ShouldBe(3);
        await PublishAsync(offer.Reference, content => content with { Pictures = null });
        (await site.PageAsync($"/offres/{offer.Slug}")).QuerySelector(".pictures").ShouldBeNull();
        foreach (var source in sources)
        {
            using var past = await site.Client.GetAsync(new Uri(source.Split(' ')[0], UriKind.Relative));
            past.StatusCode.ShouldBe(HttpStatusCode.OK);
            past.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    private async Task<string> AddressAsync() =>
        (await _scene.Browser.PageAsync($"{_scene.Address}/images")).QuerySelector("main img")!.GetAttribute("src")!;

    private async Task<IDocument> FormAsync() => await _scene.Browser.PageAsync($"{_scene.Address}/images");

    private async Task<HttpResponseMessage> AddAsync(string alternative, byte[]? file = null) =>
        await PostAsync(await FormAsync(), alternative, file ?? Samples.Png(800, 400));

    private async Task<HttpResponseMessage> PostAsync(IDocument page, string alternative, byte[] file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("#ajouter input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(alternative), "description" },
            { new ByteArrayContent(file), "image", "borne.png" },
        };
        return await _scene.Browser.Client.PostAsync(new Uri($"{_scene.Address}/images?handler=Add", UriKind.Relative), content);
    }

    private async Task<HttpResponseMessage> SendAsync(string handler, string rank, params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string?> { ["rang"] = rank };
        foreach (var (name, value) in more) values[name] = value;
        return await _scene.SendAsync("/images", values, $"main form[action$='handler={handler}']");
    }

    private Task AddBehindAsync(string reference) => site.InScopeAsync(async services =>
    {
        using var pictures = new Core.Imaging.Pictures();
        var picture = await pictures.PrepareAsync(Samples.Png(800, 400), Core.Imaging.PictureOptions.ForPages);
        (await services.GetRequiredService<OfferPictures>().AddAsync(
            reference, picture.Value, "Une borne", Build.Context(site.Clock.GetUtcNow(), "essai"))).Value.ShouldNotBeNull();
    });

    private Task PublishAsync(string reference, Func<OfferContent, OfferContent> change) => site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var offer = await services.GetRequiredService<RegistryContext>().Offers.Include(offer => offer.Versions).SingleAsync(offer => offer.Reference == reference);
        offer.Rewrite(change(offer.Draft));
        (await services.GetRequiredService<OfferService>().PublishAsync(offer, Build.Context(site.Clock.GetUtcNow(), "essai"))).Value.ShouldNotBeNull();
        await writer.CommitAsync();
    });
}
