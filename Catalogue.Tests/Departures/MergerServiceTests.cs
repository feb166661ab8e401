using Catalogue.Core.Data;
using Catalogue.Core.Departures;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Departures;

public abstract class MergerServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private readonly DepartureScene _scene = new(registry);

    [SharedFact]
    public async Task Merger_OfTwoPartners_MovesTheTickedOffersWithoutInterruptionAndEndsTheOthers()
    {
        await _scene.BeginAsync(0);
        var heir = await _scene.JoinAsync(700, _scene.Partner.Sheet);
        var shown = (await _scene.OffersAsync()).Where(offer => offer.Standing.IsShownAt(_scene.Now)).ToList();
        var (moved, lost) = (shown[0], shown[1]);

        (await MergeAsync(heir, moved.Reference)).Succeeded.ShouldBeTrue();

        var after = await _scene.OfferAsync(moved.Reference);
        (after.PartnerId, after.Slug).ShouldBe((heir.Id, moved.Slug));
        var places = await _scene.AskAsync(context => context.Outlets.AsNoTracking().Where(outlet => outlet.Id == after.OutletId || outlet.Id == moved.OutletId).ToListAsync());
        places.Select(place => (place.Id, place.PartnerId)).ShouldBe([(after.OutletId, heir.Id), (moved.OutletId, _scene.Partner.Id)], ignoreOrder: true);
        JsonText.Store(places[0].Details).ShouldBe(JsonText.Store(places[1].Details));
        after.Standing.From.ShouldBe(moved.Standing.From);
        after.Standing.IsShownAt(_scene.Now).ShouldBeTrue();
        ParisCalendar.DayOf(after.Standing.Until.AddTicks(-1)).ShouldBeLessThanOrEqualTo(new DateOnly(2026, 12, 31));
        after.Versions.Select(version => (version.Number, version.PublishedBy, version.ContentHash))
            .ShouldBe(moved.Versions.Select(version => (version.Number, version.PublishedBy, version.ContentHash)), ignoreOrder: true);
        (await _scene.OfferAsync(lost.Reference)).Standing.ShouldBe(new Standing(lost.Standing.From, _scene.Now, StandingEnd.RightEnded));
        var absorbed = await _scene.ReadAsync();
        (absorbed.Status, absorbed.SuccessorId).ShouldBe((PartnerStatus.Left, heir.Id));
        (await HolderAtAsync(after, _scene.Now.AddTicks(-10))).ShouldBe(absorbed.Id);
        (await HolderAtAsync(after, _scene.Now)).ShouldBe(heir.Id);
        (await _scene.MailsAsync(_scene.Manager)).ShouldBe(["decision-fusion"]);
        (await _scene.JournalAsync("partner.merged")).Select(entry => entry.Subject).ShouldContain($"partner:{absorbed.Id}");
    }

    [SharedFact]
    public async Task Offer_ThatTheHeirsAnswersDoNotCarry_IsSaidNotToMoveAndStopsEverything()
    {
        await _scene.BeginAsync(1);
        var heir = await _scene.JoinAsync(701, new Dictionary<string, Answer>());

        var plan = await _scene.WithAsync((MergerService service) => service.PlanAsync(_scene.Partner.Id, heir.Id, _scene.Now));

        var stuck = plan.Offers.First(offer => offer.IsShown && offer.Fault is NotSatisfiedByHeir);
        (await MergeAsync(heir, stuck.Offer.Reference)).Refusal.ShouldBeOfType<NotSatisfiedByHeir>();
        (await _scene.ReadAsync()).Status.ShouldBe(PartnerStatus.Validated);
        (await _scene.OfferAsync(stuck.Offer.Reference)).PartnerId.ShouldBe(_scene.Partner.Id);
        (await MergeAsync(heir, "OF-99999")).Refusal.ShouldBeOfType<NothingOfTheKind>();
    }

    [SharedFact]
    public async Task Document_ThatAnOfferOwesForWhatItIs_FollowsItToItsHeir()
    {
        const string certificate = "conformite_de_caisse";
        await _scene.BeginAsync(0, "houblon-reseaux");
        var heir = await _scene.JoinAsync(702, _scene.Partner.Sheet.Where(answer => answer.Key != certificate).ToDictionary());
        var offer = (await _scene.OffersAsync()).First(one => one.Draft.Answers.GetValueOrDefault("fonctions")?.Choices?.Contains("caisse") == true);

        (await MergeAsync(heir, offer.Reference)).Succeeded.ShouldBeTrue();

        (await _scene.OfferAsync(offer.Reference)).Standing.IsShownAt(_scene.Now).ShouldBeTrue();
        (await _scene.AskAsync(context => Task.FromResult(context.Partners.Single(partner => partner.Id == heir.Id))))
            .Sheet[certificate].ShouldBe(_scene.Partner.Sheet[certificate]);
    }

    [SharedFact]
    public async Task Heir_IsAnotherPartnerOfTheOperation()
    {
        await _scene.BeginAsync(2);
        var gone = await _scene.AskAsync(context => Task.FromResult(context.Partners.First(partner => partner.Status == PartnerStatus.Left)));

        (await FindAsync(_scene.Partner.Number)).Refusal.ShouldBe(new HeirIsItself());
        (await FindAsync(gone.Number)).Refusal.ShouldBe(new HeirNotInOperation(gone.Company.Name));
        (await FindAsync(Siren.WithKey("00098765"))).Refusal.ShouldBe(new HeirUnknown());
    }

    private Task<Result<Partner>> FindAsync(CompanyNumber number) =>
        _scene.WithAsync((MergerService service) => service.FindHeirAsync(_scene.Partner.Id, number));

    private Task<Guid> HolderAtAsync(Offer offer, DateTimeOffset instant) =>
        _scene.WithAsync((OfferHistory history) => history.HolderAtAsync(offer.Reference, offer.PartnerId, instant));

    private Task<Result> MergeAsync(Partner heir, params string[] references) => _scene.WithAsync((MergerService service) => service.MergeAsync(
        new() { PartnerId = _scene.Partner.Id, HeirId = heir.Id, References = references },
        DepartureScene.Because(DecisionKind.Merger), DepartureScene.Address, _scene.ByLead()));
}

public sealed class MergerServiceTests(RegistryFixture registry) : MergerServiceSuite<RegistryFixture>(registry);

public sealed class MergerServicePostgreSqlTests(PostgreSqlFixture registry) : MergerServiceSuite<PostgreSqlFixture>(registry);
