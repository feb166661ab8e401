using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Catalogue.Core;
using Catalogue.Core.Journal;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed partial class JournalWordsTests
{
    private static readonly Dictionary<string, string> Nobody = [];

    /// <summary>Some records have several names: the document lists them all.</summary>
    [Fact]
    public void Words_OfEveryDocumentedAct_AreThere()
    {
        var rows = File.ReadLines(Path.Combine(Sources.Root, "docs", "journal.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var names = rows.SelectMany(row => Name().Matches(row.Split('|')[1]).Select(match => match.Groups["name"].Value)).ToList();

        names.Count.ShouldBeGreaterThan(30);
        JournalWords.Events.Select(pair => pair.Key).ShouldBe(names, ignoreOrder: true);
    }

    /// <summary>Whatever the document says; those whose name goes by a state are only in it.</summary>
    [Fact]
    public void Words_OfEveryActOfTheRegistry_AreThere()
    {
        var acts = typeof(RegistryServices).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(JournalEvent)) && type.GetProperty("Status") is null)
            .Select(type => ((JournalEvent)RuntimeHelpers.GetUninitializedObject(type)).Name).ToList();

        acts.ShouldNotBeEmpty();
        acts.ShouldAllBe(name => JournalWords.IsKnown(name));
    }

    [Fact]
    public void Words_AreShortAndTellActsApart()
    {
        JournalWords.Events.Select(pair => pair.Value).ShouldBeUnique();
        JournalWords.Events.ShouldAllBe(pair => char.IsUpper(pair.Value[0]) && pair.Value.Length <= 48);
    }

    [Fact]
    public void Subjects_OfEveryDocumentedAct_HaveAWord()
    {
        var rows = File.ReadLines(Path.Combine(Sources.Root, "docs", "journal.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        foreach (var subject in rows.SelectMany(row => Name().Matches(row.Split('|')[3]).Select(match => match.Groups["name"].Value)))
            JournalWords.Subject(subject, Nobody).ShouldNotStartWith(subject.Split(':')[0], Case.Sensitive, subject);
    }

    [Theory]
    [InlineData("system:registre", "le registre")]
    [InlineData("visitor:public", "un visiteur")]
    [InlineData("staff:17", "staff:17")]
    public void Actor_WithoutName_IsSaidByWhatIsKnown(string actor, string said) => JournalWords.Actor(actor, Nobody).ShouldBe(said);

    [Fact]
    public void Actor_WithName_IsSaidByIt() =>
        JournalWords.Actor("staff:17", new Dictionary<string, string> { ["staff:17"] = "Dominique Essai" }).ShouldBe("Dominique Essai");

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
