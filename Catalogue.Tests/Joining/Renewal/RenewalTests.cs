using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Joining.Renewal;

/// <summary>A9, from the first warning to the day after: the demonstration's edition ends on 31 December 2028.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private const string Slug = "sentinelle-du-haut-doubs", NextReference = "edition-suivante";

    private static readonly DateOnly LastDay = new(2028, 12, 31);

    private readonly RegistryFixture _registry = new();
    private readonly RequestScene _scene;

    public RenewalTests() => _scene = new(_registry.InScopeAsync, _registry.Clock);

    [Fact]
    public async Task Warning_IsGivenOnceOnEachOfItsDays_ToThoseWhoseRightEnds()
    {
        var ending = await ReadAsync(registry => (
            from right in registry.Rights
            join partner in registry.Partners on right.PartnerId equals partner.Id
            where right.EndsOn == LastDay && (right.Status == RightStatus.InForce || right.Status == RightStatus.Suspended) && partner.Status == PartnerStatus.Validated
            select partner.Id).Distinct().CountAsync());
        ending.ShouldBeGreaterThan(10);

        (await WarnAsync(LastDay.AddDays(-91))).ShouldBe(0);
        (await WarnAsync(LastDay.AddDays(-90))).ShouldBe(ending);
        (await WarnAsync(LastDay.AddDays(-90))).ShouldBe(0);
        (await WarnAsync(LastDay.AddDays(-31))).ShouldBe(0);
        var first = await MailsAsync();
        first.ShouldAllBe(mail => mail.Text!.Contains("pas encore annoncée"));
        first.Count(mail => mail.Text!.Contains("31 décembre 2028, dans 90\u00a0jours")).ShouldBeGreaterThanOrEqualTo(ending);

        // A site that was stopped on the thirtieth day, then until the one before the last: the latest warning alone is given.
        (await WarnAsync(LastDay.AddDays(-29))).ShouldBe(ending);
        (await WarnAsync(LastDay.AddDays(-1))).ShouldBe(ending);
        (await MailsAsync()).Count(mail => mail.Text!.Contains("31 décembre 2028, demain")).ShouldBeGreaterThanOrEqualTo(ending);
        (await WarnAsync(LastDay)).ShouldBe(0);
        (await WarnAsync(LastDay.AddDays(1))).ShouldBe(0);
    }

    [Fact]
    public async Task Partner_WhoAsksForTheNextEdition_IsWarnedNoMore_StaysValid_AndGoesOnWithItsOffers()
    {
        var partner = await PartnerAsync();
        var offers = await OffersAsync(partner);
        offers.ShouldNotBeEmpty();
        _registry.Clock.Set(ParisCalendar.At(LastDay.AddDays(-60), new(10, 0)));
        var account = await AccountAsync();
        (await AskAsync(partner, account)).Refusal.ShouldBe(new NothingToRenew());
        await AddNextAsync("2029-01-01");
        (await AskAsync(partner, account, hash: "autre")).Refusal.ShouldBe(new TermsHaveChanged());

        (await AskAsync(partner, account)).OrThrow();

        var request = await ReadAsync(registry => registry.JoinRequests.AsNoTracking().SingleAsync(one => one.RenewalOf == partner.Id));
        (request.Status, request.ProgrammeReference, request.Declaration.Name, request.CompanyNumber).ShouldBe(
            (RequestStatus.Submitted, NextReference, partner.Company.Name, partner.Number.Text));
        (await AskAsync(partner, account)).Refusal.ShouldBe(new RenewalAlreadyAsked(request.Reference));
        (await _scene.MailsAsync(account.Email!)).ShouldHaveSingleItem().Template.ShouldBe("demande-recue");
        (await _scene.EventsAsync(request)).ShouldBe(["request.begun", "request.renewal"]);
        (await OffersAsync(partner)).ShouldAllBe(offer => offer.Standing.IsShownAt(_scene.Now) && offer.Standing.Until == ParisCalendar.EndOf(LastDay));
        await WarnAsync(LastDay.AddDays(-30));
        (await MailsAsync()).ShouldNotContain(mail => mail.Text!.Contains(partner.Company.Name));
        (await MailsAsync()).ShouldContain(mail => mail.Text!.Contains("31 décembre 2031\u00a0: demandez-le"));

        // Whose number changed meanwhile is still who asked.
        await ReadAsync(async registry =>
        {
            (await registry.Partners.SingleAsync(one => one.Id == partner.Id)).Renumber(CompanyNumber.Parse("BE0123456789")).ShouldBeTrue();
            return await registry.SaveChangesAsync();
        });
        (await _scene.AcceptAsync(request, await _scene.StaffAsync())).Value.ShouldBe(Slug);

        (await MailsAsync("droit-renouvele")).ShouldNotBeEmpty();
        (await PartnerAsync()).Company.Contact.ShouldBe(partner.Company.Contact);
        _registry.Clock.Set(ParisCalendar.EndOf(LastDay));
        var after = await OffersAsync(partner);
        after.Select(offer => offer.Reference).ShouldBe(offers.Select(offer => offer.Reference));
        after.ShouldAllBe(offer => offer.Standing.IsShownAt(_scene.Now) && offer.Standing.From == offers.Single(one => one.Reference == offer.Reference).Standing.From
            && offer.Standing.Until == ParisCalendar.EndOf(new(2031, 12, 31)));
        (await ReadAsync(registry => registry.Offers.ShownAt(_scene.Now).Select(offer => offer.PartnerId).Distinct().ToListAsync())).ShouldBe([partner.Id]);
        var state = await StateAsync(partner);
        (state!.Programme.Reference, state.Pending, state.MayAskOn(LastDay.AddDays(1))).ShouldBe((NextReference, null, false));
    }

    [Fact]
    public async Task Renewal_OfARightTakenAwayMeanwhile_IsNotGranted_AndOneThatEndedIsNotBeforeTheNextEdition()
    {
        var partner = await PartnerAsync();
        await AddNextAsync("2029-02-01");
        _registry.Clock.Set(ParisCalendar.At(LastDay.AddDays(-60), new(10, 0)));
        (await AskAsync(partner, await AccountAsync())).OrThrow();
        var request = await ReadAsync(registry => registry.JoinRequests.AsNoTracking().SingleAsync(one => one.RenewalOf == partner.Id));
        var claire = await _scene.StaffAsync();

        (await _scene.AcceptAsync(request, claire)).Refusal.ShouldBeOfType<RequestIsBlocked>().Why.ShouldContain("1er février 2029");

        await _registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var right = await services.GetRequiredService<RegistryContext>().Rights.SingleAsync(one => one.PartnerId == partner.Id);
            services.GetRequiredService<RightService>().Withdraw(right, Build.Context(_scene.Now, "essai")).OrThrow();
            await writer.CommitAsync();
        });
        (await StateAsync(partner)).ShouldBeNull();
        _registry.Clock.Set(Build.Day(2029, 2, 1));
        (await _scene.AcceptAsync(request, claire)).Refusal.ShouldBeOfType<RequestIsBlocked>().Why.ShouldContain("retiré");
    }

    [Fact]
    public void Machine_BlocksTheRenewalOfWhoLeft_IsUnderNotice_OrIsInTheEditionAlready()
    {
        var begun = new NewRequest
        {
            Id = Guid.CreateVersion7(),
            Reference = "DE-09002",
            ProgrammeReference = "label",
            TermsNumber = "1.0",
            TermsHash = "a",
            PersonName = "Noa Essai",
            Email = "noa@essai.example",
            SecretHash = "b",
            SecretExpiresAt = Build.Day(2028, 12, 1),
        };
        var request = JoinRequest.Renew(begun, Guid.NewGuid(), RequestScene.Declared, new(2029, 1, 1), Build.Day(2028, 11, 1));
        var known = new KnownPartner { Slug = "essai", Name = "Essai", Status = PartnerStatus.Validated, HasRunningRight = false, HeldUntil = LastDay };
        var sources = new RequestSources { Communes = new(), Today = new(2028, 11, 1), AcceptedOn = new(2028, 11, 1), EditionStartsOn = new(2029, 1, 1) };

        Blocks(known).ShouldBe(0);
        Blocks(known with { HeldUntil = LastDay.AddDays(-1) }).ShouldBe(1);
        Blocks(known with { IsUnderNotice = true }).ShouldBe(1);
        Blocks(known with { HasRunningRight = true }).ShouldBe(1);
        Blocks(known with { AskableFrom = new(2028, 11, 2) }).ShouldBe(1);
        Blocks(known with { Status = PartnerStatus.Left }).ShouldBe(1);

        int Blocks(KnownPartner one) => RequestFindings.Of(request, sources with { Known = one }).Count(finding => finding.Level == FindingLevel.Blocks);
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    /// <summary>How many companies whose right ends with the edition are warned on a day; others' rights end before.</summary>
    private async Task<int> WarnAsync(DateOnly day)
    {
        _registry.Clock.Set(ParisCalendar.At(day, new(3, 0)));
        var before = await CountAsync();
        await _scene.DoAsync<RightEndWarnings, int>(warnings => warnings.SendAsync(
            slug => new($"https://essai.example/{slug}"), new() { Actor = Actor.System, Instant = _scene.Now, Process = "essai" }));
        return await CountAsync() - before;

        Task<int> CountAsync() => ReadAsync(registry => registry.Journal.CountAsync(entry => entry.Event == "right.endwarned" && entry.Payload.Contains("2028-12-31")));
    }

    private Task<Result> AskAsync(Partner partner, Account account, string? hash = null) => _scene.DoAsync<IServiceProvider, Result>(services =>
        services.GetRequiredService<RenewalService>().AskAsync(
            new()
            {
                PartnerId = partner.Id,
                AccountId = account.Id,
                TermsHash = hash ?? services.GetRequiredService<SiteContent>().TermsOn(ParisCalendar.DayOf(_scene.Now))!.Hash,
                LinkOf = _scene.LinkOf,
            },
            new() { Actor = new(ActorKind.Partner, account.Id.ToString()), Instant = _scene.Now, Process = "essai" }));

    private Task<RenewalState?> StateAsync(Partner partner) => _scene.DoAsync<RenewalReader, RenewalState?>(reader => reader.FindAsync(partner.Id));

    private Task<int> AddNextAsync(string startsOn) => ReadAsync(async registry =>
    {
        registry.Add(Build.Programme(startsOn, "2031-12-31", NextReference, await registry.Programmes.Select(programme => programme.Name).SingleAsync()));
        return await registry.SaveChangesAsync();
    });

    private async Task<Account> AccountAsync()
    {
        var account = Account.Open(UserCode.Draw(), "Alix Essai", "alix@essai.example", _scene.Now);
        (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, EmailAddress.Normalize(account.Email!));
        await ReadAsync(async registry =>
        {
            registry.Add(account);
            return await registry.SaveChangesAsync();
        });
        return account;
    }

    private Task<Partner> PartnerAsync() => ReadAsync(registry => registry.Partners.AsNoTracking().SingleAsync(partner => partner.Slug == Slug));

    private Task<List<Offer>> OffersAsync(Partner partner) => ReadAsync(registry => registry.Offers.AsNoTracking()
        .Where(offer => offer.PartnerId == partner.Id && offer.Status == OfferStatus.Published)
        .OrderBy(offer => offer.Reference).ToListAsync());

    private Task<List<OutgoingMail>> MailsAsync(string template = "droit-bientot-fini") =>
        ReadAsync(registry => registry.Mails.AsNoTracking().Where(mail => mail.Template == template).ToListAsync());

    private Task<T> ReadAsync<T>(Func<RegistryContext, Task<T>> read) => _scene.DoAsync(read);
}
