using System.Net;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Administration;

namespace Catalogue.Tests.Pages.Administration;

/// <summary>Who enters the administration.</summary>
public sealed class AdministrationAccessTests(SiteHost site) : IClassFixture<SiteHost>
{
    private static readonly string[] ForAdministrators =
    [
        AdministrationLinks.Staff, AdministrationLinks.InviteStaff, AdministrationLinks.Accounts, AdministrationLinks.Sessions,
        AdministrationLinks.Outbox, AdministrationLinks.OneOfStaff(Guid.NewGuid()), AdministrationLinks.OneAccount(Guid.NewGuid()),
    ];

    private static readonly string[] ForReaders =
    [
        AdministrationLinks.Home, AdministrationLinks.Journal, AdministrationLinks.OneEntry(1), AdministrationLinks.JournalTable,
        AdministrationLinks.JournalLines,
    ];

    [Fact]
    public async Task Administrator_EntersEverywhere()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        foreach (var address in ForReaders.Concat(ForAdministrators))
            (await StatusAsync(administrator.Browser, address)).ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        foreach (var address in ForReaders.Concat(ForAdministrators.SkipLast(2)))
            (await StatusAsync(administrator.Browser, address)).ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task Page_OfAnySort_IsNeverKept()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        foreach (var address in ForReaders.Concat(ForAdministrators.SkipLast(2)))
        {
            using var response = await administrator.Browser.GetAsync(address);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
        }
    }

    [Fact]
    public async Task LeadReviewer_ReadsTheJournalAndNothingElse()
    {
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);

        foreach (var address in ForReaders) (await StatusAsync(lead.Browser, address)).ShouldBe(HttpStatusCode.OK, address);
        foreach (var address in ForAdministrators) (await StatusAsync(lead.Browser, address)).ShouldBe(HttpStatusCode.Forbidden, address);
        var home = await lead.Browser.PageAsync(AdministrationLinks.Home);
        home.QuerySelectorAll("main .specifications a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(AdministrationLinks.Journal);
        home.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Mandated)]
    [InlineData(StaffRole.Editor)]
    public async Task OtherStaff_AreRefused(StaffRole role)
    {
        using var other = await site.AsStaffAsync(role);

        foreach (var address in ForReaders.Concat(ForAdministrators))
            (await StatusAsync(other.Browser, address)).ShouldBe(HttpStatusCode.Forbidden, address);
    }

    [Fact]
    public async Task Partner_IsRefused()
    {
        using var account = await site.AsAccountAsync();

        foreach (var address in ForReaders.Concat(ForAdministrators))
            (await StatusAsync(account.Browser, address)).ShouldBe(HttpStatusCode.Forbidden, address);
    }

    [Fact]
    public async Task Anybody_IsAskedToSignIn()
    {
        using var browser = site.Browse();

        foreach (var address in ForReaders.Concat(ForAdministrators))
            (await StatusAsync(browser, address)).ShouldBe(HttpStatusCode.Found, address);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestBrowser browser, string address)
    {
        using var response = await browser.GetAsync(address);
        return response.StatusCode;
    }
}
