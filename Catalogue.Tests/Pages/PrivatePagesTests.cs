using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>What holds for every page of who is signed in, found by the routes themselves.</summary>
public sealed class PrivatePagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Page_OfWhoIsSignedIn_SendsAStrangerToSignInAndIsKeptByNothing()
    {
        var addresses = Addresses().Where(address => !IsSigningIn(address)).ToList();
        addresses.Count.ShouldBeGreaterThan(10);
        foreach (var address in addresses)
        {
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
            response.Headers.Location!.OriginalString.ShouldContain("/connexion?retour=", customMessage: address);
            response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue(address);
        }
    }

    [Fact]
    public async Task Page_OfWhoIsSignedIn_IsKeptByNothingAndNoRobot()
    {
        var slug = await SlugAsync();
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        foreach (var address in Addresses().Select(address => address.Replace("{partenaire}", slug, StringComparison.Ordinal)))
        {
            using var response = await manager.Browser.GetAsync(address);

            response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue(address);
            if (response.StatusCode != HttpStatusCode.OK) continue;
            var page = await SiteHost.ParseAsync(response);
            page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex", address);
            page.QuerySelector("link[rel=canonical]").ShouldBeNull(address);
        }
    }

    [Fact]
    public async Task Bar_OfAnAccount_SaysWhoAndSignsOut()
    {
        var slug = await SlugAsync();
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));

        var page = await manager.Browser.PageAsync($"/espace/{slug}");

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
        page.QuerySelector(".session-bar")!.TextContent.ShouldContain("Alix Essai");
        page.QuerySelector(".session-bar a[href='/compte']").ShouldNotBeNull();
        page.QuerySelector(".session-bar form[method=post][action='/deconnexion'] input[name=__RequestVerificationToken]").ShouldNotBeNull();
        page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")).ShouldBe(
            ((string[])["", "/offres", "/controles", "/fiche", "/pieces", "/courriers", "/equipe", "/historique"]).Select(part => $"/espace/{slug}{part}"));
        page.QuerySelectorAll(".site-band").ShouldNotContain(notice => notice.TextContent.Contains("Vous agissez", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bar_OfTheMinistry_OffersWhatTheirRoleAllows()
    {
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        var page = await reviewer.Browser.PageAsync("/instruction");

        page.QuerySelector(".session-bar form[action='/agents/deconnexion']").ShouldNotBeNull();
        page.QuerySelector(".session-bar a[href='/compte']").ShouldBeNull();
        page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/instruction", "/instruction/demandes", "/instruction/controles", "/instruction/avertissements", "/instruction/partenaires", "/instruction/courriers"]);
    }

    /// <summary>Addresses of the private pages; identifiers within are nobody's.</summary>
    private IReadOnlyList<string> Addresses() =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PrivatePages>() is not null)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "partenaire" } => "{partenaire}",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } => "1",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => Guid.Empty.ToString(),
                _ => "inconnu",
            })))
            .Distinct(),
    ];

    private static bool IsSigningIn(string address) =>
        !address.StartsWith("/espace", StringComparison.Ordinal) && !address.StartsWith("/instruction", StringComparison.Ordinal);

    private Task<string> SlugAsync() => site.PartnerSlugAsync();
}
