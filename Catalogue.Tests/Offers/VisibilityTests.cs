using System.Net;
using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Commands;
using Catalogue.Web.Pages.Entries;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>
/// A9, to the second: at any instant, the results page, an offer's page and the command line show exactly the offers whose
/// visible range holds it. Instants are drawn around every bound of every range, and rights that end on the days when
/// clocks change are added to the demonstration's.
/// </summary>
public sealed class VisibilityTests(VisibilityTests.SiteWithClockChanges site) : IClassFixture<VisibilityTests.SiteWithClockChanges>
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(25);

    /// <summary>Where each instant needs an index of its own.</summary>
    private static readonly Config Costly = Config.WithMaxTest(8);

    [Fact]
    public void ResultsPage_ShowsExactlyWhatIsVisible() => ForSomeInstants(Config, async now =>
    {
        var shown = new List<string>();
        for (var page = 1; ; page++)
        {
            var links = (await site.PageAsync($"/catalogue?page={page}")).QuerySelectorAll("ol.answers > li h3 a")
                .Select(link => link.GetAttribute("href")!).ToList();
            if (links.Count == 0 || !shown.TrueForAll(link => link != links[0])) break;
            shown.AddRange(links);
        }

        shown.ShouldBe(site.Offers.Where(offer => offer.Visible.Contains(now)).Select(offer => offer.Address), ignoreOrder: true);
    });

    [Fact]
    public void OfferPage_IsThereExactlyWhileItIsVisible() => ForSomeInstants(Config, async now =>
    {
        foreach (var offer in site.Offers.Where(offer => offer.BoundNear(now)).Take(6))
        {
            using var response = await site.Client.GetAsync(new Uri(offer.Address, UriKind.Relative));
            var expected = offer.Visible.Contains(now) ? HttpStatusCode.OK
                : now < offer.Visible.From ? HttpStatusCode.NotFound
                : HttpStatusCode.Gone;
            response.StatusCode.ShouldBe(expected, offer.Address);
        }
    });

    [Fact]
    public void CommandLine_CountsExactlyWhatIsVisible() => ForSomeInstants(Costly, async now =>
    {
        var output = new StringWriter();
        await CommandLine.RunAsync(["search", "", "--json", "--data", site.Data.FullPath], output, TextWriter.Null, site.Clock);

        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("total").GetInt32()
            .ShouldBe(site.Offers.Count(offer => offer.Visible.Contains(now)));
    });

    [Theory]
    [InlineData(2027, 3, 27)]
    [InlineData(2027, 3, 28)]
    [InlineData(2027, 10, 30)]
    [InlineData(2027, 10, 31)]
    public void Right_EndingWhenClocksChange_HoldsUntilMidnightInParis(int year, int month, int day)
    {
        var lastDay = new DateOnly(year, month, day);
        var ends = site.Offers.Where(offer => offer.Visible.Until == ParisCalendar.StartOf(lastDay.AddDays(1)));

        ends.ShouldNotBeEmpty();
    }

    private void ForSomeInstants(Config config, Func<DateTimeOffset, Task> check)
    {
        var bounds = site.Offers.SelectMany(offer => new[] { offer.Visible.From, offer.Visible.Until }).Distinct().ToArray();
        var instants =
            from bound in Gen.Elements(bounds)
            from ticks in Gen.Elements(-TimeSpan.TicksPerHour, -TimeSpan.TicksPerSecond, -1L, 0L, 1L, TimeSpan.TicksPerSecond, TimeSpan.TicksPerHour)
            select bound.AddTicks(ticks);
        Prop.ForAll(instants.ToArbitrary(), now =>
        {
            site.Clock.Set(now);
#pragma warning disable CA1849, RS0030 // FsCheck's properties are synchronous; there is no synchronisation context to block.
            check(now).GetAwaiter().GetResult();
#pragma warning restore CA1849, RS0030
        }).Check(config);
    }

    /// <param name="Address">Its page.</param>
    /// <param name="Visible">When it may be seen.</param>
    public sealed record PublishedOffer(string Address, VisibleRange Visible)
    {
        public bool BoundNear(DateTimeOffset now) =>
            (Visible.From - now).Duration() < TimeSpan.FromHours(2) || (Visible.Until - now).Duration() < TimeSpan.FromHours(2);
    }

    /// <summary>The demonstration, with four more partners whose rights end on the eve and the day of each change of clock.</summary>
    public sealed class SiteWithClockChanges : SiteHost
    {
        public IReadOnlyList<PublishedOffer> Offers { get; private set; } = [];

        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            DateOnly[] lastDays = [new(2027, 3, 27), new(2027, 3, 28), new(2027, 10, 30), new(2027, 10, 31)];
            foreach (var day in lastDays) await AddPartnerAsync(services, day);
            Offers = await services.GetRequiredService<RegistryContext>().Offers
                .Where(offer => offer.CurrentVersion > 0)
                .Select(offer => new PublishedOffer(EntryLinks.One(offer.Kind, offer.Slug), offer.Standing.Visible))
                .ToListAsync();
        }

        private static async Task AddPartnerAsync(IServiceProvider services, DateOnly lastDay)
        {
            const string specification = "site-internet";
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var registry = services.GetRequiredService<RegistryContext>();
            var context = Build.Context(Build.Day(2026, 11, 1).AddMinutes(lastDay.DayNumber % 60));
            var model = await registry.Offers.FirstAsync(offer => offer.SpecificationReference == specification && offer.CurrentVersion > 0);
            var sheet = (await registry.Partners.SingleAsync(partner => partner.Id == model.PartnerId)).Sheet;
            var (rank, slug) = (lastDay.DayOfYear, $"essai-{lastDay:yyyy-MM-dd}");
            var partner = await TestPartner.JoinAsync(services, rank, slug, lastDay, context, sheet);
            var content = model.Draft with { Title = $"Essai du {lastDay:d}" };
            await partner.PublishAsync($"OF-{90_000 + rank}", slug, specification, content, context);
            await writer.CommitAsync();
        }
    }
}
