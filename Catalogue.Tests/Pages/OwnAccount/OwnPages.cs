using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OwnAccount;

/// <summary>Somebody of « Le Carreau Numérique » in the pages of their account.</summary>
internal static class OwnPages
{
    /// <summary>Signed in, with the password of <see cref="TestAccounts.Password"/>.</summary>
    public static async Task<SignedInBrowser> OwnerAsync(this SiteHost site)
    {
        var owner = await site.AsAccountAsync(("le-carreau-numerique", CompanyRole.Manager));
        await site.InScopeAsync(services => services.GivePasswordAsync(owner.PersonId));
        return owner;
    }

    /// <summary>Reads a page, and finds it sound.</summary>
    public static async Task<IDocument> SoundAsync(this TestBrowser browser, string address)
    {
        using var response = await browser.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return Sound(await SiteHost.ParseAsync(response));
    }

    /// <summary>Fills in and sends the form of a page.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        this TestBrowser browser, IDocument page, params IEnumerable<(string Name, string? Value)> values) =>
        browser.SubmitAsync(page, values.ToDictionary(pair => pair.Name, pair => pair.Value), "main form[method=post]");

    /// <summary>The page that a form comes back with, which says first that something is wrong.</summary>
    public static async Task<IDocument> RefusedAsync(this Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = Sound(await SiteHost.ParseAsync(response));
        page.Title!.ShouldStartWith("Erreur\u00a0: ");
        page.QuerySelectorAll("[role=alert]").ShouldNotBeEmpty();
        page.QuerySelectorAll("input[type=password]").ShouldAllBe(field => !field.HasAttribute("value"));
        return page;
    }

    /// <summary>Where a form that was taken leads.</summary>
    public static async Task<string> LeadsToAsync(this Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>The page shown in answer to a form, where nothing is wrong.</summary>
    public static async Task<IDocument> ShowsAsync(this Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Sound(await SiteHost.ParseAsync(response));
    }

    private static IDocument Sound(IDocument page)
    {
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
        return page;
    }
}
