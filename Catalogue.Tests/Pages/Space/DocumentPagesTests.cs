using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Documents;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages.OfferEditor;
using Catalogue.Tests.Pages.OfferPublication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Space;

/// <summary>Private documents, from the company that sends them to the reviewer who decides (A23).</summary>
public sealed class DocumentPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-carreau-numerique", Other = "atelier-numerique-du-dolaizon";

    private DateOnly Today => ParisCalendar.DayOf(site.Clock.GetUtcNow());

    [Fact]
    public async Task Document_SentThenRefusedThenSentAgainAndAccepted_IsWhatOffersDependOn()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        using var manager = await site.AsAccountAsync((Slug, CompanyRole.Manager));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var lastDay = Today.AddDays(400);

        await SendAsync(editor.Browser, "cotisations", Today.AddDays(30));
        var waiting = await SentAsync(Slug, "cotisations");
        var refused = await reviewer.Browser.SubmitAsync(
            await reviewer.Browser.PageAsync($"/instruction/partenaires/{Slug}/pieces/{waiting.Id}"),
            new Dictionary<string, string?> { ["raison"] = "piece_illisible" },
            "#refuser");
        refused.StatusCode.ShouldBe(HttpStatusCode.Found);
        refused.Dispose();
        var mail = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.AsNoTracking()
            .OrderByDescending(mail => mail.QueuedAt).FirstAsync(mail => mail.Template == "piece-refusee"));
        mail.To.ShouldContain("alix.");
        (await editor.Browser.PageAsync($"/espace/{Slug}/pieces")).QuerySelector("main")!.TextContent
            .ShouldContain("Le document ne peut pas être lu en entier.");

        await SendAsync(editor.Browser, "cotisations", lastDay);
        var again = await SentAsync(Slug, "cotisations");
        using var accepted = await reviewer.Browser.SubmitAsync(
            await reviewer.Browser.PageAsync($"/instruction/partenaires/{Slug}/pieces/{again.Id}"), form: "#accepter");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await site.PartnerAsync(Slug)).Sheet["cotisations"].ValidUntil.ShouldBe(lastDay);
        (await site.JournalAsync("partner.document")).Take(4).Select(entry => entry.Event)
            .ShouldBe(["partner.documentaccepted", "partner.documentsent", "partner.documentrefused", "partner.documentsent"]);
    }

    [Fact]
    public async Task Document_ThatWaits_IsDownloadedByItsCompanyAlone_AndTakenBack()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        using var stranger = await site.AsAccountAsync((Other, CompanyRole.Manager));
        await SendAsync(editor.Browser, "honneur", Today.AddDays(90));
        var document = await SentAsync(Slug, "honneur");
        var address = $"/espace/{Slug}/pieces/{document.Id}";

        using (var file = await editor.Browser.GetAsync($"{address}?handler=File"))
        {
            (await file.Content.ReadAsByteArrayAsync()).ShouldBe(PdfSamples.Of());
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Headers.CacheControl!.NoStore.ShouldBeTrue();
            file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }

        foreach (var elsewhere in (string[])[$"/espace/{Other}/pieces/{document.Id}", $"/espace/{Other}/pieces/{document.Id}?handler=File"])
        {
            using var missing = await stranger.Browser.GetAsync(elsewhere);
            missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var taken = await editor.Browser.SubmitAsync(await editor.Browser.PageAsync(address), form: "#reprendre");
        taken.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await SentAsync(Slug, "honneur")).ShouldSatisfyAllConditions(
            one => one.Status.ShouldBe(DocumentStatus.Retired), one => one.FileId.ShouldBeNull());
        using var gone = await editor.Browser.GetAsync($"{address}?handler=File");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Document_ThatIsNoneOrIsOver_IsSaidAtItsField()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var form = await editor.Browser.PageAsync($"/espace/{Slug}/pieces/envoyer/assurance");

        using var sent = await editor.Browser.SendFileAsync(form, "pas un document"u8.ToArray(), "note.pdf", Today.AddDays(-1));

        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelectorAll(".fr-error-text").Length.ShouldBe(2);
        page.QuerySelector("#fin-annee")!.GetAttribute("value").ShouldBe($"{Today.AddDays(-1).Year}");
        SoundPage.SaysWhatItIs(page);
    }

    [Fact]
    public async Task Document_ThatAnOfferDemands_IsAmongThemWithItsOffer_WhichFollowsIt()
    {
        const string company = "houblon-reseaux", certificate = "conformite_de_caisse";
        using var editor = await site.AsAccountAsync((company, CompanyRole.Editor));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        var row = (await editor.Browser.PageAsync($"/espace/{company}/pieces")).QuerySelectorAll("main tbody tr")
            .Single(row => row.TextContent.Contains("logiciel de caisse", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Jusqu’au 31 décembre 2027");
        var link = row.QuerySelector($"a[href^='/espace/{company}/offres/']")!;
        var reference = link.GetAttribute("href")!.Split('/')[^1];
        var section = (await editor.Browser.PageAsync($"/espace/{company}/offres/{reference}/exigences/caisse")).QuerySelector(".document")!;
        section.TextContent.ShouldContain("Pièce valable jusqu’au 31 décembre 2027.");
        section.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/espace/{company}/pieces");
        var until = (await site.OfferAsync(reference)).Standing.Until;

        await SendAsync(editor.Browser, certificate, Today.AddDays(3));
        var file = await reviewer.Browser.PageAsync($"/instruction/partenaires/{company}/pieces/{(await SentAsync(company, certificate)).Id}");
        file.QuerySelector("main .pairs")!.TextContent.ShouldContain(link.TextContent);
        (await reviewer.Browser.SubmitAsync(file, form: "#accepter")).Dispose();

        (await site.OfferAsync(reference)).Standing.Until.ShouldBeLessThan(until);
    }

    [Fact]
    public async Task Document_ThatADraftLacks_IsSaidWhereItIs_AndLeadsToTheDocuments()
    {
        const string certificate = "conformite_de_caisse";
        var reference = await site.BeginAsync(Other, "serveur-dedie");
        await site.WriteAsync(reference, content => content with { Answers = new Dictionary<string, Answer> { ["fonctions"] = new() { Choices = ["caisse"] } } });
        using var editor = await site.AsAccountAsync((Other, CompanyRole.Editor));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var offer = $"/espace/{Other}/offres/{reference}";

        (await SaidAsync()).ShouldEndWith("à envoyer.");
        await SendAsync(editor.Browser, certificate, Today.AddDays(90));
        (await SaidAsync()).ShouldEndWith($"envoyée le {FrenchDate.InFull(Today)}, le ministère la lit.");
        var section = await editor.Browser.PageAsync($"{offer}/exigences/caisse");
        section.QuerySelector(".document")!.TextContent.ShouldContain("le ministère la lit");
        var file = await reviewer.Browser.PageAsync($"/instruction/partenaires/{Other}/pieces/{(await SentAsync(Other, certificate)).Id}");
        (await reviewer.Browser.SubmitAsync(file, new Dictionary<string, string?> { ["raison"] = "piece_illisible" }, "#refuser")).Dispose();
        (await SaidAsync()).ShouldEndWith("refusée\u00a0: Le document ne peut pas être lu en entier.");
        (await editor.Browser.PageAsync(offer)).QuerySelectorAll(".tasks__line").Single(line => line.TextContent.Contains("La caisse", StringComparison.Ordinal))
            .TextContent.ShouldContain("1 pièce pas encore acceptée");

        async Task<string> SaidAsync() => (await editor.Browser.PageAsync($"{offer}/publier"))
            .QuerySelectorAll($"#manque li a[href='/espace/{Other}/pieces']").ShouldHaveSingleItem().TextContent;
    }

    [Fact]
    public async Task Document_ThatIsNotDemanded_IsNotFound()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

        using var response = await editor.Browser.GetAsync($"/espace/{Slug}/pieces/envoyer/anciennete");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Mandated_ActingForACompany_DoesNotReadItsDocuments()
    {
        using var mandated = await site.AsStaffAsync(StaffRole.Mandated);
        using var editor = await site.AsAccountAsync((Other, CompanyRole.Editor));
        var partner = await site.PartnerAsync(Other);
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Add(new FileAssignment(partner.Id, mandated.PersonId, site.Clock.GetUtcNow()));
            await registry.SaveChangesAsync();
        });
        await SendAsync(editor.Browser, "assurance", Today.AddDays(90));
        var document = await SentAsync(Other, "assurance");

        using var file = await mandated.Browser.GetAsync($"/espace/{Other}/pieces/{document.Id}?handler=File");

        file.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task SendAsync(TestBrowser browser, string criterion, DateOnly lastDay, string? slug = null)
    {
        var company = slug ?? (await browser.GetAsync("/espace")).Headers.Location!.OriginalString.Split('/')[^1];
        var form = await browser.PageAsync($"/espace/{company}/pieces/envoyer/{criterion}");
        using var sent = await browser.SendFileAsync(form, PdfSamples.Of(), "attestation.pdf", lastDay);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private async Task<PartnerDocument> SentAsync(string slug, string criterion)
    {
        var partner = await site.PartnerAsync(slug);
        return await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().PartnerDocuments.AsNoTracking()
            .Where(document => document.PartnerId == partner.Id && document.Criterion == criterion)
            .OrderBy(document => document.Status != DocumentStatus.Submitted).FirstAsync());
    }
}
