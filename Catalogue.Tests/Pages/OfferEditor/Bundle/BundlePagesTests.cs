using System.Net;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OfferEditor.Bundle;

/// <summary>A7: the parts of a bundle, each written under its own specification.</summary>
public sealed class BundlePagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private DraftScene _scene = null!;

    public async Task InitializeAsync() => _scene = await DraftScene.BeginAsync(site, "offre-groupee");

    public Task DisposeAsync()
    {
        _scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Parts_OfABlankBundle_SayHowManyAreOwed()
    {
        var page = await _scene.Browser.PageAsync($"{_scene.Address}/parties");

        page.QuerySelector("main")!.TextContent.ShouldContain("Il faut au moins 2 parties");
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task Part_Added_IsAskedWhatTheWholeDoesNotAnswer()
    {
        using var added = await AddAsync();

        added.Headers.Location!.OriginalString.ShouldStartWith($"{_scene.Address}/parties/1");
        var page = await _scene.Browser.PageAsync(added.Headers.Location.OriginalString);
        var sections = page.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).ToList();
        sections.ShouldContain("couverture");
        sections.ShouldNotContain("livraison-et-installation");
        page.QuerySelector("main table")!.TextContent.ShouldContain("À commencer");
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task WhatAPartLacks_LeadsToItsOwnPages()
    {
        (await AddAsync("Le réseau de l’accueil")).Dispose();

        var tasks = await _scene.Browser.PageAsync(_scene.Address);
        var all = await _scene.Browser.PageAsync($"{_scene.Address}/publier");

        tasks.QuerySelectorAll(".tasks__line a").Single(link => link.TextContent == "Le réseau de l’accueil")
            .GetAttribute("href").ShouldBe($"{_scene.Address}/parties/1");
        all.QuerySelectorAll("#manque li a").Where(link => link.TextContent.StartsWith("Le réseau de l’accueil", StringComparison.Ordinal))
            .Select(link => link.GetAttribute("href")!).ToList()
            .ShouldContain($"{_scene.Address}/parties/1/exigences/couverture");
        all.QuerySelectorAll("#manque li a").Select(link => link.GetAttribute("href")).ShouldContain($"{_scene.Address}/parties");
    }

    [Fact]
    public async Task Section_OfAPart_IsSavedWithThatPartAlone()
    {
        (await AddAsync()).Dispose();
        (await AddAsync()).Dispose();

        using var saved = await _scene.SendAsync("/parties/2/exigences/couverture", new() { ["r-surface_couverte"] = "97,5" });

        saved.Headers.Location!.OriginalString.ShouldBe($"{_scene.Address}/parties/2");
        var content = await _scene.ContentAsync();
        content.Parts[0].Answers.ShouldBeEmpty();
        content.Parts[1].Answers["surface_couverte"].Number.ShouldBe(97.5m);
        content.Answers.ShouldBeEmpty();
        (await _scene.Browser.PageAsync($"{_scene.Address}/parties")).QuerySelector("main table")!.TextContent.ShouldContain("À compléter");
    }

    [Fact]
    public async Task Answer_ThatCannotBeRead_IsKeptAndSaidAtItsField()
    {
        (await AddAsync()).Dispose();

        using var sent = await _scene.SendAsync("/parties/1/exigences/couverture", new() { ["r-surface_couverte"] = "presque tout" });

        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelector("#r-surface_couverte")!.GetAttribute("value").ShouldBe("presque tout");
        SoundPage.TiesItsParts(page);
    }

    [Theory]
    [InlineData("", "reseau-wifi", "intitule")]
    [InlineData("Le réseau", "", "cahier")]
    [InlineData("Le réseau", "offre-groupee", "cahier")]
    [InlineData("Le centre", "centre-informatique", "cahier")]
    public async Task Part_ThatCannotBe_IsRefusedAtItsField(string label, string specification, string field)
    {
        using var sent = await AddAsync(label, specification);

        var page = await SiteHost.ParseAsync(sent);
        page.QuerySelectorAll(".fr-error-text").ShouldHaveSingleItem().Id.ShouldBe($"{field}-message");
        (await _scene.ContentAsync()).Parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Part_IsRemovedOnlyOnceThatIsConfirmed()
    {
        (await AddAsync("Le réseau")).Dispose();
        (await AddAsync("Le second réseau")).Dispose();
        var confirmation = await _scene.Browser.PageAsync($"{_scene.Address}/parties/1/retirer");
        (await _scene.ContentAsync()).Parts.Count.ShouldBe(2);

        using var removed = await _scene.Browser.SubmitAsync(confirmation, form: "#rubrique");

        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _scene.ContentAsync()).Parts.ShouldHaveSingleItem().Label.ShouldBe("Le second réseau");
        // The same form, sent again by who had it open too, takes nothing else away.
        using var again = await _scene.Browser.SubmitAsync(confirmation, form: "#rubrique");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _scene.ContentAsync()).Parts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/parties/1")]
    [InlineData("/parties/0/retirer")]
    [InlineData("/parties/1/exigences/couverture")]
    public async Task Part_ThatIsNotThere_IsNotFound(string path)
    {
        using var response = await _scene.Browser.GetAsync(_scene.Address + path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> AddAsync(string label = "Le réseau", string specification = "reseau-wifi") =>
        _scene.SendAsync("/parties/nouvelle", new() { ["intitule"] = label, ["cahier"] = specification });
}
