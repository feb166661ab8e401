using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Teams;

public abstract class PartnerActivationServiceSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();
    private readonly TeamScene _scene;

    protected PartnerActivationServiceSuite() => _scene = new(_registry);

    [SharedFact]
    public async Task FirstAccount_Opened_IsTheContactsWhoManagesAndWaits()
    {
        (await StageAsync()).ShouldBe(ActivationStage.NotSent);

        (await SendAsync()).Succeeded.ShouldBeTrue();

        var contact = (await PartnerAsync()).Company.Contact;
        var one = (await _scene.ReadAsync()).People.ShouldHaveSingleItem();
        (one.FullName, one.Email, one.Role, one.CanSignIn).ShouldBe((contact.Name, contact.Email, CompanyRole.Manager, false));
        (await StageAsync()).ShouldBe(ActivationStage.Waiting);
        (await LinksAsync()).ShouldHaveSingleItem().Purpose.ShouldBe(LinkPurpose.Activation);
        (await _scene.JournalAsync("partner.activationsent")).ShouldHaveSingleItem().Subject.ShouldBe($"partner:{_scene.PartnerId}");
    }

    [SharedFact]
    public async Task Link_SentAgain_EndsTheOneBeforeAndOpensNoOtherAccount()
    {
        await SendAsync();
        _registry.Clock.Set(_scene.Now + TimeSpan.FromDays(14));
        (await StageAsync()).ShouldBe(ActivationStage.Expired);

        (await SendAsync()).Succeeded.ShouldBeTrue();

        (await _scene.ReadAsync()).People.Count.ShouldBe(1);
        (await LinksAsync()).Select(link => link.EndedAt is null).ShouldBe([false, true]);
        (await StageAsync()).ShouldBe(ActivationStage.Waiting);
    }

    [SharedFact]
    public async Task Company_WithAManagerWhoActivated_NeedsNoLinkFromTheMinistry()
    {
        await _scene.AddAsync(CompanyRole.Manager);

        (await SendAsync()).Refusal.ShouldBe(new CompanyAlreadyActivated());
        (await StageAsync()).ShouldBe(ActivationStage.Activated);
    }

    [SharedFact]
    public async Task Company_WithoutAManagerWhoCanSignIn_IsNotActivated()
    {
        await _scene.AddAsync(CompanyRole.Editor);
        await _registry.ChangeAsync(await _scene.AddAsync(CompanyRole.Manager), account => account.Close(_scene.Now));

        (await StageAsync()).ShouldBe(ActivationStage.NotSent);
        (await IsListedAsActivatedAsync()).ShouldBeFalse();
        (await SendAsync()).Succeeded.ShouldBeTrue();

        await _scene.AddAsync(CompanyRole.Manager);
        (await StageAsync()).ShouldBe(ActivationStage.Activated);
        (await IsListedAsActivatedAsync()).ShouldBeTrue();
    }

    [SharedFact]
    public async Task FormerContact_WhoNeverActivated_IsOfTheCompanyNoMore()
    {
        await SendAsync();
        var former = (await _scene.ReadAsync()).People.ShouldHaveSingleItem().AccountId;
        var editor = await _scene.AddAsync(CompanyRole.Editor);
        await DeclareContactAsync("Noa Essai", "noa@essai.example");

        (await SendAsync()).Succeeded.ShouldBeTrue();

        var people = (await _scene.ReadAsync()).People;
        people.Select(one => one.Email).ShouldContain("noa@essai.example");
        people.ShouldContain(one => one.AccountId == editor);
        people.ShouldNotContain(one => one.AccountId == former);
        (await _scene.JournalAsync("team.left")).ShouldHaveSingleItem().Payload.ShouldContain(former.ToString());
        (await LinksAsync()).Count(link => link.EndedAt is null).ShouldBe(1);
    }

    [SharedFact]
    public async Task Contact_WhoWaitsAsEditor_IsMadeManager()
    {
        var contact = await _scene.AddAsync(CompanyRole.Editor, (await PartnerAsync()).Company.Contact.Email, isActive: false);

        (await SendAsync()).Succeeded.ShouldBeTrue();

        var one = (await _scene.ReadAsync()).People.ShouldHaveSingleItem();
        (one.AccountId, one.Role).ShouldBe((contact, CompanyRole.Manager));
        (await _scene.JournalAsync("team.role")).ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Contact_WithoutAName_GetsNoAccount()
    {
        await DeclareContactAsync(" ", "noa@essai.example");

        (await SendAsync()).Refusal.ShouldBe(new ContactCannotBeNamed());
        (await _scene.ReadAsync()).People.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Partner_ThatIsNotValidated_GetsNoAccount()
    {
        await _scene.LeaveAsync();

        (await SendAsync()).Refusal.ShouldBe(new PartnerNotValidated(PartnerStatus.Left));
        (await StageAsync()).ShouldBe(ActivationStage.NotValidated);
        (await _scene.ReadAsync()).People.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Contact_WhoHasAnAccountForAnotherCompany_IsInvitedWithIt()
    {
        await _scene.AddAsync(role: null, (await PartnerAsync()).Company.Contact.Email);

        (await SendAsync()).Succeeded.ShouldBeTrue();

        var link = (await LinksAsync()).ShouldHaveSingleItem();
        (link.Purpose, link.Role).ShouldBe((LinkPurpose.CompanyInvitation, CompanyRole.Manager));
        (await StageAsync()).ShouldBe(ActivationStage.Waiting);
    }

    [SharedFact]
    public async Task FirstAccount_OpenedTwiceAtTheSameTime_IsOne()
    {
        var sent = await Task.WhenAll(SendAsync(), SendAsync());

        sent.ShouldAllBe(one => one.Succeeded);
        (await _scene.ReadAsync()).People.Count.ShouldBe(1);
        (await LinksAsync()).Count(link => link.EndedAt is null).ShouldBe(1);
    }

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        if (SecondDatabase.IsThereFor(_registry.GetType())) await _scene.BeginAsync();
    }

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result> SendAsync() => _registry.InScopeAsync(services => services.GetRequiredService<PartnerActivationService>()
        .SendAsync(_scene.PartnerId, _scene.LinkOf, _scene.LinkOf, Build.Context(_scene.Now)));

    private async Task<ActivationStage> StageAsync()
    {
        var partner = await PartnerAsync();
        return await _registry.InScopeAsync(async services =>
            (await services.GetRequiredService<PartnerActivationService>().ReadAsync(partner, _scene.Now)).Stage);
    }

    private async Task<bool> IsListedAsActivatedAsync()
    {
        var slug = (await PartnerAsync()).Slug;
        return (await _registry.InScopeAsync(services => services.GetRequiredService<PartnerFiles>().FindAsync(new PartnerFileQuery(), givenTo: null)))
            .Single(file => file.Slug == slug).IsActivated;
    }

    private Task DeclareContactAsync(string name, string email) => _registry.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var company = registry.Entry(await registry.Partners.FindOrThrowAsync(_scene.PartnerId)).Property(partner => partner.Company);
        company.CurrentValue = company.CurrentValue with { Contact = company.CurrentValue.Contact with { Name = name, Email = email } };
        await registry.SaveChangesAsync();
    });

    private Task<Partner> PartnerAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().SingleAsync(partner => partner.Id == _scene.PartnerId));

    private Task<List<OneTimeLink>> LinksAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().OneTimeLinks.AsNoTracking().OrderBy(link => link.SentAt).ToListAsync());
}

public sealed class PartnerActivationServiceTests : PartnerActivationServiceSuite<RegistryFixture>;

public sealed class PartnerActivationServicePostgreSqlTests : PartnerActivationServiceSuite<PostgreSqlFixture>, IOnPostgreSql;
