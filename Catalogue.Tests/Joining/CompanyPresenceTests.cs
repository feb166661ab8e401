using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Joining.JoinScene;

namespace Catalogue.Tests.Joining;

public sealed class CompanyPresenceTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [Fact]
    public async Task Number_OfAPartner_TellsHowToJoinItsPeopleAndIsNotKept()
    {
        var partner = await PartnerAsync("le-carreau-numerique");
        var draft = await registry.DraftAsync(Declarations.Sound());

        var refused = await DeclareNumberAsync(draft.Id, partner.Number.Text);

        refused.Refusal.ShouldBe(new CompanyIsPartner(EmailAddress.Mask(partner.Company.Contact.Email)));
        refused.Refusal!.Sentence.ShouldContain("•••@");
        refused.Refusal.Sentence.ShouldNotContain(partner.Company.Contact.Email);
        (await registry.RequestAsync(draft.Id)).CompanyNumber.ShouldNotBe(partner.Number.Text);
    }

    [Fact]
    public async Task Number_OfARequestThatWaits_IsRefusedEvenToADraftThatHadIt()
    {
        var number = Declarations.NewNumber();
        var early = await registry.DraftAsync(Declarations.Sound(number));
        var sent = await registry.SentAsync(number);

        (await registry.ServeAsync(service => service.SubmitAsync(early.Id, LinkOf, Visiting(Now)))).Refusal.ShouldBe(new CompanyAlreadyAsks("c•••@essai.example"));
        (await DeclareNumberAsync((await registry.DraftAsync()).Id, number)).Refusal.ShouldBeOfType<CompanyAlreadyAsks>();
        (await registry.ServeAsync(service => service.GiveUpAsync(sent.Id, Visiting(Now)))).OrThrow();
        (await registry.ServeAsync(service => service.SubmitAsync(early.Id, LinkOf, Visiting(Now)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Number_OfACompanyThatLeft_MayAskAgain()
    {
        var partner = await PartnerAsync("les-etals-connectes");
        await ChangeAsync(async services =>
        {
            var known = await services.GetRequiredService<RegistryContext>().Partners.SingleAsync(one => one.Id == partner.Id);
            services.GetRequiredService<PartnerService>().Leave(known, Build.Context(Now)).OrThrow();
        });

        (await DeclareNumberAsync((await registry.DraftAsync()).Id, partner.Number.Text)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Number_OfACompanyWhoseRightWasWithdrawn_MayAskAgainAfterTheProgrammesDelay()
    {
        var partner = await PartnerAsync("lames-et-claviers");
        await ChangeAsync(async services =>
        {
            foreach (var right in await services.GetRequiredService<RegistryContext>().Rights.Where(right => right.PartnerId == partner.Id).ToListAsync())
                right.Withdraw("essai", Now).OrThrow();
        });
        var draft = await registry.DraftAsync();

        (await DeclareNumberAsync(draft.Id, partner.Number.Text)).Refusal.ShouldBe(new RightWithdrawnLately(ParisCalendar.DayOf(Now).AddMonths(12)));
        (await DeclareNumberAsync(draft.Id, partner.Number.Text, Now.AddYears(1))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Number_OfAPartnerWhoseEditionIsOver_MayAskForTheNext()
    {
        var partner = await PartnerAsync("caux-liaisons");
        var next = Build.Programme("2028-01-01", "2030-12-31", "edition-suivante");

        Task<Refusal?> RefusalOnAsync(int year) => registry.InScopeAsync(services =>
            services.GetRequiredService<CompanyPresence>().RefusalOfAsync(Guid.Empty, partner.Number, next, Build.Day(year, 6, 1)));

        (await RefusalOnAsync(2027)).ShouldBeOfType<CompanyIsPartner>();
        (await RefusalOnAsync(2029)).ShouldBeNull();
    }

    private Task<Result> DeclareNumberAsync(Guid id, string number, DateTimeOffset? at = null) =>
        registry.ServeAsync(service => service.DeclareAsync(id, declared => declared with { Number = number }, Visiting(at ?? Now)));

    private Task<Partner> PartnerAsync(string slug) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().SingleAsync(partner => partner.Slug == slug));

    private Task ChangeAsync(Func<IServiceProvider, Task> change) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        await change(services);
        await writer.CommitAsync();
    });
}
