using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>
/// A6, A23: what is published, and what comes back, satisfies what is asked on that day. The offer was published on 2 March
/// 2026 and keeps backups for three days; its partner is insured until 31 August.
/// </summary>
public sealed class OfferPublicationTests : IAsyncLifetime
{
    private const string Specification = "essai-publication";
    private const string BackupDays = "sauvegarde";
    private const string Insurance = "assurance";

    private static readonly DateOnly InsuredUntil = new(2026, 8, 31);

    /// <summary>First day of the next version, made known on 15 April.</summary>
    private static readonly DateOnly Renewed = new(2026, 5, 15);

    /// <summary>Sixty days after it.</summary>
    private static readonly DateOnly Deadline = new(2026, 7, 14);

    private readonly RegistryFixture _registry = new();

    [Fact]
    public Task Offer_ReinstatedWhoseSpecificationChangedWhileItWasOut_IsRefused() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.UnpublishAsync(scene.Offer, On(4, 1))).OrThrow();
        await scene.RenewAsync(leastDays: 7);
        (await scene.Offers.WithdrawAsync(scene.Offer, On(5, 20))).OrThrow();

        var refusal = (await scene.Offers.ReinstateAsync(scene.Offer, On(6, 1))).Refusal;

        refusal.ShouldBeOfType<SpecificationNotSatisfied>().Sentence.ShouldContain("3\u00a0jours, il faut au moins 7\u00a0jours");
        scene.Offer.Status.ShouldBe(OfferStatus.Withdrawn);
        scene.IsShownOn(6, 1).ShouldBeFalse();
    });

    [Fact]
    public Task Offer_ReinstatedThatMeetsWhatChangedWhileItWasOut_IsShown() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.UnpublishAsync(scene.Offer, On(4, 1))).OrThrow();
        await scene.RenewAsync(leastDays: 2);
        (await scene.Offers.WithdrawAsync(scene.Offer, On(5, 20))).OrThrow();

        (await scene.Offers.ReinstateAsync(scene.Offer, On(6, 1))).OrThrow();

        scene.Offer.ComplyBy.ShouldBeNull();
        scene.IsShownOn(6, 1).ShouldBeTrue();
    });

    [Fact]
    public Task Offer_ReinstatedBeforeWhatItDoesNotMeetTakesEffect_HasUntilTheDeadline() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.UnpublishAsync(scene.Offer, On(4, 1))).OrThrow();
        await scene.RenewAsync(leastDays: 7);
        (await scene.Offers.WithdrawAsync(scene.Offer, On(4, 20))).OrThrow();

        (await scene.Offers.ReinstateAsync(scene.Offer, On(5, 1))).OrThrow();

        scene.Offer.ComplyBy.ShouldBe(Deadline);
        (scene.IsShownOn(7, 14), scene.IsShownOn(7, 15)).ShouldBe((true, false));
    });

    [Theory]
    [InlineData(6, 1, true)]
    [InlineData(7, 20, false)]
    public Task Offer_LostWhileItHadADeadline_ComesBackWithIt(int month, int day, bool isShown) => WithOfferAsync(async scene =>
    {
        await scene.RenewAsync(leastDays: 7);
        (await scene.Offers.WithdrawAsync(scene.Offer, On(5, 20))).OrThrow();

        (await scene.Offers.ReinstateAsync(scene.Offer, On(month, day))).OrThrow();

        scene.Offer.ComplyBy.ShouldBe(Deadline);
        scene.IsShownOn(month, day).ShouldBe(isShown);
    });

    [Fact]
    public Task Offer_ThatIsNotOut_CannotComeBack() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.ReinstateAsync(scene.Offer, On(4, 1))).Refusal.ShouldBeOfType<WrongState>();
        (await scene.Offers.ResumeAsync(scene.Offer, On(4, 1))).Refusal.ShouldBeOfType<WrongState>();
    });

    [Fact]
    public Task Offer_OfAPartnerWhoseDocumentLapsed_IsPublishedAgainOnceAnotherIsAccepted() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.PublishAsync(scene.Offer, On(8, 31))).Succeeded.ShouldBeTrue();

        var refusal = (await scene.Offers.PublishAsync(scene.Offer, On(9, 1))).Refusal;

        refusal.ShouldBeOfType<SpecificationNotSatisfied>().Sentence.ShouldContain("« Assurance » : la pièce n’est plus valable depuis le 1er septembre 2026");
        scene.Offer.CurrentVersion.ShouldBe(2);
        scene.Services.GetRequiredService<PartnerService>().AcceptDocument(scene.Partner, Insurance, new(2027, 8, 31), On(9, 2));
        (await scene.Offers.PublishAsync(scene.Offer, On(9, 2))).Succeeded.ShouldBeTrue();
    });

    [Fact]
    public Task Offer_ResumedAfterItsPartnersDocumentLapsed_IsRefused() => WithOfferAsync(async scene =>
    {
        (await scene.Offers.SuspendAsync(scene.Offer, On(8, 1))).OrThrow();

        (await scene.Offers.ResumeAsync(scene.Offer, On(9, 1))).Refusal.ShouldBeOfType<SpecificationNotSatisfied>();

        scene.Offer.Status.ShouldBe(OfferStatus.Suspended);
    });

    [Fact]
    public Task Version_ThatTakesEffectAfterADocumentLapses_AsksNothingOfAnOfferThatMeetsIt() => WithOfferAsync(async scene =>
    {
        scene.Services.GetRequiredService<PartnerService>().AcceptDocument(scene.Partner, Insurance, Renewed.AddDays(-1), On(4, 1));

        await scene.RenewAsync(leastDays: 2);

        scene.Offer.ComplyBy.ShouldBeNull();
    });

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private static ActionContext On(int month, int day) => Build.Context(Build.Day(2026, month, day), "essai");

    /// <summary>Does something to the offer; nothing of it is kept.</summary>
    private Task WithOfferAsync(Func<Scene, Task> act) => _registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        await act(await Scene.BeginAsync(services));
    });

    private static SpecificationVersion Version(string number, DateOnly effectiveOn, int leastDays) => new(number, effectiveOn, "", new()
    {
        Sections =
        [
            new()
            {
                Key = "partenaire",
                Title = "Le partenaire",
                BelongsTo = SectionOwner.Partner,
                Criteria = [new() { Key = Insurance, Label = "Assurance", Type = CriterionType.Document }],
            },
            new()
            {
                Key = "offre",
                Title = "L’offre",
                Criteria = [new() { Key = BackupDays, Label = "Sauvegarde", Type = CriterionType.Number, Unit = "jours", Minimum = leastDays }],
            },
        ],
    });

    private sealed record Scene(IServiceProvider Services, Partner Partner, Offer Offer)
    {
        public OfferService Offers => Services.GetRequiredService<OfferService>();

        public static async Task<Scene> BeginAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var specification = Core.Specifications.Specification.From(Specification);
            specification.Describe("Essai", "Essai", "internet", OfferKind.Offer, "Pour les essais.");
            specification.Add(Version("1.0", new(2026, 1, 1), leastDays: 1));
            registry.Add(specification);
            await registry.SaveChangesAsync();

            var sheet = new Dictionary<string, Answer> { [Insurance] = new() { ValidUntil = InsuredUntil } };
            var partner = await TestPartner.JoinAsync(services, 0, "essai-publication", new(2027, 12, 31), On(3, 2), sheet);
            var content = Build.Content() with { Answers = new Dictionary<string, Answer> { [BackupDays] = new() { Number = 3 } } };
            return new(services, partner.Partner, await partner.PublishAsync("OF-90000", "essai-publication", Specification, content, On(3, 2)));
        }

        /// <summary>The next version of the specification becomes known.</summary>
        public async Task RenewAsync(int leastDays)
        {
            var specification = (await Services.GetRequiredService<RegistryContext>().Specifications.FindAsync(Specification))!;
            var version = Version("2.0", Renewed, leastDays);
            specification.Add(version);
            await Offers.DemandComplianceAsync(specification, version, On(4, 15));
        }

        public bool IsShownOn(int month, int day) => Offer.Standing.IsShownAt(Build.Day(2026, month, day, hour: 12));
    }
}
