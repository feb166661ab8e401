using System.Net;
using System.Text;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Letters;
using Catalogue.Web.Pages.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Letters;

/// <summary>Letters as both sides read them, and as whoever develops does.</summary>
public sealed class LetterPagesTests(LetterPagesTests.DevelopmentSite site) : IClassFixture<LetterPagesTests.DevelopmentSite>
{
    private const string Slug = "le-carreau-numerique", Other = "atelier-numerique-du-dolaizon";

    private const string Requirement = "Cahier des charges «\u00a0Conseiller informatique et télécoms TPE\u00a0», version 1.0, «\u00a0L’entreprise\u00a0»";

    [Fact]
    public async Task Warning_IsReadByTheCompanyOnlyWhenItsPeopleOpenIt()
    {
        var (notice, number) = await SendAsync("lu");
        using var staff = await site.AsStaffAsync(StaffRole.Reviewer);
        using var person = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var address = LetterLinks.Received(Slug, number);

        await staff.Browser.PageAsync(address);
        await staff.Browser.PageAsync(LetterLinks.One(number));
        var list = await person.Browser.PageAsync(LetterLinks.Received(Slug));
        using var ahead = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        ahead.Headers.Add("Sec-Purpose", "prefetch");
        (await person.Browser.Client.SendAsync(ahead)).Dispose();
        using (await person.Browser.Client.SendAsync(new(HttpMethod.Head, new Uri(address, UriKind.Relative))))
            (await NoticeAsync(notice)).ReadAt.ShouldBeNull();
        list.QuerySelector($"a[href='{address}']")!.TextContent.ShouldBe($"Avertissement, {number}");

        var page = await person.Browser.PageAsync(address);

        (await NoticeAsync(notice)).ReadAt.ShouldBe(site.Clock.GetUtcNow());
        (await NoticeAsync(notice)).Status.ShouldBe(NoticeStatus.Running);
        page.Title.ShouldStartWith($"Avertissement, lettre {number}");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe($"Objet\u00a0: Avertissement {notice}");
        var letter = page.QuerySelector(".letter").ShouldNotBeNull();
        foreach (var said in new[] { $"Lettre {number}", $"Dossier {notice}", "Le Carreau Numérique", $"Le {FrenchDate.InFull(ParisCalendar.DayOf(site.Clock.GetUtcNow()))}", "Votre délai", "être entendu", "recours gracieux" })
            letter.TextContent.ShouldContain(said, customMessage: said);
        letter.QuerySelectorAll(".letter__statement").Select(part => part.TextContent).ShouldBe([.. LetterActs.Facts.Split('\n'), LetterActs.Demand]);
        letter.QuerySelectorAll(".letter__clause figcaption").Select(source => source.TextContent).ShouldBe(
            ["Conditions d’utilisation, version 1.0, Article VII. Avertissement, perte du droit et recours", Requirement]);
        letter.QuerySelector(".letter__signature strong")!.TextContent.ShouldBe("Claude Essai");
        letter.QuerySelector(".letter__signature")!.TextContent.ShouldContain("Cheffe du bureau du label");
        var file = await person.Browser.PageAsync($"/espace/{Slug}/controles/{notice}");
        file.QuerySelectorAll("section[aria-labelledby=t-lettres] a").Select(link => link.GetAttribute("href")).ShouldBe([address, LetterLinks.PdfOf(address)]);
    }

