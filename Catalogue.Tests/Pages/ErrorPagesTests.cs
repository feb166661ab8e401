using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

public sealed class ErrorPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("/cette-page-n-existe-pas")]
    [InlineData("/erreur/500")]
    [InlineData("/erreur/200")]
    [InlineData("/_galerie")]
    public async Task Address_OfNoPage_IsAnswered404WithASearch(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cette page n’existe pas");
        page.QuerySelector("main form[role=search]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Form_SentToAPageThatTakesNone_IsAnsweredInFrench()
    {
        using var content = new FormUrlEncodedContent([new("q", "wifi")]);
        using var response = await site.Client.PostAsync(new Uri("/nulle-part", UriKind.Relative), content);
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cette page n’existe pas");
    }

    [Fact]
    public async Task Failure_OfAPage_IsAnsweredWithAReferenceAndNoDetail()
    {
        var failing = new FailingSite();
        await failing.InitializeAsync();

        using var response = await failing.Client.GetAsync(new Uri(FailingPage.Address, UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Le site a rencontré un problème");
        page.QuerySelector("main code")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.DocumentElement.OuterHtml.ShouldNotContain(FailingPage.Secret);
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        await failing.DisposeAsync();
    }

    private sealed class FailingSite : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton<IStartupFilter, FailingPage>();
    }

    /// <summary>A page that fails after the site's own path of a request.</summary>
    private sealed class FailingPage : IStartupFilter
    {
        public const string Address = "/en-panne";
        public const string Secret = "détail que personne ne doit lire";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, following) => context.Request.Path == Address
                ? throw new InvalidOperationException(Secret)
                : following(context));
        };
    }
}
