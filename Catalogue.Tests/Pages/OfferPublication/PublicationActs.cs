using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OfferPublication;

/// <summary>What tests of publication do to a site's registry behind it, and read there.</summary>
internal static class PublicationActs
{
    /// <summary>The partner whose offers are published here.</summary>
    public const string Slug = "le-carreau-numerique";

    private const string OtherSlug = "atelier-numerique-du-dolaizon";

    /// <summary>A draft of the partner that lacks nothing.</summary>
    /// <param name="site">Where.</param>
    /// <param name="title">Its title.</param>
    public static async Task<Offer> ReadyAsync(this SiteHost site, string title)
    {
        var source = await site.PublishedAsync(Slug);
        return await site.InScopeAsync(async services =>
            (await services.GetRequiredService<OfferDraftService>().CopyAsync(source, title, site.Registry())).Value);
    }

    /// <summary>A published offer of another partner.</summary>
    public static Task<Offer> OfAnotherAsync(this SiteHost site) => site.PublishedAsync(OtherSlug);

    /// <summary>Writes a draft over, whatever it says.</summary>
    public static Task WriteAsync(this SiteHost site, string reference, Func<OfferContent, OfferContent> write) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<OfferDraftService>().WriteAsync(
            reference, new() { Section = DraftSections.Essentials, Mark = null, Write = write }, site.Registry())).Succeeded.ShouldBeTrue());

    public static Task<Offer> OfferAsync(this SiteHost site, string reference) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Offers.AsNoTracking().Include(offer => offer.Versions)
            .SingleAsync(offer => offer.Reference == reference));

    /// <summary>Opens a page of an offer and presses its button.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this TestBrowser browser, string reference, string page, IReadOnlyDictionary<string, string?>? values = null) =>
        await browser.SubmitAsync(await browser.PageAsync(Address(reference, page)), values);

    /// <summary>A page of an offer of the partner.</summary>
    public static string Address(string reference, string page) => $"/espace/{Slug}/offres/{reference}/{page}";

    private static Task<Offer> PublishedAsync(this SiteHost site, string slug) => site.InScopeAsync(services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        return registry.Offers.AsNoTracking()
            .Where(offer => registry.Partners.Any(partner => partner.Slug == slug && partner.Id == offer.PartnerId))
            .Where(offer => offer.Status == OfferStatus.Published)
            .OrderByDescending(offer => offer.Kind == OfferKind.Offer).ThenBy(offer => offer.Reference)
            .FirstAsync();
    });

    private static ActionContext Registry(this SiteHost site) =>
        new() { Actor = Actor.System, Instant = site.Clock.GetUtcNow(), Process = "essai" };
}
