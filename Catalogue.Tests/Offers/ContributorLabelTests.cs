using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>
/// A14: an offer says of those it names whether they hold the label it bears. The company of these tests is a partner since
/// 2 March 2026, under the label's first edition until the end of 2027.
/// </summary>
public sealed class ContributorLabelTests : IAsyncLifetime
{
    private static readonly DateOnly LastDay = new(2027, 12, 31);
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly RegistryFixture _registry = new();

    [Fact]
    public Task Company_ThatHoldsTheLabel_HasItsLastDay() => WithPartnerAsync(async scene =>
    {
        (await scene.LabelOnAsync(Today)).ShouldBe(LastDay);
        (await scene.LabelOnAsync(LastDay)).ShouldBe(LastDay);
        (await scene.LabelOnAsync(LastDay.AddDays(1))).ShouldBeNull();
    });

    [Fact]
    public Task Company_ThatHoldsARightUnderAnotherProgrammeOnly_HasNoLabel() => WithPartnerAsync(async scene =>
    {
        await scene.HoldAsync("distributeurs", "Distributeurs", new(2028, 6, 30));
        (await scene.LabelOnAsync(Today)).ShouldBe(LastDay);

        await scene.LoseAsync();

        (await scene.LabelOnAsync(Today)).ShouldBeNull();
    });

    [Fact]
    public Task Company_ThatIsInTheNextEditionAlready_HasItsLastDayThere() => WithPartnerAsync(async scene =>
    {
        await scene.HoldAsync("edition-suivante", scene.Programme.Name, new(2029, 6, 30));

        (await scene.LabelOnAsync(Today)).ShouldBe(new DateOnly(2029, 6, 30));
        await scene.LoseAsync();
        (await scene.LabelOnAsync(Today)).ShouldBe(new DateOnly(2029, 6, 30));
    });

    [Fact]
    public Task Company_ThatIsNotAPartner_HasNoLabel() => WithPartnerAsync(async scene =>
    {
        var labels = await scene.Catalogue.FindLabelsAsync([Named("Inconnu"), Named("ESSAI")], scene.Programme.Reference, Today);

        labels.ShouldBeEmpty();
        (await scene.Catalogue.FindLabelsAsync([], scene.Programme.Reference, Today)).ShouldBeEmpty();
    });

    [Fact]
    public Task Company_ThatChangedItsName_IsStillWhomTheOfferNamed() => WithPartnerAsync(async scene =>
    {
        var partner = scene.Partner.Partner;
        var named = (await scene.Catalogue.IdentifyAsync([Named(partner.Company.Name), Named("Inconnu")], [])).ToList();
        named.Select(one => one.PartnerId).ShouldBe([partner.Id, null]);

        scene.Services.GetRequiredService<PartnerService>().Rename(partner, "Tout autre nom", Build.Context(Build.Day(2026, 10, 1)));
        await scene.Services.GetRequiredService<RegistryContext>().SaveChangesAsync();

        (await scene.Catalogue.FindLabelsAsync(named, scene.Programme.Reference, Today))[named[0]].ShouldBe(new ContributorLabel(partner.Slug, LastDay));
        (await scene.Catalogue.IdentifyAsync([Named(named[0].Name)], named)).ShouldBe([named[0]]);
        (await scene.Catalogue.FindLabelsAsync([Named(named[0].Name)], scene.Programme.Reference, Today)).ShouldBeEmpty();
    });

    private static Contributor Named(string name) => new(name, "Paris", "Pose des câbles");

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    /// <summary>Does something with the company; nothing of it is kept.</summary>
    private Task WithPartnerAsync(Func<Scene, Task> act) => _registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var registry = services.GetRequiredService<RegistryContext>();
        var context = Build.Context(Build.Day(2026, 3, 2), "essai");
        var partner = await TestPartner.JoinAsync(services, 0, "essai", LastDay, context);
        await registry.SaveChangesAsync();
        await act(new Scene(services, partner, await registry.Programmes.SingleAsync(p => p.Reference == partner.Right.ProgrammeReference)));
    });

    private sealed record Scene(IServiceProvider Services, TestPartner Partner, Core.Programmes.Programme Programme)
    {
        public PublicCatalogue Catalogue => Services.GetRequiredService<PublicCatalogue>();

        /// <summary>Until when the company holds the label of an offer under the first edition; null when it does not.</summary>
        public async Task<DateOnly?> LabelOnAsync(DateOnly day)
        {
            var name = Partner.Partner.Company.Name;
            var labels = await Catalogue.FindLabelsAsync([Named(name), Named(name), Named("Inconnu")], Programme.Reference, day);
            labels.Count.ShouldBeLessThanOrEqualTo(1);
            return labels.GetValueOrDefault(Named(name))?.Until;
        }

        /// <summary>The company gets a right under another edition or programme.</summary>
        public async Task HoldAsync(string reference, string name, DateOnly lastDay)
        {
            var registry = Services.GetRequiredService<RegistryContext>();
            var rights = Services.GetRequiredService<RightService>();
            var programme = Build.Programme(startsOn: "2026-06-01", endsOn: "2029-12-31", reference, name);
            registry.Add(programme);
            var right = rights.Request(Guid.CreateVersion7(), Partner.Partner.Id, programme, Build.Context(Build.Day(2026, 6, 1)));
            rights.Grant(right, programme, lastDay, Build.Context(Build.Day(2026, 6, 2))).OrThrow();
            await registry.SaveChangesAsync();
        }

        /// <summary>The right under the first edition is lost.</summary>
        public async Task LoseAsync()
        {
            Services.GetRequiredService<RightService>().Withdraw(Partner.Right, Build.Context(Build.Day(2026, 10, 1), "notice_lost")).OrThrow();
            await Services.GetRequiredService<RegistryContext>().SaveChangesAsync();
        }
    }
}