    [Fact]
    public async Task Pdf_OfALetter_IsAccessibleNumberedAndReceived()
    {
        var (notice, number) = await SendAsync("pdf");
        using var person = await site.AsAccountAsync((Slug, CompanyRole.Manager));

        using var response = await person.Browser.GetAsync(LetterLinks.PdfOf(LetterLinks.Received(Slug, number)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{number}.pdf");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var plain = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        plain.ShouldContain("pdfuaid");
        plain.ShouldContain(Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes($"Lettre {number} – Avertissement {notice}")));
        plain.ShouldNotContain("file://");
        (await NoticeAsync(notice)).ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Letter_OfAnotherCompany_IsNotFoundAndTheMinistryReadsWhatItIsGiven()
    {
        var (_, number) = await SendAsync("portée");
        using var other = await site.AsAccountAsync((Other, CompanyRole.Manager));
        using var mandated = await site.AsStaffAsync(StaffRole.Mandated);
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        (await StatusAsync(other, LetterLinks.Received(Other, number))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(other, LetterLinks.PdfOf(LetterLinks.Received(Other, number)))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(other, LetterLinks.Received(Slug, number))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(reviewer, LetterLinks.One("LE-2026-99999"))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(reviewer, LetterLinks.One(number) + ".doc")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(mandated, LetterLinks.One(number))).ShouldBe(HttpStatusCode.Forbidden);
        (await other.Browser.PageAsync(LetterLinks.Received(Other))).QuerySelectorAll("main table").ShouldBeEmpty();

        foreach (var sought in new[] { number.ToLowerInvariant(), "carreau numérique", "" })
            (await FoundAsync(reviewer, sought)).ShouldContain(LetterLinks.One(number), customMessage: sought);
        (await FoundAsync(reviewer, "zzzz")).ShouldBeEmpty();
        (await FoundAsync(mandated, "")).ShouldBeEmpty();
        (await reviewer.Browser.PageAsync(LetterLinks.One(number))).QuerySelector(".fr-link--download")!.GetAttribute("href")
            .ShouldBe(LetterLinks.PdfOf(LetterLinks.One(number)));
        (await reviewer.Browser.PageAsync($"{LetterLinks.One(number)}?{LetterLinks.WithoutPdf}=1")).QuerySelector("#sans-pdf")!.TextContent
            .ShouldBe("Le PDF ne peut pas être fabriqué ici\u00a0: imprimez cette page.");
    }

    [Fact]
    public async Task Letter_BeforeItLeaves_IsShownToTheMinistryAsItWillBe()
    {
        var notice = await DraftAsync("projet");
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        var page = await reviewer.Browser.PageAsync(LetterLinks.Preview(notice));

        page.QuerySelector(".letter__draft")!.TextContent.ShouldContain("Projet");
        page.QuerySelector(".letter__number")!.TextContent.ShouldBe($"Projet de lettre, dossier {notice}");
        page.QuerySelector(".letter__signature")!.TextContent.ShouldContain("Signature de la personne qui relit");
        var number = await SignAndSendAsync(notice);
        (await StatusAsync(reviewer, LetterLinks.Preview(notice))).ShouldBe(HttpStatusCode.NotFound);
        var sent = await reviewer.Browser.PageAsync(LetterLinks.One(number));
        BodyOf(sent).ShouldBe(BodyOf(page));

        static IEnumerable<string> BodyOf(IDocument shown) => shown.QuerySelectorAll(".letter > h1, .letter > h2, .letter > p:not([class]), .letter > ul:not([class]), .letter figure")
            .Select(part => part.TextContent);
    }

    [Fact]
    public async Task Letter_WhereOneDevelops_IsReadWithoutSigningIn()
    {
        var (notice, number) = await SendAsync("développement");

        (await site.SoundPageAsync(LetterLinks.Kept)).QuerySelector($"a[href='{LetterLinks.KeptOne(number)}']").ShouldNotBeNull();
        (await site.SoundPageAsync(LetterLinks.KeptOne(number))).QuerySelector(".letter__number")!.TextContent.ShouldBe($"Lettre {number}");

        (await NoticeAsync(notice)).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Letter_WhoseTextIsErased_SaysSo()
    {
        var (notice, number) = await SendAsync("effacé");
        await site.InScopeAsync(services => services.GetRequiredService<Core.Letters.LetterService>().EraseAsync([notice]));
        using var person = await site.AsAccountAsync((Slug, CompanyRole.Manager));

        var page = await person.Browser.PageAsync(LetterLinks.Received(Slug, number));

        page.QuerySelector("main")!.TextContent.ShouldContain("Ce qu’elle disait est effacé");
        page.QuerySelectorAll(".letter, .fr-link--download").ShouldBeEmpty();
        (await StatusAsync(person, LetterLinks.PdfOf(LetterLinks.Received(Slug, number)))).ShouldBe(HttpStatusCode.Found);
    }

    private static async Task<HttpStatusCode> StatusAsync(SignedInBrowser person, string address)
    {
        using var response = await person.Browser.GetAsync(address);
        return response.StatusCode;
    }

    private static async Task<IEnumerable<string?>> FoundAsync(SignedInBrowser person, string sought) =>
        (await person.Browser.PageAsync(LetterLinks.PageOf(sought, 1))).QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href"));

    private async Task<(string Notice, string Number)> SendAsync(string cause)
    {
        var notice = await DraftAsync(cause);
        return (notice, await SignAndSendAsync(notice));
    }

    private Task<string> DraftAsync(string cause) => site.InScopeAsync(async services =>
    {
        var partner = await services.GetRequiredService<RegistryContext>().Partners.SingleAsync(one => one.Slug == Slug);
        var author = await services.MeetAsync("Dominique Essai", null, site.Clock.GetUtcNow());
        return await services.DraftNoticeAsync(partner, cause, author, site.Clock.GetUtcNow());
    });

    private Task<string> SignAndSendAsync(string notice) => site.InScopeAsync(async services => await services.SendNoticeAsync(
        notice, await services.MeetAsync("Claude Essai", "cheffe du bureau du label", site.Clock.GetUtcNow()), site.Clock.GetUtcNow()));

    private Task<Notice> NoticeAsync(string reference) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Notices.AsNoTracking().SingleAsync(one => one.Reference == reference));

    public sealed class DevelopmentSite : SiteHost
    {
        protected override string Environment => "Development";
    }
}
