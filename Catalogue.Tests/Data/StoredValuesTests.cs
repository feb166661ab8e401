using Catalogue.Core.Data;
using Catalogue.Core.Feedback;
using Catalogue.Core.Journal;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

/// <summary>What both databases keep, compare and sort alike: instants, dates, texts.</summary>
public abstract class StoredValuesSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private const string Slug = "un-site-pour-le-fournil";

    private readonly TRegistry _registry = new();

    [SharedTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(9_999_999)]
    public async Task Act_AtAnyTick_EndsWhatIsShownAtTheSameInstantForEveryReader(int ticks)
    {
        var instant = DemoRegistryFile.Today.AddTicks(ticks);
        await ActAsync(async services => (await services.GetRequiredService<OfferService>().WithdrawAsync(await OfferAsync(services), Build.Context(instant, "essai"))).OrThrow());

        await _registry.InScopeAsync(async services =>
        {
            var (catalogue, offer) = (services.GetRequiredService<PublicCatalogue>(), await OfferAsync(services));
            var end = offer.Standing.Until;
            end.ShouldBe(instant.AddTicks(-(instant.Ticks % 10)));
            foreach (var now in new[] { end.AddTicks(-11), end.AddTicks(-1), end, end.AddTicks(1), end.AddTicks(9), end.AddTicks(10) })
                ((await catalogue.ListAsync([offer.Reference], now)).Count == 1).ShouldBe(offer.Standing.IsShownAt(now), $"{now:O}");
        });
        (await _registry.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync())).IsSound.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Instants_AtTheEndsOfTime_AreReadAsTheyWereWritten()
    {
        DateTimeOffset[] instants = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue.ToMicrosecond(), DateTimeOffset.UnixEpoch.AddMicroseconds(-1), new(1999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.FromHours(2))];
        await ActAsync(async services =>
        {
            var offer = await OfferAsync(services);
            foreach (var instant in instants)
                Context(services).StandingChanges.Add(new StandingChange(offer.Reference, instant, new Standing(instant, instant, StandingEnd.NotPublished)));
        });

        var read = await _registry.InScopeAsync(services => Context(services).StandingChanges.AsNoTracking().OrderByDescending(change => change.Position).Take(instants.Length).ToListAsync());

        read.Select(change => change.From).Reverse().ShouldBe(instants);
        var sorted = await _registry.InScopeAsync(services => Context(services).StandingChanges.AsNoTracking()
            .Where(change => change.From == change.Until).OrderBy(change => change.RecordedAt).Select(change => change.RecordedAt).ToListAsync());
        sorted.ShouldBeInOrder();
    }

    [SharedFact]
    public async Task Texts_CompareAndSortByTheirCodePoints()
    {
        string[] texts = ["Z", "a", "z", "é", "É", "aa", "a-b", "a b", "ab", "œ", "oe", "A", "_", "😀", "\uFFFD"];
        await ActAsync(services =>
        {
            Context(services).AddRange(texts.Select(text => new RegistryFact($"essai {text}", text)));
            return Task.CompletedTask;
        });

        await _registry.InScopeAsync(async services =>
        {
            var facts = Context(services).Facts.Where(fact => fact.Name.StartsWith("essai "));
            var names = await facts.OrderBy(fact => fact.Value).Select(fact => fact.Value).ToListAsync();
            names.ShouldBe(texts.OrderBy(text => text, Comparer<string>.Create((left, right) =>
                System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right)))));
            foreach (var text in texts) (await facts.CountAsync(fact => fact.Value == text)).ShouldBe(1, text);
        });
    }

    [SharedTheory]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("OF-00001\0")]
    public async Task Text_ThatNoDatabaseKeeps_IsFoundNowhere(string text) => await _registry.InScopeAsync(async services =>
    {
        var catalogue = services.GetRequiredService<PublicCatalogue>();
        (await catalogue.FindAsync(OfferKind.Offer, text)).ShouldBeNull();
        (await catalogue.FindPartnerAsync(text)).ShouldBeNull();
        (await catalogue.FindAllAsync([text, "OF-00001"])).Count.ShouldBeLessThanOrEqualTo(1);
    });

    [SharedFact]
    public async Task Opinion_WithWhatNoDatabaseKeeps_IsKeptWithoutIt()
    {
        await _registry.InScopeAsync(services => services.GetRequiredService<FeedbackService>().GiveAsync(
            new NewOpinion { Ease = Ease.Easy, Missing = "Les\0 prix 😀" }, Build.Context(DemoRegistryFile.Today)));

        (await _registry.InScopeAsync(services => Context(services).Opinions.SingleAsync())).Missing.ShouldBe("Les prix 😀");
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task ActAsync(Func<IServiceProvider, Task> act) => _registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        await act(services);
        await writer.CommitAsync();
    });

    private static RegistryContext Context(IServiceProvider services) => services.GetRequiredService<RegistryContext>();

    private static Task<Offer> OfferAsync(IServiceProvider services) => Context(services).Offers.SingleAsync(offer => offer.Slug == Slug);
}

public sealed class StoredValuesTests : StoredValuesSuite<RegistryFixture>;

public sealed class StoredValuesPostgreSqlTests : StoredValuesSuite<PostgreSqlFixture>;
