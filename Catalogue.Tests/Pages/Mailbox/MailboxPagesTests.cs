using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Notifications;
using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Mailbox;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Mailbox;

/// <summary>The mails kept where people develop.</summary>
public sealed class MailboxPagesTests(MailboxPagesTests.DevelopmentSite site, SiteHost open)
    : IClassFixture<MailboxPagesTests.DevelopmentSite>, IClassFixture<SiteHost>
{
    [Fact]
    public async Task Mailbox_WithMails_ListsThemTheLatestFirst()
    {
        var first = await QueueAsync(Mails.Activation());
        site.Clock.Set(site.Clock.GetUtcNow().AddMinutes(1));
        var second = await QueueAsync(AccountMails.ForgottenPassword(Mails.Link, Mails.Until));

        var page = await site.SoundPageAsync(MailboxLinks.All);

        var links = page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")).ToList();
        links.IndexOf(MailboxLinks.One(second)).ShouldBeLessThan(links.IndexOf(MailboxLinks.One(first)));
        links.ShouldContain(MailboxLinks.One(first));
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain("gardé ici");
    }

    [Fact]
    public async Task Mailbox_OfMoreThanAPage_IsReadPageByPageAndSearched()
    {
        var yesterday = site.Clock.GetUtcNow().AddDays(-1);
        for (var rank = 0; rank <= PageOf.Size; rank++) await site.Services.QueueAsync(yesterday, Mails.Activation(), new("nombreux@essai.example"));
        await site.Services.QueueAsync(yesterday, Mails.Activation(), new("rare@essai.example", "Noa Rare"));

        (await LinesAsync("?q=NOMBREUX%40")).ShouldBe(PageOf.Size);
        (await LinesAsync("?q=nombreux&page=2")).ShouldBe(1);
        (await LinesAsync("?q=noa+rare")).ShouldBe(1);
        (await LinesAsync("?q=" + Uri.EscapeDataString("ouvrez votre espace"))).ShouldBe(PageOf.Size);
        (await LinesAsync("?q=zzzz")).ShouldBe(0);
        (await site.SoundPageAsync(MailboxLinks.PageOf("nombreux", 1))).QuerySelector($".fr-pagination a[href='{MailboxLinks.PageOf("nombreux", 2)}']").ShouldNotBeNull();

        async Task<int> LinesAsync(string sought) => (await site.PageAsync(MailboxLinks.All + sought)).QuerySelectorAll("main tbody tr").Length;
    }

    [Fact]
    public async Task Message_Read_HasItsTextWithLinksThatOpen()
    {
        var id = await QueueAsync(Mails.Activation());

        var page = await site.SoundPageAsync(MailboxLinks.One(id));

        page.QuerySelector("h1")!.TextContent.ShouldBe("Votre entreprise est acceptée\u00a0: ouvrez votre espace");
        var text = page.QuerySelector(".mail-text").ShouldNotBeNull();
        text.TextContent.ShouldContain("FOURNIL-7");
        text.QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(Mails.Link.AbsoluteUri);
        page.QuerySelector($"a[href='{MailboxLinks.Document(id)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Document_Read_IsTheMailsOwnAndMayUseNothingElse()
    {
        var id = await QueueAsync(Mails.Activation());

        using var response = await site.Client.GetAsync(new Uri(MailboxLinks.Document(id), UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await SiteHost.ParseAsync(response)).QuerySelector("style")!.TextContent.ShouldBe(MailLayout.Style);
    }

    [Theory]
    [InlineData("/_courrier")]
    [InlineData("/_courrier/00000000-0000-0000-0000-000000000000")]
    public async Task Mailbox_AnsweredOrNot_IsKeptByNobody(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/_courrier")]
    [InlineData("/_courrier/00000000-0000-0000-0000-000000000000")]
    [InlineData("/_courrier/00000000-0000-0000-0000-000000000000/html")]
    public async Task Mailbox_OfThePublicSite_IsNot(string address)
    {
        using var response = await open.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outbox_OfMailsThatStayHere_DoesNotSayThatTheyLeft()
    {
        await QueueAsync(Mails.Activation());
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        var page = await administrator.Browser.PageAsync(AdministrationLinks.OutboxIn("garde"));

        var row = page.QuerySelector("main tbody tr")!.TextContent;
        row.ShouldContain("Gardé ici (développement)");
        row.ShouldNotContain("Parti");
        page.QuerySelector("#etat option[selected]")!.TextContent.ShouldBe("Gardé ici (développement)");
        (await administrator.Browser.PageAsync(AdministrationLinks.OutboxIn("parti"))).QuerySelectorAll("main table").ShouldBeEmpty();
        using var elsewhere = await open.AsStaffAsync(StaffRole.Administrator);
        (await elsewhere.Browser.PageAsync(AdministrationLinks.Outbox)).QuerySelectorAll("#etat option[value=garde]").ShouldBeEmpty();
    }

    /// <summary>Queues a mail and waits until the site kept it.</summary>
    private async Task<Guid> QueueAsync(Mail mail)
    {
        var id = await site.Services.QueueAsync(site.Clock.GetUtcNow(), mail);
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)).Status == MailStatus.Kept);
        return id;
    }

    public sealed class DevelopmentSite : SiteHost
    {
        protected override string Environment => "Development";
    }
}
