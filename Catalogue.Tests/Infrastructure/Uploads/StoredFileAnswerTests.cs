using System.Net;
using Catalogue.Core.Documents;
using Catalogue.Tests.Documents;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Infrastructure.Uploads;

public sealed class StoredFileAnswerTests : IAsyncLifetime
{
    private const string Name = "Attestation « à jour »; 2026\".pdf";

    private static readonly byte[] Bytes = PdfSamples.Of();

    private readonly WebApplication _site = Build();

    private HttpClient Client { get; set; } = null!;

    [Fact]
    public async Task Document_IsSavedAndNeverOpenedInPlace()
    {
        using var response = await Client.GetAsync(new Uri("/document", UriKind.Relative));

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(Name);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        response.Headers.ETag.ShouldBeNull();
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Content-Security-Policy").ShouldBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    }

    [Fact]
    public async Task Picture_ForEverybody_IsKeptForAYear()
    {
        using var response = await Client.GetAsync(new Uri("/picture", UriKind.Relative));

        response.Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
        response.Content.Headers.ContentDisposition.ShouldBeNull();
        Header(response, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        Header(response, "Content-Security-Policy").ShouldContain("sandbox");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/picture") { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        using var unchanged = await Client.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Answer_ThatIsNoFile_KeepsThePolicyOfPages()
    {
        using var response = await Client.GetAsync(new Uri("/other", UriKind.Relative));

        Header(response, "Content-Security-Policy").ShouldNotContain("sandbox");
    }

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_site.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.UseSecurityHeaders();
        site.MapGet("/document", () => StoredFileAnswer.Download(Content(DocumentFormat.Pdf), Name));
        site.MapGet("/picture", () => StoredFileAnswer.PublicPicture(Content(DocumentFormat.WebP)));
        site.MapGet("/other", () => "");
        return site;
    }

    private static FileContent Content(DocumentFormat format) => new(StoredFile.Of(format, Bytes, DateTimeOffset.UnixEpoch), Bytes);
}
