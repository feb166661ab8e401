using Catalogue.Core.Departures;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Departures;

public abstract class IdentityServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private readonly DepartureScene _scene = new(registry);

    [SharedFact]
    public async Task Number_ThatChanges_IsNobodyElsesAndTheJournalKeepsBoth()
    {
        await _scene.BeginAsync(0);
        var (before, other) = (_scene.Partner.Number, (await _scene.JoinAsync(710, _scene.Partner.Sheet)).Number);
        var number = CompanyNumber.Parse("BE0123456789");

        (await RenumberAsync(before)).Refusal.ShouldBe(new NumberUnchanged());
        (await RenumberAsync(other)).Refusal.ShouldBe(new NumberTaken("Essai"));
        (await RenumberAsync(number)).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).Number.ShouldBe(number);
        var entry = (await _scene.JournalAsync("partner.renumbered")).Single();
        entry.Payload.ShouldContain(before.Text);
        entry.Payload.ShouldContain(number.Text);
        entry.ReasonCode.ShouldBe("new_number");
        (await _scene.MailsAsync(_scene.Manager)).ShouldBe(["decision-numero"]);
    }

    [SharedFact]
    public async Task Name_ThatChanges_IsFollowedByTheSearchAndStaysOutOfTheJournal()
    {
        await _scene.BeginAsync(1);
        var shown = (await _scene.OffersAsync()).Where(offer => offer.CurrentVersion > 0).Select(offer => offer.Reference).ToList();
        var last = await _scene.AskAsync(context => context.Changes.MaxAsync(change => (long?)change.Position)) ?? 0;

        (await RenameAsync(_scene.Partner.Company.Name)).Refusal.ShouldBe(new NameUnchanged());
        (await RenameAsync("Deux\nlignes")).Refusal.ShouldBe(new NameNotSound());
        (await RenameAsync(" Noël & filles ")).Succeeded.ShouldBeTrue();

        var after = await _scene.ReadAsync();
        (after.Company.Name, after.Slug).ShouldBe(("Noël & filles", _scene.Partner.Slug));
        (await _scene.AskAsync(context => context.Changes.Where(change => change.Position > last).Select(change => change.OfferReference).ToListAsync()))
            .ShouldBe(shown, ignoreOrder: true);
        (await _scene.JournalAsync("partner.renamed")).Single().Payload.ShouldNotContain("Noël");
    }

    private Task<Result> RenumberAsync(CompanyNumber number) => _scene.WithAsync((IdentityService service) => service.RenumberAsync(
        _scene.Partner.Id, number, DepartureScene.Because(DecisionKind.Number), DepartureScene.Address, _scene.ByLead()));

    private Task<Result> RenameAsync(string name) => _scene.WithAsync((IdentityService service) => service.RenameAsync(
        _scene.Partner.Id, name, DepartureScene.Because(DecisionKind.Name), DepartureScene.Address, _scene.ByLead()));
}

public sealed class IdentityServiceTests(RegistryFixture registry) : IdentityServiceSuite<RegistryFixture>(registry);

public sealed class IdentityServicePostgreSqlTests(PostgreSqlFixture registry) : IdentityServiceSuite<PostgreSqlFixture>(registry);
