using AngleSharp.Dom;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Workbench;

/// <summary>Where who reviews begins: their day, the lists of reviews with who has which (A10), and the keys that go faster.</summary>
public sealed class WorkbenchPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Main = "la-main-et-la-machine", Charente = "charente-aval-systemes", List = "/instruction/controles";

    private readonly RequestScene _scene = new(site.InScopeAsync, site.Clock);
    private readonly ReviewRows _reviews = new(site);

    [Fact]
    public async Task Day_SaysWhatIsMineLateFirstThenWhatCanBeTakenAndKeepsItsFilters()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var (soon, late) = (await _scene.SendAsync(), await _scene.SendAsync(at: _scene.Now.AddDays(-70)));
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            foreach (var request in await registry.JoinRequests.Where(request => request.Id == soon.Id || request.Id == late.Id).ToListAsync())
                request.Assign(claire.PersonId).OrThrow();
            await registry.SaveChangesAsync();
            var partner = await registry.Partners.FirstAsync(partner => partner.Slug == "le-carreau-numerique");
            await services.SendDocumentAsync(partner.Id, "assurance", _scene.Now);
        });

        var page = await claire.Browser.PageAsync("/instruction");

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
        page.QuerySelectorAll("main h2[id^=t-]").Take(3).Select(title => title.TextContent.Split(' ')[0]).ShouldBe(["Mes", "Ce", "À"]);
        var mine = Rows(page, "Mine");
        mine[0].ShouldContain(late.Reference);
        mine[0].ShouldContain("En retard");
        mine[0].ShouldContain("10 jours de retard (12 novembre 2026)");
        mine[1].ShouldContain(soon.Reference);
        mine[1].ShouldContain("Dans 60 jours (21 janvier 2027)");
        page.QuerySelector("header nav [aria-current=page]")!.TextContent.ShouldBe("Ma journée");

        var documents = await claire.Browser.PageAsync(page.QuerySelector("main nav a[href$='sorte=pieces']")!.GetAttribute("href")!);
        Rows(documents, "Mine").ShouldBeEmpty();
        Rows(documents, "Free").ShouldContain(row => row.Contains("Lire 1 pièce", StringComparison.Ordinal) && row.Contains("Le Carreau Numérique", StringComparison.Ordinal));
        documents.QuerySelector("main .list-parts a[aria-current=page]")!.TextContent.ShouldContain("Pièces");
        var free = await claire.Browser.PageAsync("/instruction?partie=a-prendre&sorte=demandes&page=99");
        free.QuerySelectorAll("main h2[id^=t-]").ShouldHaveSingleItem();
        free.QuerySelector("main .fr-alert")!.TextContent.ShouldContain("Il n’y a qu’une page");
        (await claire.Browser.PageAsync("/instruction?partie=nulle&sorte=rien&page=-1")).QuerySelectorAll("main .fr-alert").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Keys_SwitchedOff_StayOffForThatPersonOnEveryDevice()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var other = await site.AsStaffAsync(StaffRole.Reviewer);
        var page = await claire.Browser.PageAsync("/instruction/clavier");
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        page.QuerySelector("script[src*='shortcuts.js']").ShouldNotBeNull();
        page.QuerySelectorAll("dialog [data-acts-on] kbd").Select(key => key.TextContent).ShouldBe(["j", "k", "Entrée", "1", "2", "3", "4", "n", "p", "?", "Échap"]);

        using var sent = await claire.Browser.SubmitAsync(page, form: "main section form");

        var after = await claire.Browser.PageAsync(sent.Headers.Location!.OriginalString);
        after.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Les touches sont coupées");
        foreach (var off in (IDocument[])[after, await claire.Browser.PageAsync("/instruction")])
        {
            off.QuerySelector("script[src*='shortcuts.js']").ShouldBeNull();
            off.QuerySelector("dialog").ShouldBeNull();
        }

        (await other.Browser.PageAsync("/instruction")).QuerySelector("dialog").ShouldNotBeNull();
        using var again = await claire.Browser.SubmitAsync(after);
        (await claire.Browser.PageAsync("/instruction")).QuerySelector("script[src*='shortcuts.js']").ShouldNotBeNull();
        using var nonsense = await claire.Browser.SubmitAsync(after, new Dictionary<string, string?> { ["touches"] = "peut-être" });
        (await SiteHost.ParseAsync(nonsense)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("Dites si vous voulez");
    }

    [Fact]
    public async Task Day_OfReviews_KeepsWhatIsOnesOwnApartFromWhatTheMachineFoundAndFromWhatIsFree()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var given = await site.AsStaffAsync(StaffRole.Mandated);
        var late = await _reviews.OpenAsync(Main, claire.PersonId, -3, findings: 2);
        var later = await _reviews.OpenAsync(Main, claire.PersonId, 30, findings: 1);
        var found = await _reviews.OpenAsync(Main, null, 30, findings: 1);
        var free = await _reviews.OpenAsync(Charente, null, -300);

        var page = await claire.Browser.PageAsync("/instruction?sorte=controles");

        var mine = Rows(page, "Mine").ToList();
        mine.Count.ShouldBe(2);
        mine[0].ShouldContain($"{late.Reference}, 2 constats");
        mine[1].ShouldContain($"{later.Reference}, 1 constat");
        Rows(await claire.Browser.PageAsync("/instruction?sorte=controles&partie=constats"), "Found").ShouldContain(row => row.Contains($"{found.Reference}, 1 constat", StringComparison.Ordinal));
        Rows(page, "Free").ShouldContain(row => row.Contains(free.Reference, StringComparison.Ordinal) && row.Contains("300 jours de retard", StringComparison.Ordinal));
        page.QuerySelector($"main a[href='{List}/{late.Reference}']")!.TextContent.ShouldStartWith("Contrôler «");
        page.QuerySelector(".day-figures")!.TextContent.ShouldContain("1 en retard");
        // Who only sees the files they are given has nothing of it.
        (await given.Browser.PageAsync("/instruction")).QuerySelectorAll("main tbody tr").ShouldBeEmpty();
    }

    /// <summary>However much there is to do, it is read by kind, and named once.</summary>
    [Fact]
    public async Task Day_HoweverLong_AsksTheDatabaseFewThings()
    {
        using var claire = await site.AsStaffAsync(StaffRole.LeadReviewer);
        for (var rank = 0; rank < 3; rank++) await _reviews.OpenAsync("cooperative-de-l-aa-numerique", claire.PersonId, rank);

        await site.InScopeAsync(async services =>
        {
            using var log = new SqlLog(services.GetRequiredService<RegistryContext>());
            var day = await services.GetRequiredService<DayOfStaff>().ReadAsync(
                new(claire.PersonId, [StaffRole.LeadReviewer]), new(), ParisCalendar.DayOf(site.Clock.GetUtcNow()));
            day.Sections.Sum(section => section.Lines.Total).ShouldBeGreaterThan(6);
            log.Commands.Count.ShouldBeLessThan(10);
        });
    }

    [Fact]
    public async Task Day_OfNotices_TellsEachTheStepThatIsTheirs()
    {
        using var author = await site.AsStaffAsync(StaffRole.Reviewer);
        using var second = await site.AsStaffAsync(StaffRole.LeadReviewer);
        var now = site.Clock.GetUtcNow();
        using var mandated = await site.AsStaffAsync(StaffRole.Mandated);
        var notice = await DraftAsync("AV-09001", author.PersonId);

        Rows(await author.Browser.PageAsync("/instruction?sorte=avertissements"), "Free").ShouldBeEmpty();
        var toSign = await second.Browser.PageAsync("/instruction?sorte=avertissements");
        Rows(toSign, "Free").ShouldHaveSingleItem().ShouldContain("Relire et signer la lettre");
        toSign.QuerySelector($"main a[href='/instruction/avertissements/{notice}']").ShouldNotBeNull();
        await SignAsync(notice);
        Rows(await author.Browser.PageAsync("/instruction?sorte=avertissements"), "Mine").ShouldHaveSingleItem().ShouldContain("Envoyer la lettre signée");
        Rows(await second.Browser.PageAsync("/instruction?sorte=avertissements"), "Free").ShouldBeEmpty();

        // What a mandated representative found is followed by those who decide notices.
        await SignAsync(await DraftAsync("AV-09002", mandated.PersonId));
        Rows(await author.Browser.PageAsync("/instruction?sorte=avertissements"), "Free").ShouldHaveSingleItem().ShouldContain("Envoyer la lettre signée");

        Task<string> DraftAsync(string reference, Guid by) => site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var right = await registry.Rights.FirstAsync(right => registry.Partners.Any(partner => partner.Id == right.PartnerId && partner.Slug == Main));
            var opening = new NoticeOpening
            {
                PartnerId = right.PartnerId,
                RightId = right.Id,
                Scope = NoticeScope.Right,
                Offers = [],
                Cause = new(CauseKind.Site, reference),
                FoundOn = ParisCalendar.DayOf(now),
            };
            var grounds = new NoticeGrounds { ReasonCode = "essai", Clauses = ["essai"], Texts = new() { Facts = "Vu.", Demand = "À corriger." } };
            var drafted = Notice.Draft(reference, opening, grounds, by, now.AddDays(-4));
            registry.Add(drafted);
            await registry.SaveChangesAsync();
            return drafted.Reference;
        });

        Task SignAsync(string reference) => site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            (await registry.Notices.SingleAsync(one => one.Reference == reference)).Sign(second.PersonId, now).OrThrow();
            await registry.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Reviews_Listed_AreTakenAndGivenBackWhereTheyStand()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var present = await site.AsStaffAsync(StaffRole.Reviewer);
        var mine = await _reviews.OpenAsync(Main, claire.PersonId, 5, hasChanged: true);
        var theirs = await _reviews.OpenAsync(Main, present.PersonId, -2);

        var page = await claire.Browser.PageAsync(List);

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        var row = page.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain(mine.Reference);
        row.ShouldContain("L’offre a changé, aucun constat");
        row.ShouldContain("Dans 5 jours");
        using var back = await claire.Browser.SubmitAsync(page);
        (await claire.Browser.PageAsync(back.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldContain("est libre");
        (await _reviews.ReadAsync(mine)).AssignedTo.ShouldBeNull();

        var free = await claire.Browser.PageAsync($"{List}?lesquels=libres&entreprise=machine&famille=prestataires");
        free.QuerySelectorAll("main tbody tr").Select(one => one.TextContent).ShouldNotContain(text => text.Contains("Charente", StringComparison.Ordinal));
        var all = await claire.Browser.PageAsync($"{List}?lesquels=libres&entreprise=machine");
        using var taken = await claire.Browser.SubmitAsync(all, new Dictionary<string, string?> { ["controle"] = mine.Reference, ["lu"] = "1" }, "main .row-deed");
        taken.Headers.Location!.OriginalString.ShouldBe($"{List}?lesquels=libres&entreprise=machine");
        (await _reviews.ReadAsync(mine)).AssignedTo.ShouldBe(claire.PersonId);

        // What a colleague has who is there is theirs; what was read before is read again.
        var late = await claire.Browser.PageAsync($"{List}?lesquels=en-retard&entreprise=machine");
        late.QuerySelectorAll("main tbody tr").Single(one => one.TextContent.Contains(theirs.Reference, StringComparison.Ordinal)).QuerySelector("form").ShouldBeNull();
        (await TakeAsync(claire, page, theirs.Reference, "0")).ShouldContain("n’est pas absent");
        (await TakeAsync(claire, page, mine.Reference, "0")).ShouldContain("relisez-le");
        (await claire.Browser.PageAsync($"{List}?lesquels=x&famille=y&page=0")).QuerySelectorAll("main .fr-alert").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Offers_ThatDidNotChange_AreDecidedTogetherAndTheOthersSayWhyTheyAreNot()
    {
        const string slug = "les-serveurs-d-ocre";
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var colleague = await site.AsStaffAsync(StaffRole.Reviewer);
        var (one, other) = (await _reviews.OpenAsync(slug, claire.PersonId, 6), await _reviews.OpenAsync(slug, null, 9));
        var changed = await _reviews.OpenAsync(slug, claire.PersonId, 6, hasChanged: true);
        await _reviews.OpenAsync(slug, claire.PersonId, 6, findings: 2);
        await _reviews.OpenAsync(slug, colleague.PersonId, 6);
        var address = (await claire.Browser.PageAsync(List)).QuerySelector($"main section[aria-labelledby=t-ensemble] a[href$='{slug}']")!.GetAttribute("href")!;

        var page = await claire.Browser.PageAsync(address);

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        page.QuerySelectorAll("#ensemble input[name=controle]").Select(box => box.GetAttribute("value")).ShouldBe([$"{one.Reference}/0", $"{other.Reference}/0"]);
        var why = page.QuerySelector("main section[aria-labelledby=t-seules]")!.TextContent;
        foreach (var reason in (string[])["L’offre a changé", "La machine a relevé 2 constats", "Dominique Essai s’en occupe"]) why.ShouldContain(reason);
        using var silent = await claire.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["controle"] = null });
        (await SiteHost.ParseAsync(silent)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("Cochez que vous n’avez aucun intérêt");
        // What was forged into the form is decided no more than what the page offers.
        using var forged = await claire.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["interet"] = "oui", ["controle"] = $"{changed.Reference}/0" });
        (await SiteHost.ParseAsync(forged)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain($"{changed.Reference} ne peut pas être décidé avec d’autres");

        using var sent = await claire.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["interet"] = "oui" });

        (await claire.Browser.PageAsync(sent.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldContain("2 offres sont conformes");
        foreach (var review in (Review[])[one, other])
        {
            var decided = await _reviews.ReadAsync(review);
            (decided.Outcome, decided.DecidedBy).ShouldBe((ReviewOutcome.Compliant, claire.PersonId));
            decided.Status.ShouldBeOneOf(ReviewStatus.Decided, ReviewStatus.SecondReading);
        }

        (await _reviews.ReadAsync(changed)).Status.ShouldBe(ReviewStatus.Open);
        using var again = await claire.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["interet"] = "oui" });
        (await SiteHost.ParseAsync(again)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("relisez-le");
        // What a colleague decided and the draw chose waits for somebody else.
        (await colleague.Browser.PageAsync($"{List}?lesquels=decides")).QuerySelector("main tbody")!.TextContent.ShouldContain("Conforme");
    }

    [Fact]
    public async Task Lead_SeesWhoIsLate_GivesTheirReviewsAndKeepsAbsences()
    {
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);
        using var away = await site.AsStaffAsync(StaffRole.Reviewer);
        using var next = await site.AsStaffAsync(StaffRole.Reviewer);
        var (late, later) = (await _reviews.OpenAsync(Charente, away.PersonId, -4), await _reviews.OpenAsync(Main, away.PersonId, 40));

        var team = await lead.Browser.PageAsync($"{List}/equipe");

        SoundPage.SaysWhatItIs(team);
        SoundPage.TiesItsParts(team);
        SoundPage.NamesItsControls(team);
        team.QuerySelector($"#de option[value='{away.PersonId}']")!.TextContent.ShouldContain("2 contrôles dont 1 en retard");
        using var given = await lead.Browser.SubmitAsync(
            team, new Dictionary<string, string?> { ["de"] = $"{away.PersonId}", ["a"] = $"{next.PersonId}", ["lesquels"] = "en-retard" });
        (await lead.Browser.PageAsync(given.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldContain("1 contrôle est confié.");
        (await _reviews.ReadAsync(late)).AssignedTo.ShouldBe(next.PersonId);
        (await _reviews.ReadAsync(later)).AssignedTo.ShouldBe(away.PersonId);
        using var nothing = await lead.Browser.SubmitAsync(
            team, new Dictionary<string, string?> { ["de"] = $"{away.PersonId}", ["a"] = $"{next.PersonId}", ["lesquels"] = "en-retard" });
        (await SiteHost.ParseAsync(nothing)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("Il n’y a aucun contrôle à confier");

        var absences = await lead.Browser.PageAsync($"{List}/absences");
        SoundPage.NamesItsControls(absences);
        using var wrong = await lead.Browser.SubmitAsync(absences, Absence(away.PersonId, "25", "20"), "#noter");
        (await SiteHost.ParseAsync(wrong)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("ne peut pas précéder");
        using var kept = await lead.Browser.SubmitAsync(absences, Absence(away.PersonId, "20", "27"), "#noter");
        absences = await lead.Browser.PageAsync(kept.Headers.Location!.OriginalString);
        absences.QuerySelector("main li.acts")!.TextContent.ShouldContain("du 20 novembre 2026 au 27 novembre 2026");

        // What somebody has who is away, a colleague may take.
        var all = await next.Browser.PageAsync($"{List}?lesquels=tous&entreprise=machine");
        var row = all.QuerySelectorAll("main tbody tr").Single(one => one.TextContent.Contains(later.Reference, StringComparison.Ordinal));
        row.TextContent.ShouldContain("absent jusqu’au 27 novembre 2026");
        row.QuerySelector("button")!.TextContent.ShouldContain("Reprendre");
        (await TakeAsync(next, all, later.Reference, "0")).ShouldContain("est à vous");

        using var removed = await lead.Browser.SubmitAsync(absences, form: "main li.acts form");
        (await lead.Browser.PageAsync(removed.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("Aucune absence n’est notée");
    }

    [Fact]
    public async Task Interest_Declared_FreesTheReviewsOfThatCompanyAndHidesThem()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var review = await _reviews.OpenAsync(Charente, claire.PersonId, 12);
        var found = await claire.Browser.PageAsync($"{List}/interets?q=Charente%20Aval%20Syst%C3%A8mes");
        SoundPage.SaysWhatItIs(found);
        SoundPage.NamesItsControls(found);

        using var declared = await claire.Browser.SubmitAsync(found, form: "main form.interest");

        var page = await claire.Browser.PageAsync(declared.Headers.Location!.OriginalString);
        page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("C’est noté");
        (await _reviews.ReadAsync(review)).AssignedTo.ShouldBeNull();
        (await claire.Browser.PageAsync($"{List}?lesquels=libres&entreprise=charente")).QuerySelectorAll("main tbody tr").ShouldBeEmpty();
        (await TakeAsync(claire, await claire.Browser.PageAsync($"{List}/interets?q=machine"), review.Reference, "1", "main form.interest")).ShouldContain("a déclaré un intérêt");
        using var nobody = await claire.Browser.SubmitAsync(found, new Dictionary<string, string?> { ["partenaire"] = "personne" }, "main form.interest");
        (await SiteHost.ParseAsync(nobody)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("n’est pas connue");

        using var over = await claire.Browser.SubmitAsync(page, form: "main form.interest-over");
        (await claire.Browser.PageAsync(over.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("Vous n’avez déclaré aucun intérêt");
    }

    /// <summary>Asks for a review, as a form that was left open would; says what the person is told.</summary>
    private static async Task<string> TakeAsync(SignedInBrowser person, IDocument page, string reference, string revision, string form = "main form[method=post]")
    {
        page.QuerySelector(form).ShouldNotBeNull().SetAttribute("action", $"{List}?handler=Take");
        using var sent = await person.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["controle"] = reference, ["lu"] = revision }, form);
        var answer = sent.Headers.Location is { } where ? await person.Browser.PageAsync(where.OriginalString) : await SiteHost.ParseAsync(sent);
        return answer.QuerySelector("main [role=alert], main [role=status]")!.TextContent;
    }

    private static Dictionary<string, string?> Absence(Guid person, string first, string last) => new()
    {
        ["personne"] = $"{person}",
        ["debut-jour"] = first,
        ["debut-mois"] = "11",
        ["debut-annee"] = "2026",
        ["fin-jour"] = last,
        ["fin-mois"] = "11",
        ["fin-annee"] = "2026",
    };

    private static List<string> Rows(IDocument page, string part) =>
        [.. page.QuerySelectorAll($"main section[aria-labelledby=t-{part}] tbody tr").Select(row => row.TextContent)];
}
