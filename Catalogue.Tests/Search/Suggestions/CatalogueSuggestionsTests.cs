using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Search.Suggestions;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Search.Suggestions;

public sealed class CatalogueSuggestionsTests : IAsyncLifetime
{
    private readonly RegistryFixture _registry = new();

    private CatalogueSuggestions Suggestions => _registry.Services.GetRequiredService<CatalogueSuggestions>();

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        await _registry.Services.GetRequiredService<CatalogueIndex>().LoadAsync();
        await Suggestions.RefreshAsync();
    }

    public Task DisposeAsync() => _registry.DisposeAsync();

    [Theory]
    [InlineData("routeu", "routeur")]
    [InlineData("reseau w", "réseau Wi-Fi")]
    [InlineData("dépannage av", "dépannage avec intervention sur site")]
    [InlineData("site in", "site Internet")]
    [InlineData("atelier num", "Atelier Numérique du Dolaizon")]
    public void Glossary_specifications_services_titles_and_partners_are_suggested(string typed, string expected) =>
        Suggestions.StartingWith(typed).Select(suggestion => suggestion.Text).ShouldContain(expected);

    [Fact]
    public void Words_suggested_always_have_an_answer()
    {
        var offers = _registry.Services.GetRequiredService<CatalogueIndex>().Offers;
        var words = Beginnings().SelectMany(Suggestions.StartingWith).Where(found => found.PartnerSlug is null).Distinct().ToList();

        words.Count.ShouldBeGreaterThan(100);
        words.Where(found => offers.Search(new() { Text = found.Text, Now = _registry.Clock.GetUtcNow() }).Total == 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Partners_suggested_are_those_whose_label_is_in_force()
    {
        var usable = await _registry.InScopeAsync(async services => (await (
                from right in services.GetRequiredService<RegistryContext>().Rights
                join partner in services.GetRequiredService<RegistryContext>().Partners on right.PartnerId equals partner.Id
                select new { right, partner.Slug, partner.Company }).ToListAsync())
            .Where(held => held.right.IsUsableAt(_registry.Clock.GetUtcNow()))
            .Select(held => (held.Slug, held.Company.Name)).Distinct().ToList());

        foreach (var (slug, name) in usable)
            Suggestions.StartingWith(name).ShouldContain(new Suggestion(name, slug));
        Beginnings().SelectMany(Suggestions.StartingWith).Select(found => found.PartnerSlug).OfType<string>()
            .Except(usable.Select(partner => partner.Slug)).ShouldBeEmpty();
    }

    [Fact]
    public void Partner_is_no_longer_suggested_once_its_last_day_has_passed_though_nothing_was_read()
    {
        _registry.Clock.SetParis(2035, 1, 1);

        Suggestions.StartingWith("atelier numérique du dolaizon").ShouldAllBe(found => found.PartnerSlug == null);
    }

    [Fact]
    public async Task Partner_that_loses_its_label_is_no_longer_suggested_once_the_index_has_followed()
    {
        var index = _registry.Services.GetRequiredService<CatalogueIndex>();
        await _registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var registry = services.GetRequiredService<RegistryContext>();
            var partner = await registry.Partners.SingleAsync(partner => partner.Slug == "atelier-numerique-du-dolaizon");
            var context = Build.Context(_registry.Clock.GetUtcNow(), "essai");
            foreach (var right in await registry.Rights.Where(right => right.PartnerId == partner.Id).ToListAsync())
                services.GetRequiredService<RightService>().Withdraw(right, context).OrThrow();
            await services.GetRequiredService<OfferService>().RefreshStandingsAsync(partner.Id, context);
            await writer.CommitAsync();
        });

        (await Suggestions.RefreshAsync()).ShouldBeFalse();
        await index.CatchUpAsync();
        (await Suggestions.RefreshAsync()).ShouldBeTrue();

        Suggestions.StartingWith("atelier numérique du dolaizon").ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_is_read_again_after_a_minute()
    {
        (await Suggestions.RefreshAsync()).ShouldBeFalse();
        _registry.Clock.Set(_registry.Clock.GetUtcNow().AddMinutes(1));

        (await Suggestions.RefreshAsync()).ShouldBeTrue();
    }

    private static IEnumerable<string> Beginnings() =>
        from first in Enumerable.Range('a', 26)
        from second in Enumerable.Range('a', 26)
        select $"{(char)first}{(char)second}";
}
