using System.Net;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OwnAccount;

public sealed class SessionPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Address = "/compte/sessions";

    [Fact]
    public async Task Sessions_Read_TellThisOneFromTheOthers()
    {
        using var owner = await site.OwnerAsync();
        using var elsewhere = await site.AlsoAsync(owner.PersonId, "Safari sur iPhone", site.Clock.GetUtcNow().AddMinutes(-5));

        var page = await owner.Browser.SoundAsync(Address);

        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("Cet appareil");
        rows[0].ShouldContain("à l’instant");
        rows[1].ShouldContain("Safari sur iPhone");
        rows[1].ShouldContain("il y a 5\u00a0minutes");
        rows[1].ShouldNotContain("Cet appareil");
        page.Source.Text.ShouldNotContain(elsewhere.SessionId.ToString());
    }

    [Fact]
    public async Task Session_EndedFromAnotherBrowser_IsGoneAtItsNextRequest()
    {
        using var owner = await site.OwnerAsync();
        using var elsewhere = await site.AlsoAsync(owner.PersonId);
        await elsewhere.Browser.SoundAsync("/compte");

        var next = await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Address)).LeadsToAsync();

        using var gone = await elsewhere.Browser.GetAsync("/compte");
        gone.StatusCode.ShouldBe(HttpStatusCode.Found);
        gone.Headers.Location!.OriginalString.ShouldStartWith("/connexion?");
        var page = await owner.Browser.SoundAsync(next);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("n’est plus connecté");
        page.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Sessions_EndedAllButThisOne_AreGoneTogether()
    {
        using var owner = await site.OwnerAsync();
        using var second = await site.AlsoAsync(owner.PersonId);
        using var third = await site.AlsoAsync(owner.PersonId);
        var form = await owner.Browser.SoundAsync(Address);

        using (var sent = await owner.Browser.SubmitAsync(form, form: "#autres")) sent.StatusCode.ShouldBe(HttpStatusCode.Found);

        foreach (var other in (SignedInBrowser[])[second, third])
        {
            using var gone = await other.Browser.GetAsync("/compte");
            gone.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        await owner.Browser.SoundAsync("/compte");
    }

    [Fact]
    public async Task Session_OfAnotherAccount_CannotBeEnded()
    {
        using var owner = await site.OwnerAsync();
        using var more = await site.AlsoAsync(owner.PersonId);
        using var other = await site.OwnerAsync();
        using var othersToo = await site.AlsoAsync(other.PersonId);
        var handle = (await other.Browser.SoundAsync(Address)).QuerySelector("main input[name=appareil]")!.GetAttribute("value");
        var form = await owner.Browser.SoundAsync(Address);

        foreach (var named in (string?[])[handle, othersToo.SessionId.ToString(), null])
        {
            using var response = await owner.Browser.SendAsync(form, ("appareil", named));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await SiteHost.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("n’est plus connecté à votre compte");
        }

        await othersToo.Browser.SoundAsync("/compte");
        await more.Browser.SoundAsync("/compte");
    }
}
