using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OfferEditor;

/// <summary>What tests of the offer editor do to a site's registry behind it, and read there.</summary>
internal static class EditorActs
{
    /// <summary>A draft of a partner, which says nothing but its title.</summary>
    /// <returns>Its reference.</returns>
    public static async Task<string> BeginAsync(this SiteHost site, string slug, string specification, string title = "Essai du matin")
    {
        var partner = await site.PartnerAsync(slug);
        return await site.InScopeAsync(async services =>
        {
            var outlet = await services.GetRequiredService<RegistryContext>().Outlets.FirstAsync(outlet => outlet.PartnerId == partner.Id);
            var begun = await services.GetRequiredService<OfferDraftService>().BeginAsync(
                new() { PartnerId = partner.Id, OutletId = outlet.Id, Specification = specification, Title = title },
                new() { Actor = Actor.System, Instant = site.Clock.GetUtcNow(), Process = "essai" });
            return begun.Value.Reference;
        });
    }

    /// <summary>The address of a partner whose outlets have no centre of competence, each offer being of another sort.</summary>
    /// <param name="site">Where.</param>
    /// <param name="rank">Which of them, from 0.</param>
    public static Task<string> SlugWithoutCentreAsync(this SiteHost site, int rank = 0) => site.InScopeAsync(services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        return registry.Partners
            .Where(partner => registry.Rights.Any(right => right.PartnerId == partner.Id && right.Status == RightStatus.InForce)
                && registry.Offers.All(offer => offer.PartnerId != partner.Id || offer.Kind == OfferKind.Offer))
            .OrderBy(partner => partner.Slug).Select(partner => partner.Slug).Skip(rank).FirstAsync();
    });

    /// <summary>What an offer's draft says now.</summary>
    public static async Task<OfferContent> DraftAsync(this SiteHost site, string reference) =>
        (await site.InScopeAsync(services =>
            services.GetRequiredService<RegistryContext>().Offers.AsNoTracking().SingleAsync(offer => offer.Reference == reference))).Draft;

    /// <summary>The sentences that a page shows of what a section lacks.</summary>
    public static IReadOnlyList<string> Findings(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll("#manque .findings li").Select(line => line.TextContent.Trim())];
}
