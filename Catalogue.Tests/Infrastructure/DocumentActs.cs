using System.Net.Http.Headers;
using AngleSharp.Dom;
using Catalogue.Core.Documents;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>Private documents of partners, as tests send them.</summary>
internal static class DocumentActs
{
    /// <summary>Sends a document in the name of nobody in particular, valid for a year.</summary>
    public static async Task SendDocumentAsync(this IServiceProvider services, Guid partnerId, string criterion, DateTimeOffset now)
    {
        var file = await services.GetRequiredService<UploadCheck>().RunAsync(PdfSamples.Of(), "attestation.pdf");
        var sent = await services.GetRequiredService<PartnerDocumentService>().SendAsync(
            new() { PartnerId = partnerId, Criterion = criterion, File = file.Value, ValidUntil = ParisCalendar.DayOf(now).AddYears(1) },
            new() { Actor = new(ActorKind.Partner, Guid.NewGuid().ToString()), Instant = now, Process = "essai" });
        sent.OrThrow();
    }

    /// <summary>Sends the form of a page with a file and a last day.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(this TestBrowser browser, IDocument page, byte[] file, string name, DateOnly lastDay)
    {
        var form = page.QuerySelector("form[enctype='multipart/form-data']").ShouldNotBeNull();
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new StringContent($"{lastDay.Day}"), "fin-jour");
        content.Add(new StringContent($"{lastDay.Month}"), "fin-mois");
        content.Add(new StringContent($"{lastDay.Year:0000}"), "fin-annee");
        using var bytes = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        content.Add(bytes, "fichier", name);
        return await browser.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }
}
