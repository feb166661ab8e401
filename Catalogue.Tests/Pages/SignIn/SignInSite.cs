using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.SignIn;

/// <summary>What tests of the sign-in do on a site.</summary>
internal static class SignInSite
{
    public static Task<Account> OpenAccountAsync(this SiteHost site, bool isActive = true) =>
        site.InScopeAsync(services => TestAccounts.OpenAsync(services, isActive));

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(
        this TestBrowser browser, string name, string password = TestAccounts.Password, string address = "/connexion") =>
        await browser.SubmitAsync(await browser.PageAsync(address), new Dictionary<string, string?> { ["identifiant"] = name, ["mot-de-passe"] = password });

    public static Task<string> LinkAsync(this SiteHost site, LinkPurpose purpose, Account account) =>
        site.InScopeAsync(services => TestAccounts.SendLinkAsync(services, purpose, account, site.Clock.GetUtcNow()));

    /// <summary>Ends a session as somebody who is elsewhere does.</summary>
    public static Task EndSessionAsync(this SiteHost site, Guid sessionId) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Sessions.Where(session => session.Id == sessionId)
            .ExecuteUpdateAsync(session => session.SetProperty(one => one.EndedAt, site.Clock.GetUtcNow())));

    /// <summary>Writes something to the registry.</summary>
    public static Task AddAsync(this SiteHost site, object entity) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        registry.Add(entity);
        await registry.SaveChangesAsync();
    });

    public static Task<List<OutgoingMail>> MailsToAsync(this SiteHost site, Account account) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.AsNoTracking().Where(mail => mail.To == account.Email).OrderBy(mail => mail.QueuedAt).ToListAsync());

    /// <summary>Waits for a mail that leaves by itself.</summary>
    public static async Task<OutgoingMail> MailAsync(this SiteHost site, Account account, string template)
    {
        while (true)
        {
            if ((await site.MailsToAsync(account)).Find(mail => mail.Template == template) is { } mail) return mail;
            await Task.Delay(20);
        }
    }

    public static string Heading(this IDocument page) => page.QuerySelector("h1")!.TextContent.Trim();
}
