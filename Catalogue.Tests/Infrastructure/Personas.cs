using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalogue.Tests.Infrastructure;

/// <summary>People who are signed in, without the pages that sign them in.</summary>
internal static class Personas
{
    /// <summary>A partner's person with an active account.</summary>
    /// <param name="site">Where.</param>
    /// <param name="companies">The companies, by their address on the site, and the role in each.</param>
    public static Task<SignedInBrowser> AsAccountAsync(this SiteHost site, params IEnumerable<(string Slug, CompanyRole Role)> companies) =>
        site.InScopeAsync(async services =>
        {
            var (registry, now) = (services.GetRequiredService<RegistryContext>(), site.Clock.GetUtcNow());
            var account = Account.Open(UserCode.Draw(), "Alix Essai", $"alix.{Guid.NewGuid():N}@essai.example", now);
            account.Activate(now).OrThrow();
            account.SecurityStamp = Guid.NewGuid().ToString();
            (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, EmailAddress.Normalize(account.Email!));
            registry.Add(account);
            foreach (var (slug, role) in companies)
            {
                var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug);
                registry.Add(new Membership(account.Id, partner.Id, role, now));
            }

            return await OpenAsync(site, services, Session.OfAccount(account.Id, "Essai", now), account.Id);
        });

    /// <summary>The same account on one more browser.</summary>
    /// <param name="site">Where.</param>
    /// <param name="accountId">Which account.</param>
    /// <param name="browserName">What the browser is called.</param>
    /// <param name="opened">Since when; now when null.</param>
    public static Task<SignedInBrowser> AlsoAsync(
        this SiteHost site, Guid accountId, string browserName = "Essai", DateTimeOffset? opened = null) =>
        site.InScopeAsync(services =>
            OpenAsync(site, services, Session.OfAccount(accountId, browserName, opened ?? site.Clock.GetUtcNow()), accountId));

    /// <summary>Somebody of the ministry.</summary>
    public static Task<SignedInBrowser> AsStaffAsync(this SiteHost site, params IEnumerable<StaffRole> roles) =>
        site.InScopeAsync(async services =>
        {
            var (registry, now) = (services.GetRequiredService<RegistryContext>(), site.Clock.GetUtcNow());
            var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), now);
            member.SignIn("Dominique Essai", $"dominique.{Guid.NewGuid():N}@essai.example", [], now);
            member.Grant(roles);
            registry.Add(member);
            return await OpenAsync(site, services, Session.OfStaff(member.Id, providerToken: null, "Essai", now), member.Id);
        });

    private static async Task<SignedInBrowser> OpenAsync(SiteHost site, IServiceProvider services, Session session, Guid personId)
    {
        var registry = services.GetRequiredService<RegistryContext>();
        registry.Add(session);
        await registry.SaveChangesAsync();
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        var ticket = new AuthenticationTicket(
            Person.OfSession(session.Id),
            new AuthenticationProperties { IssuedUtc = session.OpenedAt, ExpiresUtc = session.ExpiresAt },
            SessionCookie.Scheme);
        var browser = site.Browse();
        browser.Keep(SessionCookie.Name, options.TicketDataFormat.Protect(ticket));
        return new(browser, personId, session.Id);
    }
}

/// <summary>Somebody who is signed in.</summary>
/// <param name="Browser">Where.</param>
/// <param name="PersonId">Their account, or what they are at the ministry.</param>
/// <param name="SessionId">Their session.</param>
internal sealed record SignedInBrowser(TestBrowser Browser, Guid PersonId, Guid SessionId) : IDisposable
{
    public void Dispose() => Browser.Dispose();
}
