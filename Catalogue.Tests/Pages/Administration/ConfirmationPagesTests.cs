using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Administration;

/// <summary>What an administrator is asked before they close somebody out.</summary>
public sealed class ConfirmationPagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private SignedInBrowser _administrator = null!;

    [Fact]
    public async Task Account_ToBeClosed_IsAskedAboutWithWhatFollowsAndAWayBack()
    {
        using var account = await site.AsAccountAsync();
        var person = await _administrator.Browser.PageAsync(AdministrationLinks.OneAccount(account.PersonId));

        var page = await _administrator.Browser.PageAsync(AdministrationLinks.AccountAccess(account.PersonId));

        person.QuerySelector($"main a[href='{AdministrationLinks.AccountAccess(account.PersonId)}']")!.TextContent.ShouldBe("Fermer le compte");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Fermer le compte d’Alix Essai\u00a0?");
        page.QuerySelectorAll("#consequences li").Length.ShouldBeGreaterThan(2);
        page.QuerySelector("main form button")!.TextContent.ShouldBe("Fermer le compte");
        page.QuerySelector(".acts a")!.GetAttribute("href").ShouldBe(AdministrationLinks.OneAccount(account.PersonId));
        Sound(page);
    }

    [Fact]
    public async Task Account_ClosedWithoutAReason_StaysOpenAndSaysSoAtTheField()
    {
        using var account = await site.AsAccountAsync();

        using var sent = await AnswerAsync(AdministrationLinks.AccountAccess(account.PersonId));
        var page = await SiteHost.ParseAsync(sent);

        page.Title!.ShouldStartWith("Erreur\u00a0: fermer le compte");
        page.QuerySelector("main [role=alert] a")!.GetAttribute("href").ShouldBe("#motif");
        page.QuerySelector("#motif-message")!.TextContent.ShouldContain("Choisissez un motif");
        Sound(page);
        (await ActAsync($"account:{account.PersonId}")).ShouldBeNull();
    }

    [Fact]
    public async Task Account_ClosedThenReopened_KeepsBothReasonsInTheJournal()
    {
        using var account = await site.AsAccountAsync();
        var address = AdministrationLinks.AccountAccess(account.PersonId);
        var open = await _administrator.Browser.PageAsync(address);

        using var closed = await AnswerAsync(address, ("motif", "vole"));

        closed.Headers.Location!.OriginalString.ShouldBe(AdministrationLinks.OneAccount(account.PersonId));
        (await ActAsync($"account:{account.PersonId}")).ShouldBe(("account.closed", "compromised"));
        using var late = await _administrator.Browser.SubmitAsync(open, new Dictionary<string, string?> { ["motif"] = "depart" });
        (await SiteHost.ParseAsync(late)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("entre-temps");

        using var reopened = await AnswerAsync(address, ("motif", "erreur"));

        reopened.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ActAsync($"account:{account.PersonId}")).ShouldBe(("account.reopened", "closed_by_mistake"));
    }

    [Fact]
    public async Task OwnAccess_IsNotClosedEvenWhereThePageIsFound()
    {
        var address = AdministrationLinks.StaffAccess(_administrator.PersonId);
        Sound(await _administrator.Browser.PageAsync(address));

        using var sent = await AnswerAsync(address, ("motif", "depart"));

        (await SiteHost.ParseAsync(sent)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("On ne ferme pas son propre accès");
    }

    [Fact]
    public async Task Role_ToBeTakenAway_IsAskedAboutFirst()
    {
        using var member = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = AdministrationLinks.OneOfStaff(member.PersonId);
        var person = await _administrator.Browser.PageAsync(address);

        using var given = await _administrator.Browser.SubmitAsync(person, new Dictionary<string, string?> { ["roles"] = "redacteur" }, "main form");

        given.Headers.Location!.OriginalString.ShouldBe($"{address}/roles?roles=redacteur");
        (await GrantedAsync(member.PersonId)).ShouldBe([StaffRole.Reviewer]);
        var page = await _administrator.Browser.PageAsync(given.Headers.Location.OriginalString);
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("Retirer un rôle à Dominique Essai");
        page.QuerySelector("#consequences")!.TextContent.ShouldContain("n’aura plus ce rôle\u00a0: instructeur.");
        page.QuerySelector("#consequences")!.TextContent.ShouldContain("aura en plus\u00a0: rédacteur.");
        Sound(page);

        using var taken = await _administrator.Browser.SubmitAsync(page);

        (await _administrator.Browser.PageAsync(taken.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldContain("Les rôles sont enregistrés");
        (await GrantedAsync(member.PersonId)).ShouldBe([StaffRole.Editor]);
        using var nothing = await _administrator.Browser.GetAsync(given.Headers.Location.OriginalString);
        nothing.Headers.Location!.OriginalString.ShouldBe(address);
    }

    [Fact]
    public async Task Role_GivenBesideTheOthers_IsGivenAtOnce()
    {
        using var member = await site.AsStaffAsync();
        var person = await _administrator.Browser.PageAsync(AdministrationLinks.OneOfStaff(member.PersonId));

        using var given = await _administrator.Browser.SubmitAsync(person, new Dictionary<string, string?> { ["roles"] = "redacteur" }, "main form");

        given.Headers.Location!.OriginalString.ShouldBe(AdministrationLinks.OneOfStaff(member.PersonId));
        (await GrantedAsync(member.PersonId)).ShouldBe([StaffRole.Editor]);
    }

    [Fact]
    public async Task Sessions_OfAnybody_EndOnceItIsConfirmed()
    {
        using var account = await site.AsAccountAsync();
        using var member = await site.AsStaffAsync(StaffRole.Reviewer);
        foreach (var (signedIn, back) in (IEnumerable<(SignedInBrowser, string)>)
            [(account, AdministrationLinks.OneAccount(account.PersonId)), (member, AdministrationLinks.OneOfStaff(member.PersonId))])
        {
            var page = await _administrator.Browser.PageAsync(AdministrationLinks.SessionsOf(signedIn.PersonId));
            page.QuerySelector("#consequences")!.TextContent.ShouldContain("1 session ouverte");
            Sound(page);

            using var sent = await _administrator.Browser.SubmitAsync(page);

            sent.Headers.Location!.OriginalString.ShouldBe(back);
            (await site.InScopeAsync(services => services.GetRequiredService<OpenSessions>().OfAsync(signedIn.PersonId, site.Clock.GetUtcNow()))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Question_AboutNobody_IsNotAsked()
    {
        foreach (var address in (string[])
            [AdministrationLinks.AccountAccess(Guid.Empty), AdministrationLinks.StaffAccess(Guid.Empty), AdministrationLinks.StaffRoles(Guid.Empty), AdministrationLinks.SessionsOf(Guid.Empty)])
        {
            using var response = await _administrator.Browser.GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    public async Task InitializeAsync() => _administrator = await site.AsStaffAsync(StaffRole.Administrator);

    public Task DisposeAsync()
    {
        _administrator.Dispose();
        return Task.CompletedTask;
    }

    private static void Sound(IDocument page)
    {
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
    }

    private async Task<HttpResponseMessage> AnswerAsync(string address, params (string Name, string? Value)[] values) =>
        await _administrator.Browser.SubmitAsync(await _administrator.Browser.PageAsync(address), values.ToDictionary(pair => pair.Name, pair => pair.Value));

    private Task<IReadOnlyList<StaffRole>> GrantedAsync(Guid staffId) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<RegistryContext>().Staff.AsNoTracking().SingleAsync(one => one.Id == staffId)).GrantedRoles);

    /// <summary>The last act of closing or reopening, with its reason.</summary>
    private Task<(string Event, string? Reason)?> ActAsync(string subject) => site.InScopeAsync(async services =>
    {
        var last = await services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Subject == subject && entry.Event != "sessions.ended")
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync();
        return last is null ? ((string, string?)?)null : (last.Event, last.ReasonCode);
    });
}
