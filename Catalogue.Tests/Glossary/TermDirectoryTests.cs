using Catalogue.Core.Files;
using Catalogue.Core.Glossary;
using static Catalogue.Tests.Glossary.TermFinderTests;

namespace Catalogue.Tests.Glossary;

public class TermDirectoryTests
{
    private static readonly TermDirectory Directory = new(
    [
        Entry("wifi", "wi-fi"),
        Entry("4G", "LTE"),
        Entry("Écran plat", "moniteur"),
        Entry("débit") with { Definition = "La vitesse des messages." },
        Entry("messagerie", "boîte aux lettres électronique"),
    ]);

    [Fact]
    public void Entries_are_in_the_order_of_the_alphabet_by_letter_digits_first() =>
        Directory.ByLetter.Select(letter => $"{letter.Key}: {string.Join(", ", letter.Select(entry => entry.Term))}")
            .ShouldBe(["0-9: 4G", "D: débit", "E: Écran plat", "M: messagerie", "W: wifi"]);

    [Theory]
    [InlineData("ecran-plat", "Écran plat")]
    [InlineData("moniteur", null)]
    [InlineData("", null)]
    public void An_entry_is_found_at_its_address(string slug, string? term) => Directory.Find(slug)?.Term.ShouldBe(term);

    [Theory]
    [InlineData("Moniteurs", "Écran plat")]
    [InlineData("WI FI", "wifi")]
    [InlineData("fi", null)]
    public void An_entry_is_known_by_every_name_it_has(string name, string? term) => Directory.Named(name)?.Term.ShouldBe(term);

    [Theory]
    [InlineData("mess", "messagerie")]
    [InlineData("lettre", "messagerie")]
    [InlineData("vitesse", "débit")]
    [InlineData("zzz", "")]
    [InlineData("!!", "4G|débit|Écran plat|messagerie|wifi")]
    public void Words_bring_entries_to_mind_by_their_names_then_by_their_definitions(string words, string terms) =>
        string.Join('|', Directory.Search(words).SelectMany(letter => letter).Select(entry => entry.Term)).ShouldBe(terms);

    [Fact]
    public void Two_entries_called_the_same_are_refused() =>
        Should.Throw<SyncFileException>(() => new TermDirectory([Entry("réseau"), Entry("toile", "Reseaux")]))
            .Message.ShouldContain("'Reseaux' is said twice");

    [Fact]
    public void An_entry_that_leads_nowhere_is_refused() =>
        Should.Throw<SyncFileException>(() => new TermDirectory([Entry("réseau") with { See = ["internet"] }]))
            .Message.ShouldContain("leads to 'internet'");

    [Fact]
    public void A_form_without_letters_is_refused() =>
        Should.Throw<SyncFileException>(() => new TermDirectory([Entry("réseau", "…")])).Message.ShouldContain("without letters");
}
