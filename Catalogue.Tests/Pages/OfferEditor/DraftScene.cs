using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OfferEditor;

/// <summary>An offer of its own for each test, with somebody of its partner who is signed in.</summary>
internal sealed class DraftScene : IDisposable
{
    public const string Slug = "le-carreau-numerique";

    private readonly SiteHost _site;
    private readonly SignedInBrowser _person;

    private DraftScene(SiteHost site, string reference, SignedInBrowser person) => (_site, Reference, _person) = (site, reference, person);

    public string Reference { get; }

    public TestBrowser Browser => _person.Browser;

    /// <summary>Where the offer is written.</summary>
    public string Address => $"/espace/{Slug}/offres/{Reference}";

    /// <param name="site">Where.</param>
    /// <param name="specification">Reference of what it is under.</param>
    public static async Task<DraftScene> BeginAsync(SiteHost site, string specification = "reseau-wifi") =>
        new(site, await site.BeginAsync(Slug, specification), await site.AsAccountAsync((Slug, CompanyRole.Editor)));

    /// <summary>What the offer says now.</summary>
    public Task<OfferContent> ContentAsync() => _site.DraftAsync(Reference);

    /// <summary>Fills a form of a page in and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string?> values, string form = "#rubrique") =>
        await Browser.SubmitAsync(await Browser.PageAsync(Address + path), values, form);

    public void Dispose() => _person.Dispose();
}
