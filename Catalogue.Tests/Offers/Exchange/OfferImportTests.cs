using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Core.Search;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers.Exchange;

/// <summary>What a file of offers does to a registry; each test has its own.</summary>
public abstract class OfferImportSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry registry = new();
    private List<string> exported = [];
    private string before = "";

    public async Task InitializeAsync()
    {
        await registry.InitializeAsync();
        exported = await OfferFile.ExportAsync(registry);
        before = await OfferFile.FingerprintAsync(registry);
    }

    public Task DisposeAsync() => registry.DisposeAsync();

    [SharedFact]
    public async Task Import_OfAnExport_ChangesNothing()
    {
        var report = await OfferFile.ImportAsync(registry, exported);

        (report.Lines, report.Unchanged, report.Refused, report.IsWritten).ShouldBe((exported.Count, exported.Count, 0, false));
        exported.Count.ShouldBeGreaterThan(100);
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Import_OfAnswersInAnotherOrder_ChangesNothing()
    {
        var line = exported[0].With(json => json["content"]!["answers"] = new JsonObject(
            json["content"]!["answers"]!.AsObject().Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))));

        (await OfferFile.ImportAsync(registry, [line])).Unchanged.ShouldBe(1);
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Import_IntoACopyThatWasEdited_RestoresIt()
    {
        var shown = await OfferFile.ExportAsync(registry, DemoRegistryFile.Today);
        var edited = shown.Where((_, rank) => rank % 5 == 0).Select((line, rank) => line.Retitled($"Titre changé {rank}")).ToList();
        (await OfferFile.ImportAsync(registry, edited)).Versions.ShouldBe(edited.Count);
        Contents(await OfferFile.ExportAsync(registry, DemoRegistryFile.Today)).ShouldNotBe(Contents(shown));

        var report = await OfferFile.ImportAsync(registry, shown);

        (report.Versions, report.Unchanged, report.Refused).ShouldBe((edited.Count, shown.Count - edited.Count, 0));
        Contents(await OfferFile.ExportAsync(registry, DemoRegistryFile.Today)).ShouldBe(Contents(shown));
        (await registry.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync())).IsSound.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Line_WithoutReference_BeginsAnOfferInTheNameOfItsPartner()
    {
        var last = await registry.InScopeAsync(services => OfferReferences.LastNumberAsync(Context(services)));
        var model = await AShownLineAsync();

        var report = await OfferFile.ImportAsync(registry, [model.AsNew(), model.AsNew("Une deuxième")]);

        (report.Begun, report.IsWritten).ShouldBe((2, true));
        await registry.InScopeAsync(async services =>
        {
            var offer = await Context(services).Offers.SingleAsync(offer => offer.Reference == OfferReferences.Of(last + 1));
            (offer.Slug, offer.Status, offer.CurrentVersion).ShouldBe(("une-offre-toute-neuve", OfferStatus.Published, 1));
            offer.Standing.IsShownAt(DemoRegistryFile.Today).ShouldBeTrue();
            var entries = await Context(services).Journal.Where(entry => entry.Subject == $"offer:{offer.Reference}").ToListAsync();
            entries.Select(entry => entry.Event).ShouldBe(["offer.written", "offer.published"]);
            entries.ShouldAllBe(entry => entry.OnBehalfOf == offer.PartnerId.ToString() && entry.Actor == "system:registre" && entry.Process == "essai");
        });
    }

    [SharedFact]
    public async Task Line_WithAFreeReference_KeepsIt()
    {
        var line = (await AShownLineAsync()).AsNew().With(json => json["reference"] = "OF-04321");

        (await OfferFile.ImportAsync(registry, [line])).Begun.ShouldBe(1);
        (await OfferFile.ImportAsync(registry, [line])).Unchanged.ShouldBe(1);
    }

    [SharedFact]
    public async Task Titles_OfSeveralOffersAlike_GiveAddressesOfTheirOwn()
    {
        var model = await AShownLineAsync();

        (await OfferFile.ImportAsync(registry, Enumerable.Repeat(model.AsNew(), 4).Append(model.AsNew("!!!")))).Begun.ShouldBe(5);

        var slugs = await registry.InScopeAsync(services => Context(services).Offers
            .OrderByDescending(offer => offer.Reference).Take(5).Select(offer => offer.Slug).ToListAsync());
        slugs.Distinct().Count().ShouldBe(5);
        slugs.ShouldAllBe(slug => slug.Length > 3);
    }

    [SharedFact]
    public async Task Line_ThatTheGateRefuses_IsToldEverything_AndNothingIsWritten()
    {
        var bad = (await AShownLineAsync()).Retitled(" ").With(json =>
        {
            json["content"]!["prices"]!["lines"]![0]!["amount"]!["cents"] = -1;
            json["content"]!["answers"]!.AsObject().Add("couleur_preferee", new JsonObject { ["text"] = "bleu" });
            json["content"]!["links"] = new JsonArray(new JsonObject { ["label"] = "Ici", ["address"] = "javascript:alert(1)" });
        });

        var report = await OfferFile.ImportAsync(registry, [exported[0].Retitled(), bad]);

        var refusal = report.Refusals.ShouldHaveSingleItem();
        refusal.Line.ShouldBe(2);
        foreach (var part in new[] { "Titre", "négatif", "couleur_preferee", "Ici" })
            refusal.Reasons.ShouldContain(reason => reason.Contains(part, StringComparison.Ordinal));
        report.IsWritten.ShouldBeFalse();
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Import_ThatKeepsGoing_TakesTheGoodLines()
    {
        var good = await AShownLineAsync();

        var report = await OfferFile.ImportAsync(registry, ["{", good.Retitled(), "", "[]"], new() { KeepGoing = true });

        (report.Lines, report.Versions, report.Refused, report.IsWritten).ShouldBe((3, 1, 2, true));
        report.Refusals.Select(refusal => refusal.Line).ShouldBe([1, 4]);
    }

    [SharedFact]
    public async Task DryRun_SaysTheSameAndWritesNothing()
    {
        var good = await AShownLineAsync();
        string[] lines = [good.Retitled(), good.AsNew(), good.AsNew(), "{", good];

        var report = await OfferFile.ImportAsync(registry, lines, new() { DryRun = true, KeepGoing = true });

        (report.Begun, report.Versions, report.Refused, report.IsWritten).ShouldBe((2, 1, 2, false));
        report.Refusals[^1].Reasons.ShouldHaveSingleItem().ShouldContain("ligne 1");
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Offer_TakenAwayByDecision_DoesNotComeBackByAFile()
    {
        var withdrawn = await registry.InScopeAsync(services => Context(services).Offers
            .Where(offer => offer.Status == OfferStatus.Withdrawn).Select(offer => offer.Reference).FirstAsync());
        var line = exported.Single(line => line.Contains($"\"{withdrawn}\"", StringComparison.Ordinal));

        var report = await OfferFile.ImportAsync(registry, [line.Retitled()]);

        report.Refusals.ShouldHaveSingleItem().Reasons.ShouldContain(reason => reason.Contains("retirée par décision", StringComparison.Ordinal));
    }

    [SharedTheory]
    [MemberData(nameof(WrongPlaces.All), MemberType = typeof(WrongPlaces))]
    public async Task Line_ThatNamesSomethingElse_IsRefused(string field, string json, string expected)
    {
        var line = (await AShownLineAsync()).Retitled().With(node => node[field] = JsonNode.Parse(json));

        var report = await OfferFile.ImportAsync(registry, [line]);

        report.Refusals.ShouldHaveSingleItem().Reasons.ShouldContain(
            reason => reason.Replace('\u00a0', ' ').Contains(expected, StringComparison.Ordinal), string.Join(' ', report.Refusals[0].Reasons));
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Address_OfAnotherOffer_IsNotTaken()
    {
        var model = await AShownLineAsync();
        var line = model.AsNew().With(json => json["slug"] = JsonNode.Parse(model)!["slug"]!.DeepClone());

        (await OfferFile.ImportAsync(registry, [line])).Refusals.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().ShouldContain("déjà celle d’une autre offre");
    }

    [SharedFact]
    public async Task Line_LongerThanAnyOffer_IsRefusedWithItsNumber()
    {
        var report = await OfferFile.ImportAsync(registry, [exported[0], new string('x', OfferImport.LongestLine + 1), exported[1]]);

        (report.Unchanged, report.Refusals.ShouldHaveSingleItem().Line).ShouldBe((2, 2));
    }

    [SharedFact]
    public async Task File_ThatBeginsWithAMark_IsRead()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(exported[0])];

        (await OfferFile.ImportAsync(registry, file)).Unchanged.ShouldBe(1);
    }

    [SharedFact]
    public async Task Index_OfARunningSite_SeesWhatWasImported()
    {
        var index = registry.Services.GetRequiredService<CatalogueIndex>();
        await index.LoadAsync();
        var line = (await AShownLineAsync()).Retitled("Zyxomatique du plateau");

        await OfferFile.ImportAsync(registry, [line]);
        (await index.CatchUpAsync()).ShouldBe(1);

        var found = index.Offers.Search(new SearchRequest { Text = "zyxomatique", Now = DemoRegistryFile.Today });
        found.Total.ShouldBe(1);
    }

    private async Task<string> AShownLineAsync() => (await OfferFile.ExportAsync(registry, DemoRegistryFile.Today))[3];

    private static RegistryContext Context(IServiceProvider services) => services.GetRequiredService<RegistryContext>();

    private static List<string> Contents(IEnumerable<string> lines) =>
        [.. lines.Select(line => JsonNode.Parse(line)!).Select(line => $"{line["reference"]} {line["content"]}")];
}

/// <summary>A field of a line, the JSON that takes its place, and what is said of it.</summary>
public static class WrongPlaces
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "partner", """{"siren":"111111111"}""", "Aucun partenaire" },
        { "partner", "{}", "siren" },
        { "partner", """{"slug":"personne"}""", "« personne »" },
        { "outlet", """{"name":"Nulle part","insee":"43157"}""", "point de vente « Nulle part »" },
        { "specification", "\"licorne\"", "« licorne »" },
        { "programme", "\"autre\"", "« autre »" },
        { "kind", "\"adviser\"", "« kind »" },
        { "reference", "\"OF-1\"", "n’est pas une référence" },
        { "reference", "\"OF-00001\\u0000\"", "un caractère invisible" },
        { "partner", """{"slug":"\u0000"}""", "un caractère invisible" },
        { "reference", "\"OF-00001\"", "autre" },
        { "slug", "\"ailleurs\"", "une autre adresse" },
    };
}

public sealed class OfferImportTests : OfferImportSuite<RegistryFixture>;

public sealed class OfferImportPostgreSqlTests : OfferImportSuite<PostgreSqlFixture>;
