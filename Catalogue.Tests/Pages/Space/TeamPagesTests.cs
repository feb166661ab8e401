using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Space;

public abstract class TeamPagesSuite<TSite> : IAsyncLifetime
    where TSite : SiteHost, new()
{
    private readonly TSite _site = new();
    private string _slug = "", _other = "";
    private SignedInBrowser _manager = null!, _editor = null!;

    [SharedFact]
    public async Task Editor_OnTheTeam_ReadsItAndChangesNothing()
    {
        await _site.InviteAsync(_slug, _manager.PersonId, "camille@essai.example");

        var page = await _editor.Browser.PageAsync($"/espace/{_slug}/equipe");

        page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        page.QuerySelector("main")!.TextContent.ShouldContain("camille@essai.example");
        page.QuerySelectorAll("main a[href*='/personnes/'], main a[href$='/inviter'], main a[href*='/invitations/']").ShouldBeEmpty();
        page.QuerySelector($"main a[href='/espace/{_slug}/equipe/quitter']").ShouldNotBeNull();
        foreach (var address in ManagersAddresses(_slug)) (await StatusAsync(_editor, address)).ShouldBe(HttpStatusCode.Forbidden, address);
    }

    [SharedFact]
    public async Task ManagerOfAnotherCompany_IsRefusedAndToldSo()
    {
        using var stranger = await _site.AsAccountAsync((_other, CompanyRole.Manager));

        foreach (var address in (string[])[$"/espace/{_slug}", $"/espace/{_slug}/equipe", $"/espace/{_slug}/equipe/quitter", .. ManagersAddresses(_slug)])
        {
            using var response = await stranger.Browser.GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            (await SiteHost.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Cette page n’est pas pour vous");
        }
    }

    [SharedFact]
    public async Task Guest_Invited_WaitsOnThePageAndGetsAMail()
    {
        var form = await _manager.Browser.PageAsync($"/espace/{_slug}/equipe/inviter");

        using var sent = await _manager.Browser.SubmitAsync(form, Invitation("camille@essai.example", "gestionnaire"));

        sent.Headers.Location!.OriginalString.ShouldBe($"/espace/{_slug}/equipe");
        var page = await _manager.Browser.PageAsync(sent.Headers.Location.OriginalString);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("L’invitation est en route");
        page.QuerySelector("main a[href*='/invitations/']").ShouldNotBeNull();
        page.QuerySelector(".past-acts")!.TextContent.ShouldContain("Quelqu’un est invité comme gestionnaire, par Alix Essai");
        var mail = await _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.SingleAsync(mail => mail.Template == "invitation-entreprise"));
        mail.To.ShouldBe("camille@essai.example");
        mail.Text!.ShouldContain("/invitation/");
    }

    [SharedTheory]
    [InlineData("", "contributeur", "Donnez une adresse électronique complète")]
    [InlineData("camille", "contributeur", "Donnez une adresse électronique complète")]
    [InlineData("camille@essai.example", "", "Choisissez ce que cette personne pourra faire")]
    [InlineData("camille@essai.example", "administrateur", "Choisissez ce que cette personne pourra faire")]
    public async Task Invitation_ThatCannotBe_ComesBackFilledInWithASentence(string email, string role, string sentence)
    {
        var form = await _manager.Browser.PageAsync($"/espace/{_slug}/equipe/inviter");

        using var sent = await _manager.Browser.SubmitAsync(form, Invitation(email, role));

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelector("main")!.TextContent.ShouldContain(sentence);
        page.QuerySelector("#adresse")!.GetAttribute("value").ShouldBe(email);
        SoundPage.TiesItsParts(page);
        (await _site.TeamAsync(_slug)).Invitations.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Invitation_SentAgainThenTakenBack_IsOver()
    {
        await _site.InviteAsync(_slug, _manager.PersonId, "camille@essai.example");
        var first = $"/espace/{_slug}/equipe/invitations/{(await _site.TeamAsync(_slug)).Invitations[0].Id}";

        using var again = await _manager.Browser.SubmitAsync(await _manager.Browser.PageAsync(first), form: "#renvoyer");
        (await SaidAsync(again)).ShouldContain("repartie avec un nouveau lien");
        var second = $"/espace/{_slug}/equipe/invitations/{(await _site.TeamAsync(_slug)).Invitations[0].Id}";
        second.ShouldNotBe(first);
        (await StatusAsync(_manager, first)).ShouldBe(HttpStatusCode.NotFound);

        using var taken = await _manager.Browser.SubmitAsync(await _manager.Browser.PageAsync(second), form: "#annuler");
        (await SaidAsync(taken)).ShouldContain("L’invitation est annulée");
        (await _site.TeamAsync(_slug)).Invitations.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Editor_MadeManagerThenRemoved_EntersNoMore()
    {
        var person = $"/espace/{_slug}/equipe/personnes/{_editor.PersonId}";

        using var changed = await _manager.Browser.SubmitAsync(
            await _manager.Browser.PageAsync(person), new Dictionary<string, string?> { ["role"] = "gestionnaire" }, "#changer");
        (await SaidAsync(changed)).ShouldContain("Le rôle est enregistré");
        (await StatusAsync(_editor, $"/espace/{_slug}/equipe/inviter")).ShouldBe(HttpStatusCode.OK);

        using var removed = await _manager.Browser.SubmitAsync(await _manager.Browser.PageAsync(person), form: "#retirer");
        (await SaidAsync(removed)).ShouldContain("n’a plus accès");
        (await StatusAsync(_editor, $"/espace/{_slug}")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(_manager, person)).ShouldBe(HttpStatusCode.NotFound);
    }

    [SharedFact]
    public async Task LastManager_WhoWouldLeave_IsToldWhatToDoFirst()
    {
        using var sent = await _manager.Browser.SubmitAsync(await _manager.Browser.PageAsync($"/espace/{_slug}/equipe/quitter"));

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(sent)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("dernier gestionnaire");
        (await _site.TeamAsync(_slug)).People.Count.ShouldBe(2);
    }

    [SharedFact]
    public async Task Editor_WhoLeaves_IsInNoCompanyAndToldWhatToDo()
    {
        using var sent = await _editor.Browser.SubmitAsync(await _editor.Browser.PageAsync($"/espace/{_slug}/equipe/quitter"));

        sent.Headers.Location!.OriginalString.ShouldBe("/espace");
        (await _editor.Browser.PageAsync("/espace")).QuerySelector("h1")!.TextContent.ShouldBe("Vous n’êtes dans aucune entreprise");
    }

    [SharedFact]
    public async Task Identifiers_OfAnotherCompany_ChangeNothingThere()
    {
        using var stranger = await _site.AsAccountAsync((_other, CompanyRole.Manager));
        await _site.InviteAsync(_slug, _manager.PersonId, "camille@essai.example");
        var invitation = (await _site.TeamAsync(_slug)).Invitations[0].Id;
        var own = await stranger.Browser.PageAsync($"/espace/{_other}/equipe/inviter");
        var token = own.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var (address, status) in ((string, HttpStatusCode)[])
        [
            ($"/espace/{_other}/equipe/personnes/{_editor.PersonId}?handler=Remove", HttpStatusCode.NotFound),
            ($"/espace/{_other}/equipe/invitations/{invitation}?handler=TakeBack", HttpStatusCode.NotFound),
            ($"/espace/{_slug}/equipe/personnes/{_editor.PersonId}?handler=Remove", HttpStatusCode.Forbidden),
            ($"/espace/{_slug}/equipe/invitations/{invitation}?handler=TakeBack", HttpStatusCode.Forbidden),
        ])
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("role", "gestionnaire")]);
            using var sent = await stranger.Browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);
            sent.StatusCode.ShouldBe(status, address);
        }

        var team = await _site.TeamAsync(_slug);
        (team.People.Count, team.Invitations.Count).ShouldBe((2, 1));
    }

    [SharedFact]
    public async Task Ministry_ActingForTheCompany_IsToldSoAndTheJournalKeepsBoth()
    {
        using var reviewer = await _site.AsStaffAsync(StaffRole.Reviewer);
        var form = await reviewer.Browser.PageAsync($"/espace/{_slug}/equipe/inviter");
        form.QuerySelectorAll(".site-band").ShouldContain(notice => notice.TextContent.Contains("Vous agissez au nom d’Accoules Informatique", StringComparison.Ordinal));

        using var sent = await reviewer.Browser.SubmitAsync(form, Invitation("camille@essai.example", "contributeur"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var entry = (await _site.JournalAsync("team.invited"))[0];
        (entry.Actor, entry.OnBehalfOf).ShouldBe(($"staff:{reviewer.PersonId}", $"{(await _site.PartnerAsync(_slug)).Id}"));
        var seen = (await _editor.Browser.PageAsync($"/espace/{_slug}/equipe")).QuerySelector(".past-acts")!.TextContent;
        seen.ShouldContain("par le ministère");
        seen.ShouldNotContain("Dominique");
    }

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        if (!SecondDatabase.IsThereFor(_site.GetType())) return;
        (_slug, _other) = (await _site.PartnerSlugAsync(), await _site.PartnerSlugAsync(1));
        _manager = await _site.AsAccountAsync((_slug, CompanyRole.Manager));
        _editor = await _site.AsAccountAsync((_slug, CompanyRole.Editor));
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    private static IEnumerable<string> ManagersAddresses(string slug) =>
        [$"/espace/{slug}/equipe/inviter", $"/espace/{slug}/equipe/personnes/{Guid.Empty}", $"/espace/{slug}/equipe/invitations/{Guid.Empty}"];

    private static Dictionary<string, string?> Invitation(string email, string role) => new() { ["adresse"] = email, ["role"] = role };

    /// <summary>What the manager reads once the act is done.</summary>
    private async Task<string> SaidAsync(HttpResponseMessage done) =>
        (await _manager.Browser.PageAsync(done.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent;

    private static async Task<HttpStatusCode> StatusAsync(SignedInBrowser person, string address)
    {
        using var response = await person.Browser.GetAsync(address);
        return response.StatusCode;
    }
}

public sealed class TeamPagesTests : TeamPagesSuite<SiteHost>;

public sealed class TeamPagesPostgreSqlTests : TeamPagesSuite<PostgreSqlSiteHost>, IOnPostgreSql;
