using System.Text.RegularExpressions;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Demo;

/// <summary>What the demonstration promises: credible, varied, everywhere in France, and plainly fictional.</summary>
public sealed partial class DemonstrationTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task Demonstration_HasItsFullSize_InEveryFamilyAndEveryState()
    {
        var (partners, offers) = await ReadAsync();

        partners.Count.ShouldBe(120);
        offers.Count.ShouldBeGreaterThanOrEqualTo(400);
        ShippedSpecifications.All.Select(specification => specification.Reference)
            .ShouldBeSubsetOf(offers.Where(offer => offer.Standing.IsShownAt(DemoRegistryFile.Today)).Select(offer => offer.SpecificationReference));
        var ends = offers.Where(offer => !offer.Standing.IsShownAt(DemoRegistryFile.Today))
            .Select(offer => offer.Standing.EndCause).ToHashSet();
        ends.ShouldBe(
            [
                StandingEnd.NotPublished, StandingEnd.Unpublished, StandingEnd.OfferWithdrawn, StandingEnd.RightWithdrawn,
                StandingEnd.RightSuspended, StandingEnd.RightExpired, StandingEnd.RightEnded, StandingEnd.DocumentLapsed,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Region_WhateverItIs_ShowsACompetenceCentre()
    {
        var (partners, offers) = await ReadAsync();
        var outlets = partners.SelectMany(partner => partner.Outlets).ToDictionary(outlet => outlet.Id);
        var served = offers
            .Where(offer => offer.Kind == OfferKind.Centre && offer.Standing.IsShownAt(DemoRegistryFile.Today))
            .Select(offer => Departments.Find(outlets[offer.OutletId].Details.Department)!)
            .ToList();

        served.Select(department => department.Region).Distinct().Count().ShouldBe(18);
        served.Select(department => department.Code).ShouldBeSubsetOf(Departments.All.Select(department => department.Code));
        foreach (var overseas in new[] { "971", "972", "973", "974", "976" })
            served.ShouldContain(department => department.Code == overseas);
    }

    [Fact]
    public async Task Text_IsNeverRepeated()
    {
        var (partners, offers) = await ReadAsync();
        var texts = offers.SelectMany(TextsOf).Concat(partners.SelectMany(TextsOf)).ToList();

        var repeated = texts.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key);

        repeated.ShouldBeEmpty();
        texts.Count.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Contact_IsOneThatNobodyHas()
    {
        var (partners, _) = await ReadAsync();

        foreach (var partner in partners)
        {
            partner.Number.Text.ShouldStartWith("000");
            partner.Company.Contact.Email.ShouldEndWith(".example");
            partner.Company.Contact.Phone.ShouldMatch("^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \\d\\d \\d\\d$");
            if (partner.Company.Website is { } website) new Uri(website).Host.ShouldEndWith(".example");
        }
    }

    [Fact]
    public async Task Example_AddsUp()
    {
        var (_, offers) = await ReadAsync();
        var added = 0;
        foreach (var offer in offers)
        {
            var amounts = Euros().Matches(offer.Draft.Example.Text)
                .Select(match => decimal.Parse(Spaces().Replace(match.Groups[1].Value, "").Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture))
                .ToList();
            if (offer.Draft.Prices.Vat.Percent == 0 || amounts.Count < 2) continue;
            var (net, gross) = (amounts[^2], amounts[^1]);
            Math.Abs(net * (1 + offer.Draft.Prices.Vat.Percent / 100) - gross).ShouldBeLessThanOrEqualTo(0.02m, offer.Draft.Example.Text);
            added++;
        }

        added.ShouldBeGreaterThan(offers.Count / 2);
    }

    [Fact]
    public async Task Demonstration_MadeTwice_IsTheSameToTheLastHash()
    {
        var data = new DataDirectory(Path.Combine(Path.GetTempPath(), $"catalogue-again-{Guid.NewGuid():N}"));
        await Web.Commands.DemoCommand.CreateAsync(data, registry.Clock, TextWriter.Null, CancellationToken.None);
        var (output, expected) = (new StringWriter(), new StringWriter());

        await Web.Commands.CommandLine.RunAsync(["journal", "verify", "--data", data.FullPath], output, TextWriter.Null);
        await Web.Commands.CommandLine.RunAsync(["journal", "verify", "--data", registry.Data.FullPath], expected, TextWriter.Null);

        output.ToString().ShouldBe(expected.ToString());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.FullPath, recursive: true);
    }

    [Fact]
    public async Task Demonstration_OutsideDevelopment_HasNoAccountWhosePasswordIsPublished() =>
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Accounts.CountAsync())).ShouldBe(0);

    private static IEnumerable<string> TextsOf(Offer offer) =>
    [
        offer.Draft.Promise,
        offer.Draft.Plain.What, offer.Draft.Plain.Why, offer.Draft.Plain.HowMuch, offer.Draft.Plain.When, offer.Draft.Plain.IfItFails,
        .. offer.Draft.Included, .. offer.Draft.Excluded,
        offer.Draft.Example.Title, offer.Draft.Example.Text,
    ];

    private static IEnumerable<string> TextsOf(Partner partner) => [partner.Company.Presentation, .. partner.Company.Commitments];

    private Task<(List<Partner> Partners, List<Offer> Offers)> ReadAsync() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        return (await context.Partners.Include(partner => partner.Outlets).ToListAsync(), await context.Offers.ToListAsync());
    });

    [GeneratedRegex(@"([\d\s ]*\d,\d\d)[\s ]*€")]
    private static partial Regex Euros();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
