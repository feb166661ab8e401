using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class AskedWordsTests
{
    [Theory]
    [InlineData("Mémoire", "Go", "Mémoire (en Go)")]
    [InlineData("Catégories de sauvegarde", "Go", "Catégories de sauvegarde (en Go)")]
    [InlineData("Nombre de personnes dans l’entreprise", "personnes", "Nombre de personnes dans l’entreprise")]
    [InlineData("Années d’activité", "ans", "Années d’activité")]
    public void Label_OfANumber_SaysItsUnitOnce(string label, string unit, string said) =>
        AskedWords.Label(new Criterion { Key = "essai", Label = label, Type = CriterionType.Number, Unit = unit }).ShouldBe(said);
}
