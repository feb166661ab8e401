using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OfferEditor;

/// <summary>An offer of its own for each test, begun by somebody of its partner who is signed in.</summary>
internal sealed class DraftScene : IDisposable
{
    private const string Partner = "le-carreau-numerique";

    private readonly SiteHost _site;
    private readonly SignedInBrowser _person;

    private DraftScene(SiteHost site, string slug, string reference, SignedInBrowser person) =>
        (_site, Slug, Reference, _person) = (site, slug, reference, person);

    public string Slug { get; }

    public string Reference { get; }

    public TestBrowser Browser => _person.Browser;

    /// <summary>Where the offer is written.</summary>
    public string Address => $"/espace/{Slug}/offres/{Reference}";

    /// <param name="site">Where.</param>
    /// <param name="specification">Reference of what it is under.</param>
    public static async Task<DraftScene> BeginAsync(SiteHost site, string specification = "reseau-wifi")
    {
        var partner = await site.PartnerAsync(Partner);
        var offer = await site.InScopeAsync(async services =>
        {
            var outlet = await services.GetRequiredService<RegistryContext>().Outlets.FirstAsync(outlet => outlet.PartnerId == partner.Id);
            var beginning = new DraftBeginning { PartnerId = partner.Id, OutletId = outlet.Id, Specification = specification, Title = "Une offre d’essai" };
            return await services.GetRequiredService<OfferDraftService>().BeginAsync(beginning, Build.Context(site.Clock.GetUtcNow(), "essai"));
        });
        return new(site, Partner, offer.Value.Reference, await site.AsAccountAsync((Partner, CompanyRole.Editor)));
    }

    /// <summary>What the offer says now.</summary>
    public Task<OfferContent> ContentAsync() => _site.InScopeAsync(async services =>
        (await services.GetRequiredService<RegistryContext>().Offers.AsNoTracking().SingleAsync(offer => offer.Reference == Reference)).Draft);

    /// <summary>Fills a form of a page in and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string?> values, string form = "#rubrique") =>
        await Browser.SubmitAsync(await Browser.PageAsync(Address + path), values, form);

    public void Dispose() => _person.Dispose();
}
