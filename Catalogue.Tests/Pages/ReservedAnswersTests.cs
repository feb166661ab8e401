using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Partners;
using Catalogue.Web.Pages.Shortlist;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>What annex 3 of the terms of use reserves to the ministry stays out of everything the public reads (A23).</summary>
public sealed class ReservedAnswersTests(SiteHost site) : IClassFixture<SiteHost>
{
    /// <summary>A day on which most of the demonstration had been published.</summary>
    private static readonly DateOnly PastDay = new(2026, 10, 1);

    private static readonly List<Criterion> Reserved =
    [
        .. ShippedSpecifications.All.SelectMany(specification => specification.Versions)
            .SelectMany(version => version.Content.Criteria)
            .Where(criterion => criterion.Audience == AnswerAudience.Ministry)
            .DistinctBy(criterion => criterion.Key),
    ];

    [Fact]
    public void Annex3_ReservesWhatItLists() => Reserved.Select(criterion => criterion.Key).ShouldBe(
        ["assurance", "cotisations", "honneur", "permis", "niveau_moyen", "formation_continue"], ignoreOrder: true);

    [Fact]
    public async Task Page_OfEntriesAndPartners_TodayAndInThePast_KeepsWhatIsReserved()
    {
        var offers = await PublishedAsync();
        var addresses = offers.SelectMany(offer => new[]
            {
                EntryLinks.One(offer.Kind, offer.Slug), EntryLinks.OnDay(offer.Kind, offer.Slug, PastDay),
            })
            .Concat(await PartnersAsync())
            .ToList();

        addresses.Count.ShouldBeGreaterThan(300);
        // One in three: offers of one specification stand beside one another, and answer the same criteria.
        await EachKeepsWhatIsReservedAsync(addresses.Where((_, rank) => rank % 3 == 0));
    }

    [Fact]
    public async Task Comparison_OfEveryCentreAndAdviser_KeepsWhatIsReserved() => await EachKeepsWhatIsReservedAsync(
        (await PublishedAsync()).Where(offer => offer.Kind != OfferKind.Offer)
            .Select(offer => offer.Reference)
            .Chunk(ComparisonModel.Most)
            .Select(references => ShortlistLinks.Comparison(references)));

    [Fact]
    public async Task Text_OfEveryVersion_AnswersNothingThatIsReserved()
    {
        var reserved = Reserved.ConvertAll(criterion => criterion.Key);
        foreach (var offer in await PublishedAsync())
        {
            var text = await site.Client.GetStringAsync(new Uri(EntryLinks.VersionText(offer.Kind, offer.Slug, 1), UriKind.Relative));

            using var version = JsonDocument.Parse(text);
            var answered = version.RootElement.GetProperty("answers").EnumerateObject().Select(answer => answer.Name).ToList();
            answered.ShouldNotBeEmpty();
            answered.Intersect(reserved).ShouldBeEmpty(offer.Slug);
        }
    }

    private async Task EachKeepsWhatIsReservedAsync(IEnumerable<string> addresses)
    {
        List<string> reserved = [.. Reserved.Select(criterion => criterion.Label), "code APE", .. await TradeRegistersAsync()];
        foreach (var address in addresses)
        {
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            var page = await SiteHost.ParseAsync(response);

            reserved.Where(page.DocumentElement.TextContent.Contains).ShouldBeEmpty(address);
        }
    }

    private async Task<List<Offer>> PublishedAsync()
    {
        var offers = new List<Offer>();
        await site.InScopeAsync(async services => offers = await services.GetRequiredService<RegistryContext>().Offers
            .Where(offer => offer.Standing.From < offer.Standing.Until)
            .ToListAsync());
        return offers;
    }

    private async Task<List<string>> PartnersAsync()
    {
        var slugs = new List<string>();
        await site.InScopeAsync(async services => slugs = await services.GetRequiredService<RegistryContext>().Partners
            .Select(partner => partner.Slug).ToListAsync());
        return slugs.ConvertAll(PartnerLinks.One);
    }

    private async Task<List<string>> TradeRegistersAsync()
    {
        var registers = new List<string>();
        await site.InScopeAsync(async services =>
        {
            var partners = await services.GetRequiredService<RegistryContext>().Partners.ToListAsync();
            registers = [.. partners.Select(partner => partner.Company.TradeRegister).Distinct()];
        });
        return registers;
    }
}
