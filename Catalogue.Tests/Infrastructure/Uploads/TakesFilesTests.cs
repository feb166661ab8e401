using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Pages.Feedback;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure.Uploads;

/// <summary>A form of the site, made to take files: the real path of a request, over a real connection.</summary>
public sealed class TakesFilesTests(TakesFilesTests.Site site) : IClassFixture<TakesFilesTests.Site>
{
    [Fact]
    public async Task File_FarTooLarge_LeavesTheRestOfTheFormAsItWasTyped()
    {
        using var browser = site.Browse();
        using var form = await FormAsync(browser, file: new byte[60_000_000]);

        using var response = await browser.Client.PostAsync(new Uri(FeedbackLinks.Form, UriKind.Relative), form);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(response);
        page.QuerySelector($"#{FormModel.MissingId}")!.TextContent.Trim().ShouldBe("Le bouton");
        page.QuerySelector("main")!.TextContent.ShouldContain("choisissez une des quatre réponses");
        Received.ShouldBe(60_000_000);
    }

    [Fact]
    public async Task File_ThatFits_IsThere()
    {
        using var browser = site.Browse();
        using var form = await FormAsync(browser, file: new byte[9_999_999]);

        using var response = await browser.Client.PostAsync(new Uri(FeedbackLinks.Form, UriKind.Relative), form);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Received.ShouldBe(9_999_999);
    }

    [Fact]
    public async Task Form_ThatCannotBeRead_IsAnsweredWithAPage()
    {
        using var browser = site.Browse();
        using var form = await FormAsync(browser, file: new byte[1000], note: new string('a', 600_000));

        using var response = await browser.Client.PostAsync(new Uri(FeedbackLinks.Form, UriKind.Relative), form);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).Title!.ShouldStartWith("Erreur");
    }

    /// <summary>Only its beginning is sent: its length, which it begins with, is enough to be answered.</summary>
    [Fact]
    public async Task Request_LongerThanAny_IsAnsweredWithAPage()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(site.Client.BaseAddress!.Host, site.Client.BaseAddress.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {FeedbackLinks.Form} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n" +
            $"Content-Length: {TakesFilesAttribute.LargestRequest + 1}\r\n\r\n--b\r\n"));

        using var answer = new StreamReader(stream);
        var page = await answer.ReadToEndAsync();

        page.ShouldStartWith("HTTP/1.1 200");
        page.ShouldContain("<title>Erreur");
    }

    /// <summary>Length of the last file that the page was given.</summary>
    private static long Received { get; set; }

    private static async Task<MultipartFormDataContent> FormAsync(TestBrowser browser, byte[] file, string note = "Le bouton")
    {
        var page = await browser.PageAsync(FeedbackLinks.Form);
        var mark = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "fichier", "kbis.pdf" },
            { new StringContent(note), FeedbackLinks.Missing },
            { new StringContent(mark), "__RequestVerificationToken" },
        };
    }

    public sealed class Site : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services.Configure<RazorPagesOptions>(options =>
            options.Conventions.AddPageApplicationModelConvention("/Feedback/Form", page =>
            {
                foreach (var limit in page.Filters.OfType<RequestSizeLimitAttribute>().ToList()) page.Filters.Remove(limit);
                foreach (var limit in page.EndpointMetadata.OfType<RequestSizeLimitAttribute>().ToList()) page.EndpointMetadata.Remove(limit);
                var takesFiles = new TakesFilesAttribute();
                page.Filters.Add(takesFiles);
                page.Filters.Add(new Listener());
                page.EndpointMetadata.Add(takesFiles);
            }));

        private sealed class Listener : IAsyncPageFilter
        {
            public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

            public async Task OnPageHandlerExecutionAsync(
                PageHandlerExecutingContext context,
                PageHandlerExecutionDelegate next)
            {
                if (context.ModelState.IsValid && context.HttpContext.Request.HasFormContentType)
                    Received = context.HttpContext.Request.Form.Files["fichier"]?.Length ?? -1;
                await next();
            }
        }
    }
}
