using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Specifications;

public sealed class AnswerFormTests
{
    private static readonly SpecificationContent Content = ShippedSpecifications.ContentOf("centre-informatique");

    [Theory]
    [InlineData("honneur", "le partenaire y répond une fois pour toutes ses offres")]
    [InlineData("effectif", "le partenaire y répond une fois pour toutes ses offres")]
    [InlineData("inconnu", "ne pose pas cette question")]
    public void Answer_ThatIsNotTheOffersToGive_IsAFault(string key, string sentence) =>
        AnswerForm.Faults(Content, new Dictionary<string, Answer> { [key] = new() { Number = 1 } })
            .ShouldHaveSingleItem().ShouldContain(sentence);
}
