using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers.Exchange;

/// <summary>Whatever happens to one line of a file, the registry takes all of it or nothing, and says why without a fault.</summary>
public sealed class OfferCorruptionTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private const int Lines = 3;

    /// <summary>Something else than what was there, whatever was there.</summary>
    private static readonly string[] Others =
        ["null", "[]", "{}", "[null]", "-1", "1e400", "true", "\"\"", "\"\\ud800\"", "\"onSite, everywhere\"", "{\"autre\":1}", "[[[[[[]]]]]]"];

    [Fact]
    public void Corruption_OfTheBytesOfALine_ChangesNothingUnlessItIsALineStill() => Prop.ForAll(
        Gen.Choose(0, Lines - 1).ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        Gen.Choose(0, 255).ToArbitrary(),
        async (at, place, value) =>
        {
            var lines = (await ChangedAsync()).ConvertAll(Encoding.UTF8.GetBytes);
            lines[at][place % lines[at].Length] = (byte)value;

            await TakesAllOrNothingAsync(lines);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Value_OfAnotherKind_AnywhereInALine_ChangesNothingUnlessItIsALineStill() => Prop.ForAll(
        Gen.Choose(0, Lines - 1).ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        Gen.Elements(Others).ToArbitrary(),
        async (at, place, other) =>
        {
            var lines = await ChangedAsync();
            var json = JsonNode.Parse(lines[at])!;
            var places = Descendants(json).ToList();
            var text = json.ToJsonString();
            var target = places[place % places.Count];
            var written = target.ToJsonString();
            target.ReplaceWith("\uE000");
            lines[at] = json.ToJsonString().Replace("\"\\uE000\"", other, StringComparison.OrdinalIgnoreCase);
            (written == other || lines[at] != text).ShouldBeTrue();

            await TakesAllOrNothingAsync(lines.ConvertAll(Encoding.UTF8.GetBytes));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Line_CutAnywhere_IsAlwaysRefused() => Prop.ForAll(
        Gen.Choose(0, Lines - 1).ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        async (at, place) =>
        {
            var lines = await ChangedAsync();
            lines[at] = lines[at][..(1 + place % (lines[at].Length - 1))];

            (await TakesAllOrNothingAsync(lines.ConvertAll(Encoding.UTF8.GetBytes))).Refusals.ShouldHaveSingleItem().Line.ShouldBe(at + 1);
        }).QuickCheckThrowOnFailure();

    private readonly Lazy<Task<List<string>>> _shown = new(() => OfferFile.ExportAsync(registry, DemoRegistryFile.Today));

    private async Task<OfferImportReport> TakesAllOrNothingAsync(List<byte[]> lines)
    {
        var before = await OfferFile.FingerprintAsync(registry);

        var report = await OfferFile.ImportAsync(registry, [.. lines.SelectMany(line => line.Append((byte)'\n'))]);

        report.Refusals.SelectMany(refusal => refusal.Reasons).ShouldAllBe(reason =>
            reason.EndsWith('.') && !reason.Contains("Exception", StringComparison.Ordinal) && !reason.Contains("System.", StringComparison.Ordinal));
        report.Refusals.ShouldAllBe(refusal => refusal.Reasons.Count > 0);
        report.IsWritten.ShouldBe(report.Refused == 0);
        (await OfferFile.FingerprintAsync(registry) == before).ShouldBe(!report.IsWritten);
        return report;
    }

    /// <summary>New versions of three offers: a file that would change the registry.</summary>
    private async Task<List<string>> ChangedAsync()
    {
        var shown = await _shown.Value;
        return [.. shown.Take(Lines).Select(line => line.Retitled($"Titre {Guid.NewGuid():N}"))];
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child)),
        _ => [],
    };
}
