using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Administration;

public sealed class AdministrationPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Page_OfTheAdministration_IsSound()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var account = await site.AsAccountAsync();
        foreach (var address in (string[])
        [
            AdministrationLinks.Home, AdministrationLinks.Staff, AdministrationLinks.InviteStaff, AdministrationLinks.Accounts,
            AdministrationLinks.Sessions, AdministrationLinks.Outbox, AdministrationLinks.Journal, AdministrationLinks.OneEntry(1),
            AdministrationLinks.OneOfStaff(administrator.PersonId), AdministrationLinks.OneAccount(account.PersonId),
        ])
        {
            var page = await administrator.Browser.PageAsync(address);

            SoundPage.SaysWhatItIs(page);
            SoundPage.TiesItsParts(page);
            SoundPage.NamesItsControls(page);
            SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
        }
    }

    [Fact]
    public async Task Invitation_SentFromThePage_WaitsInTheListAndIsTakenBack()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var email = $"{Guid.NewGuid():N}@ministere.example";

        var form = await administrator.Browser.PageAsync(AdministrationLinks.InviteStaff);
        form.QuerySelectorAll("main input[type=checkbox]").Length.ShouldBe(Enum.GetValues<StaffRole>().Length);
        using var sent = await administrator.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["adresse"] = email, ["roles"] = "instructeur" }, "main form");

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var list = await administrator.Browser.PageAsync(sent.Headers.Location!.OriginalString);
        list.QuerySelector("main [role=status]")!.TextContent.ShouldContain("L’invitation est partie");
        Row(list, email).TextContent.ShouldContain("Instructeur");
        var back = Row(list, email).QuerySelectorAll("form")[1];
        back.Id = "essai";
        using var taken = await administrator.Browser.SubmitAsync(list, form: "#essai");
        taken.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await administrator.Browser.PageAsync(AdministrationLinks.Staff)).Body!.TextContent.ShouldNotContain(email);
        using var again = await administrator.Browser.SubmitAsync(list, form: "#essai");
        (await SiteHost.ParseAsync(again)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("n’attend plus");
    }

    [Fact]
    public async Task Invitation_WithoutAnything_ComesBackWithItsErrors()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var form = await administrator.Browser.PageAsync(AdministrationLinks.InviteStaff);

        using var sent = await administrator.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["adresse"] = "anne" }, "main form");
        var page = await SiteHost.ParseAsync(sent);

        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelectorAll("main [role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#adresse", "#roles-1"]);
        page.QuerySelector("#adresse")!.GetAttribute("value").ShouldBe("anne");
    }

    [Theory]
    [InlineData("", "Écrivez l’adresse électronique")]
    [InlineData("anne@ministere", "n’est pas complète")]
    [InlineData("Anne <anne@ministere.example>", "n’est pas complète")]
    [InlineData("anne@ministere.example, claude@ministere.example", "n’est pas complète")]
    public async Task Invitation_ToWhatIsNoAddress_SaysSoBesideItAndKeepsWhatWasTyped(string email, string sentence)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var form = await administrator.Browser.PageAsync(AdministrationLinks.InviteStaff);
        form.QuerySelector("main form")!.HasAttribute("novalidate").ShouldBeTrue("browsers would answer in their own words, perhaps not in French");

        using var sent = await administrator.Browser.SubmitAsync(
            form, new Dictionary<string, string?> { ["adresse"] = email, ["roles"] = "redacteur" }, "main form");
        var page = await SiteHost.ParseAsync(sent);

        page.QuerySelector("#adresse-message")!.TextContent.ShouldContain(sentence);
        page.QuerySelector("#adresse")!.GetAttribute("value").ShouldBe(email);
        page.QuerySelector("main input[value=redacteur]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Invitation_ToAnAddressThatIsTooLong_SaysHowLongItMayBe()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var email = $"{new string('a', 250)}@ministere.example";

        using var sent = await administrator.Browser.SubmitAsync(
            await administrator.Browser.PageAsync(AdministrationLinks.InviteStaff), new Dictionary<string, string?> { ["adresse"] = email }, "main form");
        var page = await SiteHost.ParseAsync(sent);

        page.QuerySelector("#adresse-message")!.TextContent.ShouldContain("254 caractères au plus");
        page.QuerySelector("#adresse")!.GetAttribute("value").ShouldBe(email);
    }

    [Fact]
    public async Task Access_ClosedFromThePage_SignsOutAtOnce()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var reviewer = await site.AsStaffAsync(StaffRole.LeadReviewer);
        var address = AdministrationLinks.OneOfStaff(reviewer.PersonId);

        (await AnswerAsync(administrator, AdministrationLinks.StaffAccess(reviewer.PersonId), "vole")).ShouldContain("L’accès est fermé");

        using var response = await reviewer.Browser.GetAsync(AdministrationLinks.Journal);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await AnswerAsync(administrator, AdministrationLinks.StaffAccess(reviewer.PersonId), "protege")).ShouldContain("rouvert");
        var history = (await administrator.Browser.PageAsync(address)).QuerySelector("main")!.TextContent;
        history.ShouldContain("Accès d’un agent fermé");
        history.ShouldContain("Accès aux mains d’un autre");
        history.ShouldContain("Accès protégé de nouveau");
    }

    [Fact]
    public async Task Position_Written_IsWhatTheySignWith()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = AdministrationLinks.OneOfStaff(reviewer.PersonId);
        var page = await administrator.Browser.PageAsync(address);

        using var refused = await administrator.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["fonction"] = new string('x', 121) }, "#place");
        (await SiteHost.ParseAsync(refused)).QuerySelector("#fonction-message")!.TextContent.ShouldContain("120 caractères");
        using var sent = await administrator.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["fonction"] = " cheffe du bureau " }, "#place");

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var member = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Staff.SingleAsync(one => one.Id == reviewer.PersonId));
        member.Signature.ShouldBe($"{member.FullName}, cheffe du bureau");
        (await administrator.Browser.PageAsync(address)).QuerySelector("main")!.TextContent.ShouldContain("Fonction d’un agent écrite");
    }

    [Fact]
    public async Task Administrator_OnTheirOwnPage_CannotCloseOrDemoteThemselves()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var address = AdministrationLinks.OneOfStaff(administrator.PersonId);
        var page = await administrator.Browser.PageAsync(address);

        page.QuerySelectorAll($"main a[href='{AdministrationLinks.StaffAccess(administrator.PersonId)}']").ShouldBeEmpty();
        using var sent = await administrator.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["roles"] = "redacteur" }, "main form");
        var refused = await SiteHost.ParseAsync(sent);

        refused.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("On ne se retire pas");
        refused.QuerySelector("main input[value=redacteur]")!.HasAttribute("checked").ShouldBeTrue();
        using var own = await administrator.Browser.GetAsync(AdministrationLinks.Home);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Codes_AreTakenAwayForAReasonOnly()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var account = await site.AsAccountAsync();
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var found = await registry.Accounts.SingleAsync(one => one.Id == account.PersonId);
            (found.TwoFactorEnabled, found.SecurityStamp) = (true, "essai");
            await registry.SaveChangesAsync();
        });
        var address = AdministrationLinks.OneAccount(account.PersonId);
        var page = await administrator.Browser.PageAsync(address);

        using var without = await administrator.Browser.SubmitAsync(page, form: "main form:has(select)");
        (await SiteHost.ParseAsync(without)).QuerySelector("main [role=alert] a")!.GetAttribute("href").ShouldBe("#motif");
        using var with = await administrator.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["motif"] = "telephone-vole" }, "main form:has(select)");

        with.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await administrator.Browser.PageAsync(address)).QuerySelectorAll("main select").ShouldBeEmpty();
        (await site.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(account.PersonId, site.Clock.GetUtcNow()))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_EndedFromTheList_NoLongerHoldsAndItsSecretIsNotShown()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var account = await site.AsAccountAsync();
        var page = await administrator.Browser.PageAsync($"{AdministrationLinks.Sessions}?personnes=partenaires&q=alix");

        page.DocumentElement.OuterHtml.ShouldNotContain(account.SessionId.ToString());
        using var sent = await administrator.Browser.SubmitAsync(
            page, new Dictionary<string, string?> { ["session"] = OpenSessions.HandleOf(account.SessionId) }, "main table form");

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(account.PersonId, site.Clock.GetUtcNow()))).ShouldBeEmpty();
        (await administrator.Browser.PageAsync($"{AdministrationLinks.Sessions}?q=personne-de-ce-nom")).QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_AreFoundAndNamedWithTheirState()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        using var account = await site.AsAccountAsync();
        var code = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts
            .Where(one => one.Id == account.PersonId).Select(one => one.UserName).SingleAsync());

        var page = await administrator.Browser.PageAsync($"{AdministrationLinks.Accounts}?q={code}");

        page.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Actif");
        (await administrator.Browser.PageAsync($"{AdministrationLinks.Accounts}?q=personne-de-ce-nom")).QuerySelector("main")!.TextContent.ShouldContain("Personne ne correspond");
        (await AnswerAsync(administrator, AdministrationLinks.AccountAccess(account.PersonId), "depart")).ShouldContain("fermé");
        (await administrator.Browser.PageAsync($"{AdministrationLinks.Accounts}?q={code}")).QuerySelector("main tbody")!.TextContent.ShouldContain("Fermé");
    }

    [Fact]
    public async Task LastManager_IsToldBeforeTheirAccountIsClosed()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var rank = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Memberships.Select(one => one.PartnerId).Distinct().CountAsync());
        var slug = await site.PartnerSlugAsync(rank);
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));

        (await administrator.Browser.PageAsync(AdministrationLinks.OneAccount(manager.PersonId)))
            .QuerySelector("#sans-gestionnaire")!.TextContent.ShouldContain((await site.PartnerAsync(slug)).Company.Name);
        (await administrator.Browser.PageAsync(AdministrationLinks.OneAccount(editor.PersonId))).QuerySelector("#sans-gestionnaire").ShouldBeNull();
    }

    [Fact]
    public async Task Mails_AreShownWithoutWhatTheySayAndSentAgain()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var to = $"{Guid.NewGuid():N}@entreprise.example";
        var id = await QueueAsync(to);
        var address = $"{AdministrationLinks.Outbox}?etat=en-attente&adresse={to.ToUpperInvariant()}";

        var page = await administrator.Browser.PageAsync(address);

        page.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(to);
        page.DocumentElement.OuterHtml.ShouldNotContain("un-secret");
        using var sent = await administrator.Browser.SubmitAsync(page, form: "main table form");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal
            .CountAsync(entry => entry.Event == "mail.retried" && entry.Subject == $"mail:{id}"))).ShouldBe(1);
        (await administrator.Browser.PageAsync($"{AdministrationLinks.Outbox}?etat=abandonne&adresse={to}")).QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/administration/comptes?page=99999&q=%00%ED")]
    [InlineData("/administration/sessions?personnes=tous&page=-1")]
    [InlineData("/administration/courriers?etat=perdu&page=abc")]
    [InlineData("/administration/journal?du=0001-01-01&au=9999-12-31&avant=-1&apres=x&acte=rien&par=%25&sujet=%00")]
    public async Task Address_ThatMakesNoSense_IsAnswered(string address)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        using var response = await administrator.Browser.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/administration/agents")]
    [InlineData("/administration/sessions")]
    [InlineData("/administration/courriers")]
    public async Task Form_ThatNoneOfThePagesSent_ChangesNothing(string address)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var form = await administrator.Browser.PageAsync(AdministrationLinks.InviteStaff);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("geste", "rien"), new("courrier", "x")]);
        using var response = await administrator.Browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).QuerySelectorAll("main [role=alert]").ShouldNotBeEmpty();
    }

    private static IElement Row(IDocument page, string text) =>
        page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains(text, StringComparison.Ordinal));

    /// <summary>Confirms, for a reason, what a page asks.</summary>
    private static async Task<string> AnswerAsync(SignedInBrowser administrator, string address, string reason)
    {
        var page = await administrator.Browser.PageAsync(address);
        using var sent = await administrator.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["motif"] = reason });
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return (await administrator.Browser.PageAsync(sent.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent;
    }

    private Task<Guid> QueueAsync(string to) => site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var id = services.GetRequiredService<MailOutbox>().Queue(
            AccountMails.ForgottenPassword(new Uri("https://catalogue.example/mot-de-passe/un-secret"), site.Clock.GetUtcNow().AddHours(1)),
            new MailRecipient(to),
            Build.Context(site.Clock.GetUtcNow()));
        await writer.CommitAsync();
        return id;
    });
}
