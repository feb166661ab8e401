using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Core.Data;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers.Exchange;

/// <summary>Files of offers, out of a registry and into one.</summary>
internal static class OfferFile
{
    /// <summary>The lines of an export; of all that was ever published unless told when.</summary>
    public static Task<List<string>> ExportAsync(RegistryFixture registry, DateTimeOffset? now = null) => registry.InScopeAsync(async services =>
    {
        List<string> lines = [];
        await foreach (var line in services.GetRequiredService<OfferExport>().ReadAsync(now)) lines.Add(line.ToJson());
        return lines;
    });

    public static Task<OfferImportReport> ImportAsync(RegistryFixture registry, IEnumerable<string> lines, OfferImportOptions? options = null) =>
        ImportAsync(registry, Encoding.UTF8.GetBytes(string.Join('\n', lines)), options);

    public static Task<OfferImportReport> ImportAsync(RegistryFixture registry, byte[] file, OfferImportOptions? options = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<OfferImport>().RunAsync(
            new MemoryStream(file),
            options ?? new OfferImportOptions(),
            new ActionContext { Actor = Actor.System, Instant = registry.Clock.GetUtcNow(), Process = "essai" }));

    /// <summary>A line, changed.</summary>
    public static string With(this string line, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(line)!;
        change(json);
        return json.ToJsonString();
    }

    /// <summary>The same offer, with another title: a new version.</summary>
    public static string Retitled(this string line, string title = "Un autre titre") => line.With(json => json["content"]!["title"] = title);

    /// <summary>The same, as a new offer.</summary>
    public static string AsNew(this string line, string title = "Une offre toute neuve") => line.Retitled(title).With(json =>
    {
        json.AsObject().Remove("reference");
        json.AsObject().Remove("slug");
    });

    /// <summary>What differs as soon as anything was written, be it undone by halves.</summary>
    public static Task<string> FingerprintAsync(RegistryFixture registry) => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var last = await context.Journal.OrderBy(entry => entry.Number).LastAsync();
        return $"{last.Number} {last.Hash} {await context.Changes.CountAsync()} {await context.OfferVersions.CountAsync()} {await context.Offers.CountAsync()}";
    });
}
