using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>A19: « what did this offer say, and was it labelled, on day D? », with its proof.</summary>
public abstract class OfferHistorySuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();

    /// <summary>Published on 5 May 2026, then again, cheaper, on 15 September.</summary>
    private const string TwoVersions = "un-site-pour-le-fournil";

    /// <summary>Published on 12 May 2026, withdrawn on 5 October.</summary>
    private const string Withdrawn = "le-carnet-de-rendez-vous-du-salon";

    [SharedTheory]
    [InlineData(2026, 5, 5, new[] { 1 })]
    [InlineData(2026, 9, 14, new[] { 1 })]
    [InlineData(2026, 9, 15, new[] { 1, 2 })]
    [InlineData(2026, 9, 16, new[] { 2 })]
    [InlineData(2026, 11, 22, new[] { 2 })]
    public async Task Day_OfAnOfferPublishedTwice_HasTheVersionsInForceThatDay(int year, int month, int day, int[] versions)
    {
        var found = (await OnAsync(TwoVersions, new(year, month, day))).Value;

        found.Versions.Select(version => version.Number).ShouldBe(versions);
        found.Label.IsValid.ShouldBeTrue();
        found.WasShown.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Day_OnWhichAnOfferWasWithdrawn_IsTheLastOnWhichItWasShown()
    {
        var (eve, day, after) = (await OnAsync(Withdrawn, new(2026, 10, 4)), await OnAsync(Withdrawn, new(2026, 10, 5)), await OnAsync(Withdrawn, new(2026, 10, 6)));

        (eve.Value.Label.Verdict, eve.Value.WasShown).ShouldBe((LabelVerdict.Valid, true));
        (day.Value.Label.Verdict, day.Value.WasShown).ShouldBe((LabelVerdict.Withdrawn, true));
        (after.Value.Label.Verdict, after.Value.WasShown).ShouldBe((LabelVerdict.Withdrawn, false));
        after.Value.Versions.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [SharedFact]
    public async Task Day_ToCome_IsRefused() =>
        (await OnAsync(TwoVersions, new(2026, 11, 23))).Refusal.ShouldBeOfType<DayToCome>();

    [SharedFact]
    public async Task Day_BeforeTheFirstPublication_IsRefusedWithItsDate() =>
        (await OnAsync(TwoVersions, new(2026, 5, 4))).Refusal.ShouldBeOfType<DayBeforePublication>().Sentence.ShouldContain("5 mai 2026");

    [SharedFact]
    public async Task Day_InThePast_IsNotChangedByWhatHappensLater()
    {
        var yesterday = new DateOnly(2026, 11, 21);
        var before = (await OnAsync(TwoVersions, yesterday)).Value;

        await ActAsync(async (offers, offer, context) => (await offers.WithdrawAsync(offer, context)).OrThrow());

        var after = (await OnAsync(TwoVersions, yesterday)).Value;
        (after.Standing, after.Label, after.WasShown).ShouldBe((before.Standing, before.Label, before.WasShown));
        var today = (await OnAsync(TwoVersions, new(2026, 11, 22))).Value;
        (today.Label.Verdict, today.WasShown).ShouldBe((LabelVerdict.Withdrawn, true));
    }

    [SharedFact]
    public async Task Day_OnWhichAnOfferIsPublishedTwiceMore_HasAllItsVersions()
    {
        for (var hour = 11; hour <= 12; hour++)
        {
            _registry.Clock.SetParis(2026, 11, 22, hour);
            await ActAsync(async (offers, offer, context) => (await offers.PublishAsync(offer, context)).Succeeded.ShouldBeTrue());
        }

        (await OnAsync(TwoVersions, new(2026, 11, 22))).Value.Versions.Select(version => version.Number).ShouldBe([2, 3, 4]);
    }

    [SharedFact]
    public async Task Proof_OfAnyVersion_IsTheHashOfItsTextAndOfTheJournalsEntry()
    {
        await _registry.InScopeAsync(async services =>
        {
            var (registry, history) = (services.GetRequiredService<RegistryContext>(), services.GetRequiredService<OfferHistory>());
            var versions = await registry.OfferVersions.AsNoTracking().ToListAsync();
            versions.Count.ShouldBeGreaterThan(50);
            foreach (var version in versions)
            {
                var text = (await history.FindTextAsync(version.OfferReference, version.Number))!;
                var proof = await history.ProofOfAsync(version);
                var entry = await registry.Journal.SingleAsync(entry => entry.Number == proof.JournalEntry);

                proof.ContentHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
                proof.EntryHash.ShouldBe(entry.ComputeHash());
                var payload = JsonDocument.Parse(entry.Payload).RootElement;
                payload.GetProperty("contentHash").GetString().ShouldBe(proof.ContentHash);
                payload.GetProperty("version").GetInt32().ShouldBe(version.Number);
                entry.Instant.ShouldBe(version.PublishedAt);
            }
        });
    }

    [SharedFact]
    public async Task Proof_OfAnOfferThatCameBack_IsStillThatOfItsPublication()
    {
        await ActAsync(async (offers, offer, context) =>
        {
            (await offers.WithdrawAsync(offer, context)).OrThrow();
            (await offers.ReinstateAsync(offer, context)).OrThrow();
        });

        await _registry.InScopeAsync(async services =>
        {
            var entry = await services.GetRequiredService<PublicCatalogue>().FindAsync(OfferKind.Offer, TwoVersions);
            var proof = await services.GetRequiredService<OfferHistory>().ProofOfAsync(entry!.Version);
            proof.ContentHash.ShouldBe(entry.Version.ContentHash);
        });
    }

    [SharedFact]
    public async Task Version_ThatDoesNotExist_HasNoText() =>
        (await _registry.InScopeAsync(services => services.GetRequiredService<OfferHistory>().FindTextAsync("OF-00001", 99))).ShouldBeNull();

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result<OfferOnDay>> OnAsync(string slug, DateOnly day) => _registry.InScopeAsync(async services =>
    {
        var entry = await services.GetRequiredService<PublicCatalogue>().FindAsync(OfferKind.Offer, slug);
        return await services.GetRequiredService<OfferHistory>().OnAsync(entry!.Offer.Reference, day, _registry.Clock.GetUtcNow());
    });

    private Task ActAsync(Func<OfferService, Offer, ActionContext, Task> act) => _registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var offer = await services.GetRequiredService<RegistryContext>().Offers.Include(offer => offer.Versions)
            .SingleAsync(offer => offer.Slug == TwoVersions);
        await act(services.GetRequiredService<OfferService>(), offer, Build.Context(_registry.Clock.GetUtcNow(), "essai"));
        await writer.CommitAsync();
    });
}

public sealed class OfferHistoryTests : OfferHistorySuite<RegistryFixture>;

public sealed class OfferHistoryPostgreSqlTests : OfferHistorySuite<PostgreSqlFixture>;
