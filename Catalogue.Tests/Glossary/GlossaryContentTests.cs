using Catalogue.Core.Files;
using Catalogue.Core.Glossary;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Glossary;

/// <summary>The glossary as it is delivered, against everything the registry itself says to a beginner (A21).</summary>
public class GlossaryContentTests
{
    /// <summary>The parts of a specification that people read.</summary>
    private static readonly string[] Read = ["name", "summary", "notes", "title", "label", "help", "unit"];

    private static readonly SyncFolder Folder = new(RegistryFixture.SyncFolder);
    private static readonly TermDirectory Directory = TermDirectory.Load(Folder);
    private static readonly PlainLanguage Language = PlainLanguage.Load(Folder, Directory.Finder);

    [Fact]
    public void Every_word_of_every_specification_and_service_is_explained_or_plain()
    {
        var texts = SpecificationTexts().ToList();

        texts.Count.ShouldBeGreaterThan(100);
        texts.SelectMany(Language.Unexplained).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_every_definition_is_explained_or_plain() =>
        Directory.All.SelectMany(entry => new[] { entry.Definition, entry.Example ?? "" })
            .SelectMany(Language.Unexplained).Distinct().ShouldBeEmpty();

    [Fact]
    public void No_definition_leads_back_to_itself_through_those_it_leans_on()
    {
        var leansOn = Directory.All.ToDictionary(entry => entry, entry => Directory.Finder.Mark(entry.Definition)
            .Select(piece => piece.Entry).OfType<GlossaryEntry>().Where(other => other != entry).ToHashSet());

        // Entries that lean on nothing are understood; then those that lean on them; what is never reached goes in circles.
        var understood = new HashSet<GlossaryEntry>();
        while (leansOn.Keys.Where(entry => !understood.Contains(entry) && leansOn[entry].IsSubsetOf(understood)).ToList() is { Count: > 0 } next)
            understood.UnionWith(next);

        Directory.All.Except(understood).Select(entry => entry.Term).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Trois techniciens qui ont chacun une clé")]
    [InlineData("Je fais le tour des lieux")]
    [InlineData("Reconnaître un visage, sas d’entrée compris")]
    [InlineData("Trois agendas de moniteurs")]
    [InlineData("Le bouton « épuisé » à portée de pouce")]
    [InlineData("Les tablettes des serveurs")]
    [InlineData("Les projecteurs de la cour")]
    [InlineData("Une bande lumineuse")]
    public void An_everyday_word_is_not_taken_for_a_technical_one(string text) =>
        Directory.Finder.Mark(text).ShouldAllBe(piece => piece.Entry == null);

    [Theory]
    [InlineData("Bandes radio", "bande wifi")]
    [InlineData("Les bandes, chaque soir", "bande magnétique")]
    [InlineData("Les serveurs de l’agence", "serveur")]
    [InlineData("Un projecteur au mur", "vidéoprojecteur")]
    public void A_word_of_several_meanings_is_explained_by_the_right_one(string text, string term) =>
        Directory.Finder.Mark(text).Select(piece => piece.Entry).OfType<GlossaryEntry>().ShouldHaveSingleItem().Term.ShouldBe(term);

    [Fact]
    public void Definitions_are_short_sentences()
    {
        Directory.All.Count.ShouldBeGreaterThan(170);
        Directory.All.ShouldAllBe(entry => entry.Definition.Length <= 240);
        Directory.All.ShouldAllBe(entry => entry.Definition.EndsWith('.'));
        Directory.All.Where(entry => entry.Definition.Contains('\'', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Plain_words_are_folded_in_order_and_none_is_a_term()
    {
        var words = File.ReadAllLines(Folder.PathOf("glossary/plain-words.txt"));

        words.ShouldBe(words.Order(StringComparer.Ordinal).Distinct());
        words.ShouldAllBe(word => FrenchFolding.FoldWords(word, ' ') == word);
        words.Where(word => Directory.Finder.Mark(word)[0].Entry is not null).ShouldBeEmpty();
    }

    private static IEnumerable<string> SpecificationTexts() =>
        new[] { "specifications", "sections" }
            .Where(kind => System.IO.Directory.Exists(Folder.PathOf(kind)))
            .SelectMany(kind => Folder.ReadAll<object>(kind))
            .SelectMany(TextsOf);

    private static IEnumerable<string> TextsOf(object? node) => node switch
    {
        IDictionary<object, object?> map => map.SelectMany(pair =>
            pair.Value is string text ? (Read.Contains(pair.Key) ? [text] : []) : TextsOf(pair.Value)),
        IEnumerable<object?> list => list.SelectMany(TextsOf),
        _ => [],
    };
}
