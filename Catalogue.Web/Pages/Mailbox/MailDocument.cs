using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>A mail's HTML as its reader would see it: its own styles, and nothing else.</summary>
internal static class MailDocument
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var style = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(MailLayout.Style)));
        endpoints.MapMethods(MailboxLinks.DocumentPattern, [HttpMethods.Get, HttpMethods.Head], FindAsync)
            .WithMetadata(new OwnContentPolicy($"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> FindAsync(
        Guid id, HttpResponse response, RegistryContext registry, CancellationToken cancellation)
    {
        var html = await registry.Mails.Where(mail => mail.Id == id).Select(mail => mail.Html).FirstOrDefaultAsync(cancellation);
        if (html is null) return TypedResults.NotFound();
        response.Headers.CacheControl = "no-store";
        return TypedResults.Content(html, "text/html", Encoding.UTF8);
    }
}
