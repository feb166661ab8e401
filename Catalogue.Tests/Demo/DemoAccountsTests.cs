using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Demo;
using Catalogue.Tests.Pages;
using Catalogue.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Demo;

/// <summary>A site where people develop, whose demonstration has accounts to try.</summary>
public sealed class DemoAccountsTests : IAsyncLifetime
{
    private readonly DevelopmentSite _site = new();

    [Fact]
    public async Task Page_WherePeopleDevelop_ShowsAccountsThatWork()
    {
        var page = await _site.PageAsync("/connexion");

        page.Body!.TextContent.ShouldContain(DemoAccounts.Password);
        foreach (var account in DemoAccounts.All)
        {
            page.Body.TextContent.ShouldContain(account.Code);
            using var browser = _site.Browse();
            using var response = await browser.SignInAsync(account.Code, DemoAccounts.Password);
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
        }
    }

    [Fact]
    public async Task Accounts_AreInventedAndTheJournalKeepsNothingOfTheirs()
    {
        DemoAccounts.All.ShouldAllBe(account => account.Email.EndsWith(".example", StringComparison.Ordinal));
        await _site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var entries = await registry.Journal.Where(entry => entry.Event == "account.activated").OrderBy(entry => entry.Number).ToListAsync();
            entries.Select(entry => entry.Subject).ShouldBe(DemoAccounts.All.Select(account => $"account:{account.Id}"));
            entries.ShouldAllBe(entry => !entry.Payload.Contains('@', StringComparison.Ordinal));
        });
    }

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    private sealed class DevelopmentSite : SiteHost
    {
        protected override string Environment => "Development";

        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            await services.GetRequiredService<DemoAccounts>().OpenAsync();
            await writer.CommitAsync();
        }
    }
}
