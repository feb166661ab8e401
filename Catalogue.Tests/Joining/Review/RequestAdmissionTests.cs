using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Accounts.Teams;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Joining.Review;

/// <summary>A4, A9: a request that is accepted makes a partner, once and wholly.</summary>
public abstract class RequestAdmissionSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();
    private readonly RequestScene _scene;

    protected RequestAdmissionSuite() => _scene = new(_registry.InScopeAsync, _registry.Clock);

    [SharedFact]
    public async Task Request_Accepted_MakesAPartnerWithItsRightItsPlaceAndItsFirstAccount()
    {
        var (request, claire) = (await _scene.SendAsync(at: _scene.Now.AddDays(-9)), await _scene.StaffAsync());

        var slug = (await _scene.AcceptAsync(request, claire)).Value;

        var partner = await PartnerAsync(request);
        (partner.Slug, partner.Status, partner.Company.Name, partner.Company.ApeLabel).ShouldBe(
            (slug, PartnerStatus.Validated, "Atelier Essai", "conseil en systèmes et logiciels informatiques"));
        partner.Company.Website.ShouldBe("https://www.atelier-essai.example");
        partner.Company.Pledges.ShouldBe(RequestScene.Declared.Pledges);
        (partner.Company.Quality, partner.Company.Commitments.Single()).ShouldBe(("Une méthode écrite.", "Un devis détaillé."));
        var place = partner.Outlets.ShouldHaveSingleItem().Details;
        (place.Insee, place.Department).ShouldBe(("43157", "43"));
        place.Areas.ShouldHaveSingleItem().Departments.ShouldBe(["43"]);
        var right = await RightAsync(partner);
        (right.Status, right.AcceptedAt, right.EndsOn).ShouldBe((RightStatus.InForce, request.TermsAcceptedAt, new DateOnly(2028, 12, 31)));
        var after = await _scene.ReadAsync(request);
        (after.Status, after.DecidedBy, after.PartnerId).ShouldBe((RequestStatus.Validated, claire.Id, partner.Id));
        (await ReadAsync(registry => registry.TermsAcceptances.SingleAsync(one => one.RequestId == request.Id))).PartnerId.ShouldBe(partner.Id);
        (await _scene.MailsAsync(request.Email)).ShouldHaveSingleItem().Template.ShouldBe("activation");
        (await HistoryAsync(partner)).ShouldBe(
            ["partner.declared", "partner.validated", "right.requested", "right.inforce", "request.validated", "team.joined", "partner.activationsent"],
            ignoreOrder: true);
    }

    [SharedFact]
    public async Task Request_ThatIsBlocked_ChangesNothing()
    {
        var (request, claire) = (await _scene.SendAsync(RequestScene.Declared with { PostalCode = "69001", Insee = "43157" }), await _scene.StaffAsync());

        (await _scene.AcceptAsync(request, claire)).Refusal.ShouldBeOfType<RequestIsBlocked>().Why.ShouldContain("69001");

        (await _scene.ReadAsync(request)).Status.ShouldBe(RequestStatus.Submitted);
        (await ReadAsync(registry => registry.Partners.AnyAsync(partner => partner.Slug == "atelier-essai"))).ShouldBeFalse();
    }

    [SharedFact]
    public async Task Contact_WhoseAccountIsClosed_StopsTheWholeAct()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());
        var account = await new TeamScene(_registry).AddAsync(role: null, RequestScene.Declared.ContactEmail);
        await _registry.ChangeAsync(account, one => one.Close(_scene.Now));

        (await _scene.AcceptAsync(request, claire)).Refusal.ShouldBe(new ClosedAccount());

        (await ReadAsync(registry => registry.Partners.AnyAsync(partner => partner.Slug == "atelier-essai"))).ShouldBeFalse();
        (await _scene.EventsAsync(request)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Request_AcceptedTwiceAtTheSameTime_MakesOnePartner()
    {
        var (request, claire, paul) = (await _scene.SendAsync(), await _scene.StaffAsync(), await _scene.StaffAsync(name: "Paul Essai"));

        var both = await Task.WhenAll(_scene.AcceptAsync(request, claire), _scene.AcceptAsync(request, paul));

        both.Count(one => one.Succeeded).ShouldBe(1);
        both.Single(one => !one.Succeeded).Refusal.ShouldBeOfType<RequestChangedMeanwhile>().What.ShouldBe("a accepté cette demande");
        (await ReadAsync(registry => registry.Partners.CountAsync(partner => partner.Slug.StartsWith("atelier-essai")))).ShouldBe(1);
    }

    [SharedFact]
    public async Task Company_OfANameThatIsTaken_GetsAnAddressOfItsOwn()
    {
        var claire = await _scene.StaffAsync();
        var name = await ReadAsync(registry => registry.Partners.OrderBy(partner => partner.Slug).Select(partner => partner.Slug).FirstAsync());

        (await _scene.AcceptAsync(await _scene.SendAsync(RequestScene.Declared with { Name = name }), claire)).Value.ShouldBe($"{name}-2");
    }

    [SharedFact]
    public async Task Company_ThatHadLeft_IsTheSamePartnerWithANewSheet()
    {
        var claire = await _scene.StaffAsync();
        var former = await ReadAsync(registry => registry.Partners.AsNoTracking().Where(one => one.Status == PartnerStatus.Left).OrderBy(one => one.Slug).FirstAsync());
        var request = await _scene.SendAsync(RequestScene.Declared with { Number = former.Number.Text });

        (await _scene.AcceptAsync(request, claire)).Value.ShouldBe(former.Slug);

        var partner = await PartnerAsync(request);
        (partner.Id, partner.Status, partner.Company.Contact.Email).ShouldBe((former.Id, PartnerStatus.Validated, RequestScene.Declared.ContactEmail));
        var right = await RightAsync(partner);
        (right.Status, right.InForceSince, right.AcceptedAt).ShouldBe((RightStatus.InForce, _scene.Now, request.TermsAcceptedAt));
        (await HistoryAsync(partner)).ShouldContain("partner.returned");
        (await HistoryAsync(partner)).ShouldContain("right.requestedagain");
    }

    [SharedFact]
    public async Task Company_OfAnEditionThatIsOver_GoesOnWithItsOffersUnderTheNext()
    {
        var held = await ReadAsync(registry => registry.Offers.AsNoTracking().OrderBy(offer => offer.Reference).FirstAsync());
        var known = await ReadAsync(registry => registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == held.PartnerId));
        _registry.Clock.Set(Build.Day(2029, 2, 1));
        var request = RequestScene.Make(RequestScene.Declared with { Number = known.Number.Text }, "label-suivant", _scene.Now);
        await ReadAsync(async registry =>
        {
            var name = await registry.Programmes.Select(programme => programme.Name).SingleAsync();
            registry.AddRange(Build.Programme("2029-01-01", "2031-12-31", "label-suivant", name), request, TermsAcceptance.With(request));
            return await registry.SaveChangesAsync();
        });

        (await _scene.AcceptAsync(request, await _scene.StaffAsync())).Value.ShouldBe(known.Slug);

        var right = await ReadAsync(registry => registry.Rights.AsNoTracking().SingleAsync(one => one.PartnerId == known.Id && one.ProgrammeReference == "label-suivant"));
        (right.Status, right.EndsOn).ShouldBe((RightStatus.InForce, new DateOnly(2031, 12, 31)));
        (await ReadAsync(registry => registry.Offers.Where(offer => offer.PartnerId == known.Id).Select(offer => offer.RightId).Distinct().ToListAsync())).ShouldBe([right.Id]);
    }

    [SharedFact]
    public async Task Company_WhoseRightWasWithdrawn_ComesBackAfterTheDelayOnly()
    {
        var claire = await _scene.StaffAsync();
        var lost = await ReadAsync(registry => registry.Rights.AsNoTracking().Where(right => right.Status == RightStatus.Withdrawn).OrderBy(right => right.Id).FirstAsync());
        var number = await ReadAsync(registry => registry.Partners.Where(partner => partner.Id == lost.PartnerId).Select(partner => partner.Number).SingleAsync());
        var declared = RequestScene.Declared with { Number = number.Text };

        var early = await _scene.SendAsync(declared);
        (await _scene.AcceptAsync(early, claire)).Refusal.ShouldBeOfType<RequestIsBlocked>().Why.ShouldContain("à partir du");

        _registry.Clock.Set(lost.StatusSince.AddMonths(12).AddDays(1));
        var late = await _scene.SendAsync(declared with { ContactEmail = "retour@atelier-essai.example" });
        (await _scene.AcceptAsync(late, claire)).Succeeded.ShouldBeTrue();
        (await RightAsync(await PartnerAsync(late))).Status.ShouldBe(RightStatus.InForce);
    }

    [SharedFact]
    public async Task Contact_WhoSignsInAlready_IsToldInAMailOfItsOwn()
    {
        var claire = await _scene.StaffAsync();
        await new TeamScene(_registry).AddAsync(role: null, RequestScene.Declared.ContactEmail);

        (await _scene.AcceptAsync(await _scene.SendAsync(), claire)).Succeeded.ShouldBeTrue();

        (await _scene.MailsAsync(RequestScene.Declared.ContactEmail)).Select(mail => mail.Template)
            .ShouldBe(["invitation-entreprise", "demande-acceptee"], ignoreOrder: true);
    }

    [SharedFact]
    public async Task Edition_ThatIsOver_GivesNoRight()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());
        _registry.Clock.Set(ParisCalendar.EndOf(new DateOnly(2028, 12, 31)));

        (await _scene.AcceptAsync(request, claire)).Refusal.ShouldBe(new EditionIsOver(new(2028, 12, 31)));
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<T> ReadAsync<T>(Func<RegistryContext, Task<T>> read) => _scene.DoAsync(read);

    private async Task<Partner> PartnerAsync(JoinRequest request)
    {
        var id = (await _scene.ReadAsync(request)).PartnerId;
        return await ReadAsync(registry => registry.Partners.AsNoTracking().Include(partner => partner.Outlets).SingleAsync(partner => partner.Id == id));
    }

    private Task<RightOfUse> RightAsync(Partner partner) =>
        ReadAsync(registry => registry.Rights.AsNoTracking().SingleAsync(right => right.PartnerId == partner.Id));

    private async Task<List<string>> HistoryAsync(Partner partner) =>
        [.. (await _scene.DoAsync<PartnerHistory, IReadOnlyList<PastAct>>(history => history.ReadAsync(partner.Id, 50))).Select(act => act.Event)];
}

public sealed class RequestAdmissionTests : RequestAdmissionSuite<RegistryFixture>;

public sealed class RequestAdmissionPostgreSqlTests : RequestAdmissionSuite<PostgreSqlFixture>, IOnPostgreSql;
