using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;

namespace Catalogue.Tests.Commands;

public sealed class CommandLineTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Theory]
    [InlineData("search", "wifi", "--near", "Nulle-Part-sur-Rien")]
    [InlineData("search", "wifi", "--near", "43000", "--radius", "-3")]
    [InlineData("search", "wifi", "--kind", "boulanger")]
    [InlineData("search", "wifi", "--sort", "argent")]
    [InlineData("import", "communes", "/nulle/part.csv")]
    [InlineData("serve", "--port", "abc")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("inconnu")]
    [InlineData("place")]
    public async Task Command_CalledWrongly_ExitsWithTwoAndSaysWhy(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ShouldNotBeNullOrWhiteSpace();
        output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("search", "wifi")]
    [InlineData("place", "Lyon")]
    [InlineData("journal", "verify")]
    [InlineData("serve")]
    public async Task Command_WithoutRegistry_ExitsWithTwoAndCreatesNothing(params string[] args)
    {
        var missing = Path.Combine(Path.GetTempPath(), $"catalogue-missing-{Guid.NewGuid():N}");
        var error = new StringWriter();

        var exit = await CommandLine.RunAsync([.. args, "--data", missing], TextWriter.Null, error);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ToString().ShouldContain("./run demo --data");
        Directory.Exists(missing).ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("search")]
    [InlineData("seed")]
    [InlineData("import", "offers")]
    [InlineData("user", "create-admin")]
    public async Task Help_OfAnyCommand_IsInFrench(params string[] command)
    {
        var (exit, output, _) = await RunAsync([.. command, "--help"]);

        exit.ShouldBe(CommandLine.Success);
        output.ShouldContain("Description\u00a0:");
        output.ShouldContain("Dire ce qui est possible");
        foreach (var foreign in new[] { "default:", "Show ", "'" }) output.ShouldNotContain(foreign);
    }

    [Fact]
    public async Task Demo_WhereFilesAre_IsRefusedAndTouchesNothing()
    {
        var before = File.GetLastWriteTimeUtc(registry.Data.RegistryFile);

        var (exit, _, error) = await RunAsync("demo");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("contient déjà");
        File.GetLastWriteTimeUtc(registry.Data.RegistryFile).ShouldBe(before);
    }

    [Fact]
    public async Task Demo_WhereAFileStands_IsRefused()
    {
        var error = new StringWriter();

        var exit = await CommandLine.RunAsync(["demo", "--data", registry.Data.RegistryFile], TextWriter.Null, error);

        exit.ShouldBe(CommandLine.Refused);
        error.ToString().ShouldContain("contient déjà");
    }

    [Fact]
    public async Task Demo_Interrupted_LeavesNothingBehind()
    {
        var parent = Directory.CreateTempSubdirectory("catalogue-interrupted-");
        using var stop = new CancellationTokenSource();
        var data = new DataDirectory(Path.Combine(parent.FullName, "data"));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            DemoCommand.CreateAsync(data, new InterruptingClock(stop), TextWriter.Null, stop.Token));

        parent.EnumerateFileSystemInfos().ShouldBeEmpty();
        parent.Delete();
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] args) => registry.RunAsync(args);

    /// <summary>Somebody presses Ctrl-C when the time is first asked: the schema is there, the data is not.</summary>
    private sealed class InterruptingClock(CancellationTokenSource stop) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            stop.Cancel();
            return DemoRegistryFile.Today;
        }
    }
}
