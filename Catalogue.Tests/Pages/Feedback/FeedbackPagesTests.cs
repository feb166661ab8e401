using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Core.Feedback;
using Catalogue.Web.Pages.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Feedback;

/// <summary>Each test has a site of its own: how many opinions an address may send is counted by the process.</summary>
public sealed class FeedbackPagesTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    [Fact]
    public async Task Form_FromAPage_KeepsItsPathAndAsksTwoQuestions()
    {
        var page = await _site.PageAsync("/mon-avis?page=/catalogue");

        page.QuerySelector("input[name=depuis]")!.GetAttribute("value").ShouldBe("/catalogue");
        page.QuerySelectorAll("input[type=radio]").Select(choice => choice.GetAttribute("value"))
            .ShouldBe(["tres-facile", "plutot-facile", "plutot-difficile", "tres-difficile"]);
        page.QuerySelector("label[for=manque]")!.TextContent.ShouldContain("ni nom ni numéro de téléphone ni adresse électronique");
        page.QuerySelectorAll("[role=alert], [aria-invalid], [checked]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/mot-de-passe-oublie")]
    [InlineData("/invitation/un-secret")]
    [InlineData("/activation/un-secret")]
    [InlineData("/nulle-part")]
    public async Task Page_WhoseAddressMayHoldASecret_IsNotNamedInItsFooter(string address)
    {
        using var response = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        LinkIn(await SiteHost.ParseAsync(response)).ShouldBe("/mon-avis");
    }

    [Theory]
    [InlineData("/catalogue?q=caisse", "%2Fcatalogue")]
    [InlineData("/le-label", "%2Fle-label")]
    [InlineData("/offres/un-site-pour-le-fournil", "%2Foffres%2Fun-site-pour-le-fournil")]
    public async Task Page_ForEverybody_IsNamedInItsFooter(string address, string named) =>
        LinkIn(await _site.PageAsync(address)).ShouldBe($"/mon-avis?page={named}");

    [Theory]
    [InlineData("/", true)]
    [InlineData("/le-label", true)]
    [InlineData("/offres/un-site-pour-le-fournil", true)]
    [InlineData("/conditions-d-utilisation", true)]
    [InlineData("/invitation/un-secret", false)]
    [InlineData("/mot-de-passe/un-secret", false)]
    [InlineData("/compte/adresse/un-secret", false)]
    [InlineData("/Compte/Adresse/un-secret", false)]
    [InlineData("/espace/le-carreau-numerique", false)]
    [InlineData("/invitation/offres", false)]
    [InlineData("/n-importe/quoi", false)]
    [InlineData("/catalogue/un-secret", false)]
    [InlineData("//exemple.example/offres", false)]
    [InlineData("/mon-avis", false)]
    [InlineData("un-secret", false)]
    public async Task Page_ThatIsSent_IsKeptWhenItIsForEverybody(string sent, bool isKept)
    {
        using var response = await SendAsync(new() { ["facilite"] = "tres-facile", ["depuis"] = sent });
        var form = await _site.PageAsync($"/mon-avis?page={Uri.EscapeDataString(sent)}");

        (await OpinionsAsync()).ShouldHaveSingleItem().Page.ShouldBe(isKept ? sent : "");
        form.QuerySelector("input[name=depuis]")!.GetAttribute("value").ShouldBe(isKept ? sent : "");
    }

    [Fact]
    public async Task Opinion_Sent_IsKeptAndThankedFor()
    {
        using var response = await SendAsync(new() { ["facilite"] = "plutot-difficile", ["manque"] = "Les horaires.", ["depuis"] = "/catalogue" });

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await _site.SoundPageAsync(response.Headers.Location!.OriginalString)).QuerySelector("h1")!.TextContent.ShouldBe("Merci, votre avis est enregistré");
        var opinion = (await OpinionsAsync()).ShouldHaveSingleItem();
        (opinion.Ease, opinion.Missing, opinion.Page, opinion.GivenAt).ShouldBe((Ease.Hard, "Les horaires.", "/catalogue", _site.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Opinion_WithoutAnswerAndTooLong_ComesBackFilledInWithItsErrors()
    {
        var text = new string('é', 1001);

        using var response = await SendAsync(new() { ["manque"] = text, ["depuis"] = "/le-label" });
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Title!.ShouldStartWith("Erreur");
        var links = page.QuerySelectorAll("[role=alert] a");
        links.Select(link => link.GetAttribute("href")).ShouldBe(["#facilite-1", "#manque"]);
        links.ShouldAllBe(link => page.QuerySelector(link.GetAttribute("href")!) != null);
        page.QuerySelector("#facilite-message")!.TextContent.ShouldContain("choisissez");
        page.QuerySelector("#manque-message")!.TextContent.ShouldContain("1001 caractères");
        page.QuerySelector("#manque")!.TextContent.ShouldBe(text);
        page.QuerySelector("input[name=depuis]")!.GetAttribute("value").ShouldBe("/le-label");
        (await OpinionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinion_OfAProgram_IsThankedForAndNotKept()
    {
        using var response = await SendAsync(new() { ["facilite"] = "tres-facile", ["site"] = "https://exemple.fr" });

        response.Headers.Location!.OriginalString.ShouldStartWith("/mon-avis/merci?");
        (await OpinionsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/mon-avis/merci")]
    [InlineData("/mon-avis/merci?recu=")]
    [InlineData("/mon-avis/merci?recu=abc%00&recu=def")]
    public async Task Thanks_OpenedWithoutHavingSentAnything_LeadToTheForm(string address)
    {
        using var response = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/mon-avis");
    }

    [Fact]
    public async Task Opinion_ThatTellsWho_ComesBackFilledInAndIsNotKept()
    {
        const string Text = "Appelez-moi au 06 00 00 00 00 ou à marie@exemple.example.";

        using var response = await SendAsync(new() { ["facilite"] = "tres-facile", ["manque"] = Text });
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#manque-message")!.TextContent.ShouldContain("enlevez-les");
        page.QuerySelector("#manque")!.TextContent.ShouldBe(Text);
        (await OpinionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinion_FromElsewhere_ComesBackFilledInAndIsNotKept()
    {
        using var response = await PostAsync(new() { ["facilite"] = "tres-facile", ["manque"] = "Rien." });
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("envoyez-le de nouveau");
        page.QuerySelector("#manque")!.TextContent.ShouldBe("Rien.");
        page.QuerySelector("[checked]")!.GetAttribute("value").ShouldBe("tres-facile");
        (await OpinionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinions_OneTooMany_AreStoppedWithASentence()
    {
        for (var i = 0; i < FeedbackLimit.Most; i++)
        {
            using var kept = await SendAsync(new() { ["facilite"] = "tres-facile" });
            kept.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        using var response = await SendAsync(new() { ["facilite"] = "tres-facile", ["manque"] = "Encore." });
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("dans dix minutes");
        page.QuerySelector("#manque")!.TextContent.ShouldBe("Encore.");
        (await OpinionsAsync()).Count.ShouldBe(FeedbackLimit.Most);
    }

    [Theory]
    [InlineData("facilite=zz&facilite=tres-facile&manque=%00&depuis=%ff")]
    [InlineData("%=%&&&==")]
    [InlineData("")]
    public async Task Form_ThatMakesNoSense_IsAnsweredWithThePage(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await _site.Client.PostAsync(new Uri("/mon-avis", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Je donne mon avis");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nrien")]
    [InlineData("multipart/form-data", "rien")]
    public async Task Body_ThatIsNoForm_IsAnsweredWithThePage(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await _site.Client.PostAsync(new Uri("/mon-avis", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Form_LargerThanIsRead_IsAnsweredWithASentence()
    {
        using var response = await SendAsync(new() { ["facilite"] = "tres-facile", ["manque"] = new string('a', 300_000) });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).QuerySelector("#manque-message")!.TextContent.ShouldContain("trop long");
    }

    [Fact]
    public async Task Page_WithAForm_ReceivesOnlyForms()
    {
        using var options = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, new Uri("/mon-avis", UriKind.Relative)));
        options.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"], ignoreOrder: true);

        using var response = await _site.Client.DeleteAsync(new Uri("/mon-avis", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Cookie_OfTheForm_IsSetByThisPageOnlyAndClosedToScripts()
    {
        using var form = await _site.Client.GetAsync(new Uri("/mon-avis", UriKind.Relative));
        var cookie = form.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-formulaire=");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain("expires");
        form.Headers.CacheControl!.NoStore.ShouldBeTrue();

        foreach (var address in (string[])["/", "/donnees-personnelles", "/conditions-d-utilisation"])
        {
            using var other = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));
            other.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
        }
    }

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    private static string? LinkIn(IDocument page) => page.QuerySelectorAll("footer a")
        .Single(link => link.TextContent.Trim() == "Je donne mon avis").GetAttribute("href");

    /// <summary>Opens the form, fills it in and sends it, as a browser does.</summary>
    private async Task<HttpResponseMessage> SendAsync(Dictionary<string, string> fields)
    {
        var form = await _site.PageAsync("/mon-avis");
        fields["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await PostAsync(fields);
    }

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _site.Client.PostAsync(new Uri("/mon-avis", UriKind.Relative), content);
    }

    private Task<List<Opinion>> OpinionsAsync() =>
        _site.InScopeAsync(scope => scope.GetRequiredService<RegistryContext>().Opinions.AsNoTracking().ToListAsync());
}
