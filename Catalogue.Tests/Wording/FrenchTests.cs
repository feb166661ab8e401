using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("Le Puy-en-Velay", "du Puy-en-Velay")]
    [InlineData("Les Abymes", "des Abymes")]
    [InlineData("La Rochelle", "de La Rochelle")]
    [InlineData("L’Haÿ-les-Roses", "de L’Haÿ-les-Roses")]
    [InlineData("Yssingeaux", "d’Yssingeaux")]
    [InlineData("Évreux", "d’Évreux")]
    [InlineData("Paris", "de Paris")]
    [InlineData("Lessay", "de Lessay")]
    public void Of_ANameOfPlace_ContractsAndElides(string name, string expected) => French.Of(name).ShouldBe(expected);

    [Theory]
    [InlineData("Le Puy-en-Velay", "au Puy-en-Velay")]
    [InlineData("Les Abymes", "aux Abymes")]
    [InlineData("La Rochelle", "à La Rochelle")]
    [InlineData("Yssingeaux", "à Yssingeaux")]
    [InlineData("Lessay", "à Lessay")]
    public void At_ANameOfPlace_Contracts(string name, string expected) => French.At(name).ShouldBe(expected);

    [Theory]
    [InlineData("Une fromagerie de Vals", "une fromagerie de Vals")]
    [InlineData("L’auberge du lac", "l’auberge du lac")]
    [InlineData("Solène, coiffeuse", "Solène, coiffeuse")]
    [InlineData("", "")]
    public void Continued_AfterAColon_KeepsTheCapitalOfNamesOnly(string text, string expected) => French.Continued(text).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 offre")]
    [InlineData(1, "1 offre")]
    [InlineData(2, "2 offres")]
    public void Count_OfThings_TakesThePluralFromTwo(int count, string expected) =>
        French.Count(count, "offre").ShouldBe(expected);

    [Theory]
    [InlineData(0.04, "0\u00a0km")]
    [InlineData(0.56, "0,6\u00a0km")]
    [InlineData(9.94, "9,9\u00a0km")]
    [InlineData(9.95, "10\u00a0km")]
    [InlineData(22.5, "23\u00a0km")]
    public void Kilometres_OfADistance_KeepADecimalOnlyWhereItTells(double km, string expected) =>
        French.Kilometres(km).ShouldBe(expected);

    [Fact]
    public void Date_OfTheFirstOfAMonth_IsWrittenAsFrenchSays()
    {
        French.Date(new DateOnly(2028, 1, 1)).ShouldBe("1er janvier 2028");
        French.Date(new DateTimeOffset(2027, 12, 31, 23, 30, 0, TimeSpan.Zero)).ShouldBe("1er janvier 2028");
    }

    [Theory]
    [InlineData(0, "mois", "0\u00a0mois")]
    [InlineData(1, "ans", "1\u00a0an")]
    [InlineData(1, "jours ouvrés", "1\u00a0jour ouvré")]
    [InlineData(0.5, "heures", "une demi-heure")]
    [InlineData(0.75, "heures", "45\u00a0minutes")]
    [InlineData(1.5, "heures", "1\u00a0h\u00a030")]
    [InlineData(47.5, "heures par semaine", "47\u00a0h\u00a030 par semaine")]
    [InlineData(0.5, "heures ouvrées", "une demi-heure ouvrée")]
    [InlineData(0.5, "jours ouvrés", "une demi-journée")]
    [InlineData(1.5, "jours ouvrés", "1,5\u00a0jour ouvré")]
    [InlineData(2.4, "secondes", "2,4\u00a0secondes")]
    [InlineData(2, "personnes", "2\u00a0personnes")]
    [InlineData(1, "degrés sous zéro", "1\u00a0degré sous zéro")]
    [InlineData(1, "fois", "1\u00a0fois")]
    [InlineData(1, "Mbit/s", "1\u00a0Mbit/s")]
    [InlineData(3, null, "3")]
    public void Measure_OfAUnit_AgreesWithItsNumber(double number, string? unit, string said) =>
        French.Measure((decimal)number, unit).ShouldBe(said);

    [Theory]
    [InlineData("soit 1 443,60 € TTC", "soit 1\u00a0443,60\u00a0€ TTC")]
    [InlineData("à 30 km, 20 % de moins", "à 30\u00a0km, 20\u00a0% de moins")]
    [InlineData("« oui » : pourquoi ?", "«\u00a0oui\u00a0»\u00a0: pourquoi\u00a0?")]
    [InlineData("en 2026 deux hommes", "en 2026 deux hommes")]
    [InlineData("5 machines, 3 magasins", "5 machines, 3 magasins")]
    public void Tied_Text_KeepsNumbersAndSignsWithTheirWords(string text, string expected) => French.Tied(text).ShouldBe(expected);

    [Theory]
    [InlineData("borne", "bornes")]
    [InlineData("panneau", "panneaux")]
    [InlineData("devis", "devis")]
    [InlineData("appel résolu", "appels résolus")]
    [InlineData("séance de deux heures", "séances de deux heures")]
    public void Plural_OfWhatIsCounted_LeavesItsComplement(string one, string many) => French.Plural(one).ShouldBe(many);

    [Fact]
    public void List_OfItems_EndsWithAnd()
    {
        French.List([]).ShouldBe("");
        French.List(["a"]).ShouldBe("a");
        French.List(["a", "b", "c"]).ShouldBe("a, b et c");
    }
}
