using System.Net;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Content;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Terms;

public sealed class TermsPagesTests(TermsPagesTests.TwoVersions site) : IClassFixture<TermsPagesTests.TwoVersions>
{
    [Fact]
    public async Task Terms_OfToday_AreADraftWithTheirVersionAndDate()
    {
        var page = await site.PageAsync("/conditions-d-utilisation");

        page.QuerySelector(".terms__draft")!.TextContent.ShouldContain("Projet");
        page.QuerySelector(".terms-keep")!.TextContent.ShouldContain("Version 1.0, projet, date d’effet\u00a0: 1er janvier 2026");
        page.QuerySelectorAll(".terms h2").Length.ShouldBe(14);
        page.QuerySelectorAll(".terms-contents a").Select(link => link.GetAttribute("href")![1..])
            .ShouldBe(page.QuerySelectorAll(".terms h2").Select(heading => heading.Id!));
    }

    [Fact]
    public async Task Text_Downloaded_HasTheHashThatIsShown()
    {
        var shown = (await site.PageAsync("/conditions-d-utilisation")).QuerySelector(".fingerprint")!.TextContent;

        var bytes = await site.Client.GetByteArrayAsync(new Uri("/conditions-d-utilisation/1.0.txt", UriKind.Relative));

        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(shown);
    }

    [Fact]
    public async Task Version_ThatDoesNotApplyToday_SaysSoAndLeadsToTheOneThatDoes()
    {
        var page = await site.PageAsync("/conditions-d-utilisation/2.0");

        page.QuerySelector(".fr-alert a")!.GetAttribute("href").ShouldBe("/conditions-d-utilisation");
        page.QuerySelector(".terms-keep")!.TextContent.ShouldContain("à partir du 1er février 2027");
        page.QuerySelector("#versions ~ ul a")!.GetAttribute("href").ShouldBe("/conditions-d-utilisation/1.0");
        page.QuerySelectorAll(".terms__draft").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/conditions-d-utilisation.pdf", "1.0")]
    [InlineData("/conditions-d-utilisation/2.0.pdf", "2.0")]
    public async Task Pdf_AskedFor_IsAnAccessiblePdfOfTheVersion(string address, string version)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"conditions-d-utilisation-{version}.pdf");
        bytes.AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        var plain = Encoding.Latin1.GetString(bytes);
        plain.ShouldContain(Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes($"Conditions d’utilisation, version {version}")));
        plain.ShouldContain("pdfuaid");
        plain.ShouldNotContain("file://");
    }

    [Theory]
    [InlineData("/conditions-d-utilisation/3.0")]
    [InlineData("/conditions-d-utilisation/3.0.pdf")]
    [InlineData("/conditions-d-utilisation/3.0.txt")]
    [InlineData("/conditions-d-utilisation/..%2fversion.txt")]
    public async Task Version_ThatDoesNotExist_IsNotFound(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The delivered version, and another one to come.</summary>
    public sealed class TwoVersions : SiteHost, IAsyncLifetime
    {
        private readonly SyncFolderCopy _folder = new();

        protected override void Configure(IServiceCollection services)
        {
            _folder.Write("terms/2.0/version.yml", "effective_on: 2027-02-01\nchanges: Un seul article.\n");
            _folder.Write("terms/2.0/article-01.md", "---\ntitle: Article I\n---\nTexte.");
            services.AddSingleton(SiteContent.Load(_folder.Folder));
        }

        async Task IAsyncLifetime.DisposeAsync()
        {
            await DisposeAsync();
            _folder.Delete();
        }
    }
}

public sealed class TermsWithoutPrinterTests
{
    [Theory]
    [InlineData("/nulle-part/weasyprint")]
    [InlineData("/bin/false")]
    public async Task Pdf_ThatCannotBeMade_IsReplacedByThePageThatSaysSo(string program)
    {
        var site = new Unprinted(program);
        await site.InitializeAsync();
        try
        {
            using var response = await site.Client.GetAsync(new Uri("/conditions-d-utilisation.pdf", UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
            var page = await site.PageAsync(response.Headers.Location!.OriginalString);

            page.QuerySelector("#sans-pdf")!.TextContent.ShouldBe("Le PDF ne peut pas être fabriqué ici\u00a0: imprimez cette page.");
            page.QuerySelectorAll("a[href$='.pdf']").ShouldBeEmpty();
        }
        finally
        {
            await site.DisposeAsync();
        }
    }

    private sealed class Unprinted(string program) : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection([new("Printing:WeasyPrint", program)]).Build());
    }
}
