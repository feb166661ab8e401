using System.Text.RegularExpressions;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.E2E.Accounts;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E.Ministry;

/// <summary>What people of the ministry do with the buttons of its pages, and what the registry does by itself.</summary>
internal static class MinistryActs
{
    /// <summary>Answers a radio button or a box by what it says.</summary>
    public static Task TickAsync(this ILocator within, string label) =>
        within.Locator("label", new() { HasTextRegex = new($"^\\s*{Regex.Escape(label)}") }).First.ClickAsync(new() { Position = new() { X = 6, Y = 12 } });

    /// <summary>Opens an act of a notice and does it.</summary>
    /// <param name="page">The browser of somebody of the ministry.</param>
    /// <param name="reference">The notice.</param>
    /// <param name="act">What the act is called.</param>
    /// <param name="text">What is written; null where nothing is asked for.</param>
    public static async Task ActAsync(this Visitor page, string reference, string act, string? text = null)
    {
        await page.GoAsync($"/instruction/avertissements/{reference}");
        await page.LookAsync();
        var fold = page.Page.Locator("details", new() { Has = page.Page.Locator("summary", new() { HasText = act }) }).First;
        if (await fold.GetAttributeAsync("open") is null) await fold.Locator("summary").ClickAsync();
        if (text is not null) await fold.GetByRole(AriaRole.Textbox).FillAsync(text);
        await fold.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }

    /// <summary>Signs somebody of a company in, anew: the time may have moved.</summary>
    public static async Task SignInAsync(this Visitor partner, string account)
    {
        await partner.GoAsync("/connexion");
        await partner.Page.SignInAsync(account, People.Password);
        await partner.Page.WaitForURLAsync("**/espace/**");
    }

    public static Task<Notice> NoticeAsync(this SiteHost site, Func<IQueryable<Notice>, IQueryable<Notice>> which) => site.InScopeAsync(services =>
        which(services.GetRequiredService<RegistryContext>().Notices.AsNoTracking()).SingleAsync());

    /// <summary>Does what the site does each night: looks at all offers, opens reviews, records what deadlines took away.</summary>
    public static Task PassNightAsync(this SiteHost site) => site.InScopeAsync(async services =>
    {
        var context = new ActionContext { Actor = Actor.System, Instant = site.Clock.GetUtcNow(), Process = "nuit" };
        await services.GetRequiredService<MachineChecks>().RunAsync(context);
        await services.GetRequiredService<ReviewCampaign>().OpenAsync(context);
        await services.GetRequiredService<NoticeLosses>().RecordAsync((slug, letter) => new($"http://localhost/espace/{slug}/courriers/{letter}"), context);
    });

    /// <summary>No decision is drawn for a second reader: what follows does not depend on a draw.</summary>
    public static Task DrawNothingAsync(this SiteHost site) => site.InScopeAsync(services => services.GetRequiredService<RegistryContext>()
        .Programmes.ExecuteUpdateAsync(set => set.SetProperty(programme => programme.SecondReadingPercent, 0)));

    /// <summary>An open review, and the address of its partner on the site.</summary>
    public static Task<(string Reference, string Partner)> OpenReviewAsync(this SiteHost site) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var found = await (
            from review in registry.Reviews
            join partner in registry.Partners on review.PartnerId equals partner.Id
            where review.Status == ReviewStatus.Open && review.AssignedTo == null
            orderby review.DueOn descending, review.Reference
            select new { review.Reference, partner.Slug }).FirstAsync();
        return (found.Reference, found.Slug);
    });
}
