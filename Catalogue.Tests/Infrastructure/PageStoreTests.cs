using System.Globalization;
using Catalogue.Web.Infrastructure.Caching;

namespace Catalogue.Tests.Infrastructure;

public sealed class PageStoreTests
{
    private const int Capacity = 20_000;

    private static readonly DateTimeOffset Noon = new(2026, 10, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly SettableClock _clock = new(Noon);
    private readonly PageStore _store;

    public PageStoreTests() => _store = new PageStore(_clock, Capacity);

    [Fact]
    public async Task Answer_IsThereUntilItsTimeAndNotBeforeItWasMade()
    {
        await KeepAsync("a");

        (await IsThereAsync("a")).ShouldBeTrue();
        _clock.Set(Noon.AddTicks(-1));
        (await IsThereAsync("a")).ShouldBeFalse();
        _clock.Set(Noon.AddMinutes(1).AddTicks(-1));
        (await IsThereAsync("a")).ShouldBeTrue();
        _clock.Set(Noon.AddMinutes(1));
        (await IsThereAsync("a")).ShouldBeFalse();
        _store.Size.ShouldBe(0);
    }

    [Fact]
    public async Task Answer_KeptSomeTimeAfterItWasMade_IsRightNoLongerForThat()
    {
        await KeepAsync("a", PageTags.RightUntil(Noon.AddSeconds(1)));
        (await IsThereAsync("a")).ShouldBeTrue();

        _clock.Set(Noon.AddSeconds(1));
        (await IsThereAsync("a")).ShouldBeFalse();
        await KeepAsync("late", PageTags.RightUntil(Noon.AddSeconds(1)));
        (await IsThereAsync("late")).ShouldBeFalse();
    }

    [Fact]
    public async Task Eviction_TakesWhatBearsTheTag()
    {
        await KeepAsync("a", "un", "deux");
        await KeepAsync("b", "deux");
        await KeepAsync("c", "trois");

        await _store.EvictByTagAsync("deux", default);

        (await IsThereAsync("a"), await IsThereAsync("b"), await IsThereAsync("c")).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task Answer_BegunBeforeAnEviction_IsNotKept()
    {
        var begun = PageTags.MadeSince(_store.Evictions);
        await _store.EvictByTagAsync("autre", default);

        await KeepAsync("a", begun);
        await KeepAsync("b", PageTags.MadeSince(_store.Evictions));

        (await IsThereAsync("a"), await IsThereAsync("b")).ShouldBe((false, true));
    }

    [Fact]
    public async Task Answers_HoweverMany_TakeABoundedRoomAndTheLastUsedStay()
    {
        await KeepAsync("first");
        for (var i = 0; i < 1_000; i++)
        {
            await KeepAsync(i.ToString(CultureInfo.InvariantCulture), "tag");
            (await IsThereAsync("first")).ShouldBeTrue();
            _store.Size.ShouldBeLessThanOrEqualTo(Capacity);
        }

        (await IsThereAsync("0"), await IsThereAsync("999")).ShouldBe((false, true));
        await _store.SetAsync("huge", new byte[Capacity], [], TimeSpan.FromMinutes(1), default);
        (await IsThereAsync("huge"), await IsThereAsync("first")).ShouldBe((false, true));
    }

    private async Task KeepAsync(string key, params string[] tags) =>
        await _store.SetAsync(key, new byte[100], tags, TimeSpan.FromMinutes(1), default);

    private async Task<bool> IsThereAsync(string key) => await _store.GetAsync(key, default) is not null;
}
