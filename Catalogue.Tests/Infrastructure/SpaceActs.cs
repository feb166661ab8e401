using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>What tests of private pages do to a site's registry behind them, and read there.</summary>
internal static class SpaceActs
{
    /// <summary>The address of a validated partner.</summary>
    /// <param name="site">Where.</param>
    /// <param name="rank">Which of them, by address, from 0.</param>
    public static Task<string> PartnerSlugAsync(this SiteHost site, int rank = 0) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Partners.Where(partner => partner.Status == PartnerStatus.Validated)
            .OrderBy(partner => partner.Slug).Select(partner => partner.Slug).Skip(rank).FirstAsync());

    public static Task<Partner> PartnerAsync(this SiteHost site, string slug) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().SingleAsync(partner => partner.Slug == slug));

    public static async Task<Team> TeamAsync(this SiteHost site, string slug)
    {
        var partner = await site.PartnerAsync(slug);
        return await site.InScopeAsync(services => services.GetRequiredService<TeamService>().ReadAsync(partner.Id, site.Clock.GetUtcNow()));
    }

    /// <summary>Invites somebody in the name of one of the company's people.</summary>
    /// <returns>The secret of the invitation.</returns>
    public static async Task<string> InviteAsync(this SiteHost site, string slug, Guid by, string email, CompanyRole role = CompanyRole.Editor)
    {
        var (partner, sent) = (await site.PartnerAsync(slug), "");
        var context = new ActionContext { Actor = new(ActorKind.Partner, by.ToString()), Instant = site.Clock.GetUtcNow(), Process = "essai" };
        (await site.InScopeAsync(services => services.GetRequiredService<TeamService>().InviteAsync(
            partner.Id,
            new NewInvitation { Email = email, Role = role },
            secret => new Uri($"https://essai.example/{sent = secret}"),
            context))).OrThrow();
        return sent;
    }

    /// <summary>The last entries of the journal whose events begin so, the latest first.</summary>
    public static Task<List<JournalEntry>> JournalAsync(this SiteHost site, string prefix) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Event.StartsWith(prefix)).OrderByDescending(entry => entry.Number).ToListAsync());
}
