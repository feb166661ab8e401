using Catalogue.Core.Geography;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Geography;

public sealed class CommuneDirectoryStartingWithTests
{
    [Theory]
    [InlineData("le puy", "Le Puy-en-Velay (43000)")]
    [InlineData("puy-en", "Le Puy-en-Velay (43000)")]
    [InlineData("LYO", "Lyon")]
    [InlineData("mar", "Marseille")]
    [InlineData("st etie", "Saint-Étienne (42000)")]
    [InlineData("Saint-Éti", "Saint-Étienne (42000)")]
    [InlineData("ste genev", "Sainte-Geneviève-des-Bois (91700)")]
    [InlineData("43", "Le Puy-en-Velay (43000)")]
    [InlineData("4300", "Le Puy-en-Velay (43000)")]
    [InlineData("43 000", "Le Puy-en-Velay (43000)")]
    [InlineData("43000 le p", "Le Puy-en-Velay (43000)")]
    [InlineData("Le Puy-en-Velay (43000)", "Le Puy-en-Velay (43000)")]
    [InlineData("75", "Paris")]
    [InlineData("saint denis 97400", "Saint-Denis (97400)")]
    public void The_beginning_of_a_name_or_of_a_code_gives_the_most_populated_first(string typed, string expected) =>
        CommuneDirectory.Label(Communes.Directory.StartingWith(typed, 8)[0]).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("l")]
    [InlineData("4")]
    [InlineData("99")]
    [InlineData("zzzz")]
    [InlineData("lle puy")]
    [InlineData("43000 marseille")]
    public void Nothing_is_corrected(string? typed) => Communes.Directory.StartingWith(typed, 8).ShouldBeEmpty();

    [Fact]
    public void Every_commune_is_there_at_some_point_while_its_name_and_code_are_typed()
    {
        var lost = Communes.Directory.All
            .Where(commune => InseeCode.CityOf(commune.Insee) is null && commune.Name.Length > 1)
            .Where(commune => !Communes.Directory.StartingWith($"{commune.Name} {commune.PostalCodes[0]}", 8).Contains(commune));

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_answered_in_order_of_population_within_what_was_asked()
    {
        var text = Gen.Elements("sa", "le", "d'", "75", "011", "2a", "é", "œ", "-", " ", "(", "s/", "\u0301", "\uD83D", "cedex")
            .ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(text.ToArbitrary(), typed => Communes.Directory.StartingWith(typed, 8).Count <= 8).QuickCheckThrowOnFailure();
        Communes.Directory.StartingWith("sa", 8).Select(commune => commune.Population).ShouldBeInOrder(SortDirection.Descending);
    }
}
