using System.Globalization;
using System.Text;
using Catalogue.Web.Discovery;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>Where to report a weakness of the site (RFC 9116): <c>/.well-known/security.txt</c>.</summary>
internal static class SecurityContact
{
    public const string Address = "/.well-known/security.txt";

    /// <summary>Of the configuration: the address to write to, as a URI (<c>mailto:</c> or <c>https:</c>).</summary>
    public const string Setting = "Site:SecurityContact";

    /// <summary>The standard asks for less than a year.</summary>
    private const int DaysValid = 180;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (HttpRequest request, IConfiguration configuration, SiteAddress address, TimeProvider clock) =>
        {
            var canonical = address.Find(request, Address) is { } known ? $"Canonical: {known}\n" : "";
            var expires = clock.GetUtcNow().AddDays(DaysValid).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return Results.Text(
                $"Contact: {configuration[Setting]}\nExpires: {expires}\nPreferred-Languages: fr, en\n{canonical}",
                "text/plain",
                Encoding.UTF8);
        });
}
