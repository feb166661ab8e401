using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Space;

/// <summary>New terms of use, which a manager accepts for the company (A2).</summary>
public sealed class NewTermsPageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Terms_NotAcceptedInTime_AreAcceptedByAManager_AndOffersComeBack()
    {
        var slug = await site.PartnerSlugAsync(5);
        var partner = await site.PartnerAsync(slug);
        await RequireAsync(partner.Id);
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(30));
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));
        (await ShownAsync(partner.Id)).ShouldBe(0);

        var asEditor = await editor.Browser.PageAsync($"/espace/{slug}");
        asEditor.QuerySelectorAll(".due-list__urgent").ShouldContain(item => item.TextContent.Contains("C’est à un gestionnaire"));
        asEditor.QuerySelector($"a[href='/espace/{slug}/conditions']").ShouldBeNull();
        var asManager = await manager.Browser.PageAsync($"/espace/{slug}");
        asManager.QuerySelector($".due-list__urgent a[href='/espace/{slug}/conditions']").ShouldNotBeNull();

        var form = await manager.Browser.PageAsync($"/espace/{slug}/conditions");
        using (var unticked = await manager.Browser.SubmitAsync(form))
            (await SiteHost.ParseAsync(unticked)).QuerySelector("#accord")!.ClassList.ShouldContain("fr-fieldset--error");
        using (var another = await manager.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["accord"] = "oui", ["empreinte"] = "autre" }))
            (await SiteHost.ParseAsync(another)).QuerySelector(".fr-alert--error")!.TextContent.ShouldContain("ont changé");
        using (var accepted = await manager.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["accord"] = "oui" }))
            accepted.Headers.Location!.OriginalString.ShouldBe($"/espace/{slug}");

        var terms = site.Services.GetRequiredService<SiteContent>().Terms[0];
        var acceptance = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().TermsAcceptances.AsNoTracking()
            .SingleAsync(one => one.PartnerId == partner.Id && one.AccountId != null));
        (acceptance.AccountId, acceptance.TermsNumber, acceptance.TermsHash).ShouldBe((manager.PersonId, terms.Number, terms.Hash));
        (await ShownAsync(partner.Id)).ShouldBeGreaterThan(0);
        (await manager.Browser.PageAsync($"/espace/{slug}/conditions")).QuerySelector("main form").ShouldBeNull();
    }

    private Task RequireAsync(Guid partnerId) => site.InScopeAsync(async services =>
    {
        var (registry, writer) = (services.GetRequiredService<RegistryContext>(), services.GetRequiredService<RegistryWriter>());
        var context = Build.Context(site.Clock.GetUtcNow());
        await writer.BeginAsync();
        foreach (var right in await registry.Rights.Where(right => right.PartnerId == partnerId && right.Status == RightStatus.InForce).ToListAsync())
            services.GetRequiredService<RightService>().RequireTerms(right, ParisCalendar.DayOf(context.Instant).AddDays(10), context).OrThrow();
        await services.GetRequiredService<OfferService>().RefreshStandingsAsync(partnerId, context);
        await writer.CommitAsync();
    });

    private Task<int> ShownAsync(Guid partnerId) => site.InScopeAsync(services =>
    {
        var now = site.Clock.GetUtcNow();
        return services.GetRequiredService<RegistryContext>().Offers
            .CountAsync(offer => offer.PartnerId == partnerId && offer.Standing.From <= now && now < offer.Standing.Until);
    });
}
