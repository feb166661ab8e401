using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Joining.Review;

/// <summary>What waits for reviewers, in which order, and who is warned when (A4).</summary>
public abstract class RequestQueueSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private static readonly Uri List = new("https://essai.example/instruction/demandes");

    private readonly TRegistry _registry = new();
    private readonly RequestScene _scene;

    protected RequestQueueSuite() => _scene = new(_registry.InScopeAsync, _registry.Clock);

    [SharedFact]
    public async Task Requests_ToDecide_AreOnesOwnThenTheFreeOnesByTheDayOfSilence()
    {
        var (claire, paul) = (await _scene.StaffAsync(), await _scene.StaffAsync(name: "Paul Essai"));
        var recent = await _scene.SendAsync();
        var late = await _scene.SendAsync(at: _scene.Now.AddDays(-90));
        var own = await _scene.SendAsync();
        var ofPaul = await _scene.SendAsync(at: _scene.Now.AddDays(-30));
        (await _scene.ReviewAsync(review => review.TakeAsync(new(own.Id, own.Revision), isTakeover: false, _scene.By(claire)))).OrThrow();
        (await _scene.ReviewAsync(review => review.TakeAsync(new(ofPaul.Id, ofPaul.Revision), isTakeover: false, _scene.By(paul)))).OrThrow();

        var ours = new[] { recent, late, own, ofPaul }.Select(request => request.Reference).ToHashSet();
        var waiting = await ReadAsync(RequestFilter.Waiting, claire);
        waiting.Where(ours.Contains).ShouldBe([own.Reference, late.Reference, recent.Reference, ofPaul.Reference]);
        (await ReadAsync(RequestFilter.Mine, claire)).ShouldBe([own.Reference]);
        (await ReadAsync(RequestFilter.Free, claire)).ShouldNotContain(ofPaul.Reference);
        var counts = await _scene.DoAsync<RequestQueue, IReadOnlyDictionary<RequestFilter, int>>(queue => queue.CountAsync(claire.Id));
        (counts[RequestFilter.Mine], counts[RequestFilter.Waiting]).ShouldBe((1, waiting.Count));
    }

    [SharedFact]
    public async Task Silence_ThatComesNear_WarnsWhoTookTheRequestElseTheLeadReviewersAndOnce()
    {
        await ForgetDemonstrationAsync();
        var (claire, lead) = (await _scene.StaffAsync(), await _scene.StaffAsync(StaffRole.LeadReviewer, "Paul Essai"));
        var taken = await _scene.SendAsync(at: _scene.Now.AddDays(-50));
        var free = await _scene.SendAsync(at: _scene.Now.AddDays(-61));
        var recent = await _scene.SendAsync();
        (await _scene.ReviewAsync(review => review.TakeAsync(new(taken.Id, taken.Revision), isTakeover: false, _scene.By(claire)))).OrThrow();

        (await WarnAsync()).ShouldBe(2);
        (await WarnAsync()).ShouldBe(0);

        (await _scene.MailsAsync(claire.Email)).ShouldHaveSingleItem().Text!.ShouldContain("Répondre dans 10 jours (2 décembre 2026)");
        var told = (await _scene.MailsAsync(lead.Email)).ShouldHaveSingleItem().Text!;
        told.ShouldContain("Le silence vaut rejet depuis le 22 novembre 2026");
        told.ShouldNotContain(taken.Reference);
        told.ShouldNotContain(recent.Reference);
        (await _scene.EventsAsync(free)).ShouldBe(["request.alarmed"]);

        _registry.Clock.Set(_scene.Now.AddDays(7));
        (await WarnAsync()).ShouldBe(1);
        (await _scene.MailsAsync(claire.Email)).Count.ShouldBe(2);
    }

    [SharedFact]
    public async Task Silence_ThatNobodyCanBeToldOf_IsToldOnceSomebodyCan()
    {
        await ForgetDemonstrationAsync();
        await _scene.SendAsync(at: _scene.Now.AddDays(-50));

        (await WarnAsync()).ShouldBe(0);
        await _scene.StaffAsync(StaffRole.LeadReviewer);
        (await WarnAsync()).ShouldBe(1);
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private async Task<List<string>> ReadAsync(RequestFilter filter, StaffMember reviewer) =>
        [.. (await _scene.DoAsync<RequestQueue, PageOf<QueuedRequest>>(queue => queue.ReadAsync(filter, reviewer.Id, 1))).Lines.Select(line => line.Request.Reference)];

    private Task<int> WarnAsync() => _scene.DoAsync<RequestAlarms, int>(alarms =>
        alarms.GiveAsync(List, new() { Actor = Actor.System, Instant = _scene.Now, Process = "essai" }));

    private Task<int> ForgetDemonstrationAsync() => _scene.DoAsync<RegistryContext, int>(async registry =>
    {
        await registry.TermsAcceptances.ExecuteDeleteAsync();
        return await registry.JoinRequests.ExecuteDeleteAsync();
    });
}

public sealed class RequestQueueTests : RequestQueueSuite<RegistryFixture>;

public sealed class RequestQueuePostgreSqlTests : RequestQueueSuite<PostgreSqlFixture>, IOnPostgreSql;

public sealed class RequestSilenceTests
{
    [Theory]
    [InlineData("2026-11-25", "Répondre dans 3 jours (25 novembre 2026) au plus tard\u00a0: ensuite, le silence vaudra rejet")]
    [InlineData("2026-11-23", "Répondre demain (23 novembre 2026) au plus tard\u00a0: ensuite, le silence vaudra rejet")]
    [InlineData("2026-11-22", "Répondre aujourd’hui (22 novembre 2026) au plus tard\u00a0: ensuite, le silence vaudra rejet")]
    [InlineData("2026-11-21", "Le silence vaut rejet depuis le 22 novembre 2026")]
    public void Silence_IsSaidWithItsDay(string answerBy, string said)
    {
        var day = DateOnly.Parse(answerBy, System.Globalization.CultureInfo.InvariantCulture);
        var request = RequestScene.Make(null, "label", ParisCalendar.At(day.AddDays(-60), new TimeOnly(9, 0)));

        RequestSilence.Of(request, SilenceMeaning.Refusal, new(2026, 11, 22))!.Sentence.ShouldBe(said);
        RequestSilence.Of(request, SilenceMeaning.Acceptance, new(2026, 11, 22))!.Sentence.ShouldContain("accord");
    }
}
