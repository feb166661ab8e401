using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Lookup;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Joining;

/// <summary>A site whose directory of companies knows one.</summary>
public sealed class JoiningHost : SiteHost
{
    public const string KnownNumber = "000000117";

    protected override void Configure(IServiceCollection services) => services.AddSingleton<ICompanyLookup, OneCompany>();

    private sealed class OneCompany : ICompanyLookup
    {
        public Task<KnownCompany?> FindAsync(Siren siren, CancellationToken cancellation = default) => Task.FromResult(siren.Digits == KnownNumber
            ? new KnownCompany { Name = "LES ESSAIS DU VELAY", LegalForm = "SARL", Street = "3 RUE DES ESSAIS", PostalCode = "43000", Insee = "43157", Commune = "Le Puy-en-Velay" }
            : null);
    }
}

/// <summary>What somebody who asks to join does with a browser, and what they receive.</summary>
internal static class JoiningSite
{
    /// <summary>Accepts the terms.</summary>
    public static async Task<HttpResponseMessage> AcceptAsync(this TestBrowser browser, string email) => await browser.SubmitAsync(
        await browser.PageAsync("/devenir-partenaire/conditions"),
        new Dictionary<string, string?> { ["accepte"] = "oui", ["nom"] = "Camille Essai", ["adresse-electronique"] = email });

    /// <summary>The page that the only mail of a kind to an address leads to, once it is there.</summary>
    public static async Task<string> LinkAsync(this SiteHost site, string email, string template)
    {
        string? text = null;
        await SiteActs.EventuallyAsync(async () => (text = (await site.MailsToAsync(email)).SingleOrDefault(mail => mail.Template == template)?.Text) is not null);
        var line = text!.Split('\n').Single(line => line.Contains("/devenir-partenaire/demande/", StringComparison.Ordinal));
        return new Uri(line).AbsolutePath;
    }

    public static Task<List<OutgoingMail>> MailsToAsync(this SiteHost site, string email) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.AsNoTracking().Where(mail => mail.To == email).ToListAsync());

    /// <summary>The request of an address.</summary>
    public static Task<JoinRequest> RequestOfAsync(this SiteHost site, string email) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().JoinRequests.AsNoTracking().SingleAsync(request => request.Email == email));

    /// <summary>A browser in which a request is open; it declares something where something is given.</summary>
    public static async Task<TestBrowser> OpenRequestAsync(this SiteHost site, string email, Declaration? declared = null)
    {
        var browser = site.Browse();
        (await browser.AcceptAsync(email)).Dispose();
        (await browser.SubmitAsync(await browser.PageAsync(await site.LinkAsync(email, "demande-confirmer")))).Dispose();
        if (declared is not null)
        {
            var id = (await site.RequestOfAsync(email)).Id;
            (await site.InScopeAsync(services => services.GetRequiredService<JoinService>()
                .DeclareAsync(id, _ => declared, JoinScene.Visiting(site.Clock.GetUtcNow())))).OrThrow();
        }

        return browser;
    }

    /// <summary>A reviewer does something to the request of an address.</summary>
    public static Task ReviewAsync(this SiteHost site, string email, Func<JoinRequest, Result> act) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        act(await registry.JoinRequests.SingleAsync(request => request.Email == email)).OrThrow();
        await registry.SaveChangesAsync();
    });

    /// <summary>The names and states of a list of tasks.</summary>
    public static IReadOnlyList<string> States(this IDocument page) =>
        [.. page.QuerySelectorAll(".task-list .fr-badge").Select(badge => badge.TextContent.Trim())];
}
