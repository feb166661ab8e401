using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>Every row of <see cref="StandingTable"/>, on real rows of a real registry, at the address everybody reads.</summary>
public abstract class StandingTableSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : StandingTableSite
{
    /// <summary>What tells why: between the partner and the ministry.</summary>
    private static readonly string[] Causes = ["pièce", "conditions", "avertissement", "sauvegarde", "logo", "faute"];

    [SharedTheory]
    [MemberData(nameof(StandingTable.Causes), MemberType = typeof(StandingTable))]
    public async Task Row_OfTheTable_HoldsFromTheCauseToWhatLiftsIt(string cause)
    {
        var row = StandingTable.Rows.Single(row => row.Cause == cause);
        var now = site.Clock.GetUtcNow();

        await site.InScopeAsync(async services =>
        {
            var scene = await StandingScene.OfAsync(services, row, now);
            var answer = LabelAnswer.Of(PublicOffer.Of(scene.Offer), scene.Right, now);
            LabelWords.Say(answer).ShouldBe(row.Verification);
            answer.IsValid.ShouldBe(row.Answer == 200);
            scene.Offer.Standing.IsShownAt(now).ShouldBe(row.Answer == 200);
            LogoAccess.Of(scene.Right, [scene.Offer], now).IsAvailable.ShouldBe(row.Logo);
            LogoAccess.Of(scene.Right, [scene.Offer, scene.Other], now).IsAvailable.ShouldBe(row.LogoWithAnother);
        });
        await AnswersAsync(row, row.Answer, row.Verification);

        if (row.Lifts is null) return;
        await StandingTableSite.ActAsync(site.Services, row, row.Lifts, now);

        await AnswersAsync(row, 200, "Label valable jusqu’au 31 décembre 2027");
        await site.InScopeAsync(async services =>
        {
            var scene = await StandingScene.OfAsync(services, row, now);
            LogoAccess.Of(scene.Right, [scene.Offer], now).IsAvailable.ShouldBeTrue();
            scene.Offer.Standing.From.ShouldBe(now);
        });
    }

    [SharedFact]
    public async Task Specification_Renewed_GivesADeadlineToThoseItWouldRefuseAndToNoOther()
    {
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var told = await registry.Journal.Where(entry => entry.Event == "offer.compliance").OrderBy(entry => entry.Number).ToListAsync();
            var row = StandingTable.Rows.Single(row => !row.HasBackup);
            var scene = await StandingScene.OfAsync(services, row, site.Clock.GetUtcNow());

            told.ShouldAllBe(entry => entry.Subject == $"offer:{scene.Offer.Reference}");
            told[0].Payload.ShouldContain("2026-11-14");
            (await services.GetRequiredService<JournalVerifier>().VerifyAsync()).IsSound.ShouldBeTrue();
        });
    }

    [SharedFact]
    public void Right_ThatEnded_IsBroughtBackByANewRequestOnly() =>
        RightLifecycle.Table.Rows.Where(row => row.From == RightStatus.Ended)
            .ShouldBe([(RightStatus.Ended, RightAction.RequestAgain, RightStatus.Requested)]);

    [SharedFact]
    public async Task Offer_NeverPublished_Answers404()
    {
        using var response = await site.Client.GetAsync(new Uri("/offres/never-published", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The page at the offer's address; one that is gone speaks neutral words, and never tells the cause.</summary>
    private async Task AnswersAsync(StandingRow row, int status, string verification)
    {
        using var response = await site.Client.GetAsync(new Uri($"/offres/{row.Slug}", UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        ((int)response.StatusCode).ShouldBe(status);
        await IsVerifiedAsync(row, status, verification);
        if (status == 200)
        {
            page.QuerySelector(".label-box")!.TextContent.ShouldContain(verification);
            return;
        }

        page.QuerySelector("h1")!.TextContent.ShouldBe("Cette offre n’est plus au catalogue");
        var words = string.Join(' ', page.QuerySelectorAll("main > div > p").Select(paragraph => paragraph.TextContent));
        if (verification != "Pas au catalogue") words.ShouldContain(verification);
        foreach (var cause in Causes) words.ShouldNotContain(cause);
    }

    /// <summary>What verification answers by the offer's code, whatever the address of its page does.</summary>
    private async Task IsVerifiedAsync(StandingRow row, int status, string verification)
    {
        var code = await site.InScopeAsync(services => (
            from offer in services.GetRequiredService<RegistryContext>().Offers
            join given in services.GetRequiredService<RegistryContext>().LabelCodes on offer.Reference equals given.OfferReference
            where offer.Slug == row.Slug
            select given.Code).SingleAsync());

        var answer = (await site.PageAsync($"/verifier?q={code}")).QuerySelector("#reponse")!;

        answer.ClassList.Contains("fr-alert--success").ShouldBe(status == 200);
        answer.TextContent.ShouldContain(verification);
        foreach (var cause in Causes) answer.TextContent.ShouldNotContain(cause);
    }
}

public sealed class StandingTableTests(StandingTableSite site) : StandingTableSuite<StandingTableSite>(site);

public sealed class StandingTablePostgreSqlTests(PostgreSqlStandingTableSite site) : StandingTableSuite<PostgreSqlStandingTableSite>(site);
