using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Files;

public abstract class FilePagesSuite<TSite> : IAsyncLifetime
    where TSite : SiteHost, new()
{
    private readonly TSite _site = new();
    private string _slug = "";

    [SharedFact]
    public async Task Files_Searched_AreFoundByNameAndByNumberAndKeepTheirAddress()
    {
        using var reviewer = await _site.AsStaffAsync(StaffRole.Reviewer);
        var partner = await _site.PartnerAsync(_slug);

        foreach (var text in (string[])[partner.Company.Name.ToUpperInvariant(), partner.Number.Text, partner.Number.ToString()])
        {
            var page = await reviewer.Browser.PageAsync($"/instruction/partenaires?q={Uri.EscapeDataString(text)}&etat=valide");
            page.QuerySelectorAll("main tbody a").ShouldContain(link => link.GetAttribute("href") == $"/instruction/partenaires/{_slug}", text);
            page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(text);
        }

        var none = await reviewer.Browser.PageAsync("/instruction/partenaires?q=zzzz");
        none.QuerySelector("main")!.TextContent.ShouldContain("Aucun dossier");
        SoundPage.TiesItsParts(none);
    }

    [SharedTheory]
    [InlineData("/instruction/partenaires?page=9999")]
    [InlineData("/instruction/partenaires?etat=inconnu&page=-1")]
    [InlineData("/instruction/partenaires?q=%00%01")]
    public async Task Files_AskedForWhatMakesNoSense_AreShownAllTheSame(string address)
    {
        using var reviewer = await _site.AsStaffAsync(StaffRole.Reviewer);

        using var response = await reviewer.Browser.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SharedFact]
    public async Task Mandatary_SeesTheFilesTheyWereGivenAndNoOther()
    {
        using var mandatary = await _site.AsStaffAsync(StaffRole.Mandated);
        using var lead = await _site.AsStaffAsync(StaffRole.LeadReviewer);
        (await mandatary.Browser.PageAsync("/instruction/partenaires")).QuerySelector("main")!.TextContent.ShouldContain("Aucun dossier");
        (await StatusAsync(mandatary, $"/instruction/partenaires/{_slug}")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(mandatary, $"/espace/{_slug}")).ShouldBe(HttpStatusCode.Forbidden);

        using var given = await lead.Browser.SubmitAsync(
            await lead.Browser.PageAsync($"/instruction/partenaires/{_slug}/mandataires"),
            new Dictionary<string, string?> { ["mandataire"] = mandatary.PersonId.ToString() });

        (await lead.Browser.PageAsync(given.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldContain("L’attribution du dossier est enregistrée");
        (await mandatary.Browser.PageAsync("/instruction/partenaires")).QuerySelectorAll("main tbody a").ShouldHaveSingleItem();
        (await StatusAsync(mandatary, $"/instruction/partenaires/{_slug}")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(mandatary, $"/espace/{_slug}")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(mandatary, $"/instruction/partenaires/{await _site.PartnerSlugAsync(1)}")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(mandatary, $"/instruction/partenaires/{_slug}/mandataires")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(mandatary, $"/instruction/partenaires/{_slug}/compte")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [SharedFact]
    public async Task File_GivenToWhoIsNoMandatary_IsRefusedWithASentence()
    {
        using var mandatary = await _site.AsStaffAsync(StaffRole.Mandated);
        using var lead = await _site.AsStaffAsync(StaffRole.LeadReviewer);

        using var given = await lead.Browser.SubmitAsync(
            await lead.Browser.PageAsync($"/instruction/partenaires/{_slug}/mandataires"),
            new Dictionary<string, string?> { ["mandataire"] = "personne" });

        (await SiteHost.ParseAsync(given)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("n’est pas mandataire");
    }

    [SharedFact]
    public async Task FirstAccount_Opened_SendsTheContactALinkAndTheFileSaysSo()
    {
        using var reviewer = await _site.AsStaffAsync(StaffRole.Reviewer);
        var file = await reviewer.Browser.PageAsync($"/instruction/partenaires/{_slug}");
        SoundPage.SaysWhatItIs(file);
        SoundPage.TiesItsParts(file);
        file.QuerySelector(".acts")!.TextContent.ShouldContain("Ouvrir le premier compte");
        file.QuerySelector(".acts")!.TextContent.ShouldContain("Agir au nom");
        file.QuerySelector(".past-acts")!.TextContent.ShouldContain("La déclaration est validée");
        file.QuerySelector("main")!.TextContent.ShouldNotContain("Autre événement");

        using var sent = await reviewer.Browser.SubmitAsync(await reviewer.Browser.PageAsync($"/instruction/partenaires/{_slug}/compte"));

        var mail = await _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.SingleAsync(mail => mail.Template == "activation"));
        mail.To.ShouldBe((await _site.PartnerAsync(_slug)).Company.Contact.Email);
        mail.Text!.ShouldContain("/activation/");
        file = await reviewer.Browser.PageAsync(sent.Headers.Location!.OriginalString);
        file.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Le lien est en route");
        file.QuerySelector(".acts")!.TextContent.ShouldContain("Renvoyer le lien");
        file.QuerySelector(".past-acts li")!.TextContent.ShouldContain("par Dominique Essai, ministère");
    }

    [SharedFact]
    public async Task Company_ThatActivatedItsAccount_GetsNoOtherFromTheMinistry()
    {
        using var reviewer = await _site.AsStaffAsync(StaffRole.Reviewer);
        var form = await reviewer.Browser.PageAsync($"/instruction/partenaires/{_slug}/compte");
        using var manager = await _site.AsAccountAsync((_slug, CompanyRole.Manager));

        using var sent = await reviewer.Browser.SubmitAsync(form);

        (await SiteHost.ParseAsync(sent)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("a déjà activé son compte");
        (await reviewer.Browser.PageAsync($"/instruction/partenaires/{_slug}")).QuerySelector("main")!.TextContent.ShouldNotContain("Ouvrir le premier compte");
    }

    [SharedFact]
    public async Task Partner_AndWhoHasNoSuchRole_AreKeptOut()
    {
        using var manager = await _site.AsAccountAsync((_slug, CompanyRole.Manager));
        using var editor = await _site.AsStaffAsync(StaffRole.Editor);

        foreach (var person in (SignedInBrowser[])[manager, editor])
            foreach (var address in (string[])["/instruction/partenaires", $"/instruction/partenaires/{_slug}", $"/instruction/partenaires/{_slug}/compte"])
                (await StatusAsync(person, address)).ShouldBe(HttpStatusCode.Forbidden, address);
    }

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        if (SecondDatabase.IsThereFor(_site.GetType())) _slug = await _site.PartnerSlugAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    private static async Task<HttpStatusCode> StatusAsync(SignedInBrowser person, string address)
    {
        using var response = await person.Browser.GetAsync(address);
        return response.StatusCode;
    }
}

public sealed class FilePagesTests : FilePagesSuite<SiteHost>;

public sealed class FilePagesPostgreSqlTests : FilePagesSuite<PostgreSqlSiteHost>, IOnPostgreSql;
