using Catalogue.Core.Geography;

namespace Catalogue.Tests.Geography;

public sealed class CommuneDirectoryFindTests
{
    private const string LePuy = "43157";
    private const string SaintDenisReunion = "97411";
    private const string SaintDenis93 = "93066";

    [Theory]
    [InlineData("43000", LePuy)]
    [InlineData("43 000", LePuy)]
    [InlineData(" 43000 ", LePuy)]
    [InlineData("75011", "75111")]
    [InlineData("69003", "69383")]
    [InlineData("13013", "13213")]
    [InlineData("75116", "75116")]
    [InlineData("97400", SaintDenisReunion)]
    public void A_postal_code_gives_the_most_populated_commune_it_serves(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Exact));

    [Fact]
    public void A_postal_code_offers_every_commune_it_serves()
    {
        var names = Communes.Directory.Find("43000").Select(match => match.Commune.Name);

        names.ShouldBe(["Le Puy-en-Velay", "Espaly-Saint-Marcel", "Polignac", "Aiguilhe", "Ceyssac"]);
    }

    [Theory]
    [InlineData("2A004", "2A004")]
    [InlineData("2a004", "2A004")]
    [InlineData("43157", LePuy)]
    [InlineData("75056", "75056")]
    public void An_insee_code_gives_its_commune(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Exact));

    [Theory]
    [InlineData("Le Puy-en-Velay", LePuy)]
    [InlineData("LE PUY EN VELAY", LePuy)]
    [InlineData("puy en velay", LePuy)]
    [InlineData("Paris", "75056")]
    [InlineData("marseille", "13055")]
    [InlineData("havre", "76351")]
    [InlineData("L'Haÿ-les-Roses", "94038")]
    [InlineData("l’hay les roses", "94038")]
    [InlineData("st etienne", "42218")]
    [InlineData("Ste-Geneviève-des-Bois", "91549")]
    [InlineData("chalon s/ saône", "71076")]
    [InlineData("chalon s/saone", "71076")]
    [InlineData("villeneuve lez avignon", "30351")]
    [InlineData("Œuilly", "51410")]
    [InlineData("oeuilly", "51410")]
    [InlineData("Y", "80829")]
    public void A_name_is_read_whatever_its_accents_articles_and_abbreviations(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Exact));

    [Fact]
    public void An_accent_written_as_a_character_of_its_own_is_read()
    {
        First("Chalon-sur-Sao\u0302ne").ShouldBe(("71076", MatchKind.Exact));
    }

    [Theory]
    [InlineData("Paris 11", "75111")]
    [InlineData("Paris 11e", "75111")]
    [InlineData("paris 11ème arrondissement", "75111")]
    [InlineData("Paris 1er", "75101")]
    [InlineData("Paris 01", "75101")]
    [InlineData("Lyon 3e", "69383")]
    [InlineData("Marseille 16", "13216")]
    [InlineData("75011 Paris", "75111")]
    [InlineData("Lyon 69003", "69383")]
    public void An_arrondissement_is_found_by_its_number_or_its_postal_code(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Exact));

    [Fact]
    public void Marseille_13_offers_the_arrondissement_then_the_city_in_its_department()
    {
        Communes.Directory.Find("Marseille 13").Select(match => match.Commune.Insee).ShouldBe(["13213", "13055"]);
    }

    [Theory]
    [InlineData("Le Puy-en-Velay (43000)", LePuy, MatchKind.Exact)]
    [InlineData("43000 Le Puy", LePuy, MatchKind.Prefix)]
    [InlineData("43 000 LE PUY", LePuy, MatchKind.Prefix)]
    [InlineData("Polignac 43000", "43152", MatchKind.Exact)]
    [InlineData("43000 Puy en Vely", LePuy, MatchKind.Corrected)]
    public void A_name_with_its_postal_code_is_read_together(string text, string insee, MatchKind kind) => First(text).ShouldBe((insee, kind));

    [Theory]
    [InlineData("43009 Le Puy-en-Velay Cedex", LePuy)]
    [InlineData("69431 Lyon Cedex 03", "69123")]
    [InlineData("75000 Paris", "75056")]
    [InlineData("43700 Polignac", "43152")]
    public void A_postal_code_that_is_not_the_communes_own_gives_the_name_in_that_department(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Corrected));

    [Theory]
    [InlineData("Saint-Denis 974", SaintDenisReunion)]
    [InlineData("Saint-Denis (Réunion)", SaintDenisReunion)]
    [InlineData("Saint Denis, La Réunion", SaintDenisReunion)]
    [InlineData("St-Denis 93", SaintDenis93)]
    [InlineData("93 Saint-Denis", SaintDenis93)]
    [InlineData("Saint-Denis (Seine-Saint-Denis)", SaintDenis93)]
    [InlineData("Sainte-Colombe 05", "05135")]
    public void A_department_tells_homonyms_apart(string text, string insee)
    {
        Communes.Directory.Find(text).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            match => match.Commune.Insee.ShouldBe(insee),
            match => match.Kind.ShouldBe(MatchKind.Exact));
    }

    [Theory]
    [InlineData("Saint-Denis")]
    [InlineData("Sainte-Colombe")]
    public void Homonyms_are_all_offered_by_population(string text)
    {
        var matches = Communes.Directory.Find(text, max: 50);

        matches.Count.ShouldBe(Communes.Directory.All.Count(commune => commune.Name == text));
        matches.ShouldAllBe(match => match.Commune.Name == text && match.Kind == MatchKind.Exact);
        matches.Select(match => match.Commune.Population).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("Le Puy", LePuy)]
    [InlineData("puy en vel", LePuy)]
    [InlineData("bord", "33063")]
    [InlineData("Sables d’O", "85194")]
    [InlineData("aix", "13001")]
    [InlineData("bourg 01", "01053")]
    public void The_beginning_of_a_name_gives_the_most_populated_one(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Prefix));

    [Fact]
    public void A_hamlet_called_Le_Puy_is_offered_after_Le_Puy_en_Velay()
    {
        Communes.Directory.Find("Le Puy").ShouldContain(match => match.Commune.Name == "Le Puy" && match.Kind == MatchKind.Exact);
    }

    [Theory]
    [InlineData("marseile", "13055")]
    [InlineData("tulouse", "31555")]
    [InlineData("grenobel", "38185")]
    [InlineData("Monpelier", "34172")]
    [InlineData("strassbourg", "67482")]
    [InlineData("saintdenis", SaintDenisReunion)]
    [InlineData("Saint-Dennis 93", SaintDenis93)]
    public void A_small_slip_is_corrected(string text, string insee) => First(text).ShouldBe((insee, MatchKind.Corrected));

    [Theory]
    [InlineData("Pxu 64")]
    [InlineData("Pqrss 75")]
    [InlineData("Mqrsqilqe 13")]
    public void More_slips_than_the_length_allows_are_not_guessed_at(string text) => Communes.Directory.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    [InlineData("4")]
    [InlineData("43")]
    [InlineData("430")]
    [InlineData("4300")]
    [InlineData("99999")]
    [InlineData("974")]
    [InlineData("Paris\0")]
    [InlineData("Paris\uFFFD")]
    [InlineData("Москва")]
    [InlineData("😀")]
    [InlineData("-")]
    [InlineData("'; DROP TABLE communes; --")]
    [InlineData("xqzptkwv")]
    public void Nonsense_finds_nothing(string? text) => Communes.Directory.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("4300", "Le Puy-en-Velay")]
    [InlineData("43 00", "Le Puy-en-Velay")]
    [InlineData("43999", "Le Puy-en-Velay")]
    [InlineData("974", "Saint-Denis")]
    [InlineData("le puits en velay", "Le Puy-en-Velay")]
    [InlineData("Carcassone sur mere", null)]
    [InlineData("Issinjeaux", "Yssingeaux")]
    [InlineData("Issinjeaux 43", "Yssingeaux")]
    [InlineData("99999", null)]
    [InlineData("4", null)]
    [InlineData("xqzptkwv", null)]
    [InlineData("😀", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_designates_no_commune_is_answered_by_what_resembles_it(string? text, string? first) =>
        Communes.Directory.Suggest(text, 5).Select(commune => commune.Name).FirstOrDefault().ShouldBe(first);

    [Fact]
    public void Half_a_surrogate_pair_finds_nothing()
    {
        // Not in a theory: the compiler cannot write such text in an attribute.
        string[] broken = ["Paris\uD800", "\uDC00Paris", "Pa\uDC00\uD800ris"];

        broken.ShouldAllBe(text => Communes.Directory.Find(text, 10).Count == 0);
    }

    [Fact]
    public void Ten_thousand_characters_find_nothing()
    {
        Communes.Directory.Find(new string('a', 10_000)).ShouldBeEmpty();
        Communes.Directory.Find(string.Concat(Enumerable.Repeat("Paris ", 2_000))).ShouldBeEmpty();
    }

    [Fact]
    public void No_more_is_returned_than_asked_for()
    {
        Communes.Directory.Find("Saint", max: 3).Count.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => Communes.Directory.Find("Saint", max: 0));
    }

    private static (string? Insee, MatchKind? Kind) First(string text)
    {
        var matches = Communes.Directory.Find(text);
        return matches is [var first, ..] ? (first.Commune.Insee, first.Kind) : (null, null);
    }
}
