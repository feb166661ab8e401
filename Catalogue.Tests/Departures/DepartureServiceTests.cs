using Catalogue.Core.Departures;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Departures;

public abstract class DepartureServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private static readonly DraftSection Promise = new("promesse", "Promesse", content => content.Promise);

    private readonly DepartureScene _scene = new(registry);

    [SharedFact]
    public async Task Company_ThatLeaves_LosesItsRightAndOffersAndWritesNothingMore()
    {
        await _scene.BeginAsync(0);
        var before = await _scene.OffersAsync();
        var shown = before.First(offer => offer.Standing.IsShownAt(_scene.Now));

        (await _scene.LeaveAsync("activity_stopped")).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).Status.ShouldBe(PartnerStatus.Left);
        (await _scene.RightsAsync()).ShouldAllBe(right => right.Status == RightStatus.Ended);
        (await _scene.OffersAsync()).ShouldAllBe(offer => !offer.Standing.IsShownAt(_scene.Now));
        (await _scene.OfferAsync(shown.Reference)).Standing.ShouldBe(new Standing(shown.Standing.From, _scene.Now, StandingEnd.RightEnded));
        (await _scene.JournalAsync("partner.left")).Single(entry => entry.Subject == $"partner:{_scene.Partner.Id}").ReasonCode.ShouldBe("activity_stopped");
        (await _scene.MailsAsync(_scene.Manager)).ShouldBe(["depart"]);
        (await _scene.MailsAsync(_scene.Editor)).ShouldBeEmpty();

        var change = new DraftChange { Section = Promise, Mark = null, Write = content => content with { Promise = "Autre" } };
        (await _scene.WithAsync((OfferDraftService drafts) => drafts.WriteAsync(shown.Reference, change, _scene.ByManager())))
            .Refusal.ShouldBe(new PartnerHasLeft(_scene.Partner.Company.Name));
        (await _scene.LeaveAsync()).Refusal.ShouldBe(new NotInOperation(PartnerStatus.Left));
    }

    [SharedFact]
    public async Task Company_ThatTheMinistryDeclaresClosed_LeavesWithReasonsKeptWhereTheyCanBeErased()
    {
        await _scene.BeginAsync(1);
        var decision = DepartureScene.Because(DecisionKind.Closure);

        (await CloseAsync(decision with { Note = " " })).Refusal.ShouldBe(new NoteMissing());
        (await CloseAsync(decision with { ReasonCode = "absorption" })).Refusal.ShouldBe(new ReasonMissing());
        (await CloseAsync(decision)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).Status.ShouldBe(PartnerStatus.Left);
        var kept = (await _scene.WithAsync((PartnerDecisions decisions) => decisions.ReadAsync(_scene.Partner.Id))).Single();
        (kept.Decision.Kind, kept.Decision.ReasonCode, kept.Decision.Note, kept.Signatory)
            .ShouldBe((DecisionKind.Closure, "cessation", decision.Note, "Dominique Essai, cheffe du bureau du label"));
        (await _scene.JournalAsync("partner.left")).ShouldNotContain(entry => entry.Payload.Contains(decision.Note));
        (await _scene.MailsAsync(_scene.Manager)).ShouldBe(["decision-cessation"]);
    }

    private Task<Catalogue.Core.Shared.Result> CloseAsync(Decision decision) => _scene.WithAsync((DepartureService service) =>
        service.CloseAsync(_scene.Partner.Id, decision, DepartureScene.Address, _scene.ByLead()));
}

public sealed class DepartureServiceTests(RegistryFixture registry) : DepartureServiceSuite<RegistryFixture>(registry);

public sealed class DepartureServicePostgreSqlTests(PostgreSqlFixture registry) : DepartureServiceSuite<PostgreSqlFixture>(registry);
