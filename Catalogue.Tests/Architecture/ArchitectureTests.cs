using System.Reflection;
using Catalogue.Core;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Architecture;

public sealed class ArchitectureTests
{
    /// <summary>Capabilities from the lowest: one may use those before it, never those after.</summary>
    private static readonly string[] Order =
    [
        "Shared", "Journal", "Jobs", "Files", "Content", "Feedback", "Glossary", "Geography", "Imaging", "Documents", "Programmes",
        "Specifications", "Partners", "Labels", "Offers", "Directories", "Search", "Notifications", "Accounts",
        "Verification", "Joining", "Departures", "Letters", "Notices", "Reviews", "Workbench", "SelfService", "Demo",
    ];

    private static readonly Assembly Core = typeof(RegistryServices).Assembly;

    /// <summary>Whatever its name says, Identity's store for Entity Framework depends on no web framework.</summary>
    [Fact]
    public void Core_KnowsNoWebFramework() =>
        Core.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Except(["Microsoft.AspNetCore.Identity.EntityFrameworkCore"])
            .ShouldNotContain(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "Catalogue.Web");

    [Fact]
    public void Capability_UsesOnlyThoseBelowIt()
    {
        var root = Sources.Root;
        var wrong =
            from rank in Enumerable.Range(0, Order.Length)
            from file in Directory.EnumerateFiles(Path.Combine(root, "Catalogue.Core", Order[rank]), "*.cs", SearchOption.AllDirectories)
            let text = File.ReadAllText(file)
            from higher in Order.Skip(rank + 1)
            where text.Contains($"Catalogue.Core.{higher};", StringComparison.Ordinal)
                || text.Contains($"Core.{higher}.", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(root, file)} uses {higher}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Folder_OfCore_IsACapabilityOfTheOrder() =>
        Directory.EnumerateDirectories(Path.Combine(Sources.Root, "Catalogue.Core")).Select(folder => Path.GetFileName(folder)!)
            .Except(["bin", "obj", "Data"])
            .ShouldBe(Order, ignoreOrder: true);

    [Fact]
    public void JournalVocabulary_IsTheDocumentedOne()
    {
        var document = File.ReadAllText(Path.Combine(Sources.Root, "docs", "journal.md"));
        var events = Core.GetTypes().Where(type => type.IsSubclassOf(typeof(Catalogue.Core.Journal.JournalEvent))).Select(type => type.Name);

        foreach (var name in events) document.ShouldContain($"`{name}`");
    }
}
