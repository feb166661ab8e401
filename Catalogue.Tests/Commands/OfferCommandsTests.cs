using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Offers.Exchange;
using Catalogue.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Commands;

/// <summary><c>export offers</c> and <c>import offers</c>, as scripts call them.</summary>
public abstract class OfferCommandsSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry registry = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-offers-");

    public Task InitializeAsync() => registry.InitializeAsync();

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [SharedFact]
    public async Task Export_ToAFile_WritesTheSameBytesAsToTheOutput()
    {
        var file = Path.Combine(folder.FullName, "offres.jsonl");

        var (exit, output, error) = await RunAsync("export", "offers", file);
        var (_, direct, _) = await RunAsync("export", "offers");

        (exit, output).ShouldBe((CommandLine.Success, ""));
        var text = await File.ReadAllTextAsync(file);
        text.ShouldBe(direct);
        text.ShouldEndWith("}\n");
        error.ShouldContain(text.Count(letter => letter == '\n').ToString(System.Globalization.CultureInfo.InvariantCulture));
        folder.GetFiles().ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Export_OfAll_AddsThoseThatAreNoLongerShown()
    {
        var (_, shown, _) = await RunAsync("export", "offers");
        var (_, all, _) = await RunAsync("export", "offers", "--all");

        var lines = all.Split('\n');
        lines.Length.ShouldBeGreaterThan(shown.Split('\n').Length);
        shown.Split('\n').ShouldBeSubsetOf(lines);
        lines[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("reference").GetString()!).ShouldBeInOrder();
    }

    [SharedFact]
    public async Task Export_Line_HasTheDocumentedFields()
    {
        var (_, output, _) = await RunAsync("export", "offers");

        var line = JsonDocument.Parse(output.Split('\n')[0]).RootElement;
        line.EnumerateObject().Select(field => field.Name).ShouldBe(
        [
            "format", "reference", "slug", "kind", "specification", "partner", "outlet", "programme", "published_at", "version",
            "specification_version", "visible_until", "content",
        ]);
        line.GetProperty("format").GetString().ShouldBe("catalogue-offers/1");
    }

    [SharedFact]
    public async Task Import_OfAChangedExport_PublishesNewVersions()
    {
        var (_, output, _) = await RunAsync("export", "offers");
        var file = await WriteAsync(output.Split('\n')[..5].Select((line, rank) => rank < 2 ? line.Retitled($"Titre {rank}") : line));

        var (exit, report, error) = await RunAsync("import", "offers", file, "--json");

        exit.ShouldBe(CommandLine.Success, error);
        var counts = JsonDocument.Parse(report).RootElement;
        (counts.GetProperty("lines").GetInt32(), counts.GetProperty("versions").GetInt32(), counts.GetProperty("unchanged").GetInt32()).ShouldBe((5, 2, 3));
        counts.GetProperty("isWritten").GetBoolean().ShouldBeTrue();
        var last = await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal.OrderBy(entry => entry.Number).LastAsync());
        (last.Actor, last.Process).ShouldBe(("system:registre", "import offers"));
    }

    [SharedFact]
    public async Task Import_WithABadLine_ExitsWithOneAndNamesTheLine()
    {
        var (_, output, _) = await RunAsync("export", "offers");
        var file = await WriteAsync([output.Split('\n')[0].Retitled(), "{\"format\":"]);
        var before = await OfferFile.FingerprintAsync(registry);

        var (exit, report, error) = await RunAsync("import", "offers", file);

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("ligne 2 : ce n’est pas du JSON");
        error.ShouldContain("Rien n’a été changé");
        report.ShouldContain("Refusées : 1");
        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedFact]
    public async Task Import_Stopped_LeavesNothingBehind()
    {
        var lines = await OfferFile.ExportAsync(registry, DemoRegistryFile.Today);
        var before = await OfferFile.FingerprintAsync(registry);
        using var stop = new CancellationTokenSource();
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Retitled()))));

        await Should.ThrowAsync<OperationCanceledException>(() => registry.InScopeAsync(services =>
            services.GetRequiredService<Core.Offers.Exchange.OfferImport>().RunAsync(
                file, new(), Build.Context(DemoRegistryFile.Today), new StopAtOnce(stop), stop.Token)));

        (await OfferFile.FingerprintAsync(registry)).ShouldBe(before);
    }

    [SharedTheory]
    [InlineData("import", "offers", "/nulle/part.jsonl")]
    [InlineData("import", "offers")]
    [InlineData("export", "offers", "/nulle/part/offres.jsonl")]
    [InlineData("export", "offers", "/tmp")]
    [InlineData("export")]
    public async Task Command_CalledWrongly_ExitsWithTwoAndSaysWhy(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);

        (exit, output).ShouldBe((CommandLine.BadUsage, ""));
        error.ShouldNotBeNullOrWhiteSpace();
    }

    private async Task<string> WriteAsync(IEnumerable<string> lines)
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] args) => registry.RunAsync(args);

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}

public sealed class OfferCommandsTests : OfferCommandsSuite<RegistryFixture>;

public sealed class OfferCommandsPostgreSqlTests : OfferCommandsSuite<PostgreSqlFixture>;
