using System.Text.RegularExpressions;
using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Accounts;

/// <summary>People with accounts, how they sign in, and what they find in their mailbox.</summary>
internal static partial class People
{
    public const string Password = "renard cerise tambour";

    /// <summary>An active account of a partner.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> OpenAccountAsync(this SiteHost site, string slug, CompanyRole role) => site.InScopeAsync(async services =>
    {
        var (registry, now) = (services.GetRequiredService<RegistryContext>(), site.Clock.GetUtcNow());
        var account = Account.Open(UserCode.Draw(), "Alix Essai", $"alix.{Guid.NewGuid():N}@essai.example", now);
        account.Activate(now).OrThrow();
        (await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug);
        registry.Add(new Membership(account.Id, partner.Id, role, now));
        await registry.SaveChangesAsync();
        return account.Email!;
    });

    /// <summary>Signs in with a password, from the page where one stands.</summary>
    public static async Task SignInAsync(this IPage page, string name, string password)
    {
        await page.GetByLabel("Code utilisateur ou adresse électronique").FillAsync(name);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    /// <summary>Signs in at the ministry's provider, as one of its invented people.</summary>
    public static async Task SignInAsStaffAsync(this IPage page, string name, string address = "/agents/connexion")
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).ClickAsync();
        await Expect(page.GetByText($"Connecté : {name}")).ToBeVisibleAsync();
    }

    /// <summary>The link of the latest mail of a kind; waited for, since some are written a little later.</summary>
    public static async Task<string> LinkInMailAsync(this SiteHost site, string template, string address)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var text = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.AsNoTracking()
                .Where(mail => mail.Template == template && mail.To == address)
                .OrderByDescending(mail => mail.QueuedAt)
                .Select(mail => mail.Text)
                .FirstOrDefaultAsync());
            if (text is not null && LinkPattern().Match(text) is { Success: true } link) return new Uri(link.Value).PathAndQuery;
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No mail « {template} » to {address}.");
    }

    /// <summary>The reference of a published offer of a partner.</summary>
    public static Task<string> OfferOfAsync(this SiteHost site, string slug) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug);
        return await registry.Offers
            .Where(offer => offer.PartnerId == partner.Id && offer.Status == OfferStatus.Published)
            .OrderBy(offer => offer.Kind == OfferKind.Offer ? 0 : 1).ThenBy(offer => offer.Reference)
            .Select(offer => offer.Reference)
            .FirstAsync();
    });

    /// <summary>Ticks or chooses what a label says, as a finger does.</summary>
    public static Task ChooseAsync(this IPage page, string label) =>
        page.Locator("label", new() { HasText = label }).First.ClickAsync(new() { Position = new() { X = 6, Y = 12 } });

    /// <summary>How many mails were written to an address.</summary>
    public static Task<int> MailsToAsync(this SiteHost site, string address) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.CountAsync(mail => mail.To == address));

    [GeneratedRegex(@"https?://\S+/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();
}
