using System.Text;
using Catalogue.Core.Content;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Web.Pages.Terms;

/// <summary>The terms of use to keep (A2): on paper, and byte for byte.</summary>
internal static class TermsDownloads
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(TermsLinks.CurrentPdf, Methods, (
            SiteContent content, TimeProvider clock, TermsPdf printer, ViewText views, HttpContext request) =>
            PrintAsync(content.TermsOn(ParisCalendar.DayOf(clock.GetUtcNow())), printer, views, request));
        endpoints.MapMethods($"{TermsLinks.Current}/{{version}}.pdf", Methods, (
            string version, SiteContent content, TermsPdf printer, ViewText views, HttpContext request) =>
            PrintAsync(content.FindTerms(version), printer, views, request));
        endpoints.MapMethods($"{TermsLinks.Current}/{{version}}.txt", Methods, (string version, SiteContent content) =>
            content.FindTerms(version) is { } terms ? Results.Text(terms.Text, "text/plain", Encoding.UTF8) : Results.NotFound());
    }

    private static async Task<IResult> PrintAsync(TermsOfUse? terms, TermsPdf printer, ViewText views, HttpContext request)
    {
        if (terms is null) return Results.NotFound();
        if (await printer.OfAsync(terms, views, request) is not { } pdf) return Results.Redirect(TermsLinks.PageInsteadOfPdf(terms.Number));
        return Results.File(pdf, "application/pdf", $"conditions-d-utilisation-{terms.Number}.pdf", entityTag: new EntityTagHeaderValue($"\"{terms.Hash}\""));
    }
}
