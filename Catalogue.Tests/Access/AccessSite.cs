using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Reviews;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Letters;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Access;

/// <summary>A site with one person of each kind, and something of the partner for each part of an address.</summary>
public sealed class AccessSite : SiteHost, IAsyncLifetime
{
    private const string Partner = "le-carreau-numerique", OtherPartner = "atelier-numerique-du-dolaizon";

    private readonly Dictionary<Persona, TestBrowser> _browsers = [];
    private readonly Dictionary<string, string> _values = new()
    {
        ["partenaire"] = Partner,
        ["number"] = "1",
        ["demande"] = "DE-00001",
        ["ligne"] = "1",
        ["supplement"] = "nouveau",
        ["partie"] = "1",
        ["section"] = "couverture",
        ["fiche/partie"] = "contact",
        ["piece"] = "assurance",
        ["avant"] = "1",
        ["apres"] = "brouillon",
        ["engagements/rubrique"] = "equipe",
    };

    /// <summary>Everything that the site answers to.</summary>
    internal IReadOnlyList<SiteHandler> Handlers { get; private set; } = [];

    internal TestBrowser BrowserOf(Persona persona) => _browsers[persona];

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Handlers = await SiteHandlers.OfAsync(Services);
        _browsers[Persona.Anonymous] = Browse();
        var editor = await this.AsAccountAsync((Partner, CompanyRole.Editor));
        Keep(Persona.PartnerEditor, editor);
        Keep(Persona.PartnerManager, await this.AsAccountAsync((Partner, CompanyRole.Manager)));
        Keep(Persona.OtherPartner, await this.AsAccountAsync((OtherPartner, CompanyRole.Manager)));
        var reviewer = await this.AsStaffAsync(StaffRole.Reviewer);
        Keep(Persona.Reviewer, reviewer);
        Keep(Persona.LeadReviewer, await this.AsStaffAsync(StaffRole.LeadReviewer));
        Keep(Persona.Editor, await this.AsStaffAsync(StaffRole.Editor));
        var administrator = await this.AsStaffAsync(StaffRole.Administrator);
        Keep(Persona.Administrator, administrator);
        Keep(Persona.Mandated, await MandatedAsync(Partner));
        Keep(Persona.MandatedElsewhere, await MandatedAsync(OtherPartner));
        _values["compte"] = $"{editor.PersonId}";
        _values["invitation"] = $"{await InviteAsync()}";
        (_values["offre"], _values["rubrique"]) = (await OfferAsync(), "conditions-de-vente");
        _values["controle"] = await ReviewAsync(_values["offre"]);
        (_values["point"], _values["document"]) = await FindAndSendAsync();
        _values["reference"] = await this.AskCorrectionAsync(Partner, reviewer.PersonId);
        _values["fichier"] = $"{await this.AnswerNoticeAsync(_values["reference"])}";
        (_values["numero"], _values["avertissement"]) = await WriteAsync(administrator.PersonId);
        _values["agents/id"] = $"{administrator.PersonId}";
        _values["sessions/id"] = $"{editor.PersonId}";
        _values["comptes/id"] = $"{editor.PersonId}";
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var browser in _browsers.Values) browser.Dispose();
        await DisposeAsync();
    }

    /// <summary>An address of a handler, with what exists for each of its parts.</summary>
    internal string AddressOf(SiteHandler handler)
    {
        var parts = handler.Route.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{')) continue;
            var name = parts[i][1..].Split('}', ':', '?')[0];
            parts[i] = _values.GetValueOrDefault($"{parts[i - 1]}/{name}") ?? _values.GetValueOrDefault(name) ?? "essai";
        }

        return string.Join('/', parts) + (handler.Name is null ? "" : $"?handler={handler.Name}");
    }

    private void Keep(Persona persona, SignedInBrowser person) => _browsers[persona] = person.Browser;

    private async Task<SignedInBrowser> MandatedAsync(string slug)
    {
        var person = await this.AsStaffAsync(StaffRole.Mandated);
        await InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug);
            registry.Add(new FileAssignment(partner.Id, person.PersonId, Clock.GetUtcNow()));
            await registry.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>An offer of that partner, which has a part as bundles do.</summary>
    private Task<string> OfferAsync() => InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var offer = await registry.Offers.FirstAsync(offer => registry.Partners.Any(partner => partner.Slug == Partner && partner.Id == offer.PartnerId));
        offer.Rewrite(offer.Draft with { Parts = [new("Le réseau", "reseau-wifi", new Dictionary<string, Answer>())] });
        await registry.SaveChangesAsync();
        return offer.Reference;
    });

    /// <summary>A review of that offer.</summary>
    private Task<string> ReviewAsync(string offerReference) => InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        await registry.Reviews.Where(review => review.OfferReference == offerReference).ExecuteDeleteAsync();
        var review = Review.Open(
            new()
            {
                Reference = "C-2026-90001",
                OfferReference = offerReference,
                PartnerId = (await registry.Partners.SingleAsync(partner => partner.Slug == Partner)).Id,
                DueOn = new(2026, 12, 1),
                PassedVersion = null,
                AssignedTo = null,
            },
            Clock.GetUtcNow());
        registry.Add(review);
        await registry.SaveChangesAsync();
        return review.Reference;
    });

    /// <summary>An outlet of the partner, and a document that it sent.</summary>
    private Task<(string Outlet, string Document)> FindAndSendAsync() => InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.Include(partner => partner.Outlets).SingleAsync(partner => partner.Slug == Partner);
        await services.SendDocumentAsync(partner.Id, "assurance", Clock.GetUtcNow());
        var document = await registry.PartnerDocuments.SingleAsync(document => document.PartnerId == partner.Id);
        return ($"{partner.Outlets[0].Id}", $"{document.Id}");
    });

    /// <summary>A letter that the partner received, and a notice whose letter is written and waits.</summary>
    private Task<(string Letter, string Notice)> WriteAsync(Guid staff) => InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == Partner);
        var sent = await services.DraftNoticeAsync(partner, "envoyé", staff, Clock.GetUtcNow());
        var second = await services.MeetAsync("Alix Essai", null, Clock.GetUtcNow());
        return (await services.SendNoticeAsync(sent, second, Clock.GetUtcNow()), await services.DraftNoticeAsync(partner, "écrit", staff, Clock.GetUtcNow()));
    });

    private Task<Guid> InviteAsync() => InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == Partner);
        var (link, _) = OneTimeLink.Inviting("camille@essai.example", partner.Id, CompanyRole.Editor, Clock.GetUtcNow());
        registry.Add(link);
        await registry.SaveChangesAsync();
        return link.Id;
    });
}
